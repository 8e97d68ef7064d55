import type { ParsedResume } from '@intervue/shared';
import { technologiesIn } from '../technologies.ts';
import { spokenForm, wordsOf } from '../words.ts';
import { isFitToSay } from './fit-to-say.ts';
import { isTitleLike } from './title-like.ts';

const WORDS_MAX = 6;

/** The skills a resume lists, each as it stands there, that can be said. "Languages: Go, Rust" is two. */
export function skillsIn({ skills }: Pick<ParsedResume, 'skills'>): string[] {
  const names = skills
    .flatMap((item) => item.replace(/^[\p{L} &]{3,30}:\s+/u, '').split(/[,;|•]\s*/))
    .map((item) =>
      item
        .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= 60 && wordsOf(name).length <= WORDS_MAX && spokenForm(name) !== '')
    .filter((name) => isFitToSay(name) && isTitleLike(name) && !/[?!"]/.test(name));
  return [...new Map(names.map((name) => [spokenForm(name), name])).values()];
}

/** Whether a name is one of a technology, or holds one. Also names that are everyday words: what is listed is a name. */
export function namesTechnology(name: string): boolean {
  return technologiesIn(`with ${name.charAt(0).toUpperCase()}${name.slice(1)}`).length > 0;
}

/** Whether these words name a technology that software is made with: a spreadsheet is none. */
export function namesSoftware(text: string): boolean {
  return technologiesIn(` ${text}`).some((name) => !OFFICE.has(name.toLowerCase()));
}

/** The same of a listed name. */
export function isSoftwareName(name: string): boolean {
  return namesTechnology(name) && namesSoftware(`with ${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

/** People of any trade use these. */
const OFFICE = new Set(
  'excel,sap,jira,figma,photoshop,salesforce,shopify,wordpress,tableau,power bi,looker,oracle,android,ios,stripe,unity'.split(
    ',',
  ),
);
