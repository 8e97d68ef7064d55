import type { Difficulty, InterviewPlan, InterviewType } from '@intervue/shared';

/** What there is still time for. */
export type TimeLeft = {
  /** Another main question can be asked and answered before the interview has to be wrapped up. */
  isEnoughForQuestion: boolean;
  /** A follow-up can be asked without taking the time of the main questions that are still to come. */
  isEnoughForFollowUp: boolean;
  /** The budget is used up: what is left is to say goodbye. */
  isUp: boolean;
  /** The grace is used up as well. */
  isOver: boolean;
};

/** Judges the time at `elapsedMs` since the start, when `questionsLeft` of the plan were not asked. */
export function timeLeft(plan: InterviewPlan, elapsedMs: number, questionsLeft: number): TimeLeft {
  const budgetMs = plan.timeBudgetMs;
  const reserveMs = Math.min(0.1 * budgetMs, WRAP_UP_MS_MAX);
  const leftMs = budgetMs - elapsedMs - reserveMs;
  const questionMs = Math.min(0.12 * budgetMs, QUESTION_MS_LEAST);
  const followUpMs = Math.min(0.08 * budgetMs, FOLLOW_UP_MS_LEAST);
  return {
    isEnoughForQuestion: leftMs >= questionMs,
    isEnoughForFollowUp: leftMs - questionsLeft * questionMs >= followUpMs,
    isUp: elapsedMs >= budgetMs,
    isOver: elapsedMs >= budgetMs + Math.min(0.1 * budgetMs, GRACE_MS_MAX),
  };
}

/** How many main questions with their follow-ups fit into a time budget when answers have an ordinary length. At least one. */
export function questionsThatFit(budgetMs: number, type: InterviewType, difficulty: Difficulty): number {
  return Math.max(1, Math.floor(mainMs(budgetMs) / questionMs(type, difficulty)));
}

/** Of a time budget, what greeting, warm-up and goodbye leave for main questions. */
export function mainMs(budgetMs: number): number {
  return budgetMs - Math.min(0.3 * budgetMs, AROUND_MS_MAX);
}

/** How long a main question of this kind takes with its follow-ups. */
export function questionMs(type: InterviewType, difficulty: Difficulty): number {
  return QUESTION_MS[difficulty] + (LONG_FORMS.has(type) ? LONG_FORM_MS : 0);
}

// Goodbye and one question of the candidate's own take about two minutes.
const WRAP_UP_MS_MAX = 120_000;
// Below this a question cannot be answered without hurry.
const QUESTION_MS_LEAST = 90_000;
const FOLLOW_UP_MS_LEAST = 60_000;
const GRACE_MS_MAX = 120_000;
// Greeting, warm-up and goodbye.
const AROUND_MS_MAX = 240_000;
// A spoken answer lasts one and a half to two minutes, each follow-up somewhat less than one.
const QUESTION_MS: Record<Difficulty, number> = { easy: 150_000, medium: 210_000, hard: 270_000 };
const LONG_FORM_MS = 60_000;
const LONG_FORMS: ReadonlySet<InterviewType> = new Set(['system_design', 'coding_discussion', 'case', 'full']);
