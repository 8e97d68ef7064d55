import type { InterviewPlan, InterviewSettings, ParsedResume, PlannedQuestion } from '@intervue/shared';
import { type KnownWords, fitOf, knownWordsOf } from './known-words.ts';
import type { BankQuestion } from './question-bank/bank-question.ts';
import { firstNameIn } from './resume-anchors.ts';
import { resumeQuestions } from './resume-questions.ts';
import { givesOrders } from './off-limits.ts';
import { choose, hashOf } from './seeded-choice.ts';
import { questionsThatFit } from './time-left.ts';
import { isSpeakable } from './words.ts';

/** Where questions come from. */
export type QuestionBank = { readonly warmups: readonly BankQuestion[]; readonly questions: readonly BankQuestion[] };

/** What a plan is made from. `jobDescription` and `resume` are data: they choose questions and never become rules. */
export type PlanRequest = {
  settings: InterviewSettings;
  resume: ParsedResume | null;
  jobDescription: string | null;
  seed: number;
};

/**
 * Plans one interview: which questions, in which order, with how many follow-ups.
 *
 * @throws {TypeError} when the bank has no warm-up or no question at all.
 */
export function makePlan(request: PlanRequest, bank: QuestionBank): InterviewPlan {
  const { settings, resume, seed } = request;
  const timeBudgetMs = settings.time_budget_minutes * 60_000;
  const known = knownWordsOf(settings.role, request.jobDescription, resume);
  const [firstWarmup, ...otherWarmups] = bank.warmups;
  if (firstWarmup === undefined) throw new TypeError('the question bank has no warm-up');
  const count = Math.min(settings.max_questions, questionsThatFit(timeBudgetMs, settings.type, settings.difficulty));
  const questions = mainQuestions(request, bank, known, count);
  if (questions.length === 0) throw new TypeError('the question bank has no question');
  return {
    type: settings.type,
    difficulty: settings.difficulty,
    role: isUsableRole(settings.role) ? settings.role : '',
    candidateName: resume === null ? null : firstNameIn(resume.contact.name),
    warmup: planned(choose([firstWarmup, ...otherWarmups], seed, 'warm-up'), 'An easy start.'),
    questions,
    followUpsPerQuestionMax: FOLLOW_UPS[settings.difficulty],
    timeBudgetMs,
    seed,
  };
}

const FOLLOW_UPS: Record<InterviewSettings['difficulty'], number> = { easy: 1, medium: 2, hard: 3 };
const DIFFICULTY_STEPS: Record<InterviewSettings['difficulty'], number> = { easy: 0, medium: 1, hard: 2 };
const MIXED = ['behavioral', 'technical', 'system_design'] as const;

function mainQuestions(request: PlanRequest, bank: QuestionBank, known: KnownWords, count: number): PlannedQuestion[] {
  const types = Array.from({ length: count }, (_, place) => typeAt(request.settings.type, place));
  const places = count <= 3 ? [0] : [0, Math.floor(count / 2)];
  const wanted = places.map((place) => types[place] ?? 'behavioral');
  const own = resumeQuestions(request.resume, { seed: request.seed, known, types: wanted });
  const questions: PlannedQuestion[] = [];
  const used: BankQuestion[] = [];
  for (const [place, type] of types.entries()) {
    const fromResume = own[places.indexOf(place)];
    if (fromResume !== undefined) {
      questions.push(fromResume);
      continue;
    }
    const best = bestQuestion(request, bank.questions, type, known, used);
    if (best === null) break;
    used.push(best);
    questions.push(planned(best, reasonFor(best, known)));
  }
  return questions;
}

function typeAt(type: InterviewSettings['type'], place: number): BankQuestion['type'] {
  return type === 'mixed' ? (MIXED[place % MIXED.length] ?? 'behavioral') : type;
}

/** The right type and nearest difficulty first, then the competency used least, then the best fit, then the seed. */
function bestQuestion(
  { settings, seed }: PlanRequest,
  questions: readonly BankQuestion[],
  type: BankQuestion['type'],
  known: KnownWords,
  used: readonly BankQuestion[],
): BankQuestion | null {
  const wanted = DIFFICULTY_STEPS[settings.difficulty];
  const ranked = questions
    .filter((question) => question.type === type && !used.includes(question))
    .map((question) => ({
      question,
      rank: [
        Math.abs(DIFFICULTY_STEPS[question.difficulty] - wanted),
        used.filter((other) => other.type === type && other.competency === question.competency).length,
        -fitOf(question.tags, known).score,
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

function reasonFor(question: BankQuestion, known: KnownWords): string {
  const { matched, from } = fitOf(question.tags, known);
  const competency = question.competency.replaceAll('-', ' ');
  if (matched === null || from === null) return `Shows ${competency}.`;
  const places = { role: 'the role', jobDescription: 'the job description', resume: 'the resume' };
  return `Shows ${competency}, and ${places[from]} names ${matched}.`;
}

function planned(question: BankQuestion, reason: string): PlannedQuestion {
  const { id, type, competency, text, rephrased, followUps } = question;
  return { id, type, competency, text, rephrased, followUps, source: 'bank', reason };
}

function isUsableRole(role: string): boolean {
  return isSpeakable(role) && !givesOrders(role);
}
