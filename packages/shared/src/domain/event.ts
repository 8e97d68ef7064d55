import { z } from 'zod';
import { InterviewCheck } from './check.ts';
import { Consent, EndReason, InterviewSettings, Phase } from './interview.ts';
import { CandidateRequest, InterviewerMove, InterviewPlan, PlanDraft } from './plan.ts';
import { ParsedResume } from './resume.ts';
import { Use } from './use.ts';

/** Where a piece of sound is kept, and how long it is. */
export const StoredAudio = z.object({
  blobKey: z.string(),
  samples: z.int().nonnegative(),
  sampleRate: z.int().positive(),
});
export type StoredAudio = z.infer<typeof StoredAudio>;

/** How an answer came in. */
export const AnswerSource = z.enum(['hold', 'hands_free', 'file', 'typed', 'button']);
export type AnswerSource = z.infer<typeof AnswerSource>;

/** What is stored of an interview, in order: the only truth. Every view (transcript, phase, audio list) is a fold over these. */
export const InterviewEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('interview-created'),
    settings: InterviewSettings,
    consent: Consent,
    jobDescription: z.string().nullable(),
    /** What the interviewer may tell about the job. */
    jobFacts: z.string().optional(),
  }),
  z.object({ type: z.literal('resume-attached'), resume: ParsedResume }),
  z.object({ type: z.literal('settings-changed'), settings: InterviewSettings }),
  /** A model's proposal for the plan, made before the start. */
  z.object({ type: z.literal('plan-drafted'), draft: PlanDraft, by: z.string() }),
  z.object({ type: z.literal('interview-started'), plan: InterviewPlan }),
  /** The candidate began to speak: from here on what arrives is kept, also over a crash. */
  z.object({ type: z.literal('answer-begun'), turnId: z.string(), source: AnswerSource }),
  z.object({ type: z.literal('answer-dropped'), turnId: z.string() }),
  z.object({
    type: z.literal('turn-received'),
    turnId: z.string(),
    source: AnswerSource,
    audio: StoredAudio.nullable(),
    /** Typed words; null for sound and buttons. */
    text: z.string().nullable(),
    request: CandidateRequest.nullable(),
  }),
  z.object({
    type: z.literal('turn-transcribed'),
    turnId: z.string(),
    text: z.string(),
    /** 0–1, null when typed. */
    confidence: z.number().min(0).max(1).nullable(),
  }),
  z.object({
    type: z.literal('turn-unheard'),
    turnId: z.string(),
    reason: z.enum(['silence', 'unclear']),
    says: z.string(),
  }),
  /** The next sentences of a reply that is still being written: stored before they are spoken, so that a crash cannot unsay them. */
  z.object({
    type: z.literal('reply-part'),
    turnId: z.string(),
    text: z.string(),
    move: InterviewerMove,
    phase: Phase,
  }),
  z.object({
    type: z.literal('turn-replied'),
    /** Of the answer this replies to; `opening` for the greeting. One reply a turn, ever. */
    turnId: z.string(),
    text: z.string(),
    move: InterviewerMove,
    phase: Phase,
  }),
  z.object({ type: z.literal('reply-voiced'), turnId: z.string(), audio: StoredAudio.nullable() }),
  z.object({
    type: z.literal('reply-played'),
    turnId: z.string(),
    /** Of its sound, as the candidate's player reported. */
    playedMs: z.number().nonnegative(),
    heardText: z.string(),
    isComplete: z.boolean(),
  }),
  /** The candidate had not finished: the reply counts as not given, and what they say next goes on with their answer. */
  z.object({ type: z.literal('reply-withdrawn'), turnId: z.string() }),
  z.object({ type: z.literal('turn-timed'), turnId: z.string(), stages: z.record(z.string(), z.number()) }),
  /** What engines of vendors did since the last of these. Not there when none was asked. */
  z.object({ type: z.literal('engines-used'), uses: z.array(Use) }),
  z.object({ type: z.literal('interview-paused'), reason: z.enum(['request', 'idle']) }),
  z.object({ type: z.literal('interview-continued') }),
  /** How the interview was held; stored together with its end. */
  z.object({ type: z.literal('interview-checked'), check: InterviewCheck }),
  z.object({ type: z.literal('interview-ended'), reason: EndReason }),
]);
export type InterviewEvent = z.infer<typeof InterviewEvent>;

/** An event with its place in the log. */
export type StoredEvent = {
  /** From 1, without gaps. */
  seq: number;
  event: InterviewEvent;
  /** Milliseconds since 1970, UTC, by the database's clock. */
  atMs: number;
};
