import { z } from 'zod';
import { Difficulty, InterviewType } from './interview.ts';

/** A question that may follow a main question, and what in the answer makes it worth asking. */
export const FollowUpSeed = z.object({
  id: z.string(),
  text: z.string(),
  /** Words or phrases, lower case, one of which in the answer makes this the best follow-up. Empty: fits any answer. */
  triggers: z.array(z.string()).default([]),
});
export type FollowUpSeed = z.infer<typeof FollowUpSeed>;

/** A main question with everything needed to ask it, ask it differently and dig deeper. */
export const PlannedQuestion = z.object({
  id: z.string(),
  /** Of a mixed interview each question has its own type. */
  type: InterviewType.exclude(['mixed']),
  competency: z.string(),
  /** As spoken: one question, no lists, no abbreviations that cannot be said. */
  text: z.string(),
  /** The same question in easier words. */
  rephrased: z.string(),
  followUps: z.array(FollowUpSeed),
  source: z.enum(['bank', 'resume']),
  /** Why this question is in this plan, for the candidate and for reviewers. */
  reason: z.string(),
});
export type PlannedQuestion = z.infer<typeof PlannedQuestion>;

/** What one interview will ask; made once at its start and stored. */
export const InterviewPlan = z.object({
  type: InterviewType,
  difficulty: Difficulty,
  role: z.string(),
  /** The candidate's first name when the resume gives one. */
  candidateName: z.string().nullable(),
  warmup: PlannedQuestion,
  questions: z.array(PlannedQuestion).min(1),
  followUpsPerQuestionMax: z.int().nonnegative(),
  timeBudgetMs: z.int().positive(),
  /** Choices that are not forced (which opener, which acknowledgement) are drawn from this, so a replay says the same. */
  seed: z.int().nonnegative(),
});
export type InterviewPlan = z.infer<typeof InterviewPlan>;

/** What a candidate may ask for, by button or by voice. */
export const CandidateRequest = z.enum(['repeat', 'rephrase', 'skip', 'stop', 'wait']);
export type CandidateRequest = z.infer<typeof CandidateRequest>;

/** What the interviewer does with its next line. The state machine decides it, a model may only phrase it. */
export const InterviewerMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('greet') }),
  z.object({ kind: z.literal('warm-up'), questionId: z.string() }),
  z.object({ kind: z.literal('ask'), questionId: z.string(), after: z.enum(['answer', 'skip', 'declined']) }),
  z.object({
    kind: z.literal('follow-up'),
    questionId: z.string(),
    followUpId: z.string(),
    text: z.string(),
    /** Why this follow-up, e.g. `no-result`, `trigger:latency`. */
    reason: z.string(),
    /** Words the candidate really said that the follow-up picks up, or null. */
    picksUp: z.string().nullable(),
  }),
  z.object({ kind: z.literal('repeat'), questionId: z.string().nullable() }),
  z.object({ kind: z.literal('rephrase'), questionId: z.string().nullable() }),
  z.object({ kind: z.literal('wait') }),
  z.object({ kind: z.literal('confirm-stop') }),
  z.object({ kind: z.literal('wrap-up'), reason: z.enum(['plan', 'time', 'request']) }),
  z.object({ kind: z.literal('close'), reason: z.enum(['plan', 'time', 'request']), answersQuestion: z.boolean() }),
]);
export type InterviewerMove = z.infer<typeof InterviewerMove>;
