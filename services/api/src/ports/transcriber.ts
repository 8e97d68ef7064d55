/** What a recogniser says of an answer. */
export type TranscriptPart =
  | {
      type: 'transcript-partial';
      text: string;
      /** Somebody was just silent: the words up to there are certain. */
      isPause?: boolean;
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
    };

/** Turns candidate speech into text. */
export interface Transcriber {
  /** Shown in logs and on the settings page, e.g. `embedded/moonshine-tiny`. */
  readonly label: string;
  /**
   * Transcribes until `audio` (16 kHz mono PCM16, chunks of any length) ends, then yields what is left and returns.
   * Silence and noise yield nothing.
   *
   * @throws {IntervueError} `provider-unavailable` or `speech-busy`. Never retries by itself.
   * @throws `signal.reason` when called off.
   */
  transcribe(
    audio: AsyncIterable<Int16Array>,
    options: { signal: AbortSignal; language: string; terms: readonly string[] },
  ): AsyncIterable<TranscriptPart>;
}
