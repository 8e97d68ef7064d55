import { type Hit, PhraseBook, spelledLines, type Token, tokensOf } from './phrase-book.ts';
import { ALSO_SAID, EVERYDAY_WORDS, TECHNOLOGIES } from './technologies.data.ts';
import { CREDENTIALS, LANGUAGES, QUALITIES, TRADE_SKILLS } from './trades.data.ts';

/** Something that has a name of its own in the lists: a technology, a skill of a trade, a credential, a quality, a language. */
export type Term = {
  name: string;
  kind: 'technology' | 'trade' | 'credential' | 'quality' | 'language';
  /** Lower case: other names of the same thing, its own first. */
  spellings: readonly string[];
  /** What speaks of it without being its name: the members of a wider kind. */
  alsoSaid: readonly string[];
  families: readonly string[];
};

/** Everything named in a text, in order, each where it stands. Names that are everyday words count where they are written as names. */
export function termsIn(text: string, tokens: readonly Token[] = tokensOf(text)): Hit<Term>[] {
  const named = TECHNOLOGY_BOOK.find(
    text,
    tokens,
    (hit) => !isDoubtful(hit, tokens) || isWrittenAsName(text, tokens, hit),
  );
  const settled = named.filter((hit, at) => !isLetterAlone(text, tokens, hit, [named[at - 1], named[at + 1]]));
  const taken = new Set(settled.flatMap(({ first, last }) => tokens.slice(first, last + 1)));
  const isFree = ({ first, last }: Hit<Term>) => tokens.slice(first, last + 1).every((token) => !taken.has(token));
  const others = OTHER_BOOK.find(text, tokens, isFree);
  return [...settled, ...others].toSorted((one, other) => one.start - other.start);
}

/** The term of this name; undefined when it is in no list. */
export function termNamed(name: string): Term | undefined {
  return BY_NAME.get(name.toLowerCase());
}

function byFamily(kind: Term['kind'], lists: Readonly<Record<string, string>>): Term[] {
  const terms = new Map<string, Term>();
  for (const [family, lines] of Object.entries(lists)) {
    for (const { name, spellings } of spelledLines(lines)) {
      const known = terms.get(name);
      terms.set(name, {
        name,
        kind,
        spellings: [...new Set([...(known?.spellings ?? []), ...spellings])],
        alsoSaid: (ALSO_SAID[name] ?? '').split(', ').filter((word) => word !== ''),
        families: [...(known?.families ?? []), family],
      });
    }
  }
  return [...terms.values()];
}

const TECHNOLOGY_TERMS = byFamily('technology', TECHNOLOGIES);
const OTHER_TERMS = [
  ...byFamily('trade', TRADE_SKILLS),
  ...byFamily('credential', { credential: CREDENTIALS }),
  ...byFamily('quality', { quality: QUALITIES }),
  ...byFamily('language', { language: LANGUAGES }),
];
const BY_NAME = new Map([...OTHER_TERMS, ...TECHNOLOGY_TERMS].map((term) => [term.name.toLowerCase(), term]));

const TECHNOLOGY_BOOK = new PhraseBook(spelled(TECHNOLOGY_TERMS), false);
const OTHER_BOOK = new PhraseBook(spelled(OTHER_TERMS), true);

function* spelled(terms: readonly Term[]): Generator<readonly [string, Term], void> {
  for (const term of terms) for (const spelling of term.spellings) yield [spelling, term];
}

const DOUBTFUL = new Set(EVERYDAY_WORDS);

function isDoubtful(hit: Hit<Term>, tokens: readonly Token[]): boolean {
  return hit.first === hit.last && DOUBTFUL.has(tokens[hit.first]?.word ?? '');
}

/** Behind a name that begins a sentence, these tell that it is one: "Excel skills", not "Excel in what you do". */
const BEHIND_NAMES =
  /^(?:skills?|knowledge|experience|developer|developers|development|programming|engineer|engineering|certification|code|and|or|und|oder|is|ecosystem|framework|services?|apps?)$/;

function isWrittenAsName(text: string, tokens: readonly Token[], hit: Hit<Term>): boolean {
  const token = tokens[hit.first];
  if (!token) return false;
  const isAlone = /^[\s•·*–-]*$/.test(text.slice(0, token.start)) && /^[\s.,;]*$/.test(text.slice(token.end));
  if (isAlone) return token.raw.length > 1 || token.raw === token.raw.toUpperCase();
  if (!/^\p{Lu}/u.test(token.raw)) return false;
  if (/^[-&'’]\p{L}/u.test(text.slice(token.end, token.end + 2))) return false;
  const isFirst = hit.first === 0 || /[.!?:]\s*$/.test(text.slice(Math.max(0, token.start - 3), token.start));
  if (!isFirst || /^\p{Lu}{2,}$/u.test(token.raw)) return true;
  const next = tokens[hit.first + 1];
  return (
    /^\s*[,/(;.]/.test(text.slice(token.end, token.end + 2)) || (next !== undefined && BEHIND_NAMES.test(next.word))
  );
}

/** Before a language of one letter, or one called like a verb, when no other technology stands beside it. */
const BEFORE_LETTERS = /^(?:in|with|of|using|or|and|language|languages|know|knows|knowing|mit|in)$/;
const BEHIND_LETTERS =
  /^(?:programming|developer|developers|development|language|engineer|engineers|engineering|code|services|microservices|scripts|scripting|backend|skills)$/;

/** True for "C" in "class C" and "Go" in "Go live": the letter stands beside no other technology and is not spoken of as one. */
function isLetterAlone(
  text: string,
  tokens: readonly Token[],
  hit: Hit<Term>,
  neighbours: readonly (Hit<Term> | undefined)[],
): boolean {
  const token = tokens[hit.first];
  if (hit.first !== hit.last || !token || !/^(?:[cr]|go)$/.test(token.word) || isWhole(text, token)) return false;
  const isName = token.raw !== 'GO' && /^\p{Lu}/u.test(token.raw);
  const isBeside = neighbours.some((other) => other !== undefined && isListed(text, other, hit));
  return !isName || !(isBeside || isSpokenOfAsLanguage(text, tokens, hit.first));
}

/** "In R", "R programming", "Go is a plus". */
function isSpokenOfAsLanguage(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next !== undefined && BEHIND_LETTERS.test(next.word)) return true;
  const end = tokens[at]?.end ?? 0;
  const isEnd = next === undefined || /^\s*[,;.)(/]|^\s(?:and|or|is|for)\b/.test(text.slice(end, end + 5));
  return isEnd && (at === 0 || BEFORE_LETTERS.test(tokens[at - 1]?.word ?? ''));
}

function isWhole(text: string, token: Token): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, token.start)) && !/[\p{L}\p{N}]/u.test(text.slice(token.end));
}

function isListed(text: string, one: Hit<Term>, other: Hit<Term>): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^\s*(?:[,/&+]|\b(?:and|or|und|oder)\b|[,]\s*(?:and|or))\s*$/.test(
    text.slice(first.end, Math.min(second.start, first.end + 12)),
  );
}
