import type { Difficulty, JobRequirement, PlannedQuestion, QuestionType, RequirementFit } from '@intervue/shared';
import { givesOrders, isRude } from '../off-limits.ts';
import { hasLongSentence, isClosed, isDouble, isLeading, isOneQuestion } from '../question-bank/askable.ts';
import { contentStems, isSpeakable, spokenForm, wordsOf } from '../words.ts';
import { isOfAPerson } from './fit-to-say.ts';
import { askedAbout, isDuty } from './job-question-texts.ts';
import type { KnownWords } from './known-words.ts';
import { FOLLOW_UP_SEEDS } from './resume-question-texts.ts';
import { isSoftwareName } from './resume-skills.ts';
import { isTitleLike } from './title-like.ts';

/**
 * A question about something the job asks for, in view of what the resume shows of it; null where this kind of interview has none.
 * A requirement is data: only its name is said, and only when it is plainly one, can be said, and is no title.
 */
export function jobQuestion(
  requirement: JobRequirement,
  fit: RequirementFit | null,
  about: { type: QuestionType; difficulty: Difficulty; number: number; known: KnownWords },
): PlannedQuestion | null {
  const { type, difficulty, number, known } = about;
  const name = sayable(requirement.name);
  if (!isSayableName(name) || isTitle(name)) return null;
  const isOfSoftware = isSoftwareName(name) || known.trade === 'software';
  const question = askedAbout({ ...requirement, name }, { type, difficulty, isOfSoftware, trade: known.trade });
  if (question === null) return null;
  const shown = shownOf(requirement, fit, known);
  const text = textFor(requirement, name, { shown, near: fit?.adjacent_to ?? null, question });
  const rephrased = `What have you done so far that has to do with ${name}?`;
  if (!isSound(text) || !isSound(rephrased)) return null;
  const seeds = FOLLOW_UP_SEEDS[isOfSoftware ? type : 'behavioral'];
  return {
    id: `job-${number}`,
    type,
    difficulty,
    competency: name,
    text,
    rephrased,
    hint: 'Something small or something near to it counts as well.',
    goodAnswer: ['a real piece of work', 'what was theirs to do', 'what came of it'],
    followUps: seeds.map((seed, index) => ({ ...seed, id: `job-${number}-${index + 1}` })),
    followUpsMax: null,
    probes: [requirement.id],
    budgetMs: null,
    source: 'job',
    reason: `The job asks for ${name}${SHOWN[shown]}.`,
  };
}

type Shown = RequirementFit['fit'] | 'touched' | 'unknown';

const SHOWN: Record<Shown, string> = {
  matched: ', and the resume claims it',
  adjacent: ', and the resume shows something near to it',
  touched: ', and the resume touches on it',
  missing: ', and the resume leaves it open',
  unknown: '',
};

const TEXT_WORDS_MAX = 45;

/** As askable as any; a nurse may be asked about medication here. */
function isSound(text: string): boolean {
  const isOpen = isOneQuestion(text) && !isDouble(text) && !isClosed(text) && !isLeading(text);
  return isOpen && !hasLongSentence(text) && wordsOf(text).length <= TEXT_WORDS_MAX && !isOfAPerson(text);
}

/** What a resume shows by its reading; where its own words speak of it after all, that it touches on it. */
function shownOf({ name, words }: JobRequirement, fit: RequirementFit | null, known: KnownWords): Shown {
  if (fit === null) return 'unknown';
  if (fit.fit === 'adjacent' && isOfLessTime(name, fit.adjacent_to)) return 'touched';
  if (fit.fit !== 'missing') return fit.fit;
  const isNamed = [name, ...words].some((word) => known.wholeResume.includes(` ${spokenForm(word)} `));
  const stems = contentStems(name);
  const hasStems = stems.length > 0 && stems.every((stem) => known.resumeStems.has(stem));
  return isNamed || hasStems ? 'touched' : 'missing';
}

/** The same thing, only for fewer years than the job asks for: what is asked is what was done with it, not how long. */
function isOfLessTime(name: string, near: string | null): boolean {
  return near !== null && (/^\d+ (?:month|year)s?$/.test(near) || spokenForm(near) === spokenForm(name));
}

function textFor(
  { kind, name: written }: JobRequirement,
  name: string,
  { shown, near, question }: { shown: Shown; near: string | null; question: string },
): string {
  if (shown === 'matched') return `The job asks for ${name}, and your resume speaks of it. ${question}`;
  if (shown === 'touched') return `The job asks for ${name}, and your resume touches on it. ${question}`;
  if (shown === 'unknown' || kind !== 'skill' || isDuty(written)) return `The job asks for ${name}. ${question}`;
  if (shown === 'adjacent' && near !== null && isSayableName(near)) {
    return `The job asks for ${name}, and your resume shows ${near}. What of your work with ${near} would help you with ${name}?`;
  }
  return `The job asks for ${name}, and I'd like to hear about it. What have you done so far that comes close to ${name}?`;
}

const NAME_WORDS_MAX = 6;

/** A name as it can be said: letters that stand for versions of something are left to the eye. */
function sayable(name: string): string {
  return name
    .replace(/\ba ?[/&-]? ?b(?:[ -]split)?[ -]test(?:s|ing)?\b/i, 'experiments')
    .replace(/\bCI ?[/&] ?CD\b/i, 'continuous delivery')
    .replace(/\bHTML ?\/ ?CSS\b/i, 'HTML and CSS')
    .replace(/\bUX ?\/ ?UI\b|\bUI ?\/ ?UX\b/i, 'user interface design')
    .replaceAll(/ & /g, ' and ');
}

/** Slashes, brackets and letters that stand alone are for the eye; a language may be called C or R. */
const UNSAYABLE = /[/()&%$€£;:]|\b[A-Za-z] [A-Za-z]\b/;

function isSayableName(name: string): boolean {
  const isClean = !givesOrders(name) && !isRude(name) && !isOfAPerson(name) && isTitleLike(name);
  const isShort = wordsOf(name).length <= NAME_WORDS_MAX && !/[?!"]/.test(name);
  return isClean && isShort && isSpeakable(name) && !UNSAYABLE.test(name);
}

/** "3 years as a product manager" asks for no thing that one can tell of. */
function isTitle(name: string): boolean {
  return TITLES.test(spokenForm(name));
}

const TITLES =
  /\b(?:manager|engineer|developer|nurse|teacher|accountant|assistant|analyst|architect|designer|officer|director|driver|specialist|consultant|administrator|supervisor|representative|technician|programmer|scientist|chef|cook|electrician|owner|coordinator|lawyer|doctor|clerk|cashier|carer|practitioner)s?$/;
