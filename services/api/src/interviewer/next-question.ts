import type { Difficulty, InterviewPlan, InterviewType, PlannedQuestion, PlannedRound } from '@intervue/shared';
import { openWeight } from './coverage.ts';
import { type InterviewerState, lastOutcome } from './interviewer-state.ts';

/** The next main question, in which round and on which level, and why it and not another. */
export type NextQuestion = {
  question: PlannedQuestion;
  round: number;
  level: Difficulty;
  levelReason: string | null;
  why: string;
};

/**
 * Which main question comes next, or null when all that were planned have been asked. The plan's own comes unless another of its
 * round can show what of the job is still open and it cannot, or answers speak for another level.
 */
export function nextQuestion(
  state: InterviewerState,
  { elapsedMs, isDeclined }: { elapsedMs: number; isDeclined: boolean },
): NextQuestion | null {
  const round = roundAt(state, elapsedMs);
  const planned = round === null ? null : plannedIn(state, round);
  if (round === null || planned === null) return null;
  const { level, reason } = levelNow(state, isDeclined);
  const found = state.plan.adapts ? onLevel(state, planned, level) : { question: planned, why: planned.reason };
  return { ...openFirst(state, found), round, level, levelReason: reason };
}

/** The rounds of a plan; an older plan has one. */
export function roundsOfPlan({ rounds, type, questions, timeBudgetMs }: InterviewPlan): readonly PlannedRound[] {
  if (rounds.length > 0) return rounds;
  return [{ type, questions: questions.length, budgetMs: timeBudgetMs, competencies: [] }];
}

/** The round the next question is in: a round ends with its questions, or with its time once it had one. */
function roundAt(state: InterviewerState, elapsedMs: number): number | null {
  const rounds = roundsOfPlan(state.plan);
  const now = rounds[state.round];
  if (now === undefined) return null;
  const isLate = state.askedInRound > 0 && elapsedMs - state.roundSinceMs > now.budgetMs;
  // The last round ends with the interview's own time.
  const isOver = state.askedInRound >= now.questions || (isLate && state.round < rounds.length - 1);
  if (!isOver) return state.round;
  return state.round + 1 < rounds.length ? state.round + 1 : null;
}

/** The plan's own next question of a round. */
function plannedIn(state: InterviewerState, round: number): PlannedQuestion | null {
  const { plan, asked } = state;
  const rounds = roundsOfPlan(plan);
  const from = rounds.slice(0, round).reduce((sum, { questions }) => sum + questions, 0);
  const own = plan.questions.slice(from, from + (rounds[round]?.questions ?? 0));
  // As many of the round's own as were asked in it count as used: one of the reserve stands for one of them.
  const inRound = round === state.round ? state.askedInRound : 0;
  const left = own.filter(({ id }) => !asked.includes(id));
  const skipped = inRound - (own.length - left.length);
  return left[Math.max(0, skipped)] ?? left.at(-1) ?? null;
}

type Found = { question: PlannedQuestion; why: string };

/** Where the planned question is on another level, one of the same kind that is on this one. */
function onLevel(state: InterviewerState, planned: PlannedQuestion, level: Difficulty): Found {
  if (planned.difficulty === level || planned.source !== 'bank') return { question: planned, why: planned.reason };
  const other = reserveOf(state, planned.type).find(
    ({ difficulty, source }) => difficulty === level && source === 'bank',
  );
  return other ? { question: other, why: other.reason } : { question: planned, why: planned.reason };
}

/** A must-have of the job that nothing else will show comes before a question that shows nothing new of it. */
function openFirst(state: InterviewerState, found: Found): Found {
  const { plan, coverage } = state;
  if (found.question.source !== 'bank' || openWeight(found.question, plan, coverage) > 0) return found;
  const toCome = plan.questions.filter(({ id }) => !state.asked.includes(id) && id !== found.question.id);
  const wereAsked = [...plan.questions, ...plan.reserve].filter(({ id }) => state.asked.includes(id));
  const aboutJob = [...wereAsked, ...toCome].filter((question) => isAboutJob(question, plan)).length;
  if (aboutJob >= Math.ceil(plan.questions.length * JOB_SHARE_MAX)) return found;
  const willShow = new Set(toCome.flatMap(({ probes }) => probes));
  const ranked = reserveOf(state, found.question.type)
    .filter(({ source, probes }) => source === 'job' && probes.some((id) => !willShow.has(id)))
    .map((question) => ({ question, weight: openWeight(question, plan, coverage) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const best = ranked[0]?.question;
  return best ? { question: best, why: `${best.reason} Nothing said so far shows it.` } : found;
}

function isAboutJob({ source, probes }: PlannedQuestion, { matrix }: InterviewPlan): boolean {
  const isDrafted = source === 'model' && matrix.some((row) => row.source === 'job' && probes.includes(row.id));
  return source === 'job' || isDrafted;
}

/** An interview is no list of what the job asks for. */
const JOB_SHARE_MAX = 0.5;

function reserveOf(
  { plan, asked }: InterviewerState,
  type: Exclude<InterviewType, 'mixed' | 'full'>,
): PlannedQuestion[] {
  return plan.reserve.filter((question) => question.type === type && !asked.includes(question.id));
}

const LEVELS: readonly Difficulty[] = ['easy', 'medium', 'hard'];

/** The level after the question that is being left: two strong answers raise it, a refusal or two weak ones lower it. */
function levelNow(state: InterviewerState, isDeclined: boolean): { level: Difficulty; reason: string | null } {
  const { plan, level } = state;
  const last = plan.adapts ? lastOutcome(state, isDeclined) : null;
  if (last === null) return { level, reason: null };
  const isTwice = state.previousOutcome === last;
  if (last === 'strong' && isTwice) return moved(level, 1, 'Two full answers in a row.');
  if (last === 'weak' && (isTwice || isDeclined))
    return moved(
      level,
      -1,
      isDeclined ? 'The last question was left unanswered.' : 'Two answers in a row told little.',
    );
  return { level, reason: null };
}

function moved(level: Difficulty, by: number, reason: string): { level: Difficulty; reason: string | null } {
  const next = LEVELS[LEVELS.indexOf(level) + by];
  return next === undefined ? { level, reason: null } : { level: next, reason };
}
