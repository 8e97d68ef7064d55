import { educationIn } from './find-education.ts';
import { languagesIn } from './find-languages.ts';
import { listedIn, phrasesIn, wholePoint } from './find-phrases.ts';
import { yearsIn } from './find-years.ts';
import type { Finding } from './finding.ts';
import { tokensOf } from './phrase-book.ts';
import { type Term, termsIn } from './terms.ts';

/**
 * Everything a sentence asks for, each in its place. `isPoint`: it stands in a list of requirements, so that what has no name in any
 * list of ours is taken in its own words.
 */
export function findingsIn(sentence: string, isPoint: boolean): Finding[] {
  const tokens = tokensOf(sentence);
  const hits = termsIn(sentence, tokens);
  const years = yearsIn(sentence, tokens, hits);
  const yearsOf = new Map(years.flatMap(({ years: count, of }) => of.map((hit) => [hit, count] as const)));
  const education = educationIn(sentence);
  const experience = years.flatMap(({ finding }) => finding ?? []);
  const covered = [...experience, ...education];
  const named = hits
    .filter((hit) => hit.value.kind !== 'language' && !isInside(hit, hit.value, covered) && !isAnother(sentence, hit))
    .map((hit): Finding => {
      return {
        kind: KIND[hit.value.kind],
        name: hit.value.name,
        words: wordsOf(hit.value),
        years: yearsOf.get(hit) ?? null,
        start: hit.start,
        end: hit.end,
      };
    });
  const languages = languagesIn(sentence, hits);
  const found = [...covered, ...named, ...languages];
  const taken = [...found, ...years.map(({ start, end }) => ({ start, end }))];
  const phrases = phrasesIn(sentence, taken);
  const listed = isPoint ? listedIn(sentence, [...taken, ...phrases]) : [];
  const all = [...found, ...phrases, ...listed];
  if (all.length > 0 || !isPoint) return all.toSorted((one, other) => one.start - other.start);
  const whole = wholePoint(sentence);
  return whole ? [whole] : [];
}

const KIND: Record<Term['kind'], Finding['kind']> = {
  technology: 'skill',
  trade: 'skill',
  credential: 'education',
  quality: 'quality',
  language: 'language',
};

/** The subject of a degree is no requirement by itself, nor is a trade that the years are of; a technology is one beside its years. */
function isInside(place: { start: number; end: number }, term: Term, covered: readonly Finding[]): boolean {
  return covered.some(
    (other) =>
      (term.kind !== 'technology' || other.kind === 'education') &&
      other.start <= place.start &&
      place.end <= other.end,
  );
}

/** "Kafka or another message broker" asks for Kafka, and says that it need not be. */
function isAnother(sentence: string, { start }: { start: number }): boolean {
  return /\b(?:another|any other|other|similar|comparable|equivalent|ähnliche[nr]?|andere[nr]?)\s(?:\w+\s)?$/i.test(
    sentence.slice(Math.max(0, start - 24), start),
  );
}

function wordsOf(term: Term): string[] {
  return [...new Set([...term.spellings, ...term.alsoSaid])].slice(0, 20);
}
