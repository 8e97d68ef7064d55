import { withoutTags } from './markup-tags.ts';

/** A stretch of one look. */
export type TextPiece = { text: string; isBold: boolean };

/** A part of a line that a wide gap sets apart; `column` is where it begins, in letters. */
export type TextCell = { pieces: readonly TextPiece[]; column: number };

/** A line of plain text or Markdown. `level` is that of a heading, 0 for text. */
export type TextLine = {
  cells: readonly TextCell[];
  level: number;
  isBullet: boolean;
  indent: number;
  isAfterGap: boolean;
};

/** What a text says without its markup: its lines, where its links lead, and what a reader of the finished page would not see. */
export type Markup = { lines: TextLine[]; links: string[]; unseen: TextPiece[] };

/** Takes the markup out of Markdown. Plain text, which has none, keeps its words. */
export function markupLines(text: string): Markup {
  const { plain, unseen, links } = withoutTags(text.replaceAll(/\r\n?|[\f\v\u2028\u2029]/g, '\n'));
  const lines: TextLine[] = [];
  let isAfterGap = true;
  for (const raw of plain.split('\n')) {
    const written = raw.trimEnd();
    if (isRuler(written)) {
      const last = lines.at(-1);
      if (last && !isAfterGap && isUnderline(written, last)) lines[lines.length - 1] = { ...last, level: 2 };
      isAfterGap = true;
    } else if (written.trim() === '' || /^\s*(?:```|~~~)/.test(written)) isAfterGap = true;
    else if (!takeReference(written, links)) {
      lines.push({ ...lineOf(written, links), isAfterGap });
      isAfterGap = false;
    }
  }
  return { lines, links, unseen: unseen.map((hidden) => ({ text: hidden, isBold: false })) };
}

/** Lines that are drawn, and the line under the head of a table. */
function isRuler(line: string): boolean {
  const marks = line.replaceAll(/\s/g, '');
  return marks.length > 2 && /^(?:[-=_*~#+.─━═—]+|[|:+-]+)$/.test(marks);
}

const UNDERLINED_CHARS_MAX = 60;

/** A line drawn right under a short one makes it a heading, in Markdown as in plain text. */
function isUnderline(line: string, last: TextLine): boolean {
  const chars = last.cells.reduce((sum, cell) => sum + charsOf(cell), 0);
  return /^\s*[-=~_─━═]/.test(line) && chars <= UNDERLINED_CHARS_MAX && !last.isBullet && last.level === 0;
}

function charsOf(cell: TextCell): number {
  return cell.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** "[1]: https://…" says where a link leads. */
function takeReference(line: string, links: string[]): boolean {
  const target = /^ {0,3}\[[^\]]{1,80}\]:\s+<?(\S+?)>?(?:\s+["'(].*)?$/.exec(line)?.[1];
  if (target === undefined) return false;
  keepLink(target, links);
  return true;
}

function lineOf(written: string, links: string[]): Omit<TextLine, 'isAfterGap'> {
  const expanded = written.replaceAll(/^(?: {0,3}>\s?)+/g, '').replaceAll('\t', '    ');
  const indent = expanded.length - expanded.trimStart().length;
  // Numbers before bold words count entries; elsewhere they belong to the text.
  const body = expanded.trimStart().replace(/^\d{1,2}[.)]\s+(?=\*\*\S)/, '');
  const marks = /^(#{1,6})\s+(?=\S)/.exec(body);
  if (marks?.[1]) {
    const title = body.slice(marks[0].length).replace(/\s+#+$/, '');
    return { cells: cellsOf(title, 0, links), level: marks[1].length, isBullet: false, indent: 0 };
  }
  const bullet = /^[-*+•◦▪●○‣·–—]\s+(?=\S)(?:\[[ xX]\]\s+)?/.exec(body);
  const rest = bullet ? body.slice(bullet[0].length) : body;
  const own = Math.min(indent, INDENT_MAX);
  const cells = isTableRow(rest) ? tableCells(rest, links) : cellsOf(rest, indent + body.length - rest.length, links);
  return { cells, level: 0, isBullet: bullet !== null, indent: own };
}

const INDENT_MAX = 60;

function isTableRow(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

function tableCells(text: string, links: string[]): TextCell[] {
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .map((cell, at) => ({ pieces: piecesOf(cell, links), column: at * 20 }));
}

/** Two spaces part cells, except after the end of a sentence, where typists set them. */
function cellsOf(text: string, from: number, links: string[]): TextCell[] {
  const cells: TextCell[] = [];
  let column = from;
  for (const part of text.split(/(?<=[^\s.!?:;,])( {2,})/)) {
    if (part.trim() !== '') {
      const pieces = piecesOf(part.replaceAll(/ {2,}/g, ' ').trim(), links);
      if (pieces.length > 0) cells.push({ pieces, column });
    }
    column += part.length;
  }
  return cells;
}

/** Markup inside longer lines would take long to look for, and a paragraph that long has no need of it. */
const MARKED_CHARS_MAX = 2_000;

function piecesOf(text: string, links: string[]): TextPiece[] {
  if (text.length > MARKED_CHARS_MAX) return [{ text, isBold: false }];
  // Words set as code side by side are a list.
  const linked = withoutLinks(withoutLinks(text, links), links).replaceAll(/`\s+`/g, '`, `');
  return linked
    .split(/(\*\*\*?(?=\S)[^*]+\*\*\*?|__(?=\S)[^_]+__)/)
    .map((part) => {
      const isBold = /^(?:\*\*[^*]|\*\*\*[^*]|__[^_])/.test(part) && /(?:\*\*|__)$/.test(part) && part.length > 4;
      return { text: unmarked(isBold ? part.replaceAll(/^(?:\*+|__)|(?:\*+|__)$/g, '') : part), isBold };
    })
    .filter((piece) => piece.text !== '');
}

function withoutLinks(text: string, links: string[]): string {
  return text
    .replaceAll(/!?\[([^[\]]*)\]\(\s*<?([^()\s<>]*)>?(?:\s+"[^"]*")?\s*\)/g, (whole, label: string, target: string) => {
      keepLink(target, links);
      return whole.startsWith('!') ? '' : label;
    })
    .replaceAll(/\[([^[\]]+)\]\[[^[\]]{0,80}\]/g, '$1')
    .replaceAll(/<((?:https?:|mailto:)?[^\s<>@]*[@:.][^\s<>]+)>/g, (_, target: string) => {
      keepLink(target, links);
      return target.replace(/^mailto:/, '');
    });
}

const LINK_CHARS_MAX = 500;

function keepLink(target: string, links: string[]): void {
  if (/^(?:https?|mailto|tel):/i.test(target)) links.push(target.slice(0, LINK_CHARS_MAX));
}

function unmarked(text: string): string {
  return text
    .replaceAll(/(?<![*\w])\*(?=[^\s*])([^*]+)(?<=[^\s*])\*(?![*\w])/g, '$1')
    .replaceAll(/(?<![_\w])_(?=[^\s_])([^_]+)(?<=[^\s_])_(?![_\w])/g, '$1')
    .replaceAll(/~~([^~]+)~~/g, '$1')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
}
