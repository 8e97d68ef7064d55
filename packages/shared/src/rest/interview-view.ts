import { z } from 'zod';
import {
  Consent,
  Difficulty,
  EndReason,
  InterviewSettings,
  InterviewStatus,
  InterviewType,
  Seniority,
} from '../domain/interview.ts';
import { CoverageRow, PlannedCompetency, PlannedQuestion } from '../domain/plan.ts';
import { Utterance } from '../domain/transcript.ts';
import { Stage } from '../domain/use.ts';
import { Progress } from '../wire/server-message.ts';

/** One piece of stored sound. */
export const AudioItem = z.object({
  id: z.string(),
  role: Utterance.shape.role,
  turn_id: z.string(),
  duration_ms: z.number(),
});
export type AudioItem = z.infer<typeof AudioItem>;

/** An interview as its end page shows it. */
export const InterviewView = z.object({
  session_id: z.string(),
  status: InterviewStatus,
  created_at: z.string(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  end_reason: EndReason.nullable(),
  settings: InterviewSettings,
  consent: Consent,
  progress: Progress.nullable(),
  timing: z
    .object({
      replies: z.int().nonnegative(),
      wait_ms_p50: z.number().nullable(),
      wait_ms_p95: z.number().nullable(),
    })
    .describe(
      'From the end of an answer to the first sound of its reply, in milliseconds, over all replies that were heard.',
    ),
  use: z
    .object({
      lines: z.array(
        z.object({
          stage: Stage,
          engine: z.string(),
          calls: z.int().nonnegative(),
          input_tokens: z.int().nonnegative(),
          output_tokens: z.int().nonnegative(),
          audio_seconds: z.number().nonnegative(),
          characters: z.int().nonnegative(),
          cost_usd: z.number().nullable().describe('Null when there is no price for this engine.'),
        }),
      ),
      total_usd: z.number().nonnegative().describe('Of what has a price.'),
      budget_usd: z.number().nullable(),
    })
    .describe("What vendors' engines did for this interview. Empty when only the engines that come with Intervue did."),
  check: z
    .object({
      lines: z.int().nonnegative().describe("The interviewer's, without those that were taken back."),
      questions_planned: z.int().nonnegative(),
      questions_asked: z.int().nonnegative(),
      follow_ups: z.int().nonnegative(),
      follow_ups_at_most: z.int().nonnegative(),
      follow_ups_named: z.int().nonnegative().describe('Of these, the ones that name words of the candidate.'),
      repeated_questions: z.int().nonnegative(),
      double_questions: z.int().nonnegative(),
      leading_lines: z.int().nonnegative(),
      long_lines: z.int().nonnegative(),
      unspeakable_lines: z.int().nonnegative(),
      interruptions_by_candidate: z.int().nonnegative(),
      interruptions_by_interviewer: z.int().nonnegative(),
      follow_ups_relevant: z
        .int()
        .nonnegative()
        .describe('Of these, the ones that pick up the answer right before them.'),
      rows_planned: z.int().nonnegative().describe('Of the coverage matrix.'),
      rows_asked: z.int().nonnegative(),
      rows_shown: z.int().nonnegative(),
      late_questions: z.int().nonnegative().describe('Questions that took much more than their share of the time.'),
      candidate_share: z.number().nullable().describe('Of the time in which somebody spoke; null when only typed.'),
      elapsed_ms: z.number().nonnegative(),
      time_budget_ms: z.number().nonnegative(),
    })
    .nullable()
    .describe('How the interview was held, counted by code from its log; null before its end.'),
  plan: z
    .object({
      drafted_by: z.string().nullable().describe('The model that proposed questions; null: our bank alone.'),
      seniority: Seniority.nullable(),
      competencies: z.array(PlannedCompetency).describe('What the interview looked at, and how much of it.'),
      rounds: z.array(z.object({ type: InterviewType, questions: z.int().positive(), budget_ms: z.number() })),
      questions: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          type: InterviewType,
          difficulty: Difficulty,
          competency: z.string(),
          source: PlannedQuestion.shape.source,
          reason: z.string(),
          round: z.int().nonnegative().nullable().describe('Null: it was not asked.'),
          is_declined: z.boolean(),
          level_reason: z.string().nullable().describe('Why the level changed with it.'),
          follow_ups: z.array(z.object({ text: z.string(), reason: z.string(), picks_up: z.string().nullable() })),
        }),
      ),
    })
    .nullable()
    .describe('What was planned and what became of it; null before the end.'),
  coverage: z
    .array(
      z.object({
        name: z.string(),
        level: CoverageRow.shape.level,
        source: CoverageRow.shape.source,
        status: z.enum(['not_probed', 'claimed', 'shown', 'contradicted']),
        is_asked: z.boolean().describe('A question looked for it.'),
        claimed_as: z.string().nullable().describe("The resume's words for it."),
        turn_id: z.string().nullable(),
        quote: z.string().nullable().describe("The candidate's words for the status."),
      }),
    )
    .nullable()
    .describe(
      'What the job asks for, or the plan looks at, and what of it answers showed. No judgement; null before the end.',
    ),
  passed_on: z.array(z.string()).describe("The candidate's own questions that nothing known could answer."),
  transcript: z.array(Utterance),
  audio: z.array(AudioItem),
});
export type InterviewView = z.infer<typeof InterviewView>;
