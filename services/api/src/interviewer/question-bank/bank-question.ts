import { Difficulty, FollowUpSeed, InterviewType } from '@intervue/shared';
import { z } from 'zod';

/** A question of the bank, with everything needed to choose it, ask it, ease it, dig deeper and later judge the answer. */
export const BankQuestion = z.object({
  /** Kebab-case; stored with interviews, so it never changes and is never given twice. */
  id: z.string(),
  type: InterviewType.exclude(['mixed']),
  difficulty: Difficulty,
  /** The ability that shows in the answer, e.g. `ownership`, `debugging`. */
  competency: z.string(),
  /** The part of the work it comes from, e.g. `people`, `databases`. */
  area: z.string(),
  /** Technologies and words of roles it suits, lower case. Empty: it suits everybody. */
  tags: z.array(z.string()),
  /** As spoken: one question, with sentences before it that give the situation. */
  text: z.string(),
  /** The same question in easier words. */
  rephrased: z.string(),
  /** One sentence that makes answering easier without giving the answer away. */
  hint: z.string(),
  /** What a good answer contains, for the report; never spoken. */
  goodAnswer: z.array(z.string()),
  followUps: z.array(FollowUpSeed),
});
export type BankQuestion = z.infer<typeof BankQuestion>;
