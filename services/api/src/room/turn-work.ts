import type { AnswerSource, InterviewEvent, StoredAudio } from '@intervue/shared';
import { type Clock, pause } from '../base/clock.ts';
import { errorCodeOf, IntervueError } from '../base/intervue-error.ts';
import { type Heard, listen } from '../ears/listen.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { NewEntry } from '../ports/interview-log.ts';
import { technologiesIn } from '../interviewer/technologies.ts';
import type { Account } from '../ports/account.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { Answers, GivenAnswer } from './answers.ts';
import type { Journal } from './journal.ts';
import type { Recollection } from './recollection.ts';

/** The outside a turn needs. */
export type TurnOutside = { blobs: BlobStore; transcriber: Transcriber; clock: Clock };
type Outside = TurnOutside & { account: Account };

const SAYS_UNHEARD = "Sorry, I didn't catch that. Could you say it again, please?";
const SAYS_TROUBLE = 'Sorry, I had trouble understanding that. Could you say it again, or type your answer?';
const RETRY_MS = 1_000;
const SAMPLES_A_SLICE = 16_000;
const TERMS_MAX = 60;

/**
 * Carries one answer from what the candidate gave to the line that replies to it. Each step is one commit under a key of its
 * own, so that a step that is done twice is stored once.
 */
export class TurnWork {
  readonly #outside: Outside;
  readonly #journal: Journal;
  readonly #answers: Answers;
  readonly #onTrouble: (isInTrouble: boolean) => void;

  constructor(outside: Outside, journal: Journal, answers: Answers, onTrouble: (isInTrouble: boolean) => void) {
    this.#outside = outside;
    this.#journal = journal;
    this.#answers = answers;
    this.#onTrouble = onTrouble;
  }

  /** Stores what was given for this turn, however long the store needs. @returns the seq of its arrival. */
  async store(turnId: string, signal: AbortSignal): Promise<number> {
    const answer = this.#answers.given(turnId);
    if (!answer) throw new IntervueError('internal-error', { stage: 'storing' });
    const audio = await this.#untilWritten(() => this.#writeSound(turnId, answer), signal);
    const [first] = await this.#journal.append(entriesOf(turnId, answer, audio), signal);
    this.#answers.settle(turnId);
    return first?.seq ?? 0;
  }

  /**
   * Recognises the stored answer.
   *
   * @param onWords told as soon as they are known, before they are stored.
   * @returns whether anything was heard.
   */
  async transcribe(turnId: string, signal: AbortSignal, onWords: (words: string) => void): Promise<boolean> {
    const audio = this.#journal.known.turns.get(turnId)?.audio ?? null;
    const heard = (await this.#heardLive(turnId, audio)) ?? (await this.#heardFromStore(audio, signal));
    if (!heard) return this.giveUpHearing(turnId, signal);
    if (heard.isClear && !signal.aborted) onWords(heard.text);
    const event: InterviewEvent = heard.isClear
      ? { type: 'turn-transcribed', turnId, text: heard.text, confidence: heard.confidence }
      : { type: 'turn-unheard', turnId, reason: heard.text === '' ? 'silence' : 'unclear', says: SAYS_UNHEARD };
    return this.#heardAs(event, turnId, signal);
  }

  /** Stores that the answer could not be understood. @returns whether something was heard after all, by an earlier try. */
  async giveUpHearing(turnId: string, signal: AbortSignal): Promise<boolean> {
    return this.#heardAs({ type: 'turn-unheard', turnId, reason: 'unclear', says: SAYS_TROUBLE }, turnId, signal);
  }

  /** Stores a piece of a reply before it is spoken. */
  async keepPart(
    part: Extract<InterviewEvent, { type: 'reply-part' }>,
    place: number,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#journal.append([{ event: part, key: `part:${part.turnId}:${place}` }], signal);
  }

  /** Stores the whole reply. @returns it, or the one that was stored before. */
  async keepReply(
    event: Extract<InterviewEvent, { type: 'turn-replied' }>,
    signal: AbortSignal,
  ): Promise<Extract<InterviewEvent, { type: 'turn-replied' }>> {
    const [stored] = await this.#journal.append([{ event, key: `replied:${event.turnId}` }], signal);
    if (stored?.event.type !== 'turn-replied') throw new IntervueError('internal-error', { stage: 'replying' });
    return stored.event;
  }

  /** Writes a reply's sound, once, and only when sound is kept. */
  async keepReplyAudio(turnId: string, samples: Int16Array, sampleRate: number, signal: AbortSignal): Promise<void> {
    const { known } = this.#journal;
    if (known.consent.keep !== 'audio_and_transcript' || known.turns.get(turnId)?.replyAudio) return;
    const blobKey = this.#answers.blobKeyOf(turnId, 'interviewer');
    await this.#outside.blobs.put(blobKey, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    const event: InterviewEvent = {
      type: 'reply-voiced',
      turnId,
      audio: { blobKey, samples: samples.length, sampleRate },
    };
    await this.#journal.append([{ event, key: `voiced:${turnId}` }], signal);
  }

  /** What was heard while it was spoken; null when that cannot be had or does not cover the whole answer. */
  async #heardLive(turnId: string, audio: StoredAudio | null): Promise<Heard | null> {
    const ear = this.#answers.takeEar(turnId);
    if (!ear || ear.samples !== audio?.samples) return null;
    return ear.heard().catch(() => null);
  }

  async #heardFromStore(audio: StoredAudio | null, signal: AbortSignal): Promise<Heard | null> {
    const bytes = audio ? await this.#outside.blobs.get(audio.blobKey) : null;
    if (!bytes) return null;
    const { transcriber, account } = this.#outside;
    const terms = termsOf(this.#journal.known);
    return listen(slicesOf(samplesOf(bytes)), transcriber, { signal, terms, account });
  }

  async #heardAs(event: InterviewEvent, turnId: string, signal: AbortSignal): Promise<boolean> {
    const [stored] = await this.#journal.append([{ event, key: `heard:${turnId}` }], signal);
    const audio = this.#journal.known.turns.get(turnId)?.audio;
    if (audio && this.#journal.known.consent.keep === 'transcript_only')
      await this.#outside.blobs.remove(audio.blobKey);
    return stored?.event.type === 'turn-transcribed';
  }

  async #writeSound(turnId: string, answer: GivenAnswer): Promise<StoredAudio | null> {
    const blobKey = this.#answers.blobKeyOf(turnId, 'candidate');
    if (answer.kind === 'spoken') {
      await answer.intake.flush();
      return { blobKey, samples: answer.intake.samples, sampleRate: 16_000 };
    }
    if (answer.kind !== 'file') return null;
    const { samples } = answer;
    await this.#outside.blobs.put(blobKey, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    return { blobKey, samples: samples.length, sampleRate: 16_000 };
  }

  async #untilWritten<Value>(write: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    for (let isInTrouble = false; ; ) {
      try {
        const value = await write();
        if (isInTrouble) this.#onTrouble(false);
        return value;
      } catch (error) {
        if (errorCodeOf(error) !== 'storage-unavailable') throw error;
        if (!isInTrouble) this.#onTrouble(true);
        isInTrouble = true;
        await pause(this.#outside.clock, RETRY_MS, signal);
      }
    }
  }
}

/** Words worth expecting: what the resume and the job description name. */
export function termsOf({ resume, jobDescription }: Pick<Recollection, 'resume' | 'jobDescription'>): string[] {
  const wanted = jobDescription ? technologiesIn(jobDescription) : [];
  const own = resume ? [...resume.skills, ...resume.experiences.map((one) => one.company), resume.contact.name] : [];
  return [...new Set([...own, ...wanted])].filter((term) => term.trim() !== '').slice(0, TERMS_MAX);
}

const SOURCES: Record<GivenAnswer['kind'], AnswerSource> = {
  text: 'typed',
  request: 'button',
  file: 'file',
  spoken: 'hold',
};

function entriesOf(turnId: string, answer: GivenAnswer, audio: StoredAudio | null): [NewEntry, ...NewEntry[]] {
  const source = SOURCES[answer.kind];
  const text = answer.kind === 'text' ? answer.text : null;
  const request = answer.kind === 'request' ? answer.request : null;
  const received: NewEntry = {
    event: { type: 'turn-received', turnId, source, audio, text, request },
    key: `received:${turnId}`,
  };
  if (text === null) return [received];
  return [received, { event: { type: 'turn-transcribed', turnId, text, confidence: null }, key: `heard:${turnId}` }];
}

function samplesOf(bytes: Uint8Array): Int16Array {
  const whole = new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return new Int16Array(whole.buffer, whole.byteOffset, whole.length / 2);
}

async function* slicesOf(samples: Int16Array): AsyncIterable<Int16Array> {
  for (let at = 0; at < samples.length; at += SAMPLES_A_SLICE) yield samples.subarray(at, at + SAMPLES_A_SLICE);
}
