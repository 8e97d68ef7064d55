import { type DocxStyles, isShaded, type Look, runLook } from './docx-styles.ts';
import { child, elements, type XmlElement } from './xml.ts';

/** A stretch of one look inside a line; `tab` counts the tabs before it. */
export type DocxPiece = { text: string; look: Look; tab: number };

/** One line of a Word document. */
export type DocxLine = { pieces: DocxPiece[]; isBullet: boolean; indent: number; isAfterGap: boolean };

/**
 * The lines of a body in reading order. Cells that hold a line or two stand side by side, as in a row of facts; longer cells are
 * columns of the page and follow one another.
 */
export function docxLines(body: XmlElement | null, styles: DocxStyles, base: Look = styles.base): DocxLine[] {
  const lines: DocxLine[] = [];
  for (const node of elements(body)) {
    if (node.name === 'w:p') lines.push(...paragraphLines(node, styles, base));
    else if (node.name === 'w:tbl') lines.push(...tableLines(node, styles, base));
    else if (CONTAINERS.has(node.name)) lines.push(...docxLines(node, styles, base));
  }
  return lines;
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:smartTag',
  'w:customXml',
  'w:body',
]);
const UNCOLOURED = /^(?:Table(?:Normal|Grid|GridLight)|PlainTable\d)$/i;
const SIDE_BY_SIDE_LINES_MAX = 3;

function tableLines(table: XmlElement, styles: DocxStyles, around: Look): DocxLine[] {
  const properties = child(table, 'w:tblPr');
  // A named table style may colour rows; what it does exactly is not worth knowing.
  const named = child(properties, 'w:tblStyle')?.attributes.get('w:val') ?? 'TableNormal';
  const base = onShade(around, isShaded(properties) || !UNCOLOURED.test(named));
  return elements(table)
    .filter((row) => row.name === 'w:tr')
    .flatMap((row) => {
      const cells = elements(row)
        .flatMap((cell) => (cell.name === 'w:sdt' ? elements(child(cell, 'w:sdtContent')) : [cell]))
        .filter((cell) => cell.name === 'w:tc')
        .map((cell) => docxLines(cell, styles, onShade(base, isShaded(child(cell, 'w:tcPr')))))
        .filter((lines) => lines.length > 0);
      const isRowOfFacts =
        cells.every((lines) => lines.length <= SIDE_BY_SIDE_LINES_MAX) &&
        Math.min(...cells.map((lines) => lines.length)) <= 2;
      return isRowOfFacts ? sideBySide(cells) : cells.flatMap((lines) => afterGap(lines));
    });
}

function onShade(look: Look, isOn: boolean): Look {
  return isOn ? { ...look, isShaded: true } : look;
}

function sideBySide(cells: readonly DocxLine[][]): DocxLine[] {
  const height = Math.max(0, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.flatMap((lines, column) => (lines[at] ? [{ line: lines[at], column }] : []));
    const first = parts[0]?.line;
    return {
      pieces: parts.flatMap(({ line }, index) =>
        line.pieces.map((piece, place) =>
          index > 0 && place === 0 ? { ...piece, tab: Math.max(1, piece.tab) } : piece,
        ),
      ),
      isBullet: first?.isBullet ?? false,
      indent: first?.indent ?? 0,
      isAfterGap: at === 0 && (first?.isAfterGap ?? false),
    };
  });
}

function afterGap(lines: readonly DocxLine[]): DocxLine[] {
  return lines.map((line, at) => (at === 0 ? { ...line, isAfterGap: true } : line));
}

function paragraphLines(paragraph: XmlElement, styles: DocxStyles, base: Look): DocxLine[] {
  const { look, isBullet, indent, isSpaced } = paragraphLook(child(paragraph, 'w:pPr'), styles, base);
  const walk = new ParagraphWalk(styles, look);
  walk.into(paragraph);
  const own = walk.lines
    .filter((pieces) => pieces.some((piece) => piece.text.trim()))
    .map((pieces, at) => ({
      pieces,
      isBullet: isBullet && at === 0,
      indent,
      isAfterGap: at === 0 && isSpaced,
    }));
  const isEmpty = own.length === 0 && walk.boxes.length === 0;
  const empty: DocxLine[] = isEmpty ? [{ pieces: [], isBullet: false, indent: 0, isAfterGap: true }] : [];
  return [...own, ...empty, ...walk.boxes.flatMap((box) => afterGap(docxLines(box, styles, onShade(base, true))))];
}

/** Space before a paragraph that a person sees as a gap, in twips. */
const GAP_TWIPS = 100;
const TWIPS_A_POINT = 20;

function paragraphLook(properties: XmlElement | null, styles: DocxStyles, base: Look) {
  const valueOf = (name: string, attribute: string) => child(properties, name)?.attributes.get(attribute) ?? null;
  const styleId = valueOf('w:pStyle', 'w:val');
  const look = onShade(styles.styled(base, styleId), isShaded(properties));
  const isHeading = look.isHeading || child(properties, 'w:outlineLvl') !== null;
  return {
    look: { ...look, isHeading },
    // Headings are numbered without a number in what some programs write.
    isBullet: !isHeading && (child(properties, 'w:numPr') !== null || /bullet|list/i.test(styleId ?? '')),
    indent: (Number(valueOf('w:ind', 'w:left')) || 0) / TWIPS_A_POINT,
    isSpaced: Number(valueOf('w:spacing', 'w:before')) >= GAP_TWIPS,
  };
}

/** Walks through the runs of one paragraph; text boxes anchored in it are set aside. */
class ParagraphWalk {
  readonly lines: DocxPiece[][] = [[]];
  readonly boxes: XmlElement[] = [];
  readonly #styles: DocxStyles;
  readonly #base: Look;
  #tabs = 0;

  constructor(styles: DocxStyles, base: Look) {
    this.#styles = styles;
    this.#base = base;
  }

  into(node: XmlElement, look: Look = this.#base): void {
    for (const inner of elements(node)) {
      if (inner.name === 'w:r') this.into(inner, this.#lookOf(inner));
      else if (inner.name === 'w:t') this.#add(ownText(inner), look);
      else if (WRITTEN_MARKS.has(inner.name)) this.#add(WRITTEN_MARKS.get(inner.name) ?? '', look);
      else if (TABS.has(inner.name)) this.#tabs += 1;
      else if (BREAKS.has(inner.name)) this.lines.push([]);
      else if (inner.name === 'w:txbxContent') this.boxes.push(inner);
      // A drawing is written twice, for new and for old programs; deleted text is no text.
      else if (!LEFT_OUT.has(inner.name)) this.into(inner, look);
    }
  }

  #lookOf(run: XmlElement): Look {
    const properties = child(run, 'w:rPr');
    const styleId = child(properties, 'w:rStyle')?.attributes.get('w:val') ?? null;
    return runLook(this.#styles.styled(this.#base, styleId), properties);
  }

  #add(text: string, look: Look): void {
    this.lines.at(-1)?.push({ text, look, tab: this.#tabs });
    this.#tabs = 0;
  }
}

function ownText(element: XmlElement): string {
  return element.children.filter((each) => typeof each === 'string').join('');
}

const TABS: ReadonlySet<string> = new Set(['w:tab', 'w:ptab']);
const BREAKS: ReadonlySet<string> = new Set(['w:br', 'w:cr']);
const WRITTEN_MARKS: ReadonlyMap<string, string> = new Map([
  ['w:noBreakHyphen', '-'],
  ['w:sym', '•'],
]);
const LEFT_OUT: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
]);
