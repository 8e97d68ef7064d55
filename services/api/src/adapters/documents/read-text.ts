import type { ReadDocument, TextItem } from '../../ports/document-reader.ts';
import { DocumentRefusal } from './document-refusal.ts';
import { markupLines, type TextLine } from './markup-lines.ts';
import type { ReadingLimits } from './reading-limits.ts';

const LINE_POINTS = 14;
/** What an empty line and a heading add. */
const GAP_POINTS = 10;
const TEXT_POINTS = 10;
/** Letters of plain text are half as wide as high, and all alike. */
const LETTER_EM = 0.5;
/** Wide enough to part two cells. */
const CELL_POINTS = 20;
const LINKS_MAX = 200;
/** Sixty pages of lines. */
const LINES_MAX = 4_000;

/** Sets plain text or Markdown as a page: lines follow one another, headings are larger, wide gaps stay wide. @throws {DocumentRefusal} */
export function readText(text: string, limits: ReadingLimits): ReadDocument {
  const { lines, links, unseen } = markupLines(text.slice(0, limits.charsMax));
  const items: TextItem[] = unseen.map((hidden) => itemOf(hidden, { x: 0, y: 0, size: TEXT_POINTS }, true));
  let y = 0;
  for (const line of lines.slice(0, LINES_MAX)) {
    const size = TEXT_POINTS + (HEADING_POINTS[line.level] ?? 0);
    y += LINE_POINTS + (line.isAfterGap || line.level > 0 ? GAP_POINTS : 0);
    items.push(...itemsOf(line, y, size));
  }
  if (!items.some((item) => !item.isHidden && /[\p{L}\p{N}]/u.test(item.text)))
    throw new DocumentRefusal('resume-empty');
  const page = { pages: 1, pageWidth: 612, pageHeight: Math.max(792, y) };
  return {
    kind: 'text',
    ...page,
    items,
    links: links.slice(0, LINKS_MAX),
    isCut: text.length > limits.charsMax || lines.length > LINES_MAX,
  };
}

/** By level: 0 is text, 1 the title of a Markdown document. */
const HEADING_POINTS: readonly number[] = [0, 10, 4, 2, 1, 1, 1];

function itemsOf(line: TextLine, y: number, size: number): TextItem[] {
  const items: TextItem[] = [];
  let x = line.indent * TEXT_POINTS * LETTER_EM;
  if (line.isBullet) {
    items.push(itemOf({ text: '•', isBold: false }, { x, y, size }, false));
    x += size;
  }
  line.cells.forEach((cell, at) => {
    if (at > 0) x = Math.max(x + CELL_POINTS, cell.column * TEXT_POINTS * LETTER_EM);
    for (const piece of cell.pieces) {
      const item = itemOf({ ...piece, isBold: piece.isBold || line.level > 0 }, { x, y, size }, false);
      items.push(item);
      x += item.width;
    }
  });
  return items;
}

function itemOf(
  { text, isBold }: { text: string; isBold: boolean },
  { x, y, size }: { x: number; y: number; size: number },
  isHidden: boolean,
): TextItem {
  return { text, page: 1, x, y, width: text.length * size * LETTER_EM, fontSize: size, isBold, isHidden };
}
