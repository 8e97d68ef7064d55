import type { ParsedResume } from '@intervue/shared';

/** A month of a year, 1 to 12. */
export type Month = { year: number; month: number };

type Position = ParsedResume['experiences'][number];
type Span = { from: number; to: number };

/**
 * Months of work in these positions, those held at once counted once; null where no dates can be read. `today` ends what has not
 * ended; without it, the latest date of the resume does.
 */
export function monthsWorked(
  positions: readonly Position[],
  all: readonly Position[],
  today: Month | null,
): number | null {
  const latest = Math.max(
    ...all.flatMap((position) => datesIn(`${position.start_date ?? ''} ${position.end_date ?? ''}`)),
  );
  const now = today ? today.year * 12 + today.month : latest;
  const spans = positions.flatMap((position) => spanOf(position, now));
  if (spans.length === 0) return null;
  let months = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    months += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return months;
}

const UNTIL_NOW =
  /\b(?:present|current|currently|now|today|ongoing|to date|heute|aktuell|laufend|jetzt|présent|actual)\b/i;
/** A career is shorter: anything longer is misread. */
const MONTHS_MAX = 60 * 12;

function spanOf(position: Position, now: number): Span[] {
  const written = `${position.start_date ?? ''} – ${position.end_date ?? ''}`;
  const dates = datesIn(written);
  const [from] = dates;
  // Without today, how long something has gone on since the latest date is not known.
  if (UNTIL_NOW.test(written) && from === now) return [];
  const to = UNTIL_NOW.test(written) ? now : dates.length > 1 ? dates.at(-1) : undefined;
  if (from === undefined || to === undefined || to < from || to - from > MONTHS_MAX) return [];
  // "2020 – 2020" was some of that year.
  return [{ from, to: to === from ? to + 6 : to }];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  mär: 3,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  sept: 9,
  juin: 6,
  juil: 7,
  déc: 12,
  fév: 2,
  avr: 4,
  aoû: 8,
};
const DATE =
  /(?:\b(\p{L}{3,9})\.?,?\s?['’]?(\d{4}|\d{2})(?!\d))|(?:\b(\d{1,2})[/.](\d{4})\b)|(?:\b(\d{4})[-/.](\d{1,2})\b)|\b(\d{4})\b/giu;

/** The months a text names, counted from year 0. A bare year is its middle. */
function datesIn(text: string): number[] {
  return Array.from(text.slice(0, 200).matchAll(DATE)).flatMap((match) => {
    const [, word, wordYear, numberMonth, numberYear, isoYear, isoMonth, bare] = match;
    if (word && wordYear) {
      const month = monthOf(word);
      const year = wordYear.length === 2 ? 2_000 + Number(wordYear) : Number(wordYear);
      return month === null ? (wordYear.length === 4 ? dated(year, 6) : []) : dated(year, month);
    }
    if (numberMonth && numberYear) return dated(Number(numberYear), Number(numberMonth));
    if (isoYear && isoMonth) return dated(Number(isoYear), Number(isoMonth));
    return bare ? dated(Number(bare), 6) : [];
  });
}

function dated(year: number, month: number): number[] {
  return year >= 1_950 && year <= 2_100 && month >= 1 && month <= 12 ? [year * 12 + month] : [];
}

function monthOf(word: string): number | null {
  const short = word.toLowerCase().slice(0, 3);
  const at = MONTHS.indexOf(short);
  return at >= 0 ? at + 1 : (OTHER_MONTHS[short] ?? null);
}

/** The month of a time in milliseconds since 1970, UTC. */
export function monthAt(ms: number): Month {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
