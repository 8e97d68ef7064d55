import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/**
 * What kind of interview is held. `mixed` takes main questions from behavioral, technical and system design in turn; `full` goes
 * through rounds: behavioral, coding discussion, system design.
 */
export const InterviewType = z.enum([
  'behavioral',
  'technical',
  'system_design',
  'coding_discussion',
  'hr',
  'case',
  'product_management',
  'mixed',
  'full',
]);
export type InterviewType = z.infer<typeof InterviewType>;

/** What kind of question is asked. */
export const QuestionType = InterviewType.exclude(['mixed', 'full']);
export type QuestionType = z.infer<typeof QuestionType>;

/** How demanding the questions and follow-ups are. */
export const Difficulty = z.enum(['easy', 'medium', 'hard']);
export type Difficulty = z.infer<typeof Difficulty>;

/** How far along a career the role is. */
export const Seniority = z.enum(['entry', 'mid', 'senior', 'lead']);
export type Seniority = z.infer<typeof Seniority>;

/** How the interviewer carries itself. Never changes what is asked for, or how an answer is judged. */
export const Persona = z.enum(['neutral', 'warm', 'demanding']);
export type Persona = z.infer<typeof Persona>;

/** The six phases of an interview, in order: the only list of phases in the repository. */
export const Phase = z.enum(['introduction', 'warmup', 'main_questions', 'follow_up', 'wrap_up', 'completed']);
export type Phase = z.infer<typeof Phase>;

/** How the candidate gives answers; can be switched at any time. */
export const AnswerMode = z.enum(['hold', 'hands_free', 'typed']);
export type AnswerMode = z.infer<typeof AnswerMode>;

/** How long the interviewer waits in a pause and how fast it speaks. */
export const Pace = z.enum(['quick', 'normal', 'patient']);
export type Pace = z.infer<typeof Pace>;

/** What of the candidate's voice is stored: audio and transcript, or the transcript alone. */
export const Keep = z.enum(['audio_and_transcript', 'transcript_only']);
export type Keep = z.infer<typeof Keep>;

/** Everything chosen at the start of an interview. */
export const InterviewSettings = z.object({
  type: InterviewType.default('behavioral'),
  difficulty: Difficulty.default('medium'),
  role: z
    .string()
    .trim()
    .max(LIMITS.roleCharsMax)
    .default('')
    .describe('The job that is interviewed for, in a few words; data, never an instruction.'),
  seniority: Seniority.nullable().default(null).describe('Null: judged by the role and the resume.'),
  persona: Persona.default('neutral'),
  adapts: z
    .boolean()
    .default(false)
    .describe('Whether questions become easier or harder as answers come. Each change is stored with its reason.'),
  max_questions: z
    .int()
    .min(1)
    .max(LIMITS.mainQuestionsMax)
    .default(5)
    .describe('Main questions asked at most; follow-ups are counted apart.'),
  time_budget_minutes: z.int().min(LIMITS.timeBudgetMinutesMin).max(LIMITS.timeBudgetMinutesMax).default(30),
  voice: z
    .string()
    .max(LIMITS.voiceIdCharsMax)
    .default('rms')
    .describe("An engine's voice id; an unknown one is replaced by the engine's default."),
  pace: Pace.default('normal'),
  answer_mode: AnswerMode.default('hold'),
});
export type InterviewSettings = z.infer<typeof InterviewSettings>;

/** What the candidate agreed to before anything was recorded. */
export const Consent = z.object({
  version: z.string().max(40).describe('The version of the text that was shown.'),
  knows_it_is_ai: z.literal(true).describe('The candidate has read that the interviewer is an AI.'),
  keep: Keep,
});
export type Consent = z.infer<typeof Consent>;

/** Where an interview stands as a whole. */
export const InterviewStatus = z.enum(['created', 'active', 'paused', 'completed']);
export type InterviewStatus = z.infer<typeof InterviewStatus>;

/** Why an interview is over. */
export const EndReason = z.enum(['plan', 'time', 'request']);
export type EndReason = z.infer<typeof EndReason>;
