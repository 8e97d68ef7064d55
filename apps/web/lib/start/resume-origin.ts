import type { ParsedResume, ResumeReading } from '@intervue/shared';
import type { ListName } from './resume-edit.ts';

/** A resume that was given: as it was found, as it stands after corrections, and which entry of the one is which of the other. */
export type GivenResume = {
  fileName: string;
  reading: ResumeReading;
  found: ParsedResume;
  /** Of each entry as it stands, its place in `found`; null where the candidate added it. */
  origins: Readonly<Record<ListName, readonly (number | null)[]>>;
};

/** A piece of a document around what was found in it. */
export type SourceLine = { before: string; marked: string; after: string };

/** Where what stands in a field comes from. `unknown`: nothing can be said of it. */
export type FieldOrigin = { is: 'unknown' } | { is: 'changed' } | { is: 'found'; page: number; line: SourceLine };

/** The same of a box with several entries. */
export type ListOrigin = { pages: readonly number[]; isChanged: boolean; lines: readonly (SourceLine | null)[] };

/** What was just read, before anything was corrected. */
export function givenResume(fileName: string, reading: ResumeReading): GivenResume {
  const found = reading.parsed_resume;
  const places = (name: ListName) => found[name].map((_entry, index) => index);
  return { fileName, reading, found, origins: { experiences: places('experiences'), education: places('education') } };
}

/** The resume after a correction. Entries that were not touched are the same objects, so it is known which one came or went. */
export function corrected(given: GivenResume, resume: ParsedResume): GivenResume {
  const before = given.reading.parsed_resume;
  const origins = {
    experiences: followed(given.origins.experiences, before.experiences, resume.experiences),
    education: followed(given.origins.education, before.education, resume.education),
  };
  return { ...given, reading: { ...given.reading, parsed_resume: resume }, origins };
}

/**
 * What becomes of corrections when a file is given while another one is there: the same again keeps them.
 * @returns the resume, and a sentence when it was the same.
 */
export function givenAgain(
  before: GivenResume | null,
  fileName: string,
  reading: ResumeReading,
): { resume: GivenResume; says: string | null } {
  const hash = reading.content_hash;
  if (before === null || hash === '' || hash !== before.reading.content_hash)
    return { resume: givenResume(fileName, reading), says: null };
  if (isCorrected(before))
    return { resume: { ...before, fileName }, says: 'This is the same file as before. Your corrections are kept.' };
  return { resume: givenResume(fileName, reading), says: 'This is the same file as before.' };
}

/** Where a field, by its path as `experiences.0.title`, comes from. */
export function originOf(given: GivenResume, path: string): FieldOrigin {
  const source = foundPath(given, path);
  if (source === null) return { is: 'unknown' };
  const value = textAt(given.reading.parsed_resume, path);
  if (value.trim() !== textAt(given.found, source).trim()) return { is: 'changed' };
  const place = given.reading.sources.find(({ field }) => field === source);
  if (value.trim() === '' || place === undefined) return { is: 'unknown' };
  return { is: 'found', page: place.page, line: lineAround(given.found.raw_text, place.start, place.end) };
}

/** Where the entries of a box, by its path as `skills` or `experiences.0.highlights`, come from. */
export function originOfList(given: GivenResume, path: string): ListOrigin {
  const source = foundPath(given, path);
  if (source === null) return { pages: [], isChanged: false, lines: [] };
  const found = entriesAt(given.found, source);
  const entries = entriesAt(given.reading.parsed_resume, path);
  const places = entries.map((entry) => {
    const index = found.indexOf(entry);
    return given.reading.sources.find(({ field }) => index >= 0 && field === `${source}.${index}`) ?? null;
  });
  return {
    pages: [...new Set(places.flatMap((place) => place?.page ?? []))].toSorted((one, other) => one - other),
    isChanged: entries.join('\n') !== found.join('\n'),
    lines: places.map((place) => place && lineAround(given.found.raw_text, place.start, place.end)),
  };
}

function isCorrected({ reading, found }: GivenResume): boolean {
  return JSON.stringify(reading.parsed_resume) !== JSON.stringify(found);
}

function followed(
  origins: readonly (number | null)[],
  before: readonly object[],
  after: readonly object[],
): readonly (number | null)[] {
  if (after.length > before.length) return [...origins, ...after.slice(before.length).map(() => null)];
  if (after.length === before.length) return origins;
  const gone = before.findIndex((entry, index) => entry !== after[index]);
  return origins.filter((_origin, index) => index !== gone);
}

/** The path of the same field as it was found, or null in an entry that was added. */
function foundPath({ origins }: GivenResume, path: string): string | null {
  const [list = '', index = '', ...rest] = path.split('.');
  if (list !== 'experiences' && list !== 'education') return path;
  const origin = origins[list][Number(index)];
  return origin === null || origin === undefined ? null : [list, origin, ...rest].join('.');
}

function textAt(resume: ParsedResume, path: string): string {
  const value = valueAt(resume, path);
  return typeof value === 'string' ? value : '';
}

function entriesAt(resume: ParsedResume, path: string): readonly string[] {
  const value = valueAt(resume, path);
  return Array.isArray(value) ? value.map(String) : [];
}

function valueAt(resume: ParsedResume, path: string): unknown {
  let value: unknown = resume;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

const BEFORE_CHARS_MAX = 24;
const MARKED_CHARS_MAX = 120;
const AFTER_CHARS_MAX = 60;

/** The line a span stands in, shortened around it. */
function lineAround(text: string, start: number, end: number): SourceLine {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = flat(text.slice(lineStart, start)).trimStart();
  const marked = flat(text.slice(start, end));
  const after = flat(text.slice(end, lineEnd < 0 ? text.length : lineEnd)).trimEnd();
  return {
    before: before.length <= BEFORE_CHARS_MAX ? before : `…${before.slice(-BEFORE_CHARS_MAX)}`,
    marked: cut(marked, MARKED_CHARS_MAX),
    after: marked.length > MARKED_CHARS_MAX ? '' : cut(after, AFTER_CHARS_MAX),
  };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function cut(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : `${text.slice(0, charsMax - 1).trimEnd()}…`;
}
