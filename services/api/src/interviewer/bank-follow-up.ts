import type { FollowUpSeed } from '@intervue/shared';
import { denies } from './denial.ts';
import { type FollowUp, type FollowUpSituation, isFitToSay, wasPut } from './follow-up-situation.ts';
import { givesOrders } from './off-limits.ts';
import { PERSONS } from './persons.data.ts';
import { technologiesIn } from './technologies.ts';
import { FUNCTION_WORDS, sentencesOf, spokenForm, wordsOf } from './words.ts';

/** A follow-up of the bank whose trigger stands in the answer, after the words in which the candidate said it. */
export function byTrigger(situation: FollowUpSituation, latest: string): FollowUp | null {
  const clean = sentencesOf(latest)
    .filter((sentence) => !givesOrders(sentence))
    .join(' ');
  for (const seed of situation.question.followUps) {
    if (situation.askedIds.includes(seed.id) || wasPut(situation, seed.text)) continue;
    const found = triggerIn(seed, clean);
    // "I have never worked with databases" is no hold for a question about them.
    if (found === null || isNoHold(situation, found, clean)) continue;
    if (denies(sentenceAt(clean, found.at), [spokenForm(found.words)])) continue;
    const isName = technologiesIn(found.words).length > 0;
    const picksUp = isName ? found.words : quoteAround(clean, found.at, found.words);
    if (!isFitToSay(picksUp) || LONE.test(picksUp)) continue;
    const opening = isName ? `You mentioned ${picksUp}.` : `You said "${picksUp}".`;
    const isNamed = spokenForm(seed.text).includes(spokenForm(picksUp));
    const text = isNamed ? seed.text : `${opening} ${seed.text}`;
    return { followUpId: seed.id, text, reason: `trigger:${found.trigger}`, picksUp };
  }
  return null;
}

/**
 * A word in a turn of phrase, or denied ("not from a manager"), is no hold. Nor is it, for the follow-ups to questions from a resume or
 * a job, which are meant for any work, that a customer or a team occurs: something was done with them.
 */
function isNoHold({ question }: FollowUpSituation, { trigger, at }: FoundTrigger, text: string): boolean {
  const before = text.slice(Math.max(0, at - BEFORE_CHARS), at);
  if (NEGATED.test(before) || (/^times?$/i.test(trigger) && OF_TIME.test(before))) return true;
  if (question.source !== 'resume' && question.source !== 'job') return false;
  if (trigger === 'together') return !DONE_BY_US.test(before);
  return PERSONS.has(trigger.toLowerCase()) && !WITH.test(before);
}

const BEFORE_CHARS = 60;
const NEGATED = /\b(?:not|without|never|nor)(?: (?:a|an|the|any|from|by|with|for|about|my|our))* $/i;
/** "At the time", "this one time": when it was, and not the time it took. */
const OF_TIME =
  /\b(?:at the|at that|this|that|one|first|second|last|next|every|each|any|same|some|of the|a long|all the) $/i;
const DONE_BY_US = /\b(?:i|we|us)(?:'\w+)?(?: [\w'-]+){0,5} $/i;
const WITH = /\b(?:with|together|between|convinced?|persuaded?)(?: [\w'-]+){0,3} $/i;

/** Said alone, these name nothing. */
const LONE =
  /^(?:always|never|often|sometimes|usually|again|better|worse|first|second|right|together|changed?|new|left)$/i;

function sentenceAt(text: string, at: number): string {
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    const begins = text.indexOf(sentence, from);
    from = begins + sentence.length;
    if (at < from) return sentence;
  }
  return text;
}

type FoundTrigger = { trigger: string; words: string; at: number };

function triggerIn(seed: FollowUpSeed, text: string): FoundTrigger | null {
  const said = text.toLowerCase();
  for (const trigger of seed.triggers) {
    // Few of many triggers occur, and to compile an expression for each of them took most of the time of a turn.
    const [firstWord = ''] = trigger.trim().toLowerCase().split(/\s+/);
    if (!said.includes(firstWord)) continue;
    const pattern = trigger
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    if (pattern === '') continue;
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:s|es|d|ed|ing)?(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (match) return { trigger, words: match[0], at: match.index };
  }
  return null;
}

/** The clause the words stand in when it is short enough to be said back, else the words and what follows them. */
function quoteAround(text: string, at: number, words: string): string {
  const around = (end: RegExp) => ({
    before: text.slice(0, at).split(end).at(-1) ?? '',
    after: text.slice(at + words.length).split(end)[0] ?? '',
  });
  let { before, after } = around(CLAUSE_END);
  // Recognisers write no stops: then somebody who does something begins another clause.
  if (wordsOf(`${before}${words}${after}`).length > QUOTE_WORDS_MAX) ({ before, after } = around(SUBJECT_OR_END));
  const clause = `${before}${words}${after}`.trim().replace(/^(?:and|but|so|because|then|um|uh) /i, '');
  if (wordsOf(clause).length <= QUOTE_WORDS_MAX) return clause;
  const upTo = wordsOf(clause.slice(0, clause.indexOf(words) + words.length)).length;
  if (clause.includes(words) && upTo <= QUOTE_WORDS_MAX) return beginningOf(clause, upTo);
  return beginningOf(`${words}${after}`.trim(), wordsOf(words).length);
}

/** As much of a clause as may be said back, at least so many words: it ends where it could. */
function beginningOf(clause: string, least: number): string {
  const kept = clause.split(/\s+/).slice(0, QUOTE_WORDS_MAX);
  while (kept.length > least && isLooseEnd(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** A quotation does not end in a word that wants another one. */
function isLooseEnd(word: string): boolean {
  const [bare = ''] = wordsOf(word);
  return (
    FUNCTION_WORDS.has(bare) ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|perhaps|went|\d+)?$/.test(
      bare,
    )
  );
}

const CLAUSE_END =
  /[,.;:!?()"]+\s*|\s+(?=(?:and|but|so|because|then|which|when|while|although|that's|um|uh)\s)(?:and|but|so|because|then|which|when|while|although|um|uh)\s+/i;
const SUBJECT_OR_END = new RegExp(
  `${CLAUSE_END.source}|\\s+(?=(?:if|unless|until|where|since)\\s)|\\s+(?=(?:i|we|he|she|they|it|you)\\s)`,
  'i',
);
const QUOTE_WORDS_MAX = 11;
