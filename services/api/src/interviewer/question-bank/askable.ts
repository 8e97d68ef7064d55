import { givesOrders, isPersonalMatter, isRude } from '../off-limits.ts';
import { isSpeakable, sentencesOf, wordsOf } from '../words.ts';

/** Whether somebody else's words may be asked as a question: sound in every way that can be told by rules. */
export function isAskable(text: string, wordsMax: number): boolean {
  const isSound =
    isOneQuestion(text) && !isDouble(text) && !isClosed(text) && !isLeading(text) && !hasLongSentence(text);
  return isSound && wordsOf(text).length <= wordsMax && isSpeakable(text) && !isImproper(text) && !givesOrders(text);
}

/** One question mark, at the end. */
export function isOneQuestion(text: string): boolean {
  return text.split('?').length === 2 && text.endsWith('?');
}

/** Two questions in one sentence. */
export function isDouble(text: string): boolean {
  return DOUBLE.test(lastSentence(text));
}

/** Nothing but words that a voice says without help: our own packs hold no figures and no abbreviations. */
export function isSpoken(text: string): boolean {
  return isSpeakable(text) && SAYABLE.test(text) && !SHOUTED.test(text) && !UNSPOKEN.test(text);
}

/** Touches a personal matter, or is rude. */
export function isImproper(text: string): boolean {
  return isPersonalMatter(text) || isRude(text) || PERSONAL.test(text);
}

/** Suggests its answer. */
export function isLeading(text: string): boolean {
  return LEADING.test(text.replaceAll('’', "'"));
}

/** Too long for the ear. */
export function hasLongSentence(text: string): boolean {
  return sentencesOf(text).some((sentence) => wordsOf(sentence).length > SENTENCE_WORDS_MAX);
}

/** Can be answered by a mere yes or no. */
export function isClosed(text: string): boolean {
  return CLOSED.test(lastSentence(text));
}

function lastSentence(text: string): string {
  return sentencesOf(text).at(-1) ?? '';
}

const SENTENCE_WORDS_MAX = 32;
const DOUBLE =
  /\b(?:and|or),? (?:(?:on|in|at|by|for|to|with|from) )?(?:how|why|when|where|who|whom|which|what|did you|do you|would you|have you|can you)\b|\b(?:how|why|when) (?:and|or) (?:how|why|when|where)\b/i;
const SAYABLE = /^[A-Za-z ,.?:;'’-]+$/;
const SHOUTED = /\b(?!API\b|SQL\b)[A-Z]{2,}\b|[a-z][A-Z]/;
const UNSPOKEN = / {2}|^ | $|\s-|-\s|\b(?:e\.g|i\.e|etc|vs)\b/;
const PERSONAL =
  /\b(?:age|aged|husband|wife|pregnant|children|kids|religion|religious|church|nationality|ethnic|disability|illness|medication|politics|political|salary|wages|citizen|immigrant|accent|sexual|marital)\b/i;
const LEADING =
  /\b(?:don't you|wouldn't you|isn't it|aren't you|shouldn't (?:you|we)|surely|of course|obviously|clearly you|right\?$|you must|as we all know|would you agree)\b/i;
const CLOSED = /^(?:do|does|did|is|are|was|were|have|has|had|would|will|could|should|can(?! you (?:tell|describe)))\b/i;
