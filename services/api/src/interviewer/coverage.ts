import type { CoverageRow, InterviewPlan, PlannedQuestion } from '@intervue/shared';
import { analyseAnswer } from './answer-analysis.ts';
import { toldIn } from './clauses-of.ts';
import { denies } from './denial.ts';
import { placesOf } from './speaks-of.ts';
import { sentencesOf, spokenForm, wordsOf } from './words.ts';

/**
 * What is known of one row of the matrix. `claimed`: the resume or the candidate says so; `shown`: an answer told of own work in it;
 * `contradicted`: an answer denied what the resume claims; `not-probed`: nothing yet.
 */
export type CoverageCell = {
  status: 'not-probed' | 'claimed' | 'shown' | 'contradicted';
  /** A question looked for it. With `not-probed`: the answer gave nothing to go by. */
  isAsked: boolean;
  /** Where the words stand that speak for the status, and the words, verbatim; null for what the resume says. */
  turnId: string | null;
  quote: string | null;
};

export type Coverage = Readonly<Record<string, CoverageCell>>;

/** The matrix before anything was said: what the resume claims, and the rest. */
export function beginCoverage(plan: InterviewPlan): Coverage {
  return Object.fromEntries(
    plan.matrix.map(({ id, claimedAs }): [string, CoverageCell] => [
      id,
      { status: claimedAs === null ? 'not-probed' : 'claimed', isAsked: false, turnId: null, quote: null },
    ]),
  );
}

/** The matrix after an answer. `question`: the main question it belongs to, or null. */
export function coverAnswer(
  coverage: Coverage,
  plan: InterviewPlan,
  answer: { turnId: string; text: string; question: PlannedQuestion | null },
): Coverage {
  if (plan.matrix.length === 0) return coverage;
  const told = toldIn(answer.text);
  const probed = new Set(answer.question?.probes);
  const changed = plan.matrix.flatMap((row): [string, CoverageCell][] => {
    const before = coverage[row.id];
    const places = placesOf(row.words, told);
    if (!before || (places.length === 0 && !probed.has(row.id))) return [];
    const isAsked = before.isAsked || probed.has(row.id);
    const found = statusOf(row, before, { told, places, question: answer.question });
    if (found === null) return [[row.id, { ...before, isAsked }]];
    return [[row.id, { status: found.status, isAsked, turnId: answer.turnId, quote: found.quote }]];
  });
  return changed.length === 0 ? coverage : { ...coverage, ...Object.fromEntries(changed) };
}

type Said = { told: string; places: readonly number[]; question: PlannedQuestion | null };

/** A better status than before and the words for it, or null. What was shown stays shown, what was contradicted is for people. */
function statusOf(
  row: CoverageRow,
  before: CoverageCell,
  { told, places, question }: Said,
): { status: CoverageCell['status']; quote: string } | null {
  if (before.status === 'shown' || before.status === 'contradicted') return null;
  const quote = quoteFor(row, told);
  if (places.length === 0) return mayBeUnnamed(row, question) && isConcrete(told) ? { status: 'shown', quote } : null;
  const passages = places.map((at) => passageAt(told, at));
  if (passages.some((passage) => denies(passage, row.words)))
    return row.claimedAs === null ? null : { status: 'contradicted', quote };
  if (passages.some(isConcrete)) return { status: 'shown', quote };
  return before.status === 'not-probed' ? { status: 'claimed', quote } : null;
}

/** Where the resume does not show it, "what comes closest" is answered with something else. */
function mayBeUnnamed({ source, claimedAs }: CoverageRow, question: PlannedQuestion | null): boolean {
  const isAboutJob = source === 'job' && (question?.source === 'job' || question?.source === 'model');
  return !isAboutJob || claimedAs !== null;
}

const SHOWN_WORDS_LEAST = 20;
const PASSAGE_WORDS = 24;

/** What is told around a word: the whole of a short answer, some words before and behind in a long one. */
function passageAt(told: string, at: number): string {
  const words = told.split(/\s+/);
  const from = Math.max(0, at - PASSAGE_WORDS);
  return words.slice(from, at + PASSAGE_WORDS).join(' ');
}

/** Tells of something the speaker did themselves, with a result, a figure or a thing by its name; not of what others did. */
function isConcrete(passage: string): boolean {
  const { words, hasAction, hasResult, hasNumber, technologies } = analyseAnswer(passage);
  const isTold = words >= SHOWN_WORDS_LEAST && hasAction && (hasResult || hasNumber || technologies.length > 0);
  return isTold && !BY_OTHERS.test(spokenForm(passage));
}

const BY_OTHERS =
  /\b(?:(?:my|a|the|our|another|other) (?:\w+ )?(?:colleague|colleagues|coworker|team mate|teammate|manager|boss|department|team|vendor|agency|contractor|somebody else|someone else) (?:did|built|wrote|made|handled|ran|paid|owned|set up|took care)|(?:done|built|written|made|handled|paid|owned) by (?:another|a different|my|our|the other|somebody|someone)|was another team|somebody else did|someone else did)\b/;

/** The sentence that names it, or the first in which the speaker tells of themselves; cut where recognisers wrote no stops. */
function quoteFor(row: CoverageRow, told: string): string {
  const sentences = sentencesOf(told);
  const naming = sentences.find((sentence) => placesOf(row.words, sentence).length > 0);
  const quote = naming ?? sentences.find((sentence) => /\bI\b/i.test(sentence)) ?? sentences[0] ?? '';
  const [at = 0] = naming === undefined ? [] : placesOf(row.words, naming);
  return cut(wordsOf(quote).length > 2 * PASSAGE_WORDS ? passageAt(quote, at) : quote);
}

const QUOTE_CHARS_MAX = 240;

function cut(quote: string): string {
  return quote.length <= QUOTE_CHARS_MAX ? quote : quote.slice(0, QUOTE_CHARS_MAX).replace(/\s+\S*$/, '');
}

/** How much of the matrix an answer to this question could still show: a must-have counts twice, a mere claim less. */
export function openWeight(question: PlannedQuestion, plan: InterviewPlan, coverage: Coverage): number {
  return plan.matrix.reduce((sum, { id, level }) => {
    const cell = coverage[id];
    if (!cell || !question.probes.includes(id) || cell.isAsked) return sum;
    if (cell.status === 'shown' || cell.status === 'contradicted') return sum;
    return sum + (level === 'must' ? 2 : 1) * (cell.status === 'claimed' ? CLAIMED_SHARE : 1);
  }, 0);
}

const CLAIMED_SHARE = 0.6;
