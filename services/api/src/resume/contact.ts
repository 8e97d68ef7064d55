import type { Contact } from '@intervue/shared';
import { candidateName } from './candidate-name.ts';
import { findPeriod } from './dates.ts';
import { folded, type Line } from './line.ts';
import { isAddress, isPlace } from './places.ts';
import type { Section } from './sections.ts';

/** What a document holds besides its text: where its links lead, and what repeats on each page. */
export type Beside = { links: readonly string[]; running: readonly Line[] };

/** How to reach the candidate, from the head of the resume and its contact part; elsewhere only what is unmistakable. */
export function contactOf(sections: readonly Section[], beside: Beside): Contact {
  const { links, running } = beside;
  const all = [...sections.flatMap((section) => section.lines), ...running];
  const near = [...sections.filter((section) => isNear(section)).flatMap((section) => section.lines), ...running];
  const email = emailIn(near) ?? emailIn(all) ?? linked(links, 'mailto:');
  const linkedin = linkedinIn(all) ?? linkedinOf(links);
  const phone = phoneIn(near) ?? phoneIn(all.filter((line) => PHONE_WORD.test(line.text))) ?? linked(links, 'tel:');
  const name = candidateName(sections, { email, linkedin });
  // "Ada Park, MD" is no place in Maryland.
  const elsewhere = near.filter(
    (line) => name === '' || !folded(line.text).includes(folded(name)) || line.cells.length > 1,
  );
  return {
    name: cut(name) ?? '',
    email: cut(email),
    phone: cut(phone),
    location: cut(locationIn(elsewhere) ?? locationIn(near.filter((line) => /[|•·]/.test(line.text)))),
    linkedin: cut(linkedin),
  };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, 300);
}

function isNear(section: Section): boolean {
  return section.kinds.includes('head') || section.kinds.includes('contact');
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*\s?@\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u;

function emailIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    for (const text of [...line.cells.map((cell) => cell.text), line.text]) {
      const found = EMAIL.exec(text.replaceAll(/\s?[[(]at[\])]\s?/gi, '@').replaceAll(/\s?[[(]dot[\])]\s?/gi, '.'));
      if (found) return found[0].replaceAll(/\s/g, '');
    }
  }
  return wrappedEmail(lines);
}

/** A narrow column breaks a long address after the @ or at a dot. */
function wrappedEmail(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    if (!/\S@[\w.-]*$/.test(line.text)) continue;
    const found = EMAIL.exec(`${line.text.split(/\s/).at(-1) ?? ''}${lines[at + 1]?.text.split(/\s/)[0] ?? ''}`);
    if (found) return found[0];
  }
  return null;
}

const PHONE = /(?<![\d/])(?:\(?\+|00)?[\d(][\d\s().\-–/]{6,}\d(?!\d)(?:\s?(?:x|ext\.?)\s?\d{1,5})?/g;
/** "79105 (806) …": a postal code just before the number is none of it. */
const POSTCODE_BEFORE = /^\d{4,6}\s+(?=\(|\+)/;
const PHONE_WORD =
  /\b(?:phone|tel|telefon|telephone|mobile|mobil|cell|handy|teléfono|téléphone|telefone|m|t|p)\b\s*[.:：]/i;

function phoneIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    for (const cell of line.cells) {
      for (const [whole] of cell.text.matchAll(PHONE)) {
        const found = whole.replace(POSTCODE_BEFORE, '');
        const digits = found.replaceAll(/\D/g, '');
        if (digits.length < 7 || digits.length > 16) continue;
        if (/^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}/.test(found) || (findPeriod(found) && digits.length < 9))
          continue;
        if (digits.length < 9 && !/[\s().-]/.test(found.trim()) && !PHONE_WORD.test(line.text)) continue;
        return found
          .replaceAll(/\s+/g, ' ')
          .replace(/^[^\d+(]+/, '')
          .trim();
      }
    }
  }
  return null;
}

function linked(links: readonly string[], scheme: string): string | null {
  const found = links.find((link) => link.toLowerCase().startsWith(scheme));
  const value = found ? decoded(found.slice(scheme.length).split('?')[0] ?? '') : '';
  return value === '' ? null : value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkedinIn(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    const found = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/[^\s|,;)]*/i.exec(line.text);
    if (!found) continue;
    const isBroken = /[-/]$/.test(found[0]) && found[0].length + (found.index ?? 0) === line.text.length;
    const next = lines[at + 1]?.text ?? '';
    return isBroken && /^[\w-]+(?:\s*\(LinkedIn\))?$/.test(next)
      ? found[0] + next.replace(/\s*\(LinkedIn\)/, '')
      : found[0];
  }
  return null;
}

function linkedinOf(links: readonly string[]): string | null {
  return links.find((link) => /linkedin\.com\/(?:in|pub)\//i.test(link)) ?? null;
}

const PLACE_WORD =
  /^(?:location|address|adresse|anschrift|lives in|based in|residence|wohnort|city|ort|dirección|endereço|adres)\s*[:：]?\s*/i;
const STREET =
  /\b(?:street|st\.|avenue|ave\.?|road|rd\.|lane|drive|blvd|boulevard|apt\.?|straße|strasse|str\.|rue|calle|via|platz|weg)\b/i;

function locationIn(lines: readonly Line[]): string | null {
  const pieces = lines.flatMap((line) =>
    line.cells.flatMap((cell) => cell.text.split(/\s*[|•·∙▪◦♦⋅]\s*|\s{2,}|\s+\/{1,2}\s+/u)),
  );
  const labelled = pieces.find((piece) => PLACE_WORD.test(piece) && piece.replace(PLACE_WORD, '').length > 2);
  if (labelled && !/@/.test(labelled)) return labelled.replace(PLACE_WORD, '');
  const place = pieces.find((piece) => isAddress(piece) && !/^\(?remote\)?$/i.test(piece));
  if (place) return place;
  const address = pieces.find(
    (piece) =>
      /\d/.test(piece) &&
      piece.length < 120 &&
      (STREET.test(piece) || isPlace(lastTwo(piece))) &&
      !/@|http/.test(piece),
  );
  if (address) return address;
  for (const piece of pieces) {
    const parts = piece.split(/\s+[–—-]\s+|;\s+/).find((part) => isPlace(part) && part.includes(','));
    if (parts) return parts;
  }
  return null;
}

function lastTwo(text: string): string {
  return text.split(/,\s*/).slice(-2).join(', ');
}
