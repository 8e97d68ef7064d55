import type { Finding } from './finding.ts';
import type { Hit } from './phrase-book.ts';
import type { Term } from './terms.ts';

/** How well a language is spoken, from A1 to C2. */
export type LanguageLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Said of speaking a language, and of nothing else that bears a country's name. */
const SPOKEN =
  /\b(?:fluen(?:t|cy)|fluently|spoken|speak(?:s|ing|er)?|native|bilingual|multilingual|mother tongue|conversational|business[- ]level|[abc][12]|proficien(?:t|cy)|languages?|written|verbal|verhandlungssicher|fließend|muttersprache|\p{L}+kenntnisse|in wort und schrift|command of|sprachkenntnisse|deutsch|sehr gutes?|gutes?)\b/iu;

/** The human languages a sentence asks for. "English teacher" asks for none. */
export function languagesIn(sentence: string, hits: readonly Hit<Term>[]): Finding[] {
  const named = hits.filter((hit) => hit.value.kind === 'language');
  if (named.length === 0) return [];
  const areAll = isOnlyNames(sentence, named);
  return named
    .filter((hit) => areAll || isSpokenOf(sentence, hit))
    .filter((hit) => !OF_A_COUNTRY.test(sentence.slice(hit.end, hit.end + 20)))
    .map(({ value, start, end }) => ({
      kind: 'language',
      name: value.name,
      words: value.spellings,
      years: null,
      start,
      end,
    }));
}

/** "French would be an advantage": nothing but a language is rated by its bare name. */
const RATED = /^\s(?:is|are|would be|will be|preferred|required|desirable|essential|a plus|an advantage|ist|wäre)\b/i;
const OF_A_COUNTRY =
  /^\s(?:teachers?|literature|department|market|law|gaap|customers?|lessons?|company|speaking countries)\b/i;

function isSpokenOf(sentence: string, { start, end }: { start: number; end: number }): boolean {
  return SPOKEN.test(sentence.slice(Math.max(0, start - 60), end + 60)) || RATED.test(sentence.slice(end, end + 20));
}

/** The level that is named beside a language; null where none is. */
export function languageLevelIn(text: string): LanguageLevel | null {
  const named = /\b([abc])([12])\b/i.exec(text);
  if (named) return (((named[1]?.toLowerCase().charCodeAt(0) ?? 97) - 97) * 2 + Number(named[2])) as LanguageLevel;
  const words = LEVEL_WORDS.find(([pattern]) => pattern.test(text));
  return words ? words[1] : null;
}

const LEVEL_WORDS: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/\b(?:native|mother tongue|bilingual|muttersprache|muttersprachler(?:in)?)\b/i, 6],
  [/\b(?:fluent|fluently|fluency|full professional|verhandlungssicher|fließend|excellent|business fluent)/i, 5],
  [/\b(?:professional|business|proficient|advanced|very good|sehr gut\w*|good)\b/i, 4],
  [/\b(?:conversational|intermediate|gut\w*)\b/i, 3],
  [/\b(?:basic|elementary|beginner|grundkenntnisse|some)\b/i, 2],
];

const OTHER_WORDS = /[\p{L}]{2,}/gu;

function isOnlyNames(sentence: string, named: readonly Hit<Term>[]): boolean {
  const rest = named.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), sentence);
  const words = rest.match(OTHER_WORDS) ?? [];
  return (
    words.filter(
      (word) => !/^(?:and|or|und|oder|also|is|plus|preferred|required|additionally|very|good|the)$/i.test(word),
    ).length <= 1
  );
}
