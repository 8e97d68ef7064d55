import { z } from 'zod';
import { Difficulty, InterviewType, Persona, QuestionType, Seniority } from './interview.ts';

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
  type: QuestionType,
  difficulty: Difficulty.default('medium'),
  competency: z.string(),
  /** As spoken: one question, no lists, no abbreviations that cannot be said. */
  text: z.string(),
  /** The same question in easier words. */
  rephrased: z.string(),
  /** A sentence that makes answering easier without giving the answer away. */
  hint: z.string().nullable().default(null),
  /** What a good answer contains; never spoken. */
  goodAnswer: z.array(z.string()).default([]),
  followUps: z.array(FollowUpSeed),
  followUpsMax: z.int().nonnegative().nullable().default(null),
  /** Rows of the coverage matrix that an answer may show. */
  probes: z.array(z.string()).default([]),
  /** How long it may take with its follow-ups before the interview should go on. */
  budgetMs: z.int().positive().nullable().default(null),
  source: z.enum(['bank', 'resume', 'job', 'model']),
  /** Why this question is in this plan, for the candidate and for reviewers. */
  reason: z.string(),
});
export type PlannedQuestion = z.infer<typeof PlannedQuestion>;

/** An ability the interview looks at, and how much of it: all weights of a plan make one. */
export const PlannedCompetency = z.object({ name: z.string(), weight: z.number().min(0).max(1), why: z.string() });
export type PlannedCompetency = z.infer<typeof PlannedCompetency>;

/** A part of an interview with questions of its own. Most interviews have one. */
export const PlannedRound = z.object({
  type: InterviewType,
  questions: z.int().positive(),
  budgetMs: z.int().positive(),
  competencies: z.array(PlannedCompetency),
});
export type PlannedRound = z.infer<typeof PlannedRound>;

/** A row of the coverage matrix: something the job asks for or, where no job is described, an ability of the plan. */
export const CoverageRow = z.object({
  id: z.string(),
  name: z.string(),
  /** Lower case; any of them in an answer speaks of it. */
  words: z.array(z.string()),
  level: z.enum(['must', 'nice']),
  source: z.enum(['job', 'plan']),
  /** The resume's words that claim it, or null. */
  claimedAs: z.string().nullable(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** Something the resume says that an answer can contradict. */
export const ResumeClaim = z.object({
  id: z.string(),
  kind: z.enum(['skill', 'employer', 'leading', 'experience', 'studies']),
  /** As it is said to the candidate: "PostgreSQL", "your time at Contoso". */
  says: z.string(),
  words: z.array(z.string()),
});
export type ResumeClaim = z.infer<typeof ResumeClaim>;

/** What one interview will ask; made once at its start and stored. */
export const InterviewPlan = z.object({
  type: InterviewType,
  difficulty: Difficulty,
  role: z.string(),
  seniority: Seniority.nullable().default(null),
  persona: Persona.default('neutral'),
  /** Whether the level of the questions follows the answers. */
  adapts: z.boolean().default(false),
  /** The candidate's first name when the resume gives one. */
  candidateName: z.string().nullable(),
  warmup: PlannedQuestion,
  /** In the order in which they are asked unless coverage or level speak for one of the reserve. */
  questions: z.array(PlannedQuestion).min(1),
  /** May take the place of a planned question of the same type. */
  reserve: z.array(PlannedQuestion).default([]),
  competencies: z.array(PlannedCompetency).default([]),
  rounds: z.array(PlannedRound).default([]),
  matrix: z.array(CoverageRow).default([]),
  claims: z.array(ResumeClaim).default([]),
  /** What may be told about the job, a sentence each; nothing else is. */
  facts: z.array(z.string()).default([]),
  followUpsPerQuestionMax: z.int().nonnegative(),
  timeBudgetMs: z.int().positive(),
  /** Choices that are not forced (which opener, which acknowledgement) are drawn from this, so a replay says the same. */
  seed: z.int().nonnegative(),
  /** The model that drafted it; null: the bank alone. */
  draftedBy: z.string().nullable().default(null),
});
export type InterviewPlan = z.infer<typeof InterviewPlan>;

/** What a model proposes for an interview. Nothing of it is asked, or taken to have any length, before it was checked. */
export const PlanDraft = z.object({
  questions: z.array(
    z.object({
      type: QuestionType,
      competency: z.string().describe('The ability that shows in the answer, in a few words.'),
      text: z.string().describe('As spoken: one question, with at most two short sentences before it.'),
      rephrased: z.string().describe('The same question in easier words.'),
      hint: z.string().describe('One sentence that helps without giving the answer away.'),
      reason: z.string().describe('Why this candidate should be asked this for this job.'),
      good_answer: z.array(z.string()).describe('Three to five points of a good answer.'),
      follow_ups: z.array(
        z.object({
          text: z.string(),
          triggers: z.array(z.string()).describe('Words of an answer that call for it.'),
        }),
      ),
    }),
  ),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

/** What a candidate may ask for, by button or by voice. */
export const CandidateRequest = z.enum(['repeat', 'rephrase', 'skip', 'stop', 'wait']);
export type CandidateRequest = z.infer<typeof CandidateRequest>;

/** What a question of the candidate's own was answered from. `nothing`: it will be passed on. */
export const AnsweredFrom = z.enum(['facts', 'interview', 'nothing']);
export type AnsweredFrom = z.infer<typeof AnsweredFrom>;

/** What the interviewer does with its next line. The state machine decides it, a model may only phrase it. */
export const InterviewerMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('greet') }),
  z.object({ kind: z.literal('warm-up'), questionId: z.string() }),
  z.object({
    kind: z.literal('ask'),
    questionId: z.string(),
    after: z.enum(['answer', 'skip', 'declined']),
    round: z.int().nonnegative().optional(),
    /** How demanding the interview is from here on, and why when that changed. */
    level: Difficulty.optional(),
    levelReason: z.string().optional(),
    /** Why this question and not another one now. */
    why: z.string().optional(),
    /** Time since the start, without pauses. */
    atMs: z.number().nonnegative().optional(),
  }),
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
  z.object({ kind: z.literal('repeat'), questionId: z.string().nullable(), slower: z.literal(true).optional() }),
  z.object({ kind: z.literal('rephrase'), questionId: z.string().nullable(), withHint: z.literal(true).optional() }),
  /** Back to an earlier question because the candidate asked for it, and afterwards to the one that was left open. */
  z.object({ kind: z.literal('go-back'), questionId: z.string(), to: z.enum(['earlier', 'open']) }),
  z.object({ kind: z.literal('wait') }),
  z.object({ kind: z.literal('confirm-stop') }),
  z.object({
    kind: z.literal('wrap-up'),
    reason: z.enum(['plan', 'time', 'request']),
    answeredFrom: AnsweredFrom.optional(),
  }),
  z.object({
    kind: z.literal('close'),
    reason: z.enum(['plan', 'time', 'request']),
    answersQuestion: z.boolean(),
    answeredFrom: AnsweredFrom.optional(),
  }),
]);
export type InterviewerMove = z.infer<typeof InterviewerMove>;
