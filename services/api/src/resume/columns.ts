import type { TextItem } from '../ports/document-reader.ts';
import { findPeriod, withoutDates } from './dates.ts';
import { headingKinds } from './heading-words.ts';
import { isPlace } from './places.ts';
import { type Row, rowsOf, rowText } from './rows.ts';
import { WEAK_HEADING } from './sections.ts';

/** Where rows part into two columns: the rows `from` … `to` (without it) have nothing across `gutter`. */
export type ColumnSplit = { gutter: number; from: number; to: number };

const STEP_POINTS = 3;
const GUTTER_POINTS_MIN = 8;
const ROWS_MIN = 4;
const SURE = 100_000;

/** Finds the place where two columns stand side by side; null when lines are to be read across. */
export function columnSplit(rows: readonly Row[]): ColumnSplit | null {
  const items = rows.flatMap((row) => row.items);
  const left = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map(rightOf));
  const gutters = new Map<string, Gutter>();
  for (let x = left + (right - left) * 0.12; x < left + (right - left) * 0.88; x += STEP_POINTS) {
    for (const { from, to } of clearRanges(rows, x)) {
      const gutter = gutterAt(rows, { from, to, x });
      // Two places between the same texts are one gutter.
      if (gutter) gutters.set(`${from} ${to} ${gutter.left.length}`, gutter);
    }
  }
  let best: { gutter: Gutter; weight: number } | null = null;
  for (const gutter of [...gutters.values()].toSorted((a, b) => b.chars - a.chars).slice(0, TRIED_MAX)) {
    const weight = weightOf(gutter);
    if (weight > (best?.weight ?? 0)) best = { gutter, weight };
  }
  return best
    ? { gutter: (best.gutter.start + best.gutter.end) / 2, from: best.gutter.from, to: best.gutter.to }
    : null;
}

/** A strip without text from `end` of the left side to `start` of the right. */
type Gutter = {
  from: number;
  to: number;
  left: readonly TextItem[];
  right: readonly TextItem[];
  start: number;
  end: number;
  /** Of the side that has less. */
  chars: number;
};

const TRIED_MAX = 16;

/** The longest stretches of rows in which nothing lies across `x`. */
function clearRanges(rows: readonly Row[], x: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row && !row.items.some((item) => item.x < x - 1 && rightOf(item) > x + 1)) continue;
    if (at - from >= ROWS_MIN) ranges.push({ from, to: at });
    from = at + 1;
  }
  return ranges;
}

function gutterAt(rows: readonly Row[], { from, to, x }: { from: number; to: number; x: number }): Gutter | null {
  const items = rows.slice(from, to).flatMap((row) => row.items);
  const left = items.filter((item) => item.x < x);
  const right = items.filter((item) => item.x >= x);
  if (left.length < ROWS_MIN || right.length < ROWS_MIN) return null;
  const start = Math.min(...right.map((item) => item.x));
  const end = Math.max(...left.map(rightOf));
  if (start - end < GUTTER_POINTS_MIN) return null;
  return { from, to, left, right, start, end, chars: Math.min(charsOf(left), charsOf(right)) };
}

/** How surely two columns stand there; 0 when they do not. */
function weightOf(gutter: Gutter): number {
  const [left, right] = [rowsOf(gutter.left), rowsOf(gutter.right)].map((rows) => rows.map(sideRow)) as [
    SideRow[],
    SideRow[],
  ];
  if (Math.min(left.length, right.length) < ROWS_MIN || !areColumns(left, right) || isTorn(left, right)) return 0;
  // Headings on both sides are the surest sign; the wider of two equally good gutters is the real one.
  const isSure = left.some((row) => row.isHeading) && right.some((row) => row.isHeading);
  return (
    gutter.chars * 4 * (0.4 + 0.6 * startingShare(right)) +
    Math.min(gutter.start - gutter.end, 40) +
    (isSure ? SURE : 0)
  );
}

type SideRow = { text: string; x: number; right: number; y: number; isHeading: boolean };

function sideRow(row: Row): SideRow {
  const text = rowText(row);
  const x = Math.min(...row.items.map((item) => item.x));
  const right = Math.max(...row.items.map(rightOf));
  return { text, x, right, y: row.y, isHeading: headingKinds(text).length > 0 };
}

const BESIDE_CHARS_MAX = 32;

/** Short texts, nearly all of them on a line of the left side, or set flush right: they belong to those lines. */
function isBesideLines(left: readonly SideRow[], right: readonly SideRow[]): boolean {
  const aligned = alignedShare(right, left);
  const isShort = right.every((row) => row.text.length < BESIDE_CHARS_MAX) && right.length < left.length * 0.6;
  return (aligned > 0.95 && isShort) || (aligned > 0.6 && isSetFlushRight(right));
}

const EDGE_POINTS = 3;

/** Rows that end at one edge and begin anywhere belong to the lines on their left. */
function isSetFlushRight(rows: readonly SideRow[]): boolean {
  const [edge, start] = [Math.max(...rows.map((row) => row.right)), Math.min(...rows.map((row) => row.x))];
  const atEdge = rows.filter((row) => edge - row.right < EDGE_POINTS).length;
  const atStart = rows.filter((row) => row.x - start < EDGE_POINTS).length;
  return atEdge >= rows.length * 0.8 && atStart < rows.length * 0.5;
}

/** Columns hold texts of their own; dates, places and labels beside a text belong to its lines. */
function areColumns(left: readonly SideRow[], right: readonly SideRow[]): boolean {
  const [headingsLeft, headingsRight] = [left, right].map((rows) => rows.filter((row) => row.isHeading).length) as [
    number,
    number,
  ];
  if (areOnlyHeadings(headingsLeft, left, headingsRight) || areOnlyHeadings(headingsRight, right, headingsLeft))
    return false;
  if (areFactsBeside(left, right)) return false;
  if (headingsRight === 0 && isBesideLines(left, right)) return false;
  if (headingsLeft > 0 && headingsRight > 0) return true;
  if (headingsLeft > 0 || headingsRight > 0) return alignedShare(left, right) < 0.5;
  return left.length < right.length ? alignedShare(left, right) < 0.7 : alignedShare(right, left) < 0.7;
}

/** Headings with next to nothing under them head what stands beside them, in a margin or set in the middle. */
function areOnlyHeadings(headings: number, rows: readonly SideRow[], others: number): boolean {
  return others === 0 && headings > 0 && headings >= rows.length * 0.5;
}

function areFactsBeside(left: readonly SideRow[], right: readonly SideRow[]): boolean {
  return isFacts(left) || isFacts(right) || isGutter(left, right) || isGutter(right, left);
}

const INDENT_POINTS = 16;

/** How many of the rows begin where the column does, bullets a little further in: dates beside a column begin anywhere. */
function startingShare(rows: readonly SideRow[]): number {
  const start = Math.min(...rows.map((row) => row.x));
  return rows.filter((row) => row.x - start < INDENT_POINTS).length / Math.max(1, rows.length);
}

const HOLE_POINTS = 220;

/** Rows far below the others, each on a line of the other side: a grid of words, and no column that goes on. */
function isTorn(left: readonly SideRow[], right: readonly SideRow[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  if (few.some((row) => row.isHeading)) return false;
  const below = few.findIndex((row, at) => at > 0 && row.y - (few[at - 1]?.y ?? 0) > HOLE_POINTS);
  return below > 0 && alignedShare(few.slice(below), many) > 0.9;
}

/** How many of the rows, headings apart, stand on one line with a row of the other side. */
function alignedShare(rows: readonly SideRow[], others: readonly SideRow[]): number {
  const own = rows.filter((row) => !row.isHeading);
  const aligned = own.filter((row) => others.some((other) => Math.abs(other.y - row.y) <= 1.5));
  return own.length === 0 ? 1 : aligned.length / own.length;
}

/**
 * Times and labels that stand beside the first lines of their entries and nowhere else: every one of them on a line of the text,
 * none beside its headings, some of them times.
 */
function isGutter(labels: readonly SideRow[], text: readonly SideRow[]): boolean {
  const headings = text.filter((row) => row.isHeading);
  if (headings.length < 2 || labels.some((row) => row.isHeading && !WEAK_HEADING.test(row.text))) return false;
  const isBeside = (row: SideRow) => text.some((other) => Math.abs(other.y - row.y) <= 1.5);
  const times = labels.filter((row) => isOnlyDate(row.text) && isBeside(row));
  if (times.length < 2) return false;
  const beside = labels.filter(isBeside);
  const isAlone = headings.every((heading) => labels.every((row) => Math.abs(row.y - heading.y) > 1.5));
  return isAlone && (beside.length >= labels.length * 0.9 || times.length >= labels.length * GUTTER_TIMES);
}

/** Where so many of the texts are times, the others were brought together by nothing but the room between. */
const GUTTER_TIMES = 0.4;

function isFacts(rows: readonly SideRow[]): boolean {
  const own = rows.filter((row) => !row.isHeading);
  const facts = own.filter(({ text }) => {
    return text.length < 45 && (isOnlyDate(text) || isPlace(text) || /^[\d\s.,/%-]+$/.test(text));
  });
  return facts.length >= own.length * 0.6;
}

function isOnlyDate(text: string): boolean {
  const rest = withoutDates(text);
  return findPeriod(text) !== null && (rest.length < 4 || isPlace(rest));
}

function charsOf(items: readonly TextItem[]): number {
  return items.reduce((sum, item) => sum + item.text.length, 0);
}

function rightOf(item: TextItem): number {
  return item.x + item.width;
}
