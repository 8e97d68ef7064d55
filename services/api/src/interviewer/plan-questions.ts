import type { InterviewPlan, PlannedQuestion } from '@intervue/shared';

/** The question of the plan with this id, or null. */
export function questionOf(plan: InterviewPlan, id: string): PlannedQuestion | null {
  const all = [plan.warmup, ...plan.questions, ...plan.reserve];
  return all.find((question) => question.id === id) ?? null;
}
