import type { PlannedQuestion } from '@intervue/shared';
import { type AnswerAnalysis, analyseAnswer } from './answer-analysis.ts';

/** How much an answer held, for what is asked next and how. Never a score, and never in a report. */
export type Outcome = 'strong' | 'fair' | 'weak';

/** Words of a whole answer below which nothing was told. */
const TOLD_WORDS_LEAST = 25;
const LONG_ENOUGH_WORDS = 60;

/** What the answers to one main question came to. */
export function outcomeOf(question: PlannedQuestion, answers: readonly string[], isDeclined: boolean): Outcome {
  if (isDeclined) return 'weak';
  const whole = analyseAnswer(answers.join(' '));
  if (isComplete(whole, question)) return 'strong';
  return whole.words < TOLD_WORDS_LEAST || !(whole.hasAction || whole.technologies.length > 0) ? 'weak' : 'fair';
}

/** Nothing worth a question is missing. */
export function isComplete(whole: AnswerAnalysis, { type }: PlannedQuestion): boolean {
  if (whole.words < LONG_ENOUGH_WORDS || whole.vagueWord !== null) return false;
  if (type === 'behavioral' || type === 'hr') {
    return whole.hasSituation && whole.hasAction && whole.hasResult && whole.hasNumber && !whole.isAboutWe;
  }
  return (whole.technologies.length > 0 || whole.hasAction) && whole.hasNumber && whole.unnamedTechnology === null;
}
