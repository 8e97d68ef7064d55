import type { ReadDocument, TextItem } from '../../ports/document-reader.ts';
import { DocumentRefusal } from './document-refusal.ts';
import { docxStyles, type Look } from './docx-styles.ts';
import { type DocxLine, docxLines } from './docx-text.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { child, elements, parseXml, type XmlElement } from './xml.ts';
import { Zip } from './zip.ts';

/** Reads a Word document: headers first, then the body, then footers. @throws {DocumentRefusal} */
export function readDocx(file: Uint8Array, limits: ReadingLimits): ReadDocument {
  const zip = new Zip(file);
  const main = mainPart(zip);
  const body = child(child(part(zip, main), 'w:document'), 'w:body');
  if (!body) throw new DocumentRefusal('resume-unreadable');
  const relations = relationsOf(zip, main);
  const styles = docxStyles(optionalPart(zip, relations.get('styles')?.[0]));
  const around = (kind: string, root: string) =>
    [...new Set(relations.get(kind) ?? [])].flatMap((name) => docxLines(child(optionalPart(zip, name), root), styles));
  const lines = [...around('header', 'w:hdr'), ...docxLines(body, styles), ...around('footer', 'w:ftr')];
  const { items, isCut } = itemsOf(lines, limits.charsMax);
  if (!items.some((item) => !item.isHidden && /[\p{L}\p{N}]/u.test(item.text))) {
    throw new DocumentRefusal(relations.has('image') ? 'resume-scanned' : 'resume-empty');
  }
  const links = (relations.get('hyperlink') ?? []).filter((url) => /^(https?|mailto|tel):/i.test(url)).slice(0, 200);
  return { kind: 'docx', pages: 1, pageWidth: 612, pageHeight: 792, items, links, isCut };
}

function mainPart(zip: Zip): string {
  const packageRelations = zip.has('_rels/.rels') ? elements(child(part(zip, '_rels/.rels'), 'Relationships')) : [];
  const named = packageRelations
    .find((relation) => relation.attributes.get('Type')?.endsWith('/officeDocument'))
    ?.attributes.get('Target')
    ?.replace(/^\//, '');
  const name = named?.startsWith('word/') ? named : 'word/document.xml';
  // Other office files and plain archives are zips too.
  if (!zip.has(name)) throw new DocumentRefusal('resume-not-supported');
  return name;
}

function part(zip: Zip, name: string): XmlElement {
  const text = zip.text(name);
  if (text === null) throw new DocumentRefusal('resume-unreadable');
  return parseXml(text);
}

function optionalPart(zip: Zip, name: string | undefined): XmlElement | null {
  return name !== undefined && zip.has(name) ? part(zip, name) : null;
}

/** What the main part refers to, by kind: names inside the zip, or addresses outside. */
function relationsOf(zip: Zip, main: string): Map<string, string[]> {
  const place = main.lastIndexOf('/') + 1;
  const relations = optionalPart(zip, `${main.slice(0, place)}_rels/${main.slice(place)}.rels`);
  const found = new Map<string, string[]>();
  for (const relation of elements(child(relations, 'Relationships'))) {
    const kind = relation.attributes.get('Type')?.split('/').at(-1) ?? '';
    const target = relation.attributes.get('Target') ?? '';
    const isOutside = relation.attributes.get('TargetMode') === 'External';
    const name = isOutside ? target : target.startsWith('/') ? target.slice(1) : main.slice(0, place) + target;
    found.set(kind, [...(found.get(kind) ?? []), name]);
  }
  return found;
}

const LINE_POINTS = 14;
const TAB_POINTS = 60;
const CHARACTER_EM = 0.5;

/** Word documents have no positions; lines follow one another, and tabs leave gaps as wide as a person would see. */
function itemsOf(lines: readonly DocxLine[], charsMax: number): { items: TextItem[]; isCut: boolean } {
  const items: TextItem[] = [];
  let chars = 0;
  let y = 0;
  for (const line of lines) {
    const points = Math.max(LINE_POINTS, ...line.pieces.map((piece) => piece.look.points * 1.3));
    y += line.isAfterGap ? points * 1.6 : points;
    let x = line.indent + (line.isBullet ? 12 : 0);
    if (line.isBullet)
      items.push({ text: '•', page: 1, x: x - 12, y, width: 4, fontSize: 11, isBold: false, isHidden: false });
    for (const { text, look, tab } of line.pieces) {
      x += tab * TAB_POINTS;
      const fontSize = look.isHeading ? look.points + 1 : look.points;
      const width = text.length * fontSize * CHARACTER_EM;
      chars += text.length;
      if (chars > charsMax) return { items, isCut: true };
      if (text !== '')
        items.push({
          text,
          page: 1,
          x,
          y,
          width,
          fontSize,
          isBold: look.isBold || look.isHeading,
          isHidden: isUnseen(look),
        });
      x += width;
    }
  }
  return { items, isCut: false };
}

/** White letters on white paper, letters too small to read, and those marked as hidden. */
function isUnseen({ isHidden, points, isWhite, isShaded }: Look): boolean {
  return isHidden || points < 4 || (isWhite && !isShaded);
}
