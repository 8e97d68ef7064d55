import type { FollowUpSeed } from '@intervue/shared';
import { denies } from './denial.ts';
import { type FollowUp, type FollowUpSituation, isFitToSay, wasPut } from './follow-up-situation.ts';
import { givesOrders } from './off-limits.ts';
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
    if (found === null || denies(sentenceAt(clean, found.at), [spokenForm(found.words)])) continue;
    const isName = technologiesIn(found.words).length > 0;
    const picksUp = isName ? found.words : quoteAround(clean, found.at, found.words);
    if (!isFitToSay(picksUp)) continue;
    const opening = isName ? `You mentioned ${picksUp}.` : `You said "${picksUp}".`;
    const isNamed = spokenForm(seed.text).includes(spokenForm(picksUp));
    const text = isNamed ? seed.text : `${opening} ${seed.text}`;
    return { followUpId: seed.id, text, reason: `trigger:${found.trigger}`, picksUp };
  }
  return null;
}

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
  const kept = `${words}${after}`.trim().split(/\s+/).slice(0, QUOTE_WORDS_MAX);
  while (kept.length > wordsOf(words).length && isLooseEnd(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** A quotation does not end in a word that wants another one. */
function isLooseEnd(word: string): boolean {
  const [bare = ''] = wordsOf(word);
  return FUNCTION_WORDS.has(bare) || /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)?$/.test(bare);
}

const CLAUSE_END =
  /[,.;:!?()"]+\s*|\s+(?=(?:and|but|so|because|then|which|when|while|although|that's|um|uh)\s)(?:and|but|so|because|then|which|when|while|although|um|uh)\s+/i;
const SUBJECT_OR_END = new RegExp(`${CLAUSE_END.source}|\\s+(?=(?:i|we|he|she|they|it|you)\\s)`, 'i');
const QUOTE_WORDS_MAX = 8;
