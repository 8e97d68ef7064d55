import { z } from 'zod';

/** The parts of a turn that an engine does: understanding the candidate, phrasing the line, saying it. */
export const Stage = z.enum(['hearing', 'interviewer', 'voice']);
export type Stage = z.infer<typeof Stage>;

/** What an engine did for one interview, by what vendors charge for. */
export const Use = z.object({
  stage: Stage,
  /** As it is labelled in settings and logs: `openai/gpt-4o-mini-tts`. */
  engine: z.string(),
  calls: z.int().nonnegative(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  /** Of sound heard or made. */
  audioMs: z.number().nonnegative(),
  characters: z.int().nonnegative(),
});
export type Use = z.infer<typeof Use>;
