import type {
  CoverageRow,
  InterviewPlan,
  InterviewSettings,
  PlannedQuestion,
  PlannedRound,
  Seniority,
} from '@intervue/shared';
import { factsIn } from '../facts.ts';
import { givesOrders } from '../off-limits.ts';
import type { BankQuestion, QuestionBank } from '../question-bank/bank-question.ts';
import { choose } from '../seeded-choice.ts';
import { mainMs, questionsThatFit } from '../time-left.ts';
import { isSpeakable } from '../words.ts';
import { bestQuestion, type Ranking } from './best-question.ts';
import { competenciesOf, weightOf } from './competency-weights.ts';
import { coverageRows, rowsProbedBy } from './coverage-rows.ts';
import { aboutCandidate } from './candidate-places.ts';
import { draftedQuestions } from './drafted-questions.ts';
import { draftsForPlaces } from './drafts-for-places.ts';
import { type KnownWords, fitOf, knownWordsOf } from './known-words.ts';
import type { PlanRequest } from './plan-request.ts';
import { FOLLOW_UPS_MAX, planned } from './planned.ts';
import { reserveFor } from './reserve.ts';
import { firstNameIn } from './resume-anchors.ts';
import { claimsIn } from './resume-claims.ts';
import { budgetsOf, MIXES, type Round, roundsOf } from './rounds.ts';
import { seniorityOf } from './seniority.ts';
import { isTitleLike } from './title-like.ts';
import type { Trade } from './trade.ts';

/**
 * Plans one interview: which questions in which rounds, why, with how many follow-ups and how much time, and what of the job an
 * answer may show.
 *
 * @throws {TypeError} when the bank has no warm-up or no question at all.
 */
export function makePlan(request: PlanRequest, bank: QuestionBank): InterviewPlan {
  const { settings, resume, seed } = request;
  const { type, difficulty, persona, adapts } = settings;
  const [firstWarmup, ...otherWarmups] = bank.warmups;
  if (firstWarmup === undefined) throw new TypeError('the question bank has no warm-up');
  const timeBudgetMs = settings.time_budget_minutes * 60_000;
  return {
    ...{ type, difficulty, seed, timeBudgetMs, persona, adapts },
    role: isUsableRole(settings.role) ? settings.role : '',
    candidateName: resume === null ? null : firstNameIn(resume.contact.name),
    warmup: planned(choose([firstWarmup, ...otherWarmups], seed, 'warm-up'), 'An easy start.'),
    ...mainPart(request, bank, timeBudgetMs),
    claims: claimsIn(resume),
    facts: factsIn(request.jobFacts ?? ''),
    followUpsPerQuestionMax: FOLLOW_UPS_MAX[adapts ? 'hard' : difficulty],
  };
}

type MainPart = Pick<
  InterviewPlan,
  'questions' | 'rounds' | 'reserve' | 'competencies' | 'matrix' | 'seniority' | 'draftedBy'
>;

/** Rounds, questions and what may take their place, and the matrix they are to fill. */
function mainPart(request: PlanRequest, bank: QuestionBank, timeBudgetMs: number): MainPart {
  const { settings, seed, job = null, fits = [], draft = null } = request;
  const { type, difficulty } = settings;
  const about = knowledgeOf(request);
  const count = Math.min(settings.max_questions, questionsThatFit(timeBudgetMs, type, difficulty));
  const rounds = roundsOf(type, count, MIX_OF[about.known.trade]);
  const chosen = chooseQuestions(request, bank, { about, rounds, rows: coverageRows(job, fits, []) });
  if (chosen.questions.length === 0) throw new TypeError('the question bank has no question');
  const competencies = competenciesOf(chosen.questions, about.known, about.seniority);
  const matrix = coverageRows(job, fits, competencies);
  const questions = chosen.questions.map((question) => withProbes(question, matrix));
  return {
    ...{ competencies, matrix, seniority: about.seniority },
    ...withBudgets(questions, rounds, { difficulty, totalMs: mainMs(timeBudgetMs), about }),
    reserve: reserveFor({
      ...about,
      ...{ settings, seed, rounds, request, rows: matrix },
      ...{ used: chosen.used, questions, bank: bank.questions },
    }),
    draftedBy: chosen.isDrafted && draft ? draft.by : null,
  };
}

type Knowledge = { known: KnownWords; seniority: Seniority | null };

function knowledgeOf({ settings, jobDescription, resume, job }: PlanRequest): Knowledge {
  return {
    known: knownWordsOf(settings.role, jobDescription, resume, job?.title),
    seniority: seniorityOf({
      chosen: settings.seniority,
      role: settings.role,
      job: job?.seniority ?? null,
      resume,
    }),
  };
}

/** Somebody in a trade without technology is not asked to design a system. Where nothing is known, all kinds are mixed. */
const MIX_OF: Record<Trade, Round['places']> = {
  software: MIXES.technical,
  product: MIXES.product,
  other: MIXES.other,
  unknown: MIXES.technical,
};

type Chosen = {
  questions: PlannedQuestion[];
  used: BankQuestion[];
  isDrafted: boolean;
};

type Frame = { about: Knowledge; rounds: readonly Round[]; rows: readonly CoverageRow[] };

/** A question for each place: a model's where it is sound and fits there, some about the resume and the job, the others from the bank. */
function chooseQuestions(request: PlanRequest, bank: QuestionBank, { about, rounds, rows }: Frame): Chosen {
  const places = rounds.flatMap((round) => round.places);
  const own = aboutCandidate(request, places, about.known);
  const drafted = draftsForPlaces(request, draftedQuestions(request, bank), { places, own });
  const chosen: Chosen = { questions: [], used: [], isDrafted: drafted.size > 0 };
  for (const [place, type] of places.entries()) {
    const ready = drafted.get(place) ?? own.get(place);
    if (ready !== undefined) {
      chosen.questions.push(ready);
      continue;
    }
    const ranking: Ranking = { ...about, type, difficulty: request.settings.difficulty, seed: request.seed };
    const best =
      bestQuestion(bank.questions, chosen.used, ranking, rows) ??
      // A bank of one's own may lack a kind; people can be asked about their work in any.
      bestQuestion(bank.questions, chosen.used, { ...ranking, type: 'behavioral' }, rows);
    if (best === null) break;
    chosen.used.push(best);
    chosen.questions.push(planned(best, reasonFor(best, about)));
  }
  return chosen;
}

function withProbes(question: PlannedQuestion, matrix: readonly CoverageRow[]): PlannedQuestion {
  return { ...question, probes: [...new Set([...question.probes, ...rowsProbedBy(question, matrix)])] };
}

/** Questions with their time and follow-ups, and the rounds they make. */
function withBudgets(
  questions: readonly PlannedQuestion[],
  rounds: readonly Round[],
  { difficulty, totalMs, about }: { difficulty: InterviewSettings['difficulty']; totalMs: number; about: Knowledge },
): Pick<InterviewPlan, 'questions' | 'rounds'> {
  const budgets = budgetsOf(
    questions.map(({ type }) => type),
    difficulty,
    totalMs,
  );
  const timed = questions.map((question, at) => ({
    ...question,
    budgetMs: budgets[at] ?? null,
    followUpsMax: FOLLOW_UPS_MAX[difficulty],
  }));
  let from = 0;
  const made = rounds.flatMap(({ type, places }): PlannedRound[] => {
    const own = timed.slice(from, from + places.length);
    from += places.length;
    if (own.length === 0) return [];
    const budgetMs = own.reduce((sum, one) => sum + (one.budgetMs ?? 0), 0);
    const competencies = competenciesOf(own, about.known, about.seniority);
    return [{ type, questions: own.length, budgetMs, competencies }];
  });
  return { questions: timed, rounds: made };
}

function reasonFor(question: BankQuestion, { known, seniority }: Knowledge): string {
  const { matched, from } = fitOf(question, known);
  const competency = question.competency.replaceAll('-', ' ');
  const places = { role: 'the role', jobDescription: 'the job description', resume: 'the resume' };
  if (matched !== null && from !== null) return `Shows ${competency}, and ${places[from]} names ${matched}.`;
  const { why } = weightOf(question.competency, known, seniority);
  return why === null ? `Shows ${competency}.` : `Shows ${competency}: ${why}.`;
}

function isUsableRole(role: string): boolean {
  return isSpeakable(role) && isTitleLike(role) && !givesOrders(role);
}
