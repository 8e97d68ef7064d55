import { roleScore } from './role-words.ts';
import type { Span } from './standing.ts';

/**
 * Where a person's name stands: whole, turned round ("Park, Ada"), with initials ("A. Park"), or one part of it alone. A part that
 * is a word of its own in `spared` places (an employer, a title, a technology) is left there.
 */
export function nameSpans(text: string, name: string, spared: readonly Span[]): Span[] {
  const parts = name.split(/[\s()]+/).filter((part) => /\p{L}/u.test(part));
  if (parts.length === 0) return [];
  const whole = parts.length > 1 ? wholeForms(parts) : [];
  const single = parts.filter((part) => isTelling(part));
  const isSpared = (span: Span, isPart: boolean) =>
    spared.some((kept) => {
      const isLonger = kept.end - kept.start > span.end - span.start + 1;
      return kept.start <= span.start && span.end <= kept.end && (isLonger || isPart);
    });
  return [
    ...whole.flatMap((form) => places(text, form)).filter((span) => !isSpared(span, false)),
    ...single.flatMap((part) => places(text, word(part))).filter((span) => !isSpared(span, true)),
  ];
}

/** All ways to write the whole name; the longest come first. */
function wholeForms(parts: readonly string[]): string[] {
  const [given, family] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const middle = parts.slice(1, -1);
  const gap = '[\\s\\u00a0]{1,4}';
  const initials = parts
    .slice(0, -1)
    .map((part) => `${initial(part)}\\.?`)
    .join('[\\s-]?');
  return [
    [given, ...middle, family].map(word).join(gap),
    `${[...middle, family].map(word).join(gap)},?${gap}${[given].map(word).join(gap)}`,
    `${word(family)},?${gap}${word(given)}(?:${gap}${middle.map(word).join(gap) || '(?!)'})?`,
    `${word(given)}(?:${gap}${initial(middle[0] ?? 'x')}\\.?)?${gap}${word(family)}`,
    `${word(given)}${gap}${initial(family)}\\.`,
    `${initials}${gap}?${word(family)}`,
    `${initial(given)}\\.?${gap}?${word(family)}`,
    `${word(family)},?${gap}(?:${initial(given)}\\.?(?:[\\s-]?\\p{Lu}\\.?)?)(?![\\p{L}])`,
    ...spaced(parts),
  ];
}

/** "A D A  P A R K" as headings are set. */
function spaced(parts: readonly string[]): string[] {
  const letters = parts.map((part) => Array.from(part, escaped).join('\\s'));
  return [letters.join('\\s{1,4}')];
}

function places(text: string, form: string): Span[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${form}(?:['’]s(?!\\p{L}))?(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((found) => {
    const own = found[0].replace(/['’]s$/i, '');
    return { start: found.index, end: found.index + own.length };
  });
}

const LETTERS_MIN = 3;

/** A part that means the person where it stands alone; particles, initials and words for positions do not. */
function isTelling(part: string): boolean {
  const letters = part.replaceAll(/[^\p{L}]/gu, '');
  const isLong = /\p{Script=Latin}/u.test(letters) ? letters.length >= LETTERS_MIN : letters.length >= 2;
  return isLong && /^\p{Lu}|^\p{Lo}/u.test(part) && roleScore(part) === 0 && !COMMON.has(part.toLowerCase());
}

/** Names that are also words with which sentences begin, months, or marks of a generation. */
const COMMON: ReadonlySet<string> = new Set(
  'iii mark will grant may june april august art bill case chase dean drew faith grace hope ivy joy page pat rich rose summer van von der den del las los dos and the'.split(
    ' ',
  ),
);

function initial(part: string): string {
  return escaped(Array.from(part)[0] ?? '');
}

function word(part: string): string {
  return escaped(part.replace(/\.$/, ''))
    .replaceAll(/['’]/g, "['’]")
    .concat(part.endsWith('.') ? '\\.?' : '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
