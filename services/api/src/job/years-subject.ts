import { MEASURES, spokenName } from './finding.ts';
import type { Token } from './phrase-book.ts';

/** What years are of, and where it stands. `listEnd`: how far a list reaches that it may begin. */
export type Subject = { name: string; tokens: readonly Token[]; start: number; end: number; listEnd: number };

const WORDS_MAX = 5;
const CHARS_MAX = 200;
const LOOK_AHEAD_WORDS = 8;

/** What years are said to be of: "of experience in backend development", "of Python experience", "as a ward nurse". */
export function subjectBehind(sentence: string, tokens: readonly Token[], from: number): Subject {
  const behind = tokens.filter((token) => token.start >= from && token.start < from + CHARS_MAX);
  const at = experienceAt(sentence, behind);
  const own = trimmed(behind.slice(0, at));
  const experience = behind[at];
  const isExperience = experience !== undefined && EXPERIENCE.test(experience.word);
  const phrase = isExperience ? afterExperience(sentence, behind, at + 1) : [];
  const isOwn = phrase.length === 0 || isVague(phrase);
  const words = (isOwn ? own : phrase).slice(0, WORDS_MAX);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isVague(words)) {
    const end = isExperience ? experience.end : from;
    return { name: '', tokens: [], start: end, end, listEnd: listEnd(sentence, end) };
  }
  const name = spokenName(sentence.slice(first.start, last.end));
  return {
    name: isOwn && isExperience ? `${name} experience` : name,
    tokens: words,
    start: first.start,
    end: last.end,
    listEnd: listEnd(sentence, first.start),
  };
}

const EXPERIENCE = /^(?:experience|experiences|expertise|background|practice|erfahrung|berufserfahrung|track)$/;
const LEADING = /^(?:of|in|with|as|within|on|for|doing|using|an?|mit|im|als|der|dem|den)$/;
const STOPS =
  /^(?:and|or|including|such|using|at|for|who|that|preferably|ideally|is|are|required|preferred|within|where|from|to|plus|und|oder|sowie|by|you|on|would|through|during|minimum|mindestens|erforderlich|wünschenswert|desirable|essential)$/;

/** Where the word "experience" stands, or whatever ends what could be its subject. */
function experienceAt(sentence: string, behind: readonly Token[]): number {
  const ahead = behind.slice(0, LOOK_AHEAD_WORDS);
  const at = ahead.findIndex((token, index) => EXPERIENCE.test(token.word) || isStop(sentence, behind, index));
  return at < 0 ? ahead.length : at;
}

function afterExperience(sentence: string, behind: readonly Token[], from: number): Token[] {
  const rest = behind.slice(from);
  const lead = rest.findIndex((token) => !LEADING.test(token.word) && !/^(?:working|work|record)$/.test(token.word));
  if (lead <= 0 || isApart(sentence, behind, from) || isApart(sentence, behind, from + lead)) return [];
  const words = rest.slice(lead, lead + WORDS_MAX + 1);
  const stop = words.findIndex((_, index) => index > 0 && isStop(sentence, behind, from + lead + index));
  return trimmed(stop < 0 ? words : words.slice(0, stop));
}

function isStop(sentence: string, tokens: readonly Token[], at: number): boolean {
  return isApart(sentence, tokens, at) || STOPS.test(tokens[at]?.word ?? '');
}

/** A sign stands before this word that ends what came before. */
function isApart(sentence: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token !== undefined && before !== undefined && /[,;:.()–—]/.test(sentence.slice(before.end, token.start));
}

function trimmed(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex((token) => !LEADING.test(token.word) && !MEASURES.has(token.word));
  const kept = from < 0 ? [] : tokens.slice(from);
  while (kept.length > 0 && LEADING.test(kept.at(-1)?.word ?? '')) kept.pop();
  return kept;
}

const VAGUE =
  /^(?:role|roles|position|positions|field|fields|area|areas|capacity|job|environment|setting|industry|similar|same|bereich|funktion|equivalent|s)$/;

function isVague(tokens: readonly Token[]): boolean {
  return tokens.every((token) => VAGUE.test(token.word) || MEASURES.has(token.word) || LEADING.test(token.word));
}

/** Years of "Python, Go or Rust" are years of each: up to the next sign that ends a list. */
function listEnd(sentence: string, from: number): number {
  const stop = sentence.slice(from).search(/[;.()–—](?:\s|$)|\b(?:you|we|including|such|preferably|ideally|plus)\b/);
  return stop < 0 ? sentence.length : from + stop;
}
