import {
  type CoverageRow,
  Difficulty,
  type InterviewSettings,
  type PlannedQuestion,
  type QuestionType,
  type Seniority,
} from '@intervue/shared';
import type { BankQuestion } from '../question-bank/bank-question.ts';
import { bestQuestion } from './best-question.ts';
import { rowsProbedBy } from './coverage-rows.ts';
import { jobQuestion } from './job-questions.ts';
import type { KnownWords } from './known-words.ts';
import { forType, type PlanRequest, wantedOf } from './plan-request.ts';
import { FOLLOW_UPS_MAX, planned as plannedFrom } from './planned.ts';
import type { Round } from './rounds.ts';

const ABOUT_JOB_MAX = 6;
const OF_A_KIND = 2;
/** A question about the job has an id of its own also when the plan holds such questions. */
const FIRST_NUMBER = 21;

/** Questions that may take the place of a planned one: about what of the job nothing else shows, and of other levels. */
export function reserveFor(given: {
  known: KnownWords;
  seniority: Seniority | null;
  settings: InterviewSettings;
  seed: number;
  rounds: readonly Round[];
  rows: readonly CoverageRow[];
  used: readonly BankQuestion[];
  /** What is planned already. */
  questions: readonly PlannedQuestion[];
  bank: readonly BankQuestion[];
  request: PlanRequest;
}): PlannedQuestion[] {
  const types = [...new Set(given.rounds.flatMap(({ places }) => places))];
  const levels = given.settings.adapts ? levelsAround(given.settings.difficulty) : [];
  const ofLevels = types.flatMap((type) => levels.flatMap((difficulty) => ofLevel(given, type, difficulty)));
  return [...aboutJob(given, types), ...ofLevels];
}

type Given = Parameters<typeof reserveFor>[0];

function aboutJob(
  { request, settings, rows, questions, known }: Given,
  types: readonly QuestionType[],
): PlannedQuestion[] {
  const [type] = types.filter((one) => one !== 'case');
  if (type === undefined) return [];
  const { difficulty } = settings;
  const planned = new Set(
    questions.flatMap(({ source, probes }) => (source === 'job' || source === 'model' ? probes : [])),
  );
  return forType(wantedOf(request), type)
    .flatMap(
      ({ requirement, fit }, at) =>
        jobQuestion(requirement, fit, { type, difficulty, number: FIRST_NUMBER + at, known }) ?? [],
    )
    .filter(({ probes }) => probes.some((id) => !planned.has(id) && rows.some((row) => row.id === id)))
    .slice(0, ABOUT_JOB_MAX)
    .map((question) => ({ ...question, followUpsMax: FOLLOW_UPS_MAX[difficulty] }));
}

function ofLevel(given: Given, type: QuestionType, difficulty: Difficulty): PlannedQuestion[] {
  const found: BankQuestion[] = [];
  for (let at = 0; at < OF_A_KIND; at += 1) {
    const best = bestQuestion(given.bank, [...given.used, ...found], { ...given, type, difficulty }, given.rows);
    if (best === null || best.difficulty !== difficulty) break;
    found.push(best);
  }
  return found.map((question) => ({
    ...plannedFrom(question, `Shows ${question.competency.replaceAll('-', ' ')}, on another level.`),
    probes: rowsProbedBy(question, given.rows),
    followUpsMax: FOLLOW_UPS_MAX[difficulty],
  }));
}

/** Answers may lead from any level to any other. */
function levelsAround(difficulty: Difficulty): readonly Difficulty[] {
  return Difficulty.options.filter((level) => level !== difficulty);
}
