import { findPeriod, findSpan, type Period, withoutDates } from './dates.ts';
import { hasBoldLead, type Line, median, wordCount } from './line.ts';
import { isPlace } from './places.ts';
import { employerScore, isSchool, roleScore } from './role-words.ts';

/** Lines that name an entry (a position, a course of study) and the lines that tell about it. */
export type EntryBlock = { head: readonly Line[]; body: readonly Line[] };

/** Parts the lines of a section into blocks of heads and what follows them. */
export function entryBlocks(lines: readonly Line[]): EntryBlock[] {
  const pitch = median(lines.map((line) => line.gap).filter((gap) => Number.isFinite(gap) && gap > 1));
  const blocks: { head: Line[]; body: Line[] }[] = [];
  let before: { line: Line; isBody: boolean } | null = null;
  for (const line of lines) {
    const isBody = isBodyLine(line, before, pitch);
    const current = blocks.at(-1);
    if (current && isBody) current.body.push(line);
    else if (current && current.body.length === 0) current.head.push(line);
    else if (isBody) blocks.push({ head: [], body: [line] });
    else blocks.push({ head: [line], body: [] });
    before = { line, isBody };
  }
  return blocks;
}

/** True when a line gives the time of an entry: a date at its beginning or end, and little else. */
export function isAnchor(line: Line): boolean {
  const period = periodOf(line);
  if (!period) return false;
  const rest = withoutDates(line.text);
  const words = wordCount(rest);
  if (rest.length > HEAD_CHARS_MAX || words > HEAD_WORDS_MAX) return false;
  if (rest === '' || hasDateCell(line)) return true;
  if (line.isBullet) return (line.isBold || beginsBold(line)) && words < 10;
  return !isDeed(line, rest) && !isSentence(rest) && (PARTED.test(line.text) || isAtEdge(line.text, period));
}

/** "• **Engineer**, Acme, 2019 – 2021": lists of positions set the name of each apart. */
function beginsBold({ cells: [first] }: Line): boolean {
  return first !== undefined && hasBoldLead(first);
}

function periodOf(line: Line): Period | null {
  return line.isTold ? null : (findSpan(line.text) ?? findPeriod(line.text));
}

const PARTED = /[|•·–—,(\t]|\s{2}/u;

function hasDateCell({ cells }: Line): boolean {
  return cells.length > 1 && cells.some((cell) => isOnlyDates(cell.text));
}

/** "Led the move to the new plant in 2019". */
function isDeed(line: Line, rest: string): boolean {
  return !line.isBold && wordCount(rest) > 5 && VERB.test(rest);
}

function isAtEdge(text: string, period: Period): boolean {
  const after = withoutDates(text.slice(period.at + period.length));
  return period.at <= 2 || !/[\p{L}\p{N}]{2}/u.test(after) || isPlace(after);
}

const HEAD_CHARS_MAX = 110;
const HEAD_WORDS_MAX = 16;

function isOnlyDates(text: string): boolean {
  return findPeriod(text) !== null && !/[\p{L}\p{N}]{3}/u.test(withoutDates(text));
}

function isBodyLine(line: Line, before: { line: Line; isBody: boolean } | null, pitch: number): boolean {
  if (line.isTold) return true;
  if (isAnchor(line)) return false;
  if (line.isBullet) return !isHeadBullet(line);
  if (isToldByWords(line.text)) return true;
  if (before?.isBody && isContinuation(line, before.line, pitch)) return true;
  return !line.isBold && isTalk(line, before?.line);
}

/** Running text, or a piece of it: begins small or with what was done, or is long and mostly in small letters. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  if (/^\p{Ll}+[ ,.]/u.test(text) && words.length > 2) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length > 8 && small >= words.length * 0.5) return true;
  return VERB.test(text) && words.length > 4 && roleScore(text) < 3;
}

function isToldByWords(text: string): boolean {
  return LABEL.test(text) || LABEL_ALONE.test(text) || text.length > HEAD_CHARS_MAX || isSentence(text);
}

/** What reads like running text; in smaller letters than the line above, a few words are enough. */
function isTalk(line: Line, above: Line | undefined): boolean {
  const isSmaller = above !== undefined && line.size < above.size - 0.5;
  return isProse(line.text) || (isSmaller && isPlainTalk(line.text));
}

/** A few words, the longer ones small, that name neither position nor employer: names are written with capitals. */
function isPlainTalk(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  const large = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
  const isTalk = words.length > 3 && small > 1 && large < small;
  return isTalk && roleScore(text) === 0 && employerScore(text) === 0 && !isSchool(text);
}

const LABEL_ALONE =
  /^(?:key |main |roles (?:and|&) )?(?:responsibilities|duties|achievements|accomplishments|highlights)(?: (?:and|&) \w+)?\s*:?$/i;

/** "• Acme      Berlin": some templates set a bullet before each employer. */
function isHeadBullet(line: Line): boolean {
  const last = line.cells.at(-1)?.text ?? '';
  if (line.cells.length > 1 && line.text.length < HEAD_CHARS_MAX && (isPlace(last) || isOnlyDates(last))) return true;
  return line.isBold && wordCount(line.text) < 9 && !/[.:;]$/.test(line.text);
}

/** The second and further lines of a paragraph or a bullet. */
function isContinuation(line: Line, before: Line, pitch: number): boolean {
  if (line.gap > pitch * 1.35 && Number.isFinite(line.gap) && line.gap > before.size * 1.7) return false;
  if (line.isBold && !before.isBold) return false;
  if (line.cells.length > 1 && line.cells.slice(1).some((cell) => isPlace(cell.text))) return false;
  const isHanging = Math.abs(line.x - before.x) < 6;
  const isFull = before.right > before.columnRight - (before.columnRight - before.x) * 0.18;
  if (isHanging && isFull && Math.abs(line.size - before.size) < 1) return true;
  return isHanging && /^\p{Ll}/u.test(line.text);
}

const SENTENCE_END = /[\p{L}\d)%”"]\.$/u;

function isSentence(text: string): boolean {
  return (
    (SENTENCE_END.test(text) && wordCount(text) > 4 && employerScore(text) < 3) ||
    (/\p{Ll}{4}\.$/u.test(text) && wordCount(text) > 2 && employerScore(text) < 3) ||
    /\p{L}{3}\. \p{Lu}\p{Ll}+ \p{Ll}/u.test(text)
  );
}

const LABEL =
  /^(?:technolog(?:y|ies)(?: used)?|tech(?:nology|nical)? stack|environment|tools(?: used)?|skills(?: used)?|stack|key (?:achievements?|projects?|responsibilities)|(?:main |key )?responsibilities|achievements?|highlights?|duties|description|projects?|keywords|selected \w+)(?: (?:and|&) \w+)?\s*[:：]/i;

/** How descriptions begin: with what was done. */
const VERB =
  /^(?:led|built|made|ran|wrote|won|grew|drove|took|gave|oversaw|held|kept|set|cut|taught|sold|spoke|brought|began|met|worked|responsible for|involved in|assisting|leading|managing|working|helping|developing|building|providing|supporting|performing|created|part of|in charge|member of the|\p{Lu}\p{Ll}{2,}(?:ed|ized|ised))\s/iu;
