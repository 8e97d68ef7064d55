import { type Cell, type Line, lineOf } from './line.ts';

/** Twelve dense pages have eight hundred lines. */
const LINES_MAX = 1_500;
/** A long paragraph that was pasted as one line. */
const LINE_CHARS_MAX = 1_200;
const CELLS_MAX = 24;

/**
 * The lines that rules look at. Rules compare lines and search in them; what no resume has (thousands of lines, lines of thousands
 * of letters) is left to the text, so that nobody can keep the server busy with a text made for that.
 */
export function boundedLines(lines: readonly Line[]): Line[] {
  return lines.slice(0, LINES_MAX).flatMap((line) => {
    if (line.text.length <= LINE_CHARS_MAX && line.cells.length <= CELLS_MAX) return [line];
    let left = LINE_CHARS_MAX;
    const cells: Cell[] = [];
    for (const cell of line.cells.slice(0, CELLS_MAX)) {
      if (left <= 0) break;
      cells.push(cell.text.length > left ? cut(cell, left) : cell);
      left -= cell.text.length;
    }
    return lineOf(line, cells) ?? [];
  });
}

function cut(cell: Cell, chars: number): Cell {
  const text = cell.text.slice(0, chars);
  return { ...cell, text, runs: [{ text, isBold: cell.isBold, size: cell.size }] };
}
