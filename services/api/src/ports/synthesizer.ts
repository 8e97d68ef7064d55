import type { Account } from './account.ts';

/** A piece of speech: mono PCM16. */
export type SpeechPart = {
  type: 'speech-audio';
  samples: Int16Array;
  sampleRate: 16_000 | 24_000;
  /** Nothing follows. Left out by an engine that does not know. */
  isLast?: true;
};

/** A voice on offer. */
export type SynthesizerVoice = { id: string; label: string; description: string };

/** How it is said, and on whose account. `rate` is of ordinary speed. */
export type SpeakOptions = { signal: AbortSignal; voice: string; rate: number; account?: Account };

/** Turns text into speech. */
export interface Synthesizer {
  readonly label: string;
  readonly voices: readonly SynthesizerVoice[];
  /**
   * Speaks one clause or sentence; parts come in order, as soon as they are made, all at one sample rate.
   * An unknown voice is replaced by the engine's first.
   *
   * @throws {IntervueError} `provider-unavailable` or `speech-busy`, also when it ends without any audio.
   * @throws `signal.reason` when called off.
   */
  synthesize(text: string, options: SpeakOptions): AsyncIterable<SpeechPart>;
}
