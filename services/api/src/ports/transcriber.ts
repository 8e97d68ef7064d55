import type { Account } from './account.ts';

/** What a recogniser says of an answer. */
export type TranscriptPart =
  | {
      type: 'transcript-partial';
      text: string;
      /** Somebody was just silent: the words up to there are certain. */
      isPause?: boolean;
      /** All words of the answer so far, finals included: it replaces whatever was told before. */
      isWhole?: boolean;
    }
  | {
      type: 'transcript-final';
      /** Never empty: nothing said gives no final at all. */
      text: string;
      /** 0–1, as the engine judges itself; null when it does not. */
      confidence: number | null;
      /** Of the answer's audio. */
      startMs: number;
      endMs: number;
      /** Where the engine gives them: each word's time in the answer. */
      words?: readonly HeardWord[];
    };

/** A word with its place in the answer's sound. */
export type HeardWord = { text: string; startMs: number; endMs: number; confidence: number | null };

/** Turns candidate speech into text. */
export interface Transcriber {
  /** Shown in logs and on the settings page, e.g. `embedded/moonshine-tiny`. */
  readonly label: string;
  /** Words come while they are spoken. False for one that needs a recording that is over. */
  readonly isLive: boolean;
  /**
   * Transcribes until `audio` (16 kHz mono PCM16, chunks of any length) ends, then yields what is left and returns.
   * Silence and noise yield nothing.
   *
   * @throws {IntervueError} `provider-unavailable` or `speech-busy`. Never retries by itself.
   * @throws `signal.reason` when called off.
   */
  transcribe(
    audio: AsyncIterable<Int16Array>,
    options: { signal: AbortSignal; language: string; terms: readonly string[]; account?: Account },
  ): AsyncIterable<TranscriptPart>;
}
