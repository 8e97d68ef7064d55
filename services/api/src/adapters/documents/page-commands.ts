import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Args, boxOf, colourOf, isArrayLike, matrixOf, numberOf } from './drawing-arguments.ts';
import type { Matrix } from './matrix.ts';
import type { PageText } from './page-text.ts';

/** A page's drawing commands, as pdf.js lists them. */
export type Drawing = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** Obeys every command of a page in order. */
export function drawPage(page: PageText, { fnArray, argsArray }: Drawing): void {
  fnArray.forEach((fn, at) => {
    const args = argsArray[at];
    COMMANDS.get(fn)?.(page, isArrayLike(args) ? args : []);
  });
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const COMMANDS: ReadonlyMap<number, (page: PageText, args: Args) => void> = new Map([
  [OPS.save, (page) => page.save()],
  [OPS.restore, (page) => page.restore()],
  [OPS.transform, (page, args) => page.transform(matrixOf(args))],
  [OPS.setGState, (page, args) => useGraphicsState(page, args[0])],
  [OPS.beginText, (page) => page.placeText(IDENTITY)],
  [OPS.setFont, (page, args) => page.useFont(String(args[0]), numberOf(args[1]))],
  [OPS.setCharSpacing, (page, args) => page.set({ charSpacing: numberOf(args[0]) })],
  [OPS.setWordSpacing, (page, args) => page.set({ wordSpacing: numberOf(args[0]) })],
  [OPS.setHScale, (page, args) => page.set({ horizontalScale: numberOf(args[0]) / 100 })],
  [OPS.setLeading, (page, args) => page.set({ leading: -numberOf(args[0]) })],
  [OPS.setTextRise, (page, args) => page.set({ rise: numberOf(args[0]) })],
  [OPS.setTextRenderingMode, (page, args) => page.set({ renderMode: numberOf(args[0]) })],
  [OPS.setTextMatrix, (page, args) => page.placeText(matrixOf(args[0]))],
  [OPS.moveText, (page, args) => page.moveText(numberOf(args[0]), numberOf(args[1]))],
  [
    OPS.setLeadingMoveText,
    (page, args) => {
      page.set({ leading: numberOf(args[1]) });
      page.moveText(numberOf(args[0]), numberOf(args[1]));
    },
  ],
  [OPS.nextLine, (page) => page.moveText(0, page.state.leading)],
  [OPS.showText, (page, args) => page.show(Array.isArray(args[0]) ? args[0] : [])],
  [OPS.setFillRGBColor, (page, args) => page.set({ fill: colourOf(args) })],
  [OPS.setStrokeRGBColor, (page, args) => page.set({ stroke: colourOf(args) })],
  [OPS.setStrokeColorN, (page) => page.set({ stroke: null })],
  [OPS.setFillColorN, (page) => page.set({ fill: null })],
  [OPS.shadingFill, (page) => page.picture()],
  [OPS.setFillTransparent, (page) => page.set({ fillAlpha: 0 })],
  [OPS.clip, (page) => page.clipNext()],
  [OPS.eoClip, (page) => page.clipNext()],
  [OPS.constructPath, (page, args) => page.path(numberOf(args[0]), args[1], boxOf(args[2]))],
  [OPS.paintImageXObject, (page) => page.picture()],
  [OPS.paintInlineImageXObject, (page) => page.picture()],
  [OPS.paintFormXObjectBegin, (page, args) => openForm(page, args[0], args[1])],
  [OPS.paintFormXObjectEnd, (page) => page.restore()],
  [OPS.beginAnnotation, (page, args) => openAnnotation(page, args)],
  [OPS.endAnnotation, (page) => page.restore()],
  [OPS.beginMarkedContent, (page) => page.openLayer(undefined)],
  [OPS.beginMarkedContentProps, (page, args) => page.openLayer(args[0] === 'OC' ? args[1] : undefined)],
  [OPS.endMarkedContent, (page) => page.closeLayer()],
]);

function useGraphicsState(page: PageText, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry;
    if (key === 'ca') page.set({ fillAlpha: numberOf(value) });
    else if (key === 'BM') page.set({ isBlending: value !== 'source-over' && value !== 'Normal' });
    else if (key === 'SMask') page.set({ isBlending: value !== false && value !== null });
    else if (key === 'Font' && Array.isArray(value)) page.useFont(String(value[0]), numberOf(value[1]));
  }
}

function openForm(page: PageText, matrix: unknown, box: unknown): void {
  page.save();
  if (isArrayLike(matrix)) page.transform(matrixOf(matrix));
  const bounds = boxOf(box);
  if (bounds) page.clipTo(bounds);
}

function openAnnotation(page: PageText, args: Args): void {
  page.save();
  if (isArrayLike(args[2])) page.transform(matrixOf(args[2]));
  if (isArrayLike(args[3])) page.transform(matrixOf(args[3]));
}
