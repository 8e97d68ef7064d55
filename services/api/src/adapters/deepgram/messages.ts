import { z } from 'zod';
import type { TranscriptPart } from '../../ports/transcriber.ts';

const Results = z.object({
  type: z.literal('Results'),
  is_final: z.boolean().nullish(),
  speech_final: z.boolean().nullish(),
  start: z.number().nullish(),
  duration: z.number().nullish(),
  channel: z.object({
    alternatives: z.array(
      z.object({
        transcript: z.string(),
        confidence: z.number().nullish(),
        words: z
          .array(
            z.object({
              word: z.string(),
              punctuated_word: z.string().nullish(),
              start: z.number(),
              end: z.number(),
              confidence: z.number().nullish(),
            }),
          )
          .nullish(),
      }),
    ),
  }),
});
const Other = z.object({ type: z.enum(['Metadata', 'SpeechStarted', 'UtteranceEnd', 'Error', 'Warning']) });
const DeepgramMessage = z.union([Results, Other]);
export type DeepgramMessage = z.infer<typeof DeepgramMessage>;

/** A message of the vendor's; null when it cannot be read. */
export function readMessage(text: string): DeepgramMessage | null {
  try {
    const read = DeepgramMessage.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The words in it; null when there are none. Their certainty is the vendor's own, from 0 to 1. */
export function partOf(message: DeepgramMessage): TranscriptPart | null {
  if (message.type !== 'Results') return null;
  const best = message.channel.alternatives[0];
  const text = best?.transcript.trim() ?? '';
  if (!best || text === '') return null;
  if (message.is_final !== true) return { type: 'transcript-partial', text };
  const startMs = (message.start ?? 0) * 1_000;
  const words = (best.words ?? []).map((word) => ({
    text: word.punctuated_word ?? word.word,
    startMs: word.start * 1_000,
    endMs: word.end * 1_000,
    confidence: word.confidence ?? null,
  }));
  const times = { startMs, endMs: startMs + (message.duration ?? 0) * 1_000 };
  const confidence = best.confidence == null ? null : Math.min(1, Math.max(0, best.confidence));
  return { type: 'transcript-final', text, confidence, ...times, ...(words.length > 0 ? { words } : {}) };
}
