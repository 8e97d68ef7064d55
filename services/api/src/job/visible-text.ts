import { storableText } from '../base/storable-text.ts';

/**
 * What can be seen of a text: without signs that show nothing and turn or hide others, with one kind of line end and one kind of
 * space. At most `charsMax` characters.
 */
export function visibleText(text: string, charsMax: number): { text: string; isCut: boolean } {
  const seen = storableText(text)
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[^\S\n]/gu, ' ')
    .replaceAll(/^ +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const isCut = seen.length > charsMax;
  return {
    text: isCut
      ? seen
          .slice(0, charsMax)
          .toWellFormed()
          .replace(/\uFFFD$/, '')
          .trimEnd()
      : seen,
    isCut,
  };
}

/** Controls, joiners, marks of direction, soft hyphens, and the tags that spell a hidden text. */
const UNSEEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\p{Cf}\u115F\u1160\u3164\uFFA0]`,
    String.raw`\u034F|[\u17B4\u17B5]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]`,
  ].join('|'),
  'gu',
);
