import { findPeriod, findSpan, type Period, withoutDates } from './dates.ts';
import { type Cell, isAllCaps, type Line, type Run } from './line.ts';
import { isPlace, splitPlace } from './places.ts';

/** A piece of an entry's head that is neither date nor place. */
export type Fragment = {
  text: string;
  line: number;
  isBold: boolean;
  style: string;
  runs: readonly Run[];
  /** What the resume itself calls it ("Company: Acme"). */
  label: 'company' | 'title' | null;
};

/** What the head of an entry holds. */
export type HeadParts = { period: Period | null; place: string | null; fragments: readonly Fragment[] };

/** Takes the head of an entry apart at gaps and marks, and tells dates and places from the rest. */
export function headParts(lines: readonly Line[]): HeadParts {
  let period: Period | null = null;
  let place: string | null = null;
  const fragments: Fragment[] = [];
  lines.forEach((line, at) => {
    const found = periodIn(line);
    if (found && (!period || (period.end === null && found.end !== null))) period = found;
    for (const cell of line.cells) {
      const own = cellParts(cell, at);
      place ??= own.place;
      fragments.push(...own.fragments);
    }
  });
  return { period, place, fragments };
}

function cellParts(cell: Cell, line: number): { place: string | null; fragments: Fragment[] } {
  let place: string | null = null;
  const fragments: Fragment[] = [];
  for (const piece of cell.text.split(MARK).flatMap((each) => atDashes(withoutDates(each)))) {
    const { text, label } = unlabelled(withoutDates(piece).replace(EMPLOYMENT_FORM, '').replace(COUNTED, '').trim());
    if (!/[\p{L}\p{N}]/u.test(text) || EMPLOYMENT_ONLY.test(text)) continue;
    const parted = isPlace(text) ? { rest: '', place: text } : splitPlace(text);
    place ??= parted.place;
    if (parted.rest === '') continue;
    const isBold = isBoldIn(cell.runs, parted.rest);
    const style = `${isBold ? 'b' : ''}${Math.round(cell.size * 2)}${isAllCaps(parted.rest) ? 'c' : ''}`;
    fragments.push({ text: parted.rest, line, isBold, style, runs: cell.runs, label });
  }
  return { place, fragments };
}

/** "Werner – Omaha, NE – Driver – 2017": between dashes, where a place among the pieces shows that they are facts. */
function atDashes(text: string): string[] {
  const pieces = text.split(/\s+(?:[–—-]|--)\s+/);
  const [first = '', second = ''] = pieces;
  const isPlaced = pieces.length === 2 && splitPlace(first).place !== null && !isPlace(second);
  return isPlaced || (pieces.length > 2 && pieces.slice(0, -1).some((piece) => isPlace(piece))) ? pieces : [text];
}

/** The time a line gives, looked for in each cell before it is looked for across them. */
function periodIn(line: Line): Period | null {
  const own = line.cells.map((cell) => findSpan(cell.text)).find((each) => each !== null);
  return (
    own ?? findSpan(line.text) ?? line.cells.map((cell) => findPeriod(cell.text)).find((each) => each !== null) ?? null
  );
}

const COMPANY_LABEL =
  /^(?:company|employer|organi[sz]ation|client|firm|company name|arbeitgeber|firma|empresa|entreprise|azienda)\s*[:：–-]\s*/i;
const TITLE_LABEL =
  /^(?:job title|title|position|designation|role|job role|post|function|position held|tätigkeit|puesto|cargo|poste|ruolo)\s*[:：–-]\s*/i;
const OTHER_LABEL =
  /^(?:duration|period|date|dates|tenure|location|place|from|time ?frame|zeitraum|ort|city)\s*(?:[:：–-]\s*|$)/i;

function unlabelled(text: string): { text: string; label: Fragment['label'] } {
  if (COMPANY_LABEL.test(text)) return { text: text.replace(COMPANY_LABEL, ''), label: 'company' };
  if (TITLE_LABEL.test(text)) return { text: text.replace(TITLE_LABEL, ''), label: 'title' };
  return { text: text.replace(OTHER_LABEL, ''), label: null };
}

/** Marks that part the facts of a head, whatever they are. */
const MARK = /\s*[|¦•·∙▪‧⋅●♦◆]\s*|\s+\/{2}\s+|\s{2,}/u;
/** "1. Acme": some people count their positions. */
const COUNTED = /^(?:\d{1,2}[.)]|[ivx]{1,4}\))\s+(?=\p{Lu})/iu;
const EMPLOYMENT_FORM =
  /\s*[([](?:full[ -]?time|part[ -]?time|contract|permanent|temporary|seasonal|on-?site|hybrid|remote)[)\]]/gi;
const EMPLOYMENT_ONLY = /^(?:full[ -]?time|part[ -]?time|permanent(?: full-time)?|contract|temporary|seasonal)$/i;

function isBoldIn(runs: readonly Run[], text: string): boolean {
  const own = runs.filter((run) => run.text.includes(text.slice(0, 12)) || text.includes(run.text.trim()));
  return own.length > 0 ? own.some((run) => run.isBold && run.text.trim().length > 1) : false;
}
