export { resample } from './audio/resample.ts';
export { readWav, writeWav } from './audio/wav.ts';
export { createEmbeddedSpeech, type EmbeddedSpeech, type EmbeddedSpeechOptions } from './embedded-speech.ts';
export { EmbeddedSpeechError, type EmbeddedSpeechErrorCode } from './embedded-speech-error.ts';
export type { DetectedSpeech } from './hear/detect-speech.ts';
export type { Transcription, TranscriptionSegment } from './hear/transcription.ts';
export type { SpokenSentence } from './say/synthesize.ts';
export { type WordErrors, wordErrors } from './score/word-errors.ts';
export type { VoiceId } from './say/voices.ts';
