import type { Asked } from './writing.ts';

/** The vendors' wires that the server speaks. */
export type Wire =
  | 'anthropic'
  | 'openai-responses'
  | 'openai-chat'
  | 'openai-transcriptions'
  | 'openai-speech'
  | 'deepgram'
  | 'elevenlabs';

/** One request as the server saw it. Times are of `performance.now()`. */
export type SeenCall = {
  wire: Wire;
  path: string;
  key: string;
  body: string;
  /** Of files: their samples. */
  samples: number;
  startedMs: number;
  /** When the line was gone or the answer was over; null while it is under way. */
  closedMs: number | null;
  /** The client hung up before the answer was over. */
  isCalledOff: boolean;
};

export type ProviderOptions = {
  /** What is heard in 16 kHz samples. */
  hears: (samples: Int16Array) => string | Promise<string>;
  /** What a text sounds like, at 24 kHz. */
  speaks: (text: string) => Int16Array | Promise<Int16Array>;
  /** What a model writes. */
  writes: (asked: Asked) => string;
  /** These keys are let in; null: all. */
  keys: ReadonlySet<string> | null;
  firstMs: number;
  pieceMs: number;
  /** A server that answers a transcription with its text alone. */
  isMinimal: boolean;
};
