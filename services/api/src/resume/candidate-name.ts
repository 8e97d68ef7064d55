import { headingKinds } from './heading-words.ts';
import { folded, isAllCaps, type Line, wordCount } from './line.ts';
import { isPlace } from './places.ts';
import { employerScore, isSchool, roleScore } from './role-words.ts';
import type { Section } from './sections.ts';

/** What else is known of the candidate and may repeat the name. */
export type NameClues = { email: string | null; linkedin: string | null };

/** The candidate's name; empty when nothing looks like one. */
export function candidateName(sections: readonly Section[], clues: NameClues): string {
  const candidates = candidatesOf(sections);
  const sizes = candidates.map((each) => each.size);
  const largest = Math.max(0, ...sizes);
  let best: { name: string; weight: number } | null = null;
  for (const each of candidates) {
    const weight = weightOf(each, { largest, clues });
    if (weight > (best?.weight ?? 1.5)) best = { name: each.name, weight };
  }
  return best ? capitalised(best.name) : '';
}

type Candidate = {
  name: string;
  size: number;
  place: number;
  isInHead: boolean;
  isLabelled: boolean;
  isBold: boolean;
  isJoined: boolean;
};

const LOOKED_AT_MAX = 60;

function candidatesOf(sections: readonly Section[]): Candidate[] {
  const found: Candidate[] = [];
  let place = 0;
  for (const section of sections) {
    const isInHead = section.kinds.includes('head');
    if (!isInHead && section.heading && /^\p{L}/u.test(section.heading)) place += 3;
    section.lines.forEach((line, at) => {
      if (line.page > 1 || place > LOOKED_AT_MAX) return;
      place += 1;
      for (const text of textsOf(line, section.lines.slice(at + 1, at + 4))) {
        const isLabelled = LABEL.test(text);
        const name = bareName(text);
        if (name !== '' && isNameLike(name))
          found.push({
            name,
            size: line.size,
            place,
            isInHead,
            isLabelled,
            isBold: line.isBold,
            isJoined: isJoined(line, text),
          });
      }
    });
  }
  return found;
}

const LABEL =
  /^(?:personal (?:information|details|data)|(?:full )?name|nombre|nom|vor- und nachname|nome|curriculum vitae(?: of)?|resume(?: of)?|résumé(?: of)?|lebenslauf(?: von)?|cv(?: of)?)\s*[:：–—|-]?\s+/i;

/** The ways a line may hold the name: whole, its first cell, or together with what goes on below in the same letters. */
function textsOf(line: Line, following: readonly Line[]): string[] {
  const [first] = line.cells;
  const texts = [line.text, ...(first && line.cells.length > 1 ? [first.text] : [])];
  if (!first) return texts;
  // Large letters run over more easily than they begin something else, and small things may stand beside them.
  const isLarge = first.size >= LARGE_POINTS;
  const wordsMax = isLarge ? 5 : 2;
  const next = (isLarge ? following : following.slice(0, 1)).find((each) => {
    const own = each.cells[0];
    return own !== undefined && Math.abs(own.size - first.size) < 1 && Math.abs(each.y - line.y) < first.size * 1.8;
  })?.cells[0];
  const isSplit = next && wordCount(first.text) <= wordsMax && wordCount(next.text) <= wordsMax;
  return isSplit ? [...texts, `${first.text} ${next.text}`] : texts;
}

/** Half of a name in large letters looks like a name of its own. */
function isJoined(line: Line, text: string): boolean {
  const [first] = line.cells;
  return line.size >= LARGE_POINTS && first !== undefined && text !== line.text && text.length > first.text.length;
}

const LARGE_POINTS = 14;

const CREDENTIALS =
  /(?:[\s,]+(?:ph\.?d|m\.?d|mba|m\.?sc|m\.?s|b\.?sc|m\.?a|cpa|cfa|pmp|rn|bsn|msn|pe|p\.eng|esq|jd|j\.d|ll\.?m|dds|phr|sphr|shrm-cp|cissp|csm|mph|med|edd|dphil|m\.?eng|np|fnp|pa-c|aia|leed ap|cspo|dr|ing)\.?)+$/i;

/** ", MSN, FNP-C": short words of capitals behind a comma, whatever they stand for. */
function withoutCapitalTail(text: string): string {
  const parts = text.split(',');
  while (parts.length > 1 && CAPITALS.test((parts.at(-1) ?? '').trim())) parts.pop();
  return parts.join(',');
}

const CAPITALS = /^(?=\S{2,8}$)\p{Lu}[\p{L}.®-]{0,5}\p{Lu}[\p{Lu}.®()-]*$/u;
const FORMS_OF_ADDRESS =
  /^(?:(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|sir)\.?|(?:dipl|mag|ing|eng|ir|mgr|rev|capt|sgt|adv|ca|er)\.)(?:-?(?:ing|inf|kfm|phil|med|habil|rer|nat)\.)*\s+)+/i;

function bareName(text: string): string {
  const [plain = ''] = text
    .slice(0, WITH_CREDENTIALS_CHARS_MAX)
    .replace(LABEL, '')
    .split(/\s*[|•·∙/:]\s*|\s+[–—-]\s+|\s{2,}|\s*[()]\s*/u);
  const withoutTitles = plain.replace(/,\s*\p{L}+(?:\.\p{L}+){0,2}\.?(?:,.*)?$/u, (part) =>
    CREDENTIALS.test(part) || roleScore(part) > 1 ? '' : part,
  );
  return withoutCapitalTail(withoutTitles).replace(CREDENTIALS, '').replace(FORMS_OF_ADDRESS, '').trim();
}

const WITH_CREDENTIALS_CHARS_MAX = 200;

function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 50 || /[\d@#&%$_+=!?]|https?|www\.|\.(?:com|io|dev|org|net)\b/i.test(text))
    return false;
  const words = text.split(/\s+/);
  if (words.length > 6 || text.includes(',')) return false;
  if (!words.every((word) => /^[\p{L}][\p{L}\p{M}.'’‘`-]*$/u.test(word) || /^["“(][\p{L}]+[”")]$/u.test(word)))
    return false;
  const isLatin = /\p{Script=Latin}/u.test(text);
  if (isLatin && words.length < 2) return false;
  if (isLatin && words.some((word) => /^\p{Ll}/u.test(word) && !isSmallInNames(word) && !isAllLower(text)))
    return false;
  return headingKinds(text).length === 0 && !NOT_NAMES.test(text);
}

/** "van", "hEidhin", "al-Mutairi", "d'Angelo". */
function isSmallInNames(word: string): boolean {
  return PARTICLES.has(word) || /^\p{Ll}{1,3}[-'’]?\p{Lu}\p{Ll}/u.test(word);
}

function isAllLower(text: string): boolean {
  return text === text.toLowerCase();
}

const PARTICLES = new Set(
  'de da do dos das del della di van von der den ten ter la le el al bin binti ibn y e zu af av du san st mac abu ben bint'.split(
    ' ',
  ),
);
const NOT_NAMES =
  /\b(?:curriculum|vitae|resume|résumé|lebenslauf|confidential|page|updated|portfolio|street|avenue|road|engineering|phone|email|address|linkedin|github|website|available|driving|nationality|citizen\w*|date|birth|university|college)\b/i;

function weightOf(candidate: Candidate, { largest, clues }: { largest: number; clues: NameClues }): number {
  const { name, size, place, isInHead, isLabelled, isBold, isJoined: isWhole } = candidate;
  let weight = size >= largest - 0.5 ? 3 : size > largest * 0.8 ? 1.5 : 0;
  weight += isInHead ? 1 : 0;
  weight += Math.max(0, 2 - place * 0.25);
  weight += isLabelled ? 3 : 0;
  weight += (isBold ? 0.3 : 0) + (isWhole ? 1 : 0);
  weight += echo(name, clues) * 3;
  weight -= roleScore(name) * 1.5 + employerScore(name) + (isSchool(name) ? 3 : 0) + (isPlace(name) ? 2.5 : 0);
  const words = wordCount(name);
  return weight + (words >= 2 && words <= 3 ? 0.5 : words === 4 ? 0 : -0.7);
}

/** How far e-mail address and profile repeat the name, from 0 to 1. */
function echo(name: string, clues: NameClues): number {
  const known = folded(
    `${clues.email?.split('@')[0] ?? ''} ${clues.linkedin?.split(/\/(?:in|pub)\//)[1] ?? ''}`,
  ).replaceAll(/[^a-z]+/g, ' ');
  const words = folded(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  if (words.length === 0) return 0;
  const repeated = words.filter((word) => word.length > 2 && known.includes(word)).length;
  return Math.min(1, repeated / Math.min(2, words.length));
}

/** "ADA PARK" and "ada park" are written as one speaks of people. */
function capitalised(name: string): string {
  const plain = name.replaceAll(/\s+/g, ' ').trim();
  if (!isAllCaps(plain) && plain !== plain.toLowerCase()) return plain;
  return plain
    .toLowerCase()
    .replaceAll(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/\b(?:De|Da|Do|Dos|Van|Von|Der|Den|Del|Di|La|Bin|Al)\b(?=\s)/g, (word, at: number) =>
      at > 0 ? word.toLowerCase() : word,
    )
    .replaceAll(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
