import type { PlanDraft, PlannedQuestion, QuestionType } from '@intervue/shared';
import { givesOrders, isPersonalMatter } from '../off-limits.ts';
import { isAskable } from '../question-bank/askable.ts';
import type { QuestionBank } from '../question-bank/bank-question.ts';
import { likeness } from '../question-bank/lint.ts';
import { technologiesIn } from '../technologies.ts';
import { contentStems, isSpeakable, sentencesOf, spokenForm, wordsOf } from '../words.ts';
import type { PlanRequest } from './plan-request.ts';
import { FOLLOW_UP_SEEDS } from './resume-question-texts.ts';

type Drafted = PlanDraft['questions'][number];

/** Questions that a model proposed and that may be asked, to be taken one by one. */
export type DraftedQuestions = {
  /** The next one of this type for which this holds, or null. */
  take(type: QuestionType, suits?: (question: PlannedQuestion) => boolean): PlannedQuestion | null;
};

/**
 * What of a model's proposal may be asked. A question that is two, leads, touches what is off limits, cannot be spoken, was
 * proposed before, or names what neither role, job nor resume names, is left out; its smaller faults are mended.
 */
export function draftedQuestions(request: PlanRequest, bank: QuestionBank): DraftedQuestions {
  const proposed = (request.draft?.draft.questions ?? []).slice(0, PROPOSED_MAX);
  const known = knownTo(request);
  const kept: PlannedQuestion[] = [];
  for (const one of proposed) {
    if (!isSound(one, known) || kept.some(({ text }) => isNear(text, one.text))) continue;
    if (bank.warmups.some(({ text }) => isNear(text, one.text))) continue;
    kept.push(mended(one, kept.length + 1, request));
  }
  return {
    take(type, suits = () => true) {
      const at = kept.findIndex((question) => question.type === type && suits(question));
      return at < 0 ? null : (kept.splice(at, 1)[0] ?? null);
    },
  };
}

const PROPOSED_MAX = 30;
const TEXT_CHARS_MAX = 400;
const LIST_MAX = 8;
const TRIGGER_CHARS_MAX = 40;
const TEXT_WORDS_MAX = 45;
const REPHRASED_WORDS_MAX = 30;
const FOLLOW_UP_WORDS_MAX = 28;
const HINT_WORDS_MAX = 25;
const FOLLOW_UPS_MAX = 4;
const SAME = 0.6;

function isSound({ text, competency }: Drafted, known: string): boolean {
  return (
    text.length <= TEXT_CHARS_MAX &&
    isAskable(text, TEXT_WORDS_MAX) &&
    isAbilityName(competency) &&
    inventsNothing(text, known)
  );
}

/** Everything the model was told, as words. */
function knownTo({ settings, jobDescription, resume }: PlanRequest): string {
  return ` ${spokenForm([settings.role, jobDescription ?? '', JSON.stringify(resume ?? {})].join(' '))} `;
}

/** Whatever is named stands in what the model was told: a company, a product, a technology. */
function inventsNothing(text: string, known: string): boolean {
  const names = [...technologiesIn(` ${text}`), ...namesIn(text)];
  return names.every((name) => known.includes(` ${spokenForm(name)} `) || known.includes(` ${spokenForm(name)}'s `));
}

/** Words with a capital inside a sentence. */
function namesIn(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(/(?<=[\p{L}\p{N},;:'’)] )\p{Lu}[\p{L}\p{N}.+#-]*/gu)]
      .map(([name]) => name.replace(/[.,;:]+$/, ''))
      .filter((name) => name !== 'I' && !/^I['’]/.test(name)),
  );
}

function mended(one: Drafted, number: number, { settings }: PlanRequest): PlannedQuestion {
  const id = `model-${number}`;
  const own = one.follow_ups.filter(({ text }) => isAskable(text, FOLLOW_UP_WORDS_MAX) && !isNear(text, one.text));
  const seeds = own.length > 0 ? own : FOLLOW_UP_SEEDS[one.type];
  return {
    id,
    type: one.type,
    difficulty: settings.difficulty,
    competency: one.competency.toLowerCase(),
    text: one.text,
    rephrased: isAskable(one.rephrased, REPHRASED_WORDS_MAX) ? one.rephrased : one.text,
    hint: isHint(one.hint) ? one.hint : null,
    goodAnswer: one.good_answer.slice(0, LIST_MAX).map((point) => point.slice(0, TEXT_CHARS_MAX)),
    followUps: seeds.slice(0, FOLLOW_UPS_MAX).map(({ text, triggers }, at) => ({
      id: `${id}-${at + 1}`,
      text,
      triggers: triggers
        .map((trigger) => trigger.toLowerCase().trim())
        .filter((trigger) => trigger.length >= 2 && trigger.length <= TRIGGER_CHARS_MAX)
        .slice(0, LIST_MAX),
    })),
    followUpsMax: null,
    probes: [],
    budgetMs: null,
    source: 'model',
    reason: isReason(one.reason) ? one.reason : `Shows ${one.competency.toLowerCase()}.`,
  };
}

function isReason(text: string): boolean {
  return text.trim() !== '' && text.length <= TEXT_CHARS_MAX && isSpeakable(text) && !givesOrders(text);
}

function isAbilityName(text: string): boolean {
  return (
    text.trim() !== '' &&
    isSpeakable(text) &&
    wordsOf(text).length <= 6 &&
    !givesOrders(text) &&
    !isPersonalMatter(text)
  );
}

function isHint(text: string): boolean {
  const isShort = wordsOf(text).length <= HINT_WORDS_MAX && sentencesOf(text).length === 1 && text.endsWith('.');
  return isShort && isSpeakable(text) && !givesOrders(text) && !isPersonalMatter(text);
}

function isNear(one: string, other: string): boolean {
  return likeness(new Set(contentStems(one)), new Set(contentStems(other))) >= SAME;
}
