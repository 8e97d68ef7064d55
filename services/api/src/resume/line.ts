/** A stretch of one look. */
export type Run = { text: string; isBold: boolean; size: number };

/** A part of a line set apart from the next by a wide gap, as a date on the right is. */
export type Cell = { text: string; x: number; right: number; isBold: boolean; size: number; runs: readonly Run[] };

/** One line of a document, in reading order. Points; `y` is the baseline. */
export type Line = {
  cells: readonly Cell[];
  /** Everything on the line, without its bullet; wide gaps are two spaces. */
  text: string;
  x: number;
  right: number;
  y: number;
  page: number;
  /** Of the largest letters. */
  size: number;
  isBold: boolean;
  isBullet: boolean;
  /** From the line above in the same column to this one, in points; infinite for the first. */
  gap: number;
  /** Columns stand beside one another; the text of `all` goes over the whole page. */
  side: 'all' | 'left' | 'right';
  /** Where the longest line of the same column ends. */
  columnRight: number;
  /** Known to tell about an entry, whatever it looks like. */
  isTold?: boolean;
};

/** A line with other cells: what a heading leaves of its line, or what is left without the dates. Null when nothing is left. */
export function lineOf(line: Line, cells: readonly Cell[]): Line | null {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return null;
  return {
    ...line,
    cells,
    text: cells.map((cell) => cell.text).join('  '),
    x: first.x,
    right: last.right,
    size: Math.max(...cells.map((cell) => cell.size)),
    isBold: cells.every((cell) => cell.isBold),
  };
}

/** True when the first word of the line below would have found room on the line above: then nothing was wrapped there. */
export function hadRoomFor(above: Line, below: Line): boolean {
  const letters = (below.text.split(/\s/)[0] ?? '').length + 1;
  const width = (letters * (above.right - above.x)) / Math.max(1, above.text.length);
  return above.right + width < above.columnRight + above.size * 0.6;
}

/** True when a text has capitals and no small letters. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A cell that begins bold and goes on in other letters. */
export function hasBoldLead({ runs }: Cell): boolean {
  return runs.length > 1 && runs[0]?.isBold === true;
}

/** The number of words. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Lower case without accents and marks, for comparing with lists of words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** Joins lines of running text; a word divided at the end of a line stays one. */
export function joinWrapped(texts: readonly string[]): string {
  return texts.reduce((whole, text) => {
    if (whole === '') return text;
    return /\p{L}-$/u.test(whole) && /^\p{Ll}/u.test(text) ? whole + text : `${whole} ${text}`;
  }, '');
}
