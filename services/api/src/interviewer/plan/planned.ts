import type { Difficulty, PlannedQuestion } from '@intervue/shared';
import type { BankQuestion } from '../question-bank/bank-question.ts';

/** How many follow-ups a main question may have, by how demanding it is. */
export const FOLLOW_UPS_MAX: Record<Difficulty, number> = { easy: 1, medium: 2, hard: 3 };

/** A question of the bank as a plan holds it. */
export function planned(question: BankQuestion, reason: string): PlannedQuestion {
  const { id, type, difficulty, competency, text, rephrased, hint, goodAnswer, followUps } = question;
  return {
    ...{ id, type, difficulty, competency, text, rephrased, reason },
    hint: hint === '' ? null : hint,
    goodAnswer: [...goodAnswer],
    followUps: [...followUps],
    followUpsMax: null,
    probes: [],
    budgetMs: null,
    source: 'bank',
  };
}
