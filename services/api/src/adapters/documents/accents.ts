import type { DrawnGlyph } from './text-run.ts';

/** Accents that stand alone, and what they are on a letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˜', '\u0303'],
  ['~', '\u0303'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
  ['˝', '\u030b'],
  ['¯', '\u0304'],
]);

type Placed = { text: string; x: number; width: number };

/** What a letter is called that has an accent drawn over it; null when the one does not stand over the other. */
export function accented(accent: Placed, letters: Placed): string | null {
  const mark = ACCENTS.get(accent.text.trim());
  const [first = ''] = letters.text;
  if (mark === undefined || !/\p{L}/u.test(first) || !isOver(accent, letters)) return null;
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  const whole = (base + mark).normalize('NFC');
  return whole.length === 1 ? whole + letters.text.slice(first.length) : null;
}

/** Both begin nearly at one place; what follows an accent as a letter of its own begins behind it. */
function isOver(accent: Placed, letters: Placed): boolean {
  return letters.x < accent.x + accent.width * 0.5 && letters.x > accent.x - accent.width * 1.5;
}

/** Cedillas may be drawn after their letter; all others come before it. */
function isUnder(accent: Placed, letter: Placed): boolean {
  return /^[¸˛]$/.test(accent.text) && accent.x < letter.x + letter.width * 0.7;
}

/** Typesetting without accented letters draws the accent and the letter one over the other: they are one letter again. */
export function withAccents(glyphs: readonly DrawnGlyph[]): DrawnGlyph[] {
  const joined: DrawnGlyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    const over = last ? accented(last, glyph) : null;
    const under = last && isUnder(glyph, last) ? accented(glyph, last) : null;
    if (last && over !== null) joined[joined.length - 1] = { ...glyph, text: over };
    else if (last && under !== null) joined[joined.length - 1] = { ...last, text: under };
    else joined.push(glyph);
  }
  return joined;
}
