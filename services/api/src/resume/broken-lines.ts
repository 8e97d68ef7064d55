import { findPeriod, isMonth, isOpenEnded, isPoint, isWholeSpan } from './dates.ts';
import { degreeIn } from './degrees.ts';
import { headingKinds } from './heading-words.ts';
import { type Cell, hadRoomFor, type Line, lineOf } from './line.ts';
import { isPlace } from './places.ts';
import { isSchool } from './role-words.ts';

/** Joins what a narrow column has broken: times ("03/2015 –" over "12/2018") and names ("University of" over "Michigan"). */
export function withJoinedLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && isBroken(last, line)) {
      joined[joined.length - 1] = withMore(last, line);
      continue;
    }
    const [first, ...others] = line.cells;
    const open = first && last?.cells.find((cell) => isBrokenTime(cell, first) || isBrokenHeading(last, cell, line));
    if (!last || !first || !open) {
      joined.push(line);
      continue;
    }
    const whole: Cell = { ...open, text: `${open.text} ${first.text}` };
    joined[joined.length - 1] =
      lineOf(
        last,
        last.cells.map((cell) => (cell === open ? whole : cell)),
      ) ?? last;
    const rest = lineOf(line, others);
    if (rest) joined.push(rest);
  }
  return joined;
}

/** "EMPLOYMENT" over "HISTORY" in a narrow margin, beside the first lines of its part. */
function isBrokenHeading(last: Line, above: Cell, line: Line): boolean {
  const [below] = line.cells;
  if (!below || above !== last.cells[0] || last.cells.length < 2 || Math.abs(below.x - above.x) > 1) return false;
  const isAlike = above.isBold && below.isBold && above.size === below.size;
  return isAlike && headingKinds(below.text).length === 0 && headingKinds(`${above.text} ${below.text}`).length > 0;
}

/** "03/2015 –" over "12/2018", "Jan" over "2017–Present", "Sep 2016 – Mar" over "2020": one time at one edge of a narrow column. */
function isBrokenTime(above: Cell, below: Cell): boolean {
  const isAtEdge = Math.abs(below.x - above.x) <= 12 || Math.abs(below.right - above.right) <= 6;
  if (!isAtEdge || above.text.length > TIME_CHARS_MAX || below.text.length > TIME_CHARS_MAX) return false;
  if (isOpenEnded(above.text)) return isPoint(below.text);
  const isHalf = !isWholeSpan(above.text) && !isWholeSpan(below.text);
  return (isHalf || isMonth(above.text)) && isWholeSpan(`${above.text} ${below.text}`);
}

const TIME_CHARS_MAX = 24;
const BROKEN_NAME_CHARS_MAX = 90;

/** A short line that cannot end where it does, over one of the same look. */
function isBrokenName(last: Line, line: Line): boolean {
  if (!/\s(?:of|and|for|the|&|de|di|do|für|und|et)$/i.test(last.text) || !/^\p{Lu}/u.test(line.text)) return false;
  const isNear = line.gap < last.size * 1.7 && line.side === last.side && line.page === last.page;
  return (
    isNear &&
    !line.isBullet &&
    last.isBold === line.isBold &&
    last.text.length + line.text.length < BROKEN_NAME_CHARS_MAX
  );
}

function isBroken(last: Line, line: Line): boolean {
  return isBrokenName(last, line) || isBrokenSchool(last, line);
}

/** The name of a school that a narrow column breaks: what follows looks alike, and its first word had no room before. */
function isBrokenSchool(last: Line, line: Line): boolean {
  if (last.side === 'all' || !isUnder(last, line) || hadRoomFor(last, line)) return false;
  return isSchool(last.text) && !isSchool(line.text) && !isSaidAlone(last.text) && !isSaidAlone(line.text);
}

/** True when a line stands right under another, set alike. */
function isUnder(last: Line, line: Line): boolean {
  const isAlike = last.isBold === line.isBold && Math.abs(last.size - line.size) < 0.3 && Math.abs(last.x - line.x) < 3;
  const isNear = line.gap < last.size * 1.6 && line.side === last.side && line.page === last.page;
  return isAlike && isNear && !line.isBullet && last.cells.length === 1 && line.cells.length === 1;
}

/** Degrees, times and places follow the name of a school and are no part of it. */
function isSaidAlone(text: string): boolean {
  return degreeIn(text) !== null || findPeriod(text) !== null || isPlace(text) || /[|•·]/.test(text);
}

function withMore(last: Line, line: Line): Line {
  const [end, more] = [last.cells.at(-1), line.cells[0]];
  if (!end || !more) return last;
  const cell: Cell = { ...end, text: `${end.text} ${more.text}`, runs: [...end.runs, ...more.runs] };
  return lineOf(last, [...last.cells.slice(0, -1), cell, ...line.cells.slice(1)]) ?? last;
}
