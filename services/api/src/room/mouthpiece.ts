import type { AbortScope } from '../base/abort-scope.ts';
import { errorCodeOf } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import type { SpokenLine } from '../floor/floor-state.ts';
import { OPENERS } from '../interviewer/set-phrases.ts';
import { GrowingLine } from '../mouth/growing-line.ts';
import type { Account } from '../ports/account.ts';
import type { PremadeSpeech } from '../mouth/premade-speech.ts';
import type { Audience } from './audience.ts';
import type { Journal } from './journal.ts';
import { bridgeAt, NOTICES, promptAt } from './notices.ts';
import type { TurnWork } from './turn-work.ts';
import type { TurnMoment } from './turn-timeline.ts';
import { rateOf, Voice, type Voiced } from './voice.ts';

type VoiceEvent =
  | { type: 'voice-sent'; epoch: number; totalMs: number }
  | { type: 'voice-failed'; epoch: number }
  | { type: 'playback-done'; epoch: number | null };

/** What speaking needs, and whom it tells. */
export type MouthpieceOptions = {
  synthesizer: PremadeSpeech;
  account: Account;
  out: Log;
  scope: AbortScope;
  journal: Journal;
  work: TurnWork;
  audience: Audience;
  /** The line of a reply that is still being written. */
  writingOf(turnId: string): GrowingLine | null;
  happened(event: VoiceEvent): void;
  mark(turnId: string, moment: TurnMoment): void;
};

/** Speaks the lines the floor asks for, one at a time, and knows how much of the current one was heard. */
export class Mouthpiece {
  readonly #options: MouthpieceOptions;
  #voice: Voice | null = null;
  #hasOpeners = false;
  #scope: AbortScope | null = null;

  constructor(options: MouthpieceOptions) {
    this.#options = options;
  }

  /** Begins a line, or goes on with it from `fromMs`; whatever was being spoken is called off. */
  speak(line: SpokenLine, epoch: number, fromMs: number): void {
    const words = this.#wordsOf(line);
    const { audience, journal, synthesizer, account, happened } = this.#options;
    const { link, delivery } = audience;
    // Of a client that gets each reply in one piece, nobody waits for anything else.
    if (line.kind === 'bridge' && delivery !== 'frames') return;
    this.#scope?.end();
    if (!words || !link) return happened({ type: 'voice-failed', epoch });
    if (delivery === 'none') {
      happened({ type: 'voice-sent', epoch, totalMs: 0 });
      return happened({ type: 'playback-done', epoch });
    }
    const { voice, pace } = journal.known.settings;
    const turnId = line.kind === 'reply' ? line.turnId : null;
    this.#voice = new Voice({
      line: words,
      turnId,
      epoch,
      fromMs,
      voice,
      rate: rateOf(pace),
      synthesizer,
      account,
      link,
      delivery,
      onFirstSound: () => turnId && this.#options.mark(turnId, 'first-sound-sent'),
    });
    if (turnId) this.#options.mark(turnId, 'voice-asked');
    this.#scope = this.#options.scope.child();
    this.#say(this.#voice, line, this.#scope.signal);
  }

  /** Nothing more of this epoch leaves, and the page drops what it has. */
  stop(epoch: number): void {
    if (this.#voice?.epoch !== epoch) return;
    this.#scope?.end();
    this.#options.audience.send({ type: 'speech_cancel', epoch });
  }

  played(epoch: number, playedMs: number): void {
    if (this.#voice?.epoch !== epoch) return;
    this.#voice.played(playedMs);
    if (playedMs > 0 && this.#voice.turnId) this.#options.mark(this.#voice.turnId, 'first-sound-heard');
  }

  /** What was heard of the line that ends here: all of it (null), or what fits into `playedMs`. */
  conclude(line: SpokenLine, playedMs: number | null): { text: string; totalMs: number } {
    const voice = this.#voice;
    if (playedMs !== null) {
      const heard = voice?.soundUntil(playedMs);
      if (heard && line.kind === 'reply') this.#keep(line.turnId, heard, this.#options.scope.signal);
    }
    return { text: playedMs === null ? '' : (voice?.heard(playedMs) ?? ''), totalMs: voice?.totalMs ?? 0 };
  }

  /** The words of a line, or null when there are none. */
  textOf(line: SpokenLine): string | null {
    const { lines, unheard } = this.#options.journal.known;
    if (line.kind === 'prompt') return promptAt(line.place);
    if (line.kind === 'bridge') return bridgeAt(line.place);
    if (line.kind === 'notice') return unheard?.turnId === line.turnId ? unheard.says : null;
    return lines.find((one) => one.turn_id === line.turnId && one.role === 'interviewer')?.text ?? null;
  }

  #wordsOf(line: SpokenLine): GrowingLine | null {
    const writing = line.kind === 'reply' ? this.#options.writingOf(line.turnId) : null;
    const text = writing ? null : this.textOf(line);
    return writing ?? (text ? GrowingLine.of(text) : null);
  }

  #say(voice: Voice, line: SpokenLine, signal: AbortSignal): void {
    const { epoch } = voice;
    const { happened, mark, out } = this.#options;
    voice
      .say(signal)
      .then((voiced) => {
        happened({ type: 'voice-sent', epoch, totalMs: voiced.totalMs });
        void this.#premakeOpeners();
        if (line.kind !== 'reply') return;
        mark(line.turnId, 'voice-sent');
        this.#keep(line.turnId, voiced, signal);
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        out.warn({ code: errorCodeOf(error), err: error }, 'no voice');
        happened({ type: 'voice-failed', epoch });
      });
  }

  /** While nothing else is to be said: the short lines that come soon or never, one after the other, once for all interviews. */
  async #premakeOpeners(): Promise<void> {
    const { synthesizer, journal, scope, account } = this.#options;
    const { voice, pace } = journal.known.settings;
    if (this.#hasOpeners) return;
    this.#hasOpeners = true;
    for (const text of [...OPENERS, ...NOTICES]) {
      if (scope.signal.aborted) return;
      await synthesizer.premake(text, { signal: scope.signal, voice, rate: rateOf(pace), account });
    }
  }

  /** Only once: what was interrupted after all of it had been sent is kept already. */
  #keep(turnId: string, { samples, sampleRate }: Voiced, signal: AbortSignal): void {
    const { work, out } = this.#options;
    work.keepReplyAudio(turnId, samples, sampleRate, signal).catch((error: unknown) => {
      if (!signal.aborted) out.warn({ code: errorCodeOf(error) }, 'the sound of a reply was not kept');
    });
  }
}
