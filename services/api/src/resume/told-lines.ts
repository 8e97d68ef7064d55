import { findPeriod, findSpan, withoutDates } from './dates.ts';
import { type Cell, type Line, lineOf, wordCount } from './line.ts';
import { isPlace } from './places.ts';
import { employerScore, roleScore } from './role-words.ts';

/**
 * Makes the lines of positions plain: heads of tables are left out, what forms ask for besides (hours, salary, supervisor) becomes
 * told text, and where an entry goes on telling in the line that names it, the line is parted.
 */
export function plainEntries(lines: readonly Line[]): Line[] {
  const plain = lines
    .filter((line) => !isTableHead(line) && !isLengthAlone(line))
    .flatMap((line) => parted(withoutFormCells(line)));
  return withoutPlacesBelow(plain);
}

/** "9 years 2 months" under an employer, where each position has its own time. */
function isLengthAlone({ text }: Line): boolean {
  return /\d/.test(text) && findPeriod(text) === null && withoutDates(text) === '';
}

/** Where places stand below the times, what stands there in the same letters is a place as well, known or not. */
function withoutPlacesBelow(lines: readonly Line[]): Line[] {
  const below = lines.filter((line, at) => isSpanAlone(lines[at - 1]) && isShortName(line));
  const placed = below.find((line) => isPlace(line.text));
  if (!placed) return [...lines];
  const isAlike = (line: Line) => line.size === placed.size && line.isBold === placed.isBold && line.x === placed.x;
  const places = new Set(
    below.filter((line) => isAlike(line) && roleScore(line.text) + employerScore(line.text) === 0),
  );
  return lines.filter((line) => !places.has(line));
}

function isSpanAlone(line: Line | undefined): boolean {
  return line !== undefined && findSpan(line.text) !== null && withoutDates(line.text) === '';
}

function isShortName(line: Line): boolean {
  return line.cells.length === 1 && !line.isBullet && !line.isTold && !line.isBold && wordCount(line.text) < 5;
}

const TABLE_WORD =
  /^(?:s\.?no\.?|no|company|companies|employer|employers|organi[sz]ation|firm|client|role|roles|position|positions|title|job|designation|dates?|period|from|to|duration|location|place|city|years?|start|end|responsibilities|duties|description|time|tenure|of|name|and|zeitraum|arbeitgeber|firma|tätigkeit|funktion|ort|empresa|cargo|puesto|entreprise|poste|période)$/i;

/** True for the line that says what the columns of a table hold. */
function isTableHead({ cells, text }: Line): boolean {
  const words = text.split(/[\s/,|&]+/).filter((word) => word !== '');
  return cells.length > 1 && words.every((word) => TABLE_WORD.test(word));
}

const FORM_LABEL =
  /^(?:hours?(?: (?:per|\/) ?week| worked)?|(?:average )?hours|salary|pay(?: plan)?|series|grade(?: level)?|supervisor|manager|may (?:we )?contact|contact|reason for leaving|team size|report(?:s|ing) to|industry|employment type|nature of business|sector|department|telephone|phone|website|url|employer address|okay to contact[^:]*|branche|abteilung)\s*[:：]/i;

function withoutFormCells(line: Line): Line {
  if (FORM_LABEL.test(line.text)) return { ...line, isTold: true };
  const kept = line.cells.filter((cell) => !FORM_LABEL.test(cell.text));
  return kept.length < line.cells.length ? (lineOf(line, kept) ?? line) : line;
}

const HEAD_CHARS_MAX = 110;
const TOLD_WORDS_MIN = 3;

/** "Acme, Engineer, 2019 – 2021. Built the bridge" becomes its head and what is told. */
function parted(line: Line): Line[] {
  const [cell] = line.cells;
  const place = cell && line.cells.length === 1 && !line.isTold ? partingOf(cell.text) : null;
  if (!cell || !place) return [line];
  const middle = cell.x + (cell.right - cell.x) * (place.told / cell.text.length);
  const head = part(cell, { text: cell.text.slice(0, place.end), x: cell.x, right: middle });
  const rest = part(cell, { text: cell.text.slice(place.told), x: cell.x, right: cell.right });
  const own = lineOf(line, [head]);
  const after = lineOf({ ...line, gap: 0, isBullet: false, isTold: true }, [rest]);
  return own && after ? [own, after] : [line];
}

const AFTER_HEAD = /^\s*[)\]]?\s*[.:;—–-]\s+(?=\p{Lu})|^\s*[)\]]\s+(?=\p{Lu})/u;

/** Where the head ends and where the telling begins; null when a line does only one of them. */
function partingOf(text: string): { end: number; told: number } | null {
  const span = findSpan(text);
  const end = span ? span.at + span.length : 0;
  if (!span || end > HEAD_CHARS_MAX) return null;
  const mark = AFTER_HEAD.exec(text.slice(end))?.[0] ?? '';
  const told = end + mark.length;
  const isTelling = mark !== '' && wordCount(text.slice(told)) >= TOLD_WORDS_MIN;
  return isTelling && namesPosition(text.slice(0, span.at)) ? { end, told } : null;
}

function part(cell: Cell, own: { text: string; x: number; right: number }): Cell {
  return { ...cell, ...own, runs: [{ text: own.text, isBold: cell.runs[0]?.isBold ?? false, size: cell.size }] };
}

function namesPosition(text: string): boolean {
  return text.split(/\s*[,;|—–(]\s*|\s-\s/).some((piece) => roleScore(piece) >= 2 || employerScore(piece) >= 3);
}
