import { findPeriod } from './dates.ts';
import type { Span } from './standing.ts';

/** Figures in groups, as telephone numbers are written. */
const GROUPED =
  /(?<![\p{L}\d./,:#-])(?:\+|00)?\(?\+?\d(?:[\s().\-–/]{0,3}\d){6,15}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\p{L}\d]|[.,/-]\d)/giu;
const LABEL =
  /(?:phone|tel(?:efon\w*|éfono|ephone)?|mobile?|cell|handy|fax|whatsapp|móvil|portable|celular|[☎✆📞📱]|\b[tmp])\s*[.:：]?\s*(?:\(?\s*)?$/iu;
const OTHER_NUMBER =
  /(?:version|release|build|v|iso|iec|rfc|ieee|cve|isbn|issn|doi|patent|no|nr|id|gs|ref|section|ip|port|sku|\$|€|£|¥|usd|eur|rs)[\s.:#-]*$/iu;

/** Where telephone numbers stand. Versions, amounts, standards, years and days are none. */
export function phoneSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(GROUPED)) {
    const before = text.slice(Math.max(0, found.index - 16), found.index);
    const number = found[0].trimEnd();
    if (isPhone(number, before)) spans.push({ start: found.index, end: found.index + number.length });
  }
  return spans;
}

function isPhone(number: string, before: string): boolean {
  const digits = number.replaceAll(/\D/g, '').length;
  if (digits < 7 || digits > 16) return false;
  if (LABEL.test(before)) return true;
  if (OTHER_NUMBER.test(before) || isTime(number)) return false;
  if (/^(?:\+|00|\(\+?\d)/.test(number)) return true;
  return isNational(number, digits);
}

/** Years, days and spans of them. */
function isTime(number: string): boolean {
  if (!/\d/.test(number.replaceAll(/(?<!\d)(?:19|20)\d{2}(?:[/.-]\d{1,2}){0,2}(?!\d)/g, ''))) return true;
  return (
    /(?:^|\D)(?:\d{1,2}[/.-]){1,2}(?:19|20)\d{2}(?:\D|$)/.test(number) ||
    (findPeriod(number)?.length ?? 0) >= number.length - 1
  );
}

/** Without a country: groups of figures as "555 0142 77", "415-555-0142", "030/5550188"; no amounts ("1 200 000"), no versions. */
function isNational(number: string, digits: number): boolean {
  const groups = number.split(/\D+/).filter((group) => group !== '');
  if (/^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/.test(number)) return true;
  if (number.startsWith('0')) return digits >= 9 && !/\d\.\d/.test(number.replaceAll(/\d{2,}\.\d{2,}/g, ''));
  if (groups.length === 1 || digits < 9 || /[.]/.test(number)) return false;
  const isAmount = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3;
  return !isAmount && groups.every((group) => group.length >= 2);
}
