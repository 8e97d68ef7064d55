import { headingOf, type Section } from './headings.ts';

/** A sentence or a point of a list, where it stands, and the part of the description it is in. Never over `UNIT_CHARS_MAX`. */
export type Unit = {
  text: string;
  start: number;
  end: number;
  section: Section;
  isPoint: boolean;
  /** Of the paragraph or point it is part of. */
  block: number;
};

/** A line that says what follows. */
export type HeadingLine = { text: string; start: number };

/** Nobody writes a longer sentence; whoever does has it read in pieces. */
const UNIT_CHARS_MAX = 1_000;

/** Divides a description into what can be read one by one, each with the part it stands in. */
export function unitsOf(text: string): { units: Unit[]; headings: HeadingLine[] } {
  const units: Unit[] = [];
  const headings: HeadingLine[] = [];
  let section: Section = 'open';
  for (const [index, block] of joinedLines(linesOf(text)).entries()) {
    const heading = headingOf(block.text, section, block.isBullet);
    let { start } = block;
    let own: Section | null = null;
    if (heading) {
      headings.push({ text: block.text.slice(0, heading.end), start });
      start += heading.end;
      // A point that calls itself something ("Nice to have: Go") speaks for itself alone.
      if (block.isBullet && start < block.end) own = heading.section;
      else section = heading.section;
    }
    units.push(
      ...sentences(text, start, block.end).map((span) => ({
        ...span,
        section: own ?? section,
        isPoint: block.isPoint,
        block: index,
      })),
    );
  }
  return { units, headings };
}

type Line = { text: string; start: number; end: number; isBullet: boolean; isBlankBefore: boolean };
type Block = Line & { isPoint: boolean };

const BULLET =
  /^\s*(?:[-=–]?>+|[+»~•·●○◦▪▫■□‣⁃∙◆◇➢➤►▶✓✔✅★☆*–—-]|o(?=\s\s?\p{Lu})|\(?\d{1,2}[.)](?=\s)|\(?[a-z][.)](?=\s))\s{0,8}/u;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isBlankBefore = true;
  let at = 0;
  for (const whole of text.split('\n')) {
    const isBold = /^\s*\*\*/.test(whole);
    const mark = isBold ? null : BULLET.exec(whole);
    const lead = mark?.[0].length ?? whole.length - whole.trimStart().length;
    const words = whole.slice(lead).trimEnd();
    if (words === '') isBlankBefore = true;
    else {
      lines.push({
        text: words,
        start: at + lead,
        end: at + lead + words.length,
        isBullet: mark !== null,
        isBlankBefore,
      });
      isBlankBefore = false;
    }
    at += whole.length + 1;
  }
  return lines;
}

/** Lines of print that run on over their end are one again. */
function joinedLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const before = blocks.at(-1);
    if (before && runsOn(before, line, lastLength)) {
      before.text = `${before.text} ${line.text}`;
      before.end = line.end;
    } else {
      blocks.push({ ...line, isPoint: line.isBullet || line.text.length <= POINT_CHARS_MAX });
    }
    lastLength = line.text.length;
  }
  return blocks;
}

const POINT_CHARS_MAX = 110;
/** A line shorter than this ends where its writer ended it. */
const FULL_LINE_CHARS = 50;
const BLOCK_CHARS_MAX = 4_000;

function runsOn(before: Block, line: Line, lastLength: number): boolean {
  if (line.isBullet || line.isBlankBefore || before.text.length > BLOCK_CHARS_MAX) return false;
  if (/[.!?:;]$/.test(before.text) || before.text.startsWith('#') || before.text.endsWith('**')) return false;
  // "also: Go" begins something of its own.
  if (/^\p{L}{2,20}\s?:/u.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return lastLength >= FULL_LINE_CHARS / 2 || before.isBullet;
  return (
    lastLength >= FULL_LINE_CHARS &&
    /(?:,|\b(?:and|or|of|in|with|the|a|to|for|und|oder))$/i.test(before.text.slice(-12))
  );
}

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|incl|inc|ltd|co|corp|no|min|max|approx|vs|ca|z\.b|u\.a|bzw|mr|mrs|ms|dr|prof|st|sr|jr|[a-z])$/i;

type Span = { text: string; start: number; end: number };

function sentences(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number) => {
    const words = text.slice(from, to);
    const trimmed = words.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
    const at = from + words.indexOf(trimmed);
    spans.push({ text: trimmed, start: at, end: at + trimmed.length });
  };
  let from = start;
  for (let at = start; at < end; at += 1) {
    const isLong = at - from >= UNIT_CHARS_MAX;
    if (!isLong && !(/[.!?]/.test(text.charAt(at)) && isSentenceEnd(text, at, end))) continue;
    add(from, at + 1);
    from = at + 1;
  }
  add(from, end);
  return spans;
}

function isSentenceEnd(text: string, at: number, end: number): boolean {
  const next = text.slice(at + 1, Math.min(at + 4, end));
  if (!/^["'”’)*]?\s+["'“(*]?[\p{Lu}\p{N}]?/u.test(next) || !/^["'”’)*]?\s/.test(next)) return false;
  if (text.charAt(at) !== '.') return true;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)) && !/^\s+\p{Ll}/u.test(next);
}
