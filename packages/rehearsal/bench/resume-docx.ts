import { crc32, deflateRawSync } from 'node:zlib';

/** A stretch of text in a Word document. */
export type Piece = string | { text: string; bold?: boolean; size?: number };

/** A part of a Word document: a paragraph, a text box, or a table of cells that hold paragraphs. */
export type Part =
  | { box: readonly Part[] }
  | { pieces: readonly Piece[]; style?: string; bullet?: boolean }
  | { rows: readonly (readonly (readonly Part[])[])[] };

/** Writes a small Word document. A tab in a text is a tab stop. */
export function docx(parts: readonly Part[]): Uint8Array {
  const body = `<w:document xmlns:w="${W}"><w:body>${parts.map(partXml).join('')}<w:sectPr/></w:body></w:document>`;
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Title', 48)}${style('Heading1', 30)}${style('Heading2', 24)}</w:styles>`,
    'word/document.xml': body,
  });
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function style(id: string, halfPoints: number): string {
  const name = id.replace(/(\d)/, ' $1').toLowerCase();
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr></w:style>`;
}

function partXml(part: Part): string {
  if ('box' in part) {
    // Written twice, for new programs and for old ones.
    const held = `<w:txbxContent>${part.box.map(partXml).join('')}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${held}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${held}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  }
  if ('rows' in part) {
    const rows = part.rows.map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.map(partXml).join('')}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }
  const properties = [
    part.style ? `<w:pStyle w:val="${part.style}"/>` : '',
    part.bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${part.pieces.map(pieceXml).join('')}</w:p>`;
}

function pieceXml(piece: Piece): string {
  const { text, bold = false, size = 0 } = typeof piece === 'string' ? { text: piece } : piece;
  const look = `<w:rPr>${bold ? '<w:b/>' : ''}${size > 0 ? `<w:sz w:val="${size * 2}"/>` : ''}</w:rPr>`;
  const texts = text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`);
  return `<w:r>${look}${texts.join('<w:tab/>')}</w:r>`;
}

/** A zip of named texts. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const whole = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(whole);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(whole), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(whole.length, 18);
    common.writeUInt16LE(name.length, 22);
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
