import type { CoverageRow, Difficulty, QuestionType, Seniority } from '@intervue/shared';
import type { BankQuestion } from '../question-bank/bank-question.ts';
import { hashOf } from '../seeded-choice.ts';
import { weightOf } from './competency-weights.ts';
import { rowsProbedBy } from './coverage-rows.ts';
import { type KnownWords, fitOf } from './known-words.ts';

/** For what a question is looked for. */
export type Ranking = {
  type: QuestionType;
  difficulty: Difficulty;
  known: KnownWords;
  seniority: Seniority | null;
  seed: number;
};

export const DIFFICULTY_STEPS: Record<Difficulty, number> = { easy: 0, medium: 1, hard: 2 };

/**
 * The right type and nearest difficulty first, then the competency used least, then what of the job it can show and how well it
 * fits, then the seed. Null when none of the type is left.
 */
export function bestQuestion(
  questions: readonly BankQuestion[],
  used: readonly BankQuestion[],
  { type, difficulty, known, seniority, seed }: Ranking,
  rows: readonly CoverageRow[],
): BankQuestion | null {
  const wanted = DIFFICULTY_STEPS[difficulty];
  const shown = new Set(used.flatMap((question) => rowsProbedBy(question, rows)));
  const open = rows.filter(({ id }) => !shown.has(id));
  const endings = new Set(used.map(({ spokenEnding }) => spokenEnding));
  const ranked = questions
    .filter((question) => question.type === type && !used.includes(question) && !endings.has(question.spokenEnding))
    .map((question) => ({
      question,
      rank: [
        Math.abs(DIFFICULTY_STEPS[question.difficulty] - wanted),
        used.filter((other) => other.type === type && other.competency === question.competency).length,
        -(
          fitOf(question, known).score +
          weightOf(question.competency, known, seniority).weight +
          Math.min(2, rowsProbedBy(question, open).length)
        ),
        hashOf(`${seed}/${question.id}`),
      ],
    }))
    .sort((one, other) => compare(one.rank, other.rank));
  return ranked[0]?.question ?? null;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
