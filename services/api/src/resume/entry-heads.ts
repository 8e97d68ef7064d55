import { withoutDates } from './dates.ts';
import { type EntryBlock, isAnchor } from './entry-lines.ts';
import { type Line, median, wordCount } from './line.ts';

/** The head of one entry, and whether it follows another directly, without anything told about that one. */
export type EntryHead = { lines: readonly Line[]; body: readonly Line[]; isDated: boolean };

/** Parts the heads that stand together into one for each date. */
export function entryHeads(blocks: readonly EntryBlock[]): EntryHead[] {
  const single = blocks.flatMap(({ head }) => {
    const anchors = anchorsOf(head);
    return anchors.length === 1 && anchors[0] !== undefined ? [anchors[0]] : [];
  });
  const usualBefore = single.length > 0 ? median(single) : null;
  return blocks.flatMap(({ head, body }) => {
    const anchors = anchorsOf(head);
    if (anchors.length < 2) return [{ lines: head, body, isDated: anchors.length === 1 }];
    const starts = startsOf(head, anchors, usualBefore);
    return starts.map((start, at) => ({
      lines: head.slice(start, starts[at + 1]),
      body: at === starts.length - 1 ? body : [],
      isDated: true,
    }));
  });
}

function anchorsOf(head: readonly Line[]): number[] {
  return head.flatMap((line, at) => (isAnchor(line) ? [at] : []));
}

/** Between two dates a new entry begins at the widest gap; where all gaps are alike, as many lines before the date as elsewhere. */
function startsOf(head: readonly Line[], anchors: readonly number[], usualBefore: number | null): number[] {
  const linesBefore = Math.min(anchors[0] ?? 0, usualBefore ?? anchors[0] ?? 0);
  const starts = [0];
  for (let at = 1; at < anchors.length; at += 1) {
    const [from, to] = [(anchors[at - 1] ?? 0) + 1, anchors[at] ?? 0];
    starts.push(startBetween(head, { from, to, linesBefore }));
  }
  return starts;
}

function startBetween(head: readonly Line[], { from, to, linesBefore }: Between): number {
  // What stands between a line that names its entry and a time alone can only belong to that time.
  if (isNamedWithTime(head[from - 1]) && isTimeAlone(head[to])) return from;
  const between = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  const gaps = between.map((index) => gapOf(head[index]));
  const widest = Math.max(...gaps);
  const isClear = gaps.length > 1 && widest > (gaps.toSorted((a, b) => a - b)[gaps.length - 2] ?? 0) * 1.12;
  return isClear ? (between[gaps.indexOf(widest)] ?? to) : Math.max(from, to - linesBefore);
}

/** The lines after one date up to the next, and how many usually stand before a date. */
type Between = { from: number; to: number; linesBefore: number };

function isNamedWithTime(line: Line | undefined): boolean {
  return line !== undefined && wordCount(withoutDates(line.text)) > 1 && line.cells.length === 1;
}

function isTimeAlone(line: Line | undefined): boolean {
  return line !== undefined && withoutDates(line.text) === '';
}

function gapOf(line: Line | undefined): number {
  // A new page or column is a gap like any other; the first line of a section has none of its own.
  return line ? (Number.isFinite(line.gap) && line.gap > 0 ? line.gap : 10 * line.size) : 0;
}
