import type { ParsedResume } from '@intervue/shared';
import { givesOrders, isRude } from '../off-limits.ts';
import { technologiesIn } from '../technologies.ts';
import { wordsOf } from '../words.ts';
import { isFitToSay } from './fit-to-say.ts';
import { namesTechnology, skillsIn } from './resume-skills.ts';
import { isTitleLike } from './title-like.ts';

/** Something of a resume that can be asked about, in words that can be said. */
export type Anchor =
  | { kind: 'deed'; company: string; deed: string; title: string | null }
  | { kind: 'technology'; company: string; technology: string; title: string | null }
  | { kind: 'position'; company: string; title: string | null }
  | { kind: 'skill'; technology: string }
  | { kind: 'studies'; institution: string; field: string | null };

/** What there is to ask about, latest first. Whatever cannot be said, or is addressed to the machine, is left out. */
export function anchorsIn(resume: ParsedResume): Anchor[] {
  const anchors = resume.experiences.slice(0, EXPERIENCES_MAX).flatMap(anchorsOfExperience);
  const skills = skillsIn(resume).filter(namesTechnology);
  const studies = resume.education.slice(0, 1).flatMap(({ institution, field, degree }): Anchor[] => {
    const school = nameOf(institution);
    return school === null
      ? []
      : [{ kind: 'studies', institution: school, field: nameOf(field ?? '') ?? fieldOf(degree) }];
  });
  return [...anchors, ...skills.map((technology): Anchor => ({ kind: 'skill', technology })), ...studies];
}

/** The first name when it is plainly one, else null. */
export function firstNameIn(name: string): string | null {
  if (NOT_A_NAME.test(name) || givesOrders(name) || isRude(name) || !isTitleLike(name)) return null;
  const parts = inOrder(name)
    .split(/\s+/)
    .filter((part) => part !== '' && !HONORIFIC.test(part));
  const first = parts[0]?.normalize('NFC') ?? '';
  if (parts.length > 5 || hasOrdinaryWord(parts) || !/^\p{L}[\p{L}\p{M}'’-]{1,19}$/u.test(first)) return null;
  return withCapitals(first);
}

/** "Lovelace, Ada" is turned round; what follows the comma of "Ada Lovelace, PhD" is dropped. */
function inOrder(name: string): string {
  const [before = '', after = ''] = name.split(',');
  return /^\s*[\p{L}'’-]+\s*$/u.test(before) && after.trim() !== '' ? after.trim() : before.trim();
}

/** Of a name that has capitals, a word without one that no name has. */
function hasOrdinaryWord(parts: readonly string[]): boolean {
  const hasCapitals = parts.some((part) => /^\p{Lu}/u.test(part));
  return hasCapitals && parts.some((part) => /^\p{Ll}{2}/u.test(part) && !PARTICLES.has(part.toLowerCase()));
}

const PARTICLES = new Set(
  'al av ben bin da dal das de del della den der di do dos du el la las le los mac ter van vom von zu zum zur'.split(
    ' ',
  ),
);

function withCapitals(name: string): string {
  const isOneCase = name.length > 2 && (name === name.toUpperCase() || name === name.toLowerCase());
  if (!isOneCase) return name;
  return name.replaceAll(/\p{L}+/gu, (part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase());
}

const EXPERIENCES_MAX = 4;
const HONORIFIC = /^(?:mr|mrs|ms|mx|dr|prof|sir|dipl|ing)\.?$/i;
const NOT_A_NAME =
  /\b(?:unknown|candidate|applicant|resume|résumé|curriculum|vitae|cv|name|engineer|developer|manager|profile|summary|university|street|page|confidential|anonymous|none|null|undefined|test)\b|[\d@/\\]/i;

function anchorsOfExperience(experience: ParsedResume['experiences'][number]): Anchor[] {
  const company = nameOf(experience.company);
  if (company === null) return [];
  const title = nameOf(experience.title);
  const texts = [...experience.highlights, ...(experience.description ?? '').split(/\n|(?<=[.!?])\s+/)].filter(
    isFitToSay,
  );
  const deeds = texts.map(deedOf).filter((deed) => deed !== null);
  const technologies = texts.flatMap(technologiesIn);
  return [
    ...deeds.slice(0, 3).map((deed): Anchor => ({ kind: 'deed', company, deed, title })),
    ...[...new Set(technologies)]
      .slice(0, 4)
      .map((technology): Anchor => ({ kind: 'technology', company, technology, title })),
    { kind: 'position', company, title },
  ];
}

/** A name that can be said: without what stands in brackets or after a bar, not too long. */
export function nameOf(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s+[|•·–—-]\s+|[|•·;\n]|,\s/)[0]
    ?.replaceAll(/\s+/g, ' ')
    .replace(/[\s.,:–—-]+$/u, '')
    .trim();
  if (name === undefined || name.length < 2 || name.length > 60 || wordsOf(name).length > 8) return null;
  return isFitToSay(name) && isTitleLike(text) && /\p{L}/u.test(name) && !/[?!"]/.test(name) ? unshouted(name) : null;
}

/** "CORNELL ROBOT LAB" as one writes it in a sentence, "Cornell Robot Lab"; "IBM" and "KPCB" stay as they are. */
function unshouted(name: string): string {
  const isShouted = /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
  if (!isShouted || (name.length <= 4 && !name.includes(' '))) return name;
  return name.replaceAll(/\p{L}+(?:['’]\p{L}+)?/gu, (word, at: number) => {
    if (LINKS.test(word) && at > 0) return word.toLowerCase();
    const isShort = word.length <= 3 && !SHORT_WORDS.test(word);
    return isShort || !/[AEIOUY\u00c0-\u024f]/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
  });
}

const LINKS = /^(?:OF|AND|FOR|THE|AT|IN|ON|DE|DEL|LA|DU|DER|UND|Y|E)$/;
const SHORT_WORDS =
  /^(?:LAB|INC|LTD|BIG|NEW|ONE|RED|SUN|SKY|AIR|BAY|BAR|CAR|ART|OLD|HAT|TOP|BOX|CAT|DOG|FOX|SEA|ICE|EYE|TEN|SIX|TWO|GAP|PET|FIT|JET|ARK|OAK|KEY|MAP|CO|THE)$/;

function fieldOf(degree: string): string | null {
  const field = /\b(?:in|of) (\p{Lu}[\p{L} &]{2,40})$/u.exec(degree.trim())?.[1];
  return field === undefined || /^(?:science|arts|engineering|philosophy|business administration)$/i.test(field)
    ? null
    : field;
}

/** "Reduced build time by half, …" → "reduced build time by half": a deed in the past tense, short enough to be said back. */
function deedOf(highlight: string): string | null {
  const clause =
    highlight
      .trim()
      .replace(/^[-•*▪–]\s*/, '')
      .split(/[,;:.]\s|\s[–—-]\s|[.;]$|\b(?:which|resulting|leading to|enabling)\b/)[0]
      ?.trim() ?? '';
  const words = wordsOf(clause);
  const first = words[0] ?? '';
  const isDeed = PAST_TENSE.test(first) && words.length >= 4 && words.length <= DEED_WORDS_MAX;
  if (!isDeed || !isFitToSay(clause) || /[()"?!]/.test(clause) || /\b(?:my|me|i)\b/i.test(clause)) return null;
  return clause.charAt(0).toLowerCase() + clause.slice(1).replace(/[.,;:]+$/, '');
}

const DEED_WORDS_MAX = 14;
const PAST_TENSE =
  /^(?:\w{3,}ed|led|built|wrote|rewrote|ran|grew|cut|won|made|drove|oversaw|began|took|taught|set|brought|spoke|sold|held|rebuilt|split|shrank|gave|kept|put|found|chose)$/;
