import type { TextItem } from '../ports/document-reader.ts';
import { type Cell, type Line, median, type Run } from './line.ts';

/** Things that stand on one baseline, from left to right. */
export type Row = { items: readonly TextItem[]; y: number };

/** Sorts the items of one page into rows. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const rows: { items: TextItem[]; y: number; size: number }[] = [];
  for (const item of items.toSorted((a, b) => a.y - b.y)) {
    // From top to bottom, so a row that an item belongs to is among the last ones.
    const row = rows
      .slice(-NEAR_ROWS)
      .findLast((each) => Math.abs(each.y - item.y) <= SAME_LINE_EM * Math.min(each.size, item.fontSize));
    if (!row) rows.push({ items: [item], y: item.y, size: item.fontSize });
    else {
      row.items.push(item);
      // Raised and lowered letters do not move the line.
      if (item.fontSize > row.size) Object.assign(row, { y: item.y, size: item.fontSize });
    }
  }
  return rows
    .map(({ items: found, y }) => ({ items: found.toSorted((a, b) => a.x - b.x), y }))
    .toSorted((a, b) => a.y - b.y);
}

const NEAR_ROWS = 24;
/** Letters up to this far apart in height, in parts of their size, are on one line. */
const SAME_LINE_EM = 0.4;
const SPACE_EM = 0.11;
/** Wider gaps part a line into cells. Justified text stays below. */
const CELL_EM = 1.25;
const CELL_POINTS = 9;

/** Makes lines of the rows of one column. */
export function linesOf(rows: readonly Row[], side: Line['side'] = 'all'): Line[] {
  const stops = tabStops(rows);
  const lines = rows.flatMap((row) => lineOfRow(row, stops) ?? []);
  const columnRight = Math.max(0, ...lines.map((line) => line.right));
  return lines.map((line, at) => ({
    ...line,
    side,
    columnRight,
    gap: at === 0 ? Number.POSITIVE_INFINITY : line.y - (lines[at - 1]?.y ?? 0),
  }));
}

/** The words of a row, as plain text. */
export function rowText(row: Row): string {
  return cellsOf(row.items)
    .map((cell) => cell.text)
    .join('  ');
}

const BULLET = /^[•◦▪●○‣⁃∙·■□▸►▶▹➢➤❖✓✔✦◆◇★»›⦁⚫*\-–—−]+$/u;
const LEADING_BULLET = /^(?:[•◦▪●○‣⁃∙·■□▸►▶▹➢➤❖✓✔✦◆◇★»›⦁⚫]+\s*|[*\-–—−o]\s+(?=[^\s\d]))/u;

/** Where many rows go on after a gap that is a little wide for a space: a narrow gutter, which justified text does not have. */
function tabStops(rows: readonly Row[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { items } of rows) {
    const spreads = letterSpreads(items);
    items.forEach((item, at) => {
      const before = items[at - 1];
      if (!before || BULLET.test(before.text) || spreads.has(item)) return;
      const gap = item.x - rightOf(before);
      if (gap < STOP_EM * Math.max(item.fontSize, before.fontSize)) return;
      const stop = Math.round(item.x);
      counts.set(stop, (counts.get(stop) ?? 0) + 1);
    });
  }
  return new Set([...counts].filter(([, count]) => count >= STOP_ROWS_MIN).map(([stop]) => stop));
}

const STOP_EM = 0.55;
const STOP_ROWS_MIN = 3;

function lineOfRow(row: Row, stops: ReadonlySet<number>): Line | null {
  let cells = cellsOf(row.items, stops);
  let isBullet = false;
  while (cells[0] && BULLET.test(cells[0].text)) {
    isBullet = cells.length > 1;
    cells = cells.slice(1);
  }
  let [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return null;
  const lead = LEADING_BULLET.exec(first.text);
  if (lead && first.text.length > lead[0].length) {
    isBullet = true;
    first = withoutLead(first, lead[0]);
    cells = [first, ...cells.slice(1)];
  }
  return {
    cells,
    text: cells.map((cell) => cell.text).join('  '),
    x: first.x,
    right: last.right,
    y: row.y,
    page: row.items[0]?.page ?? 1,
    size: Math.max(...cells.map((cell) => cell.size)),
    isBold: cells.every((cell) => cell.isBold),
    isBullet,
    gap: 0,
    side: 'all',
    columnRight: 0,
  };
}

function withoutLead(cell: Cell, lead: string): Cell {
  const text = cell.text.slice(lead.length).trimStart();
  const runs: Run[] = [];
  let left = lead.trimEnd().length;
  for (const run of cell.runs) {
    const own = run.text.trimStart();
    const rest = left > 0 ? own.slice(left).trimStart() : run.text;
    left = Math.max(0, left - own.length);
    if (rest.trim()) runs.push({ ...run, text: rest });
  }
  const share = cell.text.length > 0 ? lead.length / cell.text.length : 0;
  return { ...cell, text, runs, x: cell.x + (cell.right - cell.x) * share, isBold: isMostlyBold(runs) };
}

function cellsOf(items: readonly TextItem[], stops: ReadonlySet<number> = new Set()): Cell[] {
  const cells: { x: number; right: number; runs: Run[] }[] = [];
  const spreads = letterSpreads(items);
  let right = 0;
  for (const item of items) {
    const cell = cells.at(-1);
    const spread = spreads.get(item) ?? 0;
    const gap = item.x - right - spread;
    const size = Math.max(item.fontSize, cell?.runs.at(-1)?.size ?? 0);
    if (!cell || gap > cellGap(size, stops.has(Math.round(item.x)))) {
      cells.push({ x: item.x, right: item.x + item.width, runs: [runOf(item, '')] });
    } else {
      cell.runs.push(runOf(item, gap > SPACE_EM * Math.min(item.fontSize, size) ? ' ' : ''));
      cell.right = Math.max(cell.right, item.x + item.width);
    }
    right = Math.max(cells.at(-1)?.right ?? 0, item.x + item.width);
  }
  return cells.map(({ x, right: end, runs }) => cellOf(x, end, runs)).filter((cell) => cell.text !== '');
}

function cellGap(size: number, isAtStop: boolean): number {
  return isAtStop ? STOP_EM * size : Math.max(CELL_EM * size, CELL_POINTS);
}

/** Letters that are drawn one by one with even room between them are words set wide: how far they stand apart. */
function letterSpreads(items: readonly TextItem[]): Map<TextItem, number> {
  const spreads = new Map<TextItem, number>();
  let letters: TextItem[] = [];
  const close = () => {
    const gaps = letters.slice(1).map((item, at) => item.x - rightOf(letters[at]));
    const usual = median(gaps);
    const size = letters[0]?.fontSize ?? 0;
    if (letters.length >= LETTERS_MIN && usual > size * 0.06)
      for (const item of letters) spreads.set(item, usual * 1.2);
    letters = [];
  };
  for (const item of items) {
    const last = letters.at(-1);
    const isLetter = item.text.trim().length === 1;
    if (!isLetter || (last && (item.fontSize !== last.fontSize || item.x - rightOf(last) > 3 * item.fontSize))) close();
    if (isLetter) letters.push(item);
  }
  close();
  return spreads;
}

const LETTERS_MIN = 4;

function rightOf(item: TextItem | undefined): number {
  return item ? item.x + item.width : 0;
}

function runOf(item: TextItem, before: string): Run {
  // Typesetting has hyphens of its own, and dates and numbers are looked for with the one on the keyboard.
  return { text: before + item.text.replaceAll(/[\u2010\u2011]/g, '-'), isBold: item.isBold, size: item.fontSize };
}

function cellOf(x: number, right: number, parts: readonly Run[]): Cell {
  const runs: Run[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const isSameLook = last && (last.isBold === part.isBold || !/[\p{L}\p{N}]/u.test(part.text));
    if (last && isSameLook)
      runs[runs.length - 1] = { ...last, text: last.text + part.text, size: Math.max(last.size, part.size) };
    else runs.push(part);
  }
  const text = runs
    .map((run) => run.text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { text, x, right, runs, isBold: isMostlyBold(runs), size: Math.max(...runs.map((run) => run.size)) };
}

function isMostlyBold(runs: readonly Run[]): boolean {
  const all = runs.reduce((sum, run) => sum + run.text.trim().length, 0);
  const bold = runs.reduce((sum, run) => sum + (run.isBold ? run.text.trim().length : 0), 0);
  return all > 0 && bold >= all * 0.8;
}
