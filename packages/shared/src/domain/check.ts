import { z } from 'zod';

const count = z.int().nonnegative();

/** How an interview was held, counted by code from its log alone when it ended. */
export const InterviewCheck = z.object({
  /** Of the interviewer, without those that were taken back. */
  lines: count,
  mainQuestions: z.object({ planned: count, asked: count }),
  /** `named` are those that name words of the candidate's, `relevant` of the answer right before them. */
  followUps: z.object({ asked: count, atMost: count, named: count, relevant: count.default(0) }),
  /** Rows of the coverage matrix: all, those a question looked for, those an answer showed. */
  coverage: z.object({ rows: count, asked: count, shown: count }).default({ rows: 0, asked: 0, shown: 0 }),
  /** Main questions that took more than half as much again as their share of the time. */
  lateQuestions: count.default(0),
  /** New questions that were put before; what was asked for again is none. */
  repeatedQuestions: count,
  /** Lines that ask two things. */
  doubleQuestions: count,
  /** Lines that suggest their answer. */
  leadingLines: count,
  /** Lines over the limit of words. */
  longLines: count,
  unspeakableLines: count,
  /** `byInterviewer` are replies that came into an answer that was not over. */
  interruptions: z.object({ byCandidate: count, byInterviewer: count }),
  /** Of the time in which somebody spoke; null when the candidate only typed. */
  candidateShare: z.number().min(0).max(1).nullable(),
  elapsedMs: z.number().nonnegative(),
  timeBudgetMs: z.number().nonnegative(),
});
export type InterviewCheck = z.infer<typeof InterviewCheck>;
