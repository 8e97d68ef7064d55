import { type AudioFrame, encodeAudioFrame, type Pace } from '@intervue/shared';
import { joinedSamples } from '../base/joined-samples.ts';
import { encodeWav } from '../base/wav.ts';
import type { GrowingLine } from '../mouth/growing-line.ts';
import { HeardLedger } from '../mouth/heard-ledger.ts';
import { Pacer } from '../mouth/pacer.ts';
import { type SpokenPart, speak } from '../mouth/speak.ts';
import type { Account } from '../ports/account.ts';
import type { Synthesizer } from '../ports/synthesizer.ts';
import type { ClientLink, SpeechDelivery } from './client-link.ts';

/** At most this much sound is on its way to the ear: what a cancel cannot take back. */
const AHEAD_MS_MAX = 400;
const FRAME_MS = 60;

export type VoiceOptions = {
  /** May still be written while its beginning is spoken. */
  line: GrowingLine;
  turnId: string | null;
  epoch: number;
  /** Where to go on after an interruption of the link; the clause that holds this moment is spoken again whole. */
  fromMs: number;
  voice: string;
  rate: number;
  synthesizer: Synthesizer;
  account: Account;
  link: ClientLink;
  delivery: SpeechDelivery;
  /** Called when the first piece of it leaves. */
  onFirstSound(): void;
};

/** What was made: the line's whole sound. */
export type Voiced = { samples: Int16Array; sampleRate: 16_000 | 24_000; totalMs: number };

/** One line on its way to the candidate's ear. */
export class Voice {
  readonly #options: VoiceOptions;
  readonly #ledger = new HeardLedger();
  #pacer: Pacer;
  #isBegun = false;
  readonly #made: SpokenPart[] = [];
  /** Sound from before `fromMs`, until it is known whether its clause reaches beyond. */
  #held: SpokenPart[] = [];
  #clause: SpokenPart['clause'] | null = null;
  #toldEndMs: number | null = null;

  constructor(options: VoiceOptions) {
    this.#options = options;
    this.#pacer = new Pacer(AHEAD_MS_MAX, options.fromMs);
  }

  get turnId(): string | null {
    return this.#options.turnId;
  }

  get epoch(): number {
    return this.#options.epoch;
  }

  /** Of the sound made so far. */
  get totalMs(): number {
    return this.#ledger.totalMs;
  }

  /** The player has come this far. */
  played(playedMs: number): void {
    this.#pacer.played(playedMs);
  }

  /** The words the candidate heard if the player stopped there. */
  heard(playedMs: number): string {
    return this.#ledger.heard(this.#options.line.text, playedMs);
  }

  /** The sound of it up to where the player stopped; null when nothing was heard. */
  soundUntil(playedMs: number): Voiced | null {
    const { samples, sampleRate } = wholeOf(this.#made, 0);
    const heard = samples.subarray(0, Math.round(playedMs * (sampleRate / 1_000)));
    return heard.length > 0 ? { samples: heard, sampleRate, totalMs: playedMs } : null;
  }

  /**
   * Makes the line's sound and sends it, paced to the ear; resolves when all of it has been sent.
   *
   * @throws {IntervueError} what the synthesizer throws.
   * @throws `signal.reason` when called off.
   */
  async say(signal: AbortSignal): Promise<Voiced> {
    const { line, synthesizer, voice, rate, account, delivery } = this.#options;
    for await (const part of speak(line.clauses(signal), synthesizer, { signal, voice, rate, account })) {
      if (part.clause !== this.#clause) this.#endClause();
      this.#clause = part.clause;
      this.#made.push(part);
      this.#ledger.add(part.clause, part.samples, part.sampleRate);
      if (delivery === 'frames') await this.#sendPart(part, signal);
      if (part.isLast) this.#endClause();
    }
    this.#endClause();
    const voiced = wholeOf(this.#made, this.#ledger.totalMs);
    this.#finish(voiced);
    return voiced;
  }

  /** A clause that had been heard to its end before is not said again; one that was cut off is, from its beginning. */
  async #sendPart(part: SpokenPart, signal: AbortSignal): Promise<void> {
    this.#held.push(part);
    if (this.#ledger.totalMs <= this.#options.fromMs) return;
    const held = this.#held;
    this.#held = [];
    const { startMs } = this.#ledger.latest();
    if (this.#toldEndMs === null) {
      this.#begin(startMs, part.sampleRate);
      if (part.isLast) this.#ledger.close();
      this.#tellClause(part.clause.text, startMs, this.#ledger.latest().endMs);
    }
    const beforeMs = held.reduce((sum, one) => sum + durationMsOf(one), 0);
    let atMs = this.#ledger.totalMs - beforeMs;
    for (const one of held) {
      await this.#sendSound(one, atMs, signal);
      atMs += durationMsOf(one);
    }
  }

  /** The length of a clause is known once all its sound is there; until then its end was a guess. */
  #endClause(): void {
    const ended = this.#ledger.close();
    if (ended && this.#toldEndMs !== null && Math.abs(this.#toldEndMs - ended.endMs) > 1) {
      this.#tellClause(ended.clause.text, ended.startMs, ended.endMs);
    }
    this.#clause = null;
    this.#toldEndMs = null;
    this.#held = [];
  }

  #tellClause(text: string, startMs: number, endMs: number): void {
    this.#toldEndMs = endMs;
    this.#options.link.send({
      type: 'speech_clause',
      epoch: this.#options.epoch,
      text,
      start_ms: startMs,
      end_ms: endMs,
    });
  }

  #begin(startMs: number, sampleRate: number): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const { link, epoch, turnId } = this.#options;
    const codec = sampleRate === 24_000 ? 'pcm16-24k' : 'pcm16-16k';
    this.#pacer = new Pacer(AHEAD_MS_MAX, startMs);
    this.#options.onFirstSound();
    link.send({ type: 'speech_start', epoch, turn_id: turnId, codec, start_ms: startMs });
  }

  async #sendSound(part: SpokenPart, startMs: number, signal: AbortSignal): Promise<void> {
    const { link, epoch } = this.#options;
    const perMs = part.sampleRate / 1_000;
    const frameSamples = FRAME_MS * perMs;
    for (let at = 0; at < part.samples.length; at += frameSamples) {
      const samples = part.samples.subarray(at, at + frameSamples);
      await this.#pacer.send(samples.length / perMs, signal);
      const frame: AudioFrame = {
        kind: 'speech',
        codec: part.sampleRate === 24_000 ? 'pcm16-24k' : 'pcm16-16k',
        epoch: epoch & 0xffff,
        firstSample: Math.round(startMs * perMs) + at,
        samples,
      };
      link.sendAudio(encodeAudioFrame(frame));
    }
  }

  #finish(voiced: Voiced): void {
    const { link, epoch, turnId, delivery } = this.#options;
    if (delivery === 'audio_response') {
      const data = Buffer.from(encodeWav(voiced.samples, voiced.sampleRate)).toString('base64');
      link.send({ type: 'audio_response', data, format: 'wav', epoch, turn_id: turnId });
    }
    if (delivery === 'frames') {
      if (!this.#isBegun) this.#begin(voiced.totalMs, voiced.sampleRate);
      link.send({ type: 'speech_end', epoch, total_ms: voiced.totalMs });
    }
  }
}

function durationMsOf(part: SpokenPart): number {
  return (part.samples.length / part.sampleRate) * 1_000;
}

function wholeOf(made: readonly SpokenPart[], totalMs: number): Voiced {
  return { samples: joinedSamples(made.map((one) => one.samples)), sampleRate: made[0]?.sampleRate ?? 16_000, totalMs };
}

/** Of ordinary speed. */
export function rateOf(pace: Pace): number {
  return { quick: 1.1, normal: 1, patient: 0.9 }[pace];
}
