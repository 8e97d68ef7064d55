import type { ReadDocument, TextItem } from '../ports/document-reader.ts';
import { columnSplit } from './columns.ts';
import type { Line } from './line.ts';
import { linesOf, type Row, rowsOf, rowText } from './rows.ts';

/** The visible lines of a document in the order a person reads them: column after column, without running heads and page numbers. */
export function readingOrder(document: ReadDocument): Line[] {
  const visible = document.items.filter((item) => !item.isHidden && item.text.trim() !== '');
  if (document.kind !== 'pdf') return linesOf(rowsOf(visible));
  const pages = [...new Set(visible.map((item) => item.page))].toSorted((a, b) => a - b);
  const rows = withoutRunningHeads(
    pages.map((page) => rowsOf(visible.filter((item) => item.page === page))),
    document.pageHeight,
  );
  const blocks = rows.flatMap((own) => blocksOf(own, 0));
  return inStreams(blocks).flatMap((block) => linesOf(block.rows, block.side));
}

/** Rows that are read from top to bottom. A column knows the gutter it stands at. */
type Block = { rows: readonly Row[]; side: Line['side']; gutter: number };

/** Three columns are a column and two columns. */
const DEPTH_MAX = 3;

function blocksOf(rows: readonly Row[], depth: number): Block[] {
  const split = depth < DEPTH_MAX ? columnSplit(rows) : null;
  if (!split) return rows.length > 0 ? [{ rows, side: 'all', gutter: 0 }] : [];
  const { gutter, from, to } = split;
  const inside = rows.slice(from, to);
  const left = sideOf(inside, (item) => item.x < gutter);
  const right = sideOf(inside, (item) => item.x >= gutter);
  return [
    ...blocksOf(rows.slice(0, from), depth + 1),
    ...blocksOf(left, depth + 1).map((block) => ({ ...block, side: 'left' as const, gutter })),
    ...blocksOf(right, depth + 1).map((block) => ({ ...block, side: 'right' as const, gutter })),
    ...blocksOf(rows.slice(to), depth + 1),
  ];
}

function sideOf(rows: readonly Row[], isIn: (item: TextItem) => boolean): Row[] {
  return rowsOf(rows.flatMap((row) => row.items.filter(isIn)));
}

const SAME_GUTTER_POINTS = 14;

/** A column that goes on at the same place of the next page is read to its end before the column beside it. */
function inStreams(blocks: readonly Block[]): Block[] {
  const ordered: Block[] = [];
  let at = 0;
  while (at < blocks.length) {
    const first = blocks[at];
    if (!first || first.side === 'all') {
      if (first) ordered.push(first);
      at += 1;
      continue;
    }
    let end = at;
    while (isSameStream(first, blocks[end])) end += 1;
    const stream = blocks.slice(at, end);
    ordered.push(
      ...stream.filter((block) => block.side === 'left'),
      ...stream.filter((block) => block.side === 'right'),
    );
    at = end;
  }
  return ordered;
}

function isSameStream(first: Block, block: Block | undefined): boolean {
  return block !== undefined && block.side !== 'all' && Math.abs(block.gutter - first.gutter) <= SAME_GUTTER_POINTS;
}

/** The part of a page where running heads and page numbers stand. */
const MARGIN = 0.09;

/** "2", "Page 2 of 3", and the same behind the name of the person or the document. */
const PAGE_NUMBER =
  /^(?:page\s*|seite\s*)?\d{1,2}(?:\s*(?:\/|of|von|de|sur|z)\s*\d{1,2})?$|^[^@]{0,60}[|·•,–—-]\s*(?:page|seite|página)\s*\d{1,2}(?:\s*(?:\/|of|von|de|sur|z)\s*\d{1,2})?$/i;
/** The same behind a name without a mark. */
const NAME_AND_PAGE =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}(?:[Pp]age|[Ss]eite|[Pp]ágina)\s*\d{1,2}(?:\s*(?:\/|of|von|de|sur|z)\s*\d{1,2})?$/u;

/** "A. Park, Curriculum Vitae" at the foot of a page. */
const KIND_OF_PAPER =
  /^(?:curriculum vitae|r[ée]sum[ée]|lebenslauf)(?!\p{L}).{0,40}$|[\s|·•,–—-](?:curriculum vitae|r[ée]sum[ée]|lebenslauf)$/iu;

/** What stands in running heads and feet: no part of the text, but some people keep their address there alone. */
export function runningLines(document: ReadDocument): Line[] {
  if (document.kind !== 'pdf') return [];
  const first = document.items.filter((item) => !item.isHidden && item.page === 1 && item.text.trim() !== '');
  return linesOf(rowsOf(first).filter((row) => isInMargin(row, document.pageHeight)));
}

function isInMargin(row: Row, height: number): boolean {
  return row.y < height * MARGIN || row.y > height * (1 - MARGIN);
}

function withoutRunningHeads(pages: readonly Row[][], height: number): Row[][] {
  const seen = new Map<string, number>();
  const inMargin = (row: Row) => isInMargin(row, height);
  const keyOf = (row: Row) => rowText(row).replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ');
  for (const rows of pages) {
    for (const key of new Set(rows.filter(inMargin).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((rows, page) =>
    rows.filter((row) => {
      if (!inMargin(row)) return true;
      const text = rowText(row);
      if (PAGE_NUMBER.test(text) || NAME_AND_PAGE.test(text) || (row.y > height / 2 && KIND_OF_PAPER.test(text)))
        return false;
      const isRepeated = (seen.get(keyOf(row)) ?? 0) > 1;
      return !isRepeated || (page === 0 && row.y < height / 2);
    }),
  );
}
