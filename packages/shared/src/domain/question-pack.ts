import { z } from 'zod';
import { Difficulty, QuestionType } from './interview.ts';

const line = z.string().trim().min(1).max(400);
const name = z.string().trim().min(1).max(60);

/** A question of a pack, with everything needed to choose it, ask it, ease it, dig deeper and judge the answer. */
export const PackQuestion = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z]+(?:-[a-z0-9]+)*$/, 'Lower-case words joined by hyphens.')
    .describe('Stored with interviews, so it never changes and is never given twice.'),
  competency: name.describe('The ability that shows in the answer, e.g. `ownership`, `debugging`.'),
  area: name.describe('The part of the work it comes from, e.g. `people`, `databases`.'),
  tags: z
    .array(name)
    .max(60)
    .default([])
    .describe('Technologies and words of roles it suits, lower case. Empty: it suits everybody.'),
  text: line.describe('As spoken: one question, with sentences before it that give the situation.'),
  rephrased: line.describe('The same question in easier words.'),
  hint: line.describe('One sentence that makes answering easier without giving the answer away.'),
  good_answer: z.array(line).min(1).max(8).describe('What a good answer contains, for the report; never spoken.'),
  follow_ups: z
    .array(
      z.strictObject({
        text: line,
        triggers: z
          .array(name)
          .max(20)
          .default([])
          .describe('Words of an answer that make it the best next question. Empty: it fits any answer.'),
      }),
    )
    .min(1)
    .max(8),
});
export type PackQuestion = z.infer<typeof PackQuestion>;

/** A file of questions of one type and difficulty. */
export const QuestionPack = z.strictObject({
  use: z.enum(['main', 'warm-up']).default('main'),
  type: QuestionType,
  difficulty: Difficulty,
  questions: z.array(PackQuestion).min(1).max(500),
});
export type QuestionPack = z.infer<typeof QuestionPack>;
