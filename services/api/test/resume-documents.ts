import { crc32, deflateRawSync } from 'node:zlib';
import type { ReadDocument, TextItem } from '../src/ports/document-reader.ts';

/** Commands that write a text; `y` from the bottom of the page. */
export function written(text: string, x = 50, y = 700, size = 12): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** A PDF of pages, each given by its drawing commands. */
export function pdfOf(pages: readonly string[], more: { trailer?: string; resources?: string } = {}): Uint8Array {
  const ids = pages.map((_, at) => 4 + at * 2);
  return rawPdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...pages.flatMap((commands, at) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>${more.resources ?? ''}>>>>`,
        `<</Length ${commands.length}>>stream\n${commands}\nendstream `,
      ]),
    ],
    `/Root 1 0 R${more.trailer ?? ''}`,
  );
}

/** A PDF of bare objects, the first of which is the catalogue. */
export function rawPdf(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Uint8Array {
  const parts = objects.map((object, at) =>
    Buffer.concat([Buffer.from(`${at + 1} 0 obj`), Buffer.from(object), Buffer.from('endobj\n')]),
  );
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.5\n'), ...parts, Buffer.from(`trailer<<${trailer}>>\nstartxref\n0\n%%EOF`)]),
  );
}

/** A Word document with this body. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipOf({ 'word/document.xml': `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`, ...more });
}

/** A paragraph of a Word document. */
export function paragraph(text: string, look = ''): string {
  return `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A zip of named texts. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const table = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, table, end]));
}

/** A text set on a page of a document that needs no file: where it stands and how it looks. */
export type Placed = {
  text: string;
  x?: number;
  y: number;
  size?: number;
  bold?: boolean;
  hidden?: boolean;
  page?: number;
};

/** A document as a reader gives it. Letters are half as wide as high. */
export function documentOf(texts: readonly Placed[], change: Partial<ReadDocument> = {}): ReadDocument {
  const items = texts.map(({ text, x = 50, y, size = 10, bold = false, hidden = false, page = 1 }): TextItem => {
    return { text, page, x, y, width: text.length * size * 0.5, fontSize: size, isBold: bold, isHidden: hidden };
  });
  const pages = Math.max(1, ...items.map((item) => item.page));
  return { kind: 'pdf', pages, pageWidth: 612, pageHeight: 792, items, links: [], isCut: false, ...change };
}

/**
 * Lines of a resume in a few marks: `# name`, `## heading`, `**bold**`, `- bullet`, and ` >> ` before what stands at the right.
 * An empty line is a gap.
 */
export function resumeOf(text: string): ReadDocument {
  let y = 40;
  const placed: Placed[] = [];
  for (const line of text
    .trim()
    .split('\n')
    .map((each) => each.trim())) {
    y += line === '' ? 8 : 14;
    if (line === '') continue;
    const [left = '', right] = line.replace(/^(?:##? |- )/, '').split(' >> ');
    const bold = /^\*\*.*\*\*$/.test(left);
    const words = left.replaceAll('**', '');
    if (line.startsWith('# ')) placed.push({ text: words, y: (y += 12), size: 22 });
    else if (line.startsWith('## ')) placed.push({ text: words, y: (y += 10), size: 13, bold: true });
    else if (line.startsWith('- ')) placed.push({ text: '•', x: 56, y }, { text: words, x: 66, y });
    else placed.push({ text: words, y, bold });
    if (right) placed.push({ text: right, x: 560 - right.length * 5, y });
  }
  return documentOf(placed);
}
