import type { FontFacts } from './drawing-state.ts';

/** Fonts whose letters are little pictures (telephone, envelope). */
const ICON_FONTS =
  /awesome|icon|material ?symbols|glyphicon|octicon|typicon|feather|phosphor|remix|entypo|socicon|devicon|marvosym|emoji/i;
/** Fonts of bullets and ornaments. */
const DINGBAT_FONTS = /dingbat|wingding|webding|symbol/i;
const BOLD_FONTS = /bold|black|heavy|demi|extrabd|semibd|[-,]bd\b|cmbx|sfbx|cmssbx|-b$|-bf|medi\b/i;

/** Tells from its name what a font is for. */
export function fontFacts(font: {
  name?: string | undefined;
  fontMatrix?: readonly number[] | undefined;
  isType3Font?: boolean | undefined;
  vertical?: boolean | undefined;
  bold?: boolean | undefined;
}): FontFacts {
  const name = font.name ?? '';
  return {
    name,
    isBold: BOLD_FONTS.test(name.replace(/^[A-Z]{6}\+/, '')) || font.bold === true,
    isIcons: ICON_FONTS.test(name),
    isType3: font.isType3Font === true,
    unit: Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001,
    isVertical: font.vertical === true,
  };
}

/** What a glyph says in plain characters. Icons say nothing; ornaments of bullet fonts say `•`. */
export function glyphText(unicode: string, font: FontFacts): string {
  if (font.isIcons) return '';
  if (DINGBAT_FONTS.test(font.name))
    return /[\p{L}\p{N}]/u.test(unicode) && !/symbol/i.test(font.name) ? '•' : plain(unicode, '•');
  return plain(unicode, '');
}

function plain(unicode: string, instead: string): string {
  let text = '';
  for (const character of unicode) {
    const code = character.codePointAt(0) ?? 0;
    if (isPrivate(code)) text += instead;
    else if (code < 32 || code === 0xfffd || code === 0xad) text += code === 0xad ? '-' : ' ';
    else text += character;
  }
  // Ligatures (fi, ffl), full-width Latin and the spaces of print become what a keyboard would write.
  return /[\u00a0\u2000-\u200a\u202f\ufb00-\ufb06\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text;
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}
