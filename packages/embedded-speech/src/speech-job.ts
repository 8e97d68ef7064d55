import type { VoiceId } from './say/voices.ts';

/** What a speech worker can be asked to do. Samples are 16 kHz mono PCM16. */
export type SpeechJob =
  | { kind: 'warm'; part: 'mouth' | 'ears' }
  | { kind: 'detect-voice'; samples: Int16Array }
  | { kind: 'recognise'; samples: Int16Array; voicedMs: number; terms: readonly string[] }
  | { kind: 'speak'; text: string; voice: VoiceId; rate: number };

/** What it answers to each kind. */
export type SpeechResult =
  | { kind: 'warm' }
  | { kind: 'detect-voice'; probabilities: Float32Array; levels: Float32Array }
  | { kind: 'recognise'; text: string; confidence: number }
  | { kind: 'speak'; samples: Int16Array };
