/** What was heard in a recording. */
export interface Transcription {
  /** Empty when nothing was said. */
  text: string;
  /** How sure the recogniser is, 0–1: the mean probability of its tokens. 0 when nothing was said. Below 0.8 it is often wrong. */
  confidence: number;
  /** How long a voice was heard, in ms; also when it could not be understood and `text` is empty. */
  speechMs: number;
  /** How long the recording is, in ms. */
  audioMs: number;
  /** In order, not overlapping; their texts joined by spaces are `text`. */
  segments: readonly TranscriptionSegment[];
}

/** A stretch of speech between pauses; times count from the recording's start. */
export interface TranscriptionSegment {
  text: string;
  startMs: number;
  endMs: number;
  confidence: number;
}
