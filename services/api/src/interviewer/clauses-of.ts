import { givesOrders, isPersonalMatter, isRude, speaksToMachine } from './off-limits.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** What of an answer may be heard at all: without orders to the machine. */
export function toldIn(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !givesOrders(sentence))
    .join(' ');
}

/**
 * The clauses of an answer, verbatim and without what joins them; recognisers often write no stops, so words that begin a clause
 * end the one before as well.
 */
export function clausesOf(text: string): string[] {
  return toldIn(text)
    .split(CLAUSE_END)
    .map((clause) => clause.replace(HESITATION, '').trim())
    .filter((clause) => wordsOf(clause).length > 0);
}

/** The clauses from which something may be said back. */
export function pickableClauses(text: string): string[] {
  return clausesOf(text).filter((clause) => !isRude(clause) && !isPersonalMatter(clause) && !speaksToMachine(clause));
}

const CLAUSE_END =
  /[,.;:!?()"]+(?:\s+|$)|\s+(?:and|but|so|because|then|which|when|while|although|though|since|until|if|um|uh|like|you know|i mean)(?=\s)|\s+(?=(?:i|we|he|she|they)(?:'\w+)?\s)/i;
const HESITATION =
  /^\s*(?:(?:well|um+|uh+|er|oh|so|and|but|okay|ok|yeah|yes|no|like|basically|actually|you know|i mean)\s+)+/i;
