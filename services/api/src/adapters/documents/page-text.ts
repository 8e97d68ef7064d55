import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from '../../ports/document-reader.ts';
import { accented, withAccents } from './accents.ts';
import { Backdrop, isSameToTheEye } from './backdrop.ts';
import { pathBox } from './drawing-arguments.ts';
import { type Colour, type DrawingState, type FontFacts, initialState } from './drawing-state.ts';
import { glyphText } from './glyph-text.ts';
import { type Box, intersect, type Matrix, mapBox, multiply } from './matrix.ts';
import { type DrawnGlyph, textRuns } from './text-run.ts';

/** What the interpreter must be told about a page. */
export type PageFacts = {
  page: number;
  width: number;
  height: number;
  /** From the page's own space to points with the origin at the top left. */
  base: Matrix;
  fontOf: (id: string) => FontFacts;
  isLayerShown: (properties: unknown) => boolean;
};

/** Follows the drawing commands of one page and collects its text with what a person can see of it. */
export class PageText {
  readonly #facts: PageFacts;
  readonly #page: Box;
  readonly #backdrop = new Backdrop();
  readonly #found: { item: TextItem; box: Box; order: number }[] = [];
  readonly #stack: DrawingState[] = [];
  readonly #layers: boolean[] = [];
  #state: DrawingState;
  #textMatrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  #isClipping = false;

  constructor(facts: PageFacts) {
    this.#facts = facts;
    this.#page = { x0: 0, y0: 0, x1: facts.width, y1: facts.height };
    this.#state = initialState(facts.base, this.#page);
  }

  /** What was collected; text under something painted later is hidden too. */
  items(): TextItem[] {
    return this.#found.map(({ item, box, order }) =>
      item.isHidden || !this.#backdrop.isCovered(box, order) ? item : { ...item, isHidden: true },
    );
  }

  get state(): DrawingState {
    return this.#state;
  }

  set(change: Partial<DrawingState>): void {
    this.#state = { ...this.#state, ...change };
  }

  save(): void {
    if (this.#stack.length < STATES_MAX) this.#stack.push(this.#state);
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.set({ ctm: multiply(this.#state.ctm, matrix) });
  }

  useFont(id: string, size: number): void {
    this.set({ font: this.#facts.fontOf(id), fontSize: size });
  }

  openLayer(properties: unknown): void {
    this.#layers.push(properties === undefined || this.#facts.isLayerShown(properties));
  }

  closeLayer(): void {
    this.#layers.pop();
  }

  placeText(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#lineMatrix = matrix;
  }

  moveText(x: number, y: number): void {
    this.placeText(multiply(this.#lineMatrix, [1, 0, 0, 1, x, y]));
  }

  clipNext(): void {
    this.#isClipping = true;
  }

  clipTo(box: Box): void {
    this.set({ clip: intersect(this.#state.clip, mapBox(this.#state.ctm, box)) });
  }

  path(op: number, data: unknown, around: Box | null): void {
    if (around && FILLS.has(op)) {
      this.#fill(pathBox(data, around));
      this.#keepDot(mapBox(this.#state.ctm, around));
    }
    if (around && this.#isClipping) this.clipTo(around);
    this.#isClipping = false;
  }

  picture(): void {
    this.#backdrop.next();
    if (this.#isOpaque()) this.#backdrop.paint(mapBox(this.#state.ctm, UNIT_SQUARE), null);
  }

  show(glyphs: readonly unknown[]): void {
    const { state } = this;
    const drawn: DrawnGlyph[] = [];
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') x -= (glyph / 1000) * state.fontSize * state.horizontalScale;
      else if (isGlyph(glyph)) {
        const width = glyph.width * state.font.unit * state.fontSize * state.horizontalScale;
        drawn.push({ text: glyphText(glyph.unicode, state.font), x, width });
        const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        x += width + spacing * state.horizontalScale;
      }
    }
    this.#keep(drawn);
    const [dx, dy] = state.font.isVertical ? [0, -x] : [x, 0];
    this.#textMatrix = multiply(this.#textMatrix, [1, 0, 0, 1, dx, dy]);
  }

  #fill(box: Box | null): void {
    this.#backdrop.next();
    if (box && this.#isOpaque()) {
      this.#backdrop.paint(intersect(this.#state.clip, mapBox(this.#state.ctm, box)), this.#state.fill);
    }
  }

  /** Some programs draw the dots of a list instead of writing them. */
  #keepDot(box: Box): void {
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const isDot = width >= DOT_POINTS.min && width <= DOT_POINTS.max && Math.abs(width - height) < 0.4;
    if (!isDot || this.#found.length >= DOTS_FROM_ITEMS_MAX) return;
    const [x, y] = [round(box.x0), round(box.y1 + height * 0.4)];
    const item = { text: '•', page: this.#facts.page, x, y, width: round(width), fontSize: 9, isBold: false };
    this.#found.push({ item: { ...item, isHidden: this.#isHidden(box, 9) }, box, order: this.#backdrop.next() });
  }

  #isOpaque(): boolean {
    return this.#state.fillAlpha > 0.9 && !this.#state.isBlending && this.#layers.every(Boolean);
  }

  #keep(drawn: readonly DrawnGlyph[]): void {
    const { state } = this;
    const toPage = multiply(state.ctm, multiply(this.#textMatrix, [1, 0, 0, 1, 0, state.rise]));
    const along = Math.hypot(toPage[0], toPage[1]);
    const fontSize = this.#sizeOf(drawn, toPage);
    if (along === 0 || fontSize === 0) return;
    const scaled = drawn.map((glyph) => ({ ...glyph, x: glyph.x * along, width: Math.abs(glyph.width * along) }));
    for (const run of textRuns(withAccents(scaled), fontSize)) {
      const start = run.x / along;
      const x = toPage[0] * start + toPage[4];
      const y = toPage[1] * start + toPage[5];
      const [ux, uy] = [toPage[0] / along, toPage[1] / along];
      const end = { x: x + ux * run.width, y: y + uy * run.width };
      const box = around([x, y, x - uy * -fontSize * 0.7, y - ux * fontSize * 0.7, end.x, end.y]);
      const item: TextItem = {
        text: this.#withAccentBefore(run.text, { x: box.x0, y, width: run.width, fontSize }),
        page: this.#facts.page,
        x: round(box.x0),
        y: round(Math.max(y, end.y)),
        width: round(box.x1 - box.x0),
        fontSize: round(fontSize),
        isBold: state.font.isBold || state.renderMode === 2,
        isHidden: this.#isHidden(box, fontSize),
      };
      this.#found.push({ item, box, order: this.#backdrop.next() });
    }
  }

  /** An accent that was drawn on its own, a little higher, becomes part of the letter it stands over. */
  #withAccentBefore(text: string, at: { x: number; y: number; width: number; fontSize: number }): string {
    const last = this.#found.at(-1)?.item;
    if (!last || last.text.length > 1 || Math.abs(last.y - at.y) > at.fontSize * 0.5) return text;
    const whole = accented(last, { ...at, text });
    if (whole !== null) this.#found.pop();
    return whole ?? text;
  }

  #sizeOf(drawn: readonly DrawnGlyph[], toPage: Matrix): number {
    const across = Math.hypot(toPage[2], toPage[3]);
    const { isType3, unit } = this.#state.font;
    // Browsers write some fonts as Type 3 with an em of their own, so the size means what it says.
    if (!isType3 || unit <= EM_UNIT_MAX) return Math.abs(this.#state.fontSize) * across;
    // Other Type 3 fonts have no size; letters are about half as wide as the font is high.
    const letters = drawn.filter((glyph) => glyph.width > 0);
    const width = letters.reduce((sum, glyph) => sum + glyph.width, 0) / Math.max(1, letters.length);
    return width * 2 * Math.hypot(toPage[0], toPage[1]);
  }

  #isHidden(box: Box, fontSize: number): boolean {
    const { renderMode, fillAlpha, clip } = this.#state;
    const middle = { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
    const seen = intersect(clip, this.#page);
    if (!this.#layers.every(Boolean)) return true;
    if (renderMode === 3 || renderMode === 7 || fillAlpha < 0.06 || fontSize < READABLE_POINTS) return true;
    if (middle.x < seen.x0 || middle.x > seen.x1 || middle.y < seen.y0 || middle.y > seen.y1) return true;
    if (this.#state.horizontalScale < SQUEEZED) return true;
    const behind = this.#backdrop.behind(box);
    return this.#inks().every((ink) => isSameToTheEye(ink, behind));
  }

  /** What the letters are drawn with: filled, as outlines, or both. */
  #inks(): Colour[] {
    const { renderMode, fill, stroke } = this.#state;
    const mode = renderMode % 4;
    return [...(mode === 1 ? [] : [fill]), ...(mode === 0 ? [] : [stroke])];
  }
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const UNIT_SQUARE: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
const STATES_MAX = 10_000;
/** An em has 1,000 to 2,048 of its own units; pictures of letters are measured in points or dots. */
const EM_UNIT_MAX = 1 / 250;
/** Dots of lists are about as large as a full stop of the text. */
const DOT_POINTS = { min: 1.4, max: 4.6 };
const DOTS_FROM_ITEMS_MAX = 20_000;
/** Narrower letters are lines. */
const SQUEEZED = 0.15;
/** Smaller letters cannot be read on paper. */
const READABLE_POINTS = 4;
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function isGlyph(value: unknown): value is { unicode: string; width: number; isSpace: boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number' &&
    'isSpace' in value
  );
}

function around(points: readonly number[]): Box {
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
