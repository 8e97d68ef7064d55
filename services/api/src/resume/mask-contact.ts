import type { Contact, ParsedResume } from '@intervue/shared';
import { namedTechnologies } from './named-technologies.ts';
import { nameSpans } from './name-spans.ts';
import { phoneSpans } from './phone-spans.ts';
import { type Span, Standing } from './standing.ts';

/** What is written instead. */
export const TOKENS = ['[e-mail]', '[link]', '[date of birth]', '[phone]', '[address]', '[name]'] as const;

type Found = Span & { token: (typeof TOKENS)[number] };

/**
 * Takes out of a text how its author is called and how to reach them. `known` is what was read of it already: contact data are found
 * in other forms as well, and what is known to be an employer, a title, a school or a skill stays, even where a name is part of it.
 */
export function maskContact(text: string, known: { contact: Contact; kept?: readonly string[] }): string {
  const { contact, kept = [] } = known;
  const found: Found[] = [];
  const take = (token: Found['token'], spans: readonly Span[]) => {
    for (const span of spans)
      if (!found.some((each) => span.start < each.end && each.start < span.end)) found.push({ ...span, token });
  };
  const standing = new Standing(text);
  const spared = [...kept, ...namedTechnologies(text)].flatMap((value) => standing.find(value));
  take('[e-mail]', [...matches(text, EMAIL), ...standing.find(contact.email ?? '')]);
  take('[link]', [...matches(text, LINK), ...standing.find(contact.linkedin ?? ''), ...handleSpans(text)]);
  take('[date of birth]', matches(text, BIRTH));
  take('[phone]', [...standing.find(contact.phone ?? ''), ...phoneSpans(text)]);
  take('[address]', [
    ...addressSpans(text),
    ...(/\d/.test(contact.location ?? '') ? standing.find(contact.location ?? '') : []),
  ]);
  take('[name]', nameSpans(text, contact.name, spared));
  return written(text, found);
}

/** Employers, titles, schools and the rest that rules found: none of it is contact data. */
export function keptWords({ experiences, education, skills, certifications }: ParsedResume): string[] {
  return [
    ...experiences.flatMap(({ company, title }) => [company, title]),
    ...education.flatMap(({ institution, degree, field }) => [institution, degree, field ?? '']),
    ...skills,
    ...certifications,
  ].filter((text) => text.length > 1);
}

function written(text: string, found: readonly Found[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, token } of found.toSorted((a, b) => a.start - b.start)) {
    masked += text.slice(at, start) + token;
    at = end;
  }
  return masked + text.slice(at);
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
  }));
}

const EMAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,80}\s?(?:@|[[(]\s?at\s?[\])])\s?(?:[\p{L}\p{N}-]{1,63}\s?(?:\.|[[(]\s?dot\s?[\])])\s?){1,5}\p{L}{2,}/giu;

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()[\]|,;]+|\b(?:[a-z0-9-]+\.)*(?:linkedin|xing|github|gitlab|bitbucket|twitter|x|facebook|instagram|behance|dribbble|medium|stackoverflow|kaggle|orcid|researchgate|youtube|t)\.(?:com|org|net|io|me)\/[^\s<>()[\]|,;]+|\bscholar\.google\.[a-z.]+\/[^\s<>()[\]|,;]+|\b(?:[a-z0-9-]+\.)+(?:github\.io|gitlab\.io|netlify\.app|vercel\.app|wordpress\.com|medium\.com)\b(?:\/[^\s<>()[\]|,;]*)?/gi;

/** "GitHub: adapark", "@adapark": names in other houses. */
function handleSpans(text: string): Span[] {
  return [...text.matchAll(HANDLE)].map((found) => {
    const handle = found.groups?.['handle'] ?? '';
    const start = found.index + found[0].lastIndexOf(handle);
    return { start, end: start + handle.length };
  });
}

const HANDLE =
  /(?:\b(?:linkedin|github|gitlab|twitter|skype|telegram|wechat|line|instagram|xing|discord|signal|x|kaggle|orcid)\s*[:：]\s*|(?<![\p{L}\p{N}.])(?=@[\p{L}\p{N}_]))(?<handle>@?[\p{L}\p{N}][\p{L}\p{N}._/-]{2,60}|@[\p{L}\p{N}_][\p{L}\p{N}._-]{1,60})/giu;

const DATE =
  '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of |de )?\\p{L}{3,10}\\.?,?\\s(?:de )?\\d{4}|\\p{L}{3,10}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)';
const BIRTH = new RegExp(
  `(?<=(?:birth(?:day| ?date)?|d\\.?o\\.?b\\.?|born(?: on)?|geburts(?:datum|tag)|geboren(?: am)?|geb\\.|nacimiento|naissance|née? le|nascita|nascimento|geboortedatum|生年月日)\\s{0,3}[:：]?\\s{0,3})${DATE}`,
  'giu',
);

/** Streets with a number, and the lines that a label calls an address. */
function addressSpans(text: string): Span[] {
  return [STREET, STREET_FIRST, LABELLED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => {
      const lead = found.groups?.['label']?.length ?? 0;
      return { start: found.index + lead, end: found.index + found[0].trimEnd().length };
    }),
  );
}

/** A town with its number behind a street: ", 90402 Nürnberg", ", Springfield, IL 62704". */
const TOWN =
  "(?:,?\\s*(?:apt|apartment|unit|suite|ste|flat|floor|#)\\.?\\s*[\\p{L}\\d-]{1,6})?(?:[,\\s]{1,3}(?:[A-Z]{1,2}-)?\\d{4,6}\\s\\p{Lu}[\\p{L} '-]{1,40}|,\\s\\p{Lu}[\\p{L} .'-]{1,40},?\\s(?:[A-Z]{2}\\s)?\\d{4,6}(?:-\\d{4})?|,\\s\\p{Lu}[\\p{L} .'-]{1,40},?\\s[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})?";
const STREET = new RegExp(
  `(?<![\\p{L}\\d.])\\d{1,5}[A-Za-z]?,?\\s(?:(?:rue|via|calle|avenue|boulevard|place)\\s(?:\\p{L}[\\p{L}'’.-]*\\s?){1,4}|(?:\\p{Lu}[\\p{L}'’.-]*\\s){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|terrace|place|pl|square|sq|parkway|pkwy|close|crescent|highway|hwy)\\b\\.?)${TOWN}`,
  'giu',
);
const STREET_FIRST = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}'’.-]*(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|laan|straat|gatan|vägen|katu|tie)|(?:calle|via|rua|rue|ulica|ul\\.|avenida|av\\.|piazza|plaza|paseo)\\s(?:\\p{L}[\\p{L}'’.-]*\\s?){1,4}),?\\s(?:n[º°o.]?\\s?)?\\d{1,4}\\s?[a-zA-Z]?(?![\\p{L}\\d])${TOWN}`,
  'giu',
);
const LABELLED =
  /(?<label>(?:^|[\s|])(?:home |postal |mailing |street |current |permanent )?(?:address|anschrift|adresse|dirección|direccion|endereço|indirizzo)\s{0,3}[:：]\s{0,3})(?=[^\n|]{0,80}\d)[^\n|•@]{3,120}?(?=\s{2}|\n|\||•|$)/giu;
