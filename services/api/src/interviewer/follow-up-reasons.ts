import type { AnswerAnalysis } from './answer-analysis.ts';
import { isHardship } from './distress.ts';
import type { FollowUpSituation } from './follow-up-situation.ts';
import type { Gap } from './follow-up-wording.ts';
import { sentencesOf, spokenForm } from './words.ts';

const SHORT_WORDS = 18;

type Reason = Gap | 'trigger';

/** Reasons worth a follow-up, best first. */
export function reasonsFor(
  situation: FollowUpSituation,
  now: AnswerAnalysis,
  whole: AnswerAnalysis,
  isComplete: boolean,
): readonly Reason[] {
  const { question, difficulty, isWanted } = situation;
  // What is open of a hard time may be asked; it is not gone into.
  const goesDeeper = !isHardship(situation.answers.at(-1) ?? '');
  const deeper = goesDeeper ? deeperReasons(situation) : [];
  if (isComplete) return goesDeeper && (isWanted || difficulty !== 'easy') ? ['trigger', ...deeper] : [];
  const isStory = question.type === 'behavioral' || question.type === 'hr';
  const gaps = isStory ? storyGaps(now, whole, question.text) : technicalGaps(now, whole);
  return wantsDepth(situation) ? [...gaps, ...deeper] : gaps;
}

function wantsDepth({ difficulty, isWanted, countSoFar }: FollowUpSituation): boolean {
  return isWanted || difficulty === 'hard' || (difficulty === 'medium' && countSoFar === 0);
}

function deeperReasons({ difficulty, persona }: FollowUpSituation): readonly Gap[] {
  return difficulty === 'hard' || persona === 'demanding' ? ['depth', 'challenge'] : ['depth'];
}

/** What is missing of a story, then what is vague in it. */
function storyGaps(now: AnswerAnalysis, whole: AnswerAnalysis, question: string): Reason[] {
  const gaps: (Reason | false)[] = [
    isShort(now, whole) && 'short',
    whole.isAboutWe && 'own-part',
    ...(asksForStory(question) ? courseGaps(whole) : []),
    'dropped-thread',
    'trigger',
    now.vagueWord !== null && 'vague',
    whole.claimsEffect && !whole.hasNumber && 'no-number',
    asksForStory(question) && !whole.hasSituation && now.words >= SHORT_WORDS && 'no-situation',
    now.figures.length > 0 && 'figure',
    now.unnamedTechnology !== null && 'unnamed-technology',
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Own action and result. */
function courseGaps({ hasAction, hasResult }: AnswerAnalysis): Reason[] {
  return [...(hasAction ? [] : (['no-action'] as const)), ...(hasResult ? [] : (['no-result'] as const))];
}

/** Whether something that happened once is asked for: what one usually does, or would like, has no outcome. */
export function asksForStory(question: string): boolean {
  return !OF_HABIT.test(spokenForm(sentencesOf(question).at(-1) ?? ''));
}

const OF_HABIT =
  /\b(?:how|what|which|where|when|why|who)\b.{0,30}\b(?:(?:do|would|should|can|could) (?:you|somebody|someone)|suits?|helps?|matters?)\b/;

function technicalGaps(now: AnswerAnalysis, whole: AnswerAnalysis): Reason[] {
  const gaps: (Reason | false)[] = [
    'trigger',
    'dropped-thread',
    now.unnamedTechnology !== null && 'unnamed-technology',
    now.technologies.length > 0 && 'technology',
    isShort(now, whole) && 'short',
    now.vagueWord !== null && 'vague',
    whole.claimsEffect && !whole.hasNumber && 'no-number',
    whole.isAboutWe && 'own-part',
    now.figures.length > 0 && 'figure',
  ];
  return gaps.filter((gap) => gap !== false);
}

/** A short answer to a follow-up is often all there is to say. */
function isShort(now: AnswerAnalysis, whole: AnswerAnalysis): boolean {
  return now.words < SHORT_WORDS && whole.words < 2 * SHORT_WORDS;
}
