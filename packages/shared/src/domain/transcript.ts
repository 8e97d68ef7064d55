import { z } from 'zod';

export const SpeakerRole = z.enum(['candidate', 'interviewer']);
export type SpeakerRole = z.infer<typeof SpeakerRole>;

/** One line of the transcript, as stored and as shown. */
export const Utterance = z.object({
  seq: z.int().positive(),
  role: SpeakerRole,
  text: z.string(),
  sequence: z.int().positive().describe('Counts lines of both sides from 1.'),
  turn_id: z.string(),
  at: z.string().describe('ISO 8601, UTC.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('0–1 as the recogniser judges itself; null for typed answers and for the interviewer.'),
  interrupted: z.boolean().default(false).describe('The interviewer was cut off: `text` is what was heard.'),
  audio_id: z
    .string()
    .nullable()
    .default(null)
    .describe("Where its sound is, relative to the interview's audio, or null when none is kept."),
});
export type Utterance = z.infer<typeof Utterance>;
