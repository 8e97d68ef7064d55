import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadDocument, TextItem } from '../../ports/document-reader.ts';
import { DocumentRefusal } from './document-refusal.ts';
import type { FontFacts } from './drawing-state.ts';
import { fontFacts } from './glyph-text.ts';
import type { Matrix } from './matrix.ts';
import { drawPage } from './page-commands.ts';
import { PageText } from './page-text.ts';
import { openPdf } from './pdf-engine.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { hasSwollenStream } from './swollen-streams.ts';

/** Reads the text of a PDF page by page, with positions and with what is hidden. @throws {DocumentRefusal} */
export async function readPdf(file: Uint8Array, limits: ReadingLimits): Promise<ReadDocument> {
  // Stream dictionaries are never compressed, so a picture can be seen in the bytes; the engine keeps the bytes for itself.
  const hasPictures = /\/Subtype\s*\/Image\b/.test(Buffer.from(file).toString('latin1'));
  if (hasSwollenStream(file)) throw new DocumentRefusal('resume-too-complex');
  const pdf = await openPdf(file);
  const layers = await pdf.getOptionalContentConfig();
  const pages = Math.min(pdf.numPages, limits.pagesMax);
  const items: TextItem[] = [];
  const links: string[] = [];
  let size = { width: 0, height: 0 };
  let chars = 0;
  let hasDrawings = false;
  for (let number = 1; number <= pages && chars < limits.charsMax; number += 1) {
    const page = await pageOf(pdf, number);
    if (!page) continue;
    const read = await readPage(page, (properties) => layers.isVisible(properties));
    if (size.width === 0) size = { width: read.width, height: read.height };
    hasDrawings ||= read.hasDrawings;
    for (const item of read.items) {
      chars += item.text.length + 1;
      if (chars <= limits.charsMax) items.push(item);
    }
    // How to reach someone stands on the first page, and finding links costs as much as reading the text.
    if (number === 1) links.push(...(await linksOf(page)).slice(0, LINKS_MAX));
    page.cleanup();
  }
  refuseWithoutText(items, hasPictures || hasDrawings);
  const isCut = pdf.numPages > pages || chars > limits.charsMax;
  return { kind: 'pdf', pages: pdf.numPages, pageWidth: size.width, pageHeight: size.height, items, links, isCut };
}

function refuseWithoutText(items: readonly TextItem[], isDrawn: boolean): void {
  if (items.some((item) => !item.isHidden && /[\p{L}\p{N}]/u.test(item.text))) return;
  throw new DocumentRefusal(isDrawn ? 'resume-scanned' : 'resume-empty');
}

const LINKS_MAX = 200;

/** A damaged page costs that page; a document whose first page is gone is damaged. */
async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy | null> {
  try {
    return await pdf.getPage(number);
  } catch {
    if (number === 1) throw new DocumentRefusal('resume-unreadable');
    return null;
  }
}

async function readPage(page: PDFPageProxy, isLayerShown: (properties: unknown) => boolean) {
  const view = page.getViewport({ scale: 1 });
  const drawing = await page.getOperatorList().catch(() => {
    throw new DocumentRefusal('resume-unreadable');
  });
  const fonts = new Map<string, FontFacts>();
  const text = new PageText({
    page: page.pageNumber,
    width: view.width,
    height: view.height,
    base: view.transform as unknown as Matrix,
    fontOf: (id) => {
      const known = fonts.get(id) ?? fontFacts(page.commonObjs.has(id) ? page.commonObjs.get(id) : {});
      fonts.set(id, known);
      return known;
    },
    isLayerShown,
  });
  drawPage(text, drawing);
  return { width: view.width, height: view.height, items: text.items(), hasDrawings: drawing.fnArray.length > 3 };
}

async function linksOf(page: PDFPageProxy): Promise<string[]> {
  const annotations: unknown[] = await page.getAnnotations().catch(() => []);
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null || !('url' in annotation)) return [];
    const { url } = annotation;
    return typeof url === 'string' && /^(https?|mailto|tel):/i.test(url) ? [url.slice(0, 500)] : [];
  });
}
