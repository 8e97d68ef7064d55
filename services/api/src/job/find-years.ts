import { type Finding, wordsOfPhrase } from './finding.ts';
import type { Hit, Token } from './phrase-book.ts';
import type { Term } from './terms.ts';
import { subjectBehind } from './years-subject.ts';

/** Years that a sentence names: of what, or for which of the terms in it. */
export type NamedYears = {
  years: number;
  start: number;
  end: number;
  of: readonly Hit<Term>[];
  finding: Finding | null;
};

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fifteen: 15,
  },
  ...{ ein: 1, einem: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, zehn: 10 },
};
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£])(?:(\d{1,2})|(${Object.keys(NUMBERS).join('|')}))\s?(?:\(\d{1,2}\)\s?)?\+?(?:\s?(?:-|–|to|bis)\s?\d{1,2})?\s?\+?(?:\s(?:or more|or so|full|plus|solid))?[\s-]?(?:years?|yrs?|jahren?|jahre)(?![\p{L}])['’]?`,
  'giu',
);
/** Years of something else: of a contract, of a life, of a company. */
const OTHER_YEARS = /^\s?(?:old|of age|ago|contract|fixed|warranty|in a row|from now|running|anniversary|vertrag)\b/i;
const BEFORE_OTHER_YEARS = /\b(?:last|past|next|every|within|first|founded|for over|over the)\s$/i;
const YEARS_MAX = 40;

/** Every number of years of experience in a sentence. Years of nothing in particular are professional experience. */
export function yearsIn(sentence: string, tokens: readonly Token[], hits: readonly Hit<Term>[]): NamedYears[] {
  if (!/year|yrs?\b|jahr/i.test(sentence)) return [];
  return Array.from(sentence.matchAll(YEARS)).flatMap((match) => {
    const years = match[1] ? Number(match[1]) : (NUMBERS[match[2]?.toLowerCase() ?? ''] ?? 0);
    const end = match.index + match[0].length;
    const isOther =
      OTHER_YEARS.test(sentence.slice(end, end + 20)) ||
      BEFORE_OTHER_YEARS.test(sentence.slice(Math.max(0, match.index - 12), match.index));
    if (years === 0 || years > YEARS_MAX || isOther) return [];
    const subject = subjectBehind(sentence, tokens, end);
    const of = hits.filter(
      (hit) => SKILLED.has(hit.value.kind) && subject.start <= hit.start && hit.end <= subject.listEnd,
    );
    const isNamed = of.length > 0 && isMadeOf(subject.tokens, of, tokens);
    const finding = isNamed
      ? null
      : experienceOf(subject.name, years, { start: match.index, end: Math.max(end, subject.end) });
    return [{ years, start: match.index, end: Math.max(end, subject.end), of: isNamed ? of : [], finding }];
  });
}

const SKILLED = new Set<Term['kind']>(['technology', 'trade']);

function isMadeOf(words: readonly Token[], hits: readonly Hit<Term>[], tokens: readonly Token[]): boolean {
  const named = new Set(hits.flatMap(({ first, last }) => tokens.slice(first, last + 1)));
  return words.length === 0 || words.filter((word) => !named.has(word) && !FILLING.test(word.word)).length === 0;
}

const FILLING =
  /^(?:development|developing|programming|coding|building|using|writing|applications?|skills?|the|a|with|in|language|languages|framework)$/;

function experienceOf(name: string, years: number, { start, end }: { start: number; end: number }): Finding {
  const known = name === '' ? 'professional experience' : name;
  const words =
    name === '' ? ['professional experience', 'years of experience', 'work experience'] : wordsOfPhrase(name);
  return { kind: 'experience', name: known.slice(0, 80), words, years, start, end };
}
