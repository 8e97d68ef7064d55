import type { EmbeddedSpeech } from '@intervue/embedded-speech';
import { AbortScope } from '../../base/abort-scope.ts';
import { joinedSamples } from '../../base/joined-samples.ts';
import type { TranscriptPart } from '../../ports/transcriber.ts';
import { Quiet } from '../../base/quiet.ts';

const PER_MS = 16;
/** A pause this long is worth a look: the words up to it are certain, and most answers end in one. */
const PAUSE_MS = 160;
/** Who speaks without a pause sees words all the same. */
const CAPTION_MS = 4_000;
/** What was heard up to here is left alone; the engine's best windows are this long. */
const SETTLE_MS = 12_000;
/**
 * A sentence that is over, and behind it a pause as long as this, is left alone: what comes next is another one. Measured over 39
 * answers of 1,531 words: 3.9 % word errors instead of 4.0, and at the end of an answer a tenth of the work is left.
 */
const SETTLE_PAUSE_MS = 320;
/** A shorter piece may be a word that belongs to what follows. */
const SETTLE_PIECE_MS_MIN = 1_500;
/** A full stop behind words of which the engine is less sure says nothing: it writes one behind every fragment. */
const SURE = 0.7;
const FINAL_MARK = /[.!?]+$/;
/** A word's first sound may lie before what the engine is sure of. */
const MARGIN_MS = 200;
/** How loud somebody speaks must have been heard before a doubtful sound can be told to be their voice. */
const CONTEXT_MS = 4_000;

type Engine = Pick<EmbeddedSpeech, 'transcribe' | 'detectSpeech'>;
type Segments = Awaited<ReturnType<EmbeddedSpeech['transcribe']>>['segments'];

/**
 * Hears an answer while it is spoken: at each pause the words since the last settled place are written down, so that at the end
 * only what was said after the last pause is left to do. Nothing is settled twice, nothing is left out.
 */
export class LiveHearing {
  readonly #speech: Engine;
  readonly #options: { signal: AbortSignal; terms: readonly string[] };
  readonly #quiet = new Quiet();
  #tail: Int16Array[] = [];
  #tailSamples = 0;
  /** Where the tail begins in the answer. */
  #tailStart = 0;
  /** The tail's words, and how much of it they cover. */
  #latest: { segments: Segments; coversSamples: number } = { segments: [], coversSamples: 0 };
  #running: { done: Promise<void>; scope: AbortScope; coversSamples: number } | null = null;
  readonly #scope = new AbortScope();
  #failure: Error | null = null;
  readonly #ready: TranscriptPart[] = [];

  constructor(speech: Engine, options: { signal: AbortSignal; terms: readonly string[] }) {
    this.#speech = speech;
    this.#options = options;
  }

  push(samples: Int16Array): void {
    this.#tail.push(samples);
    this.#tailSamples += samples.length;
    this.#quiet.push(samples);
    if (this.#running === null && this.#isSentenceOver()) this.#settleAll();
    const newMs = (this.#tailSamples - this.#latest.coversSamples) / PER_MS;
    const isPause = this.#quiet.forMs >= PAUSE_MS && newMs > this.#quiet.forMs;
    if (this.#running === null && (isPause || newMs >= CAPTION_MS)) this.#look(isPause);
  }

  /** What has been written down since the last call. @throws what the engine threw. */
  *take(): Generator<TranscriptPart> {
    if (this.#failure) throw this.#failure;
    yield* this.#ready.splice(0);
  }

  /** Hears the rest; everything that is left comes as finals. @throws what the engine throws. */
  async end(): Promise<void> {
    if (this.#running && this.#isSuperseded(this.#running.coversSamples)) this.#running.scope.end();
    await this.#running?.done;
    if (this.#failure) throw this.#failure;
    if (await this.#hasVoiceAfterLatest()) await this.#hear('final', this.#options.signal);
    this.#settle(this.#latest.segments);
  }

  /** Writes down the tail as it is; one look at a time. */
  #look(isPause: boolean): void {
    const scope = this.#scope.child();
    const coversSamples = this.#tailSamples;
    const done = this.#hear('partial', scope.signal)
      .then(() => this.#tellPartial(isPause))
      .catch((error: unknown) => {
        // Called off because the end came: the last look makes up for it.
        if (!scope.signal.aborted)
          this.#failure = error instanceof Error ? error : new Error('no words', { cause: error });
      })
      .finally(() => {
        scope.end();
        this.#running = null;
      });
    this.#running = { done, scope, coversSamples };
  }

  /** There was sound after what this look covers, so its words would have to be written down again. */
  #isSuperseded(coversSamples: number): boolean {
    return (this.#tailSamples - coversSamples) / PER_MS > this.#quiet.forMs + 40;
  }

  async #hear(priority: 'partial' | 'final', signal: AbortSignal): Promise<void> {
    const samples = joinedSamples(this.#tail);
    const { terms } = this.#options;
    const { segments } = await this.#speech.transcribe(samples, { signal, terms, priority });
    this.#latest = { segments: segments.filter(({ text }) => text.trim() !== ''), coversSamples: samples.length };
    if (samples.length / PER_MS >= SETTLE_MS) this.#settleMost();
  }

  /** Calls off whatever is under way. */
  close(): void {
    this.#scope.end();
  }

  /** What was heard last ends a sentence, surely, and nothing was said since. */
  #isSentenceOver(): boolean {
    const { segments, coversSamples } = this.#latest;
    const last = segments.at(-1);
    if (!last || this.#quiet.forMs < SETTLE_PAUSE_MS || coversSamples / PER_MS < SETTLE_PIECE_MS_MIN) return false;
    const unheardMs = (this.#tailSamples - coversSamples) / PER_MS;
    return unheardMs < this.#quiet.forMs && last.confidence >= SURE && FINAL_MARK.test(last.text);
  }

  #settleAll(): void {
    this.#settle(this.#latest.segments);
    this.#dropTail(Math.max(0, this.#tailSamples - MARGIN_MS * PER_MS));
    this.#latest = { segments: [], coversSamples: this.#tailSamples };
  }

  /** All windows but the last are as good as they will get: the last may go on in what is still to come. */
  #settleMost(): void {
    const { segments, coversSamples } = this.#latest;
    const last = segments.at(-1);
    const before = segments.slice(0, -1);
    if (!last || before.length === 0) return;
    const endMs = before.at(-1)?.endMs ?? 0;
    const cut = Math.round(Math.max(endMs, last.startMs - MARGIN_MS) * PER_MS);
    this.#settle(before);
    this.#dropTail(cut);
    const shiftMs = cut / PER_MS;
    const moved = { ...last, startMs: last.startMs - shiftMs, endMs: last.endMs - shiftMs };
    this.#latest = { segments: [moved], coversSamples: coversSamples - cut };
  }

  #settle(segments: Segments): void {
    const offsetMs = this.#tailStart / PER_MS;
    for (const { text, confidence, startMs, endMs } of segments) {
      const times = { startMs: startMs + offsetMs, endMs: endMs + offsetMs };
      this.#ready.push({ type: 'transcript-final', text, confidence, ...times });
    }
  }

  #tellPartial(isPause: boolean): void {
    const text = this.#latest.segments
      .map(({ text: said, confidence }) => (confidence < SURE ? said.replace(FINAL_MARK, '') : said))
      .join(' ');
    this.#ready.push({ type: 'transcript-partial', text, isPause });
  }

  #dropTail(count: number): void {
    const rest = joinedSamples(this.#tail).slice(count);
    this.#tail = [rest];
    this.#tailSamples = rest.length;
    this.#tailStart += count;
  }

  async #hasVoiceAfterLatest(): Promise<boolean> {
    const { coversSamples } = this.#latest;
    if (coversSamples === 0) return this.#tailSamples > 0;
    if (coversSamples >= this.#tailSamples) return false;
    // From before, so that a last soft word is known by the voice that it belongs to.
    const from = Math.max(0, coversSamples - CONTEXT_MS * PER_MS);
    const rest = joinedSamples(this.#tail).slice(from);
    const { stretches } = await this.#speech.detectSpeech(rest, { signal: this.#options.signal, priority: 'final' });
    return stretches.some(({ endMs }) => endMs > (coversSamples - from) / PER_MS);
  }
}
