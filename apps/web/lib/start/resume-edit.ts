import type { ParsedResume } from '@intervue/shared';

export type ListName = 'experiences' | 'education';
type Item<Name extends ListName> = ParsedResume[Name][number];

const BLANK: { [Name in ListName]: Item<Name> } = {
  experiences: { company: '', title: '', start_date: null, end_date: null, description: null, highlights: [] },
  education: { institution: '', degree: '', field: null, graduation_date: null },
};

/** How much of a resume there is, in words, as in "3 positions, 1 school, 12 skills"; null when nothing was found. */
export function countsOf(resume: ParsedResume): string | null {
  const { experiences, education, skills } = withoutBlankEntries(resume);
  const counts = [
    counted(experiences.length, 'position'),
    counted(education.length, 'school'),
    counted(skills.length, 'skill'),
  ].filter((count) => count !== null);
  return counts.length > 0 ? counts.join(', ') : null;
}

/** The resume with one entry changed. */
export function withEntry<Name extends ListName>(
  resume: ParsedResume,
  name: Name,
  index: number,
  change: Partial<Item<Name>>,
): ParsedResume {
  return { ...resume, [name]: resume[name].map((item, at) => (at === index ? { ...item, ...change } : item)) };
}

/** The resume with an empty entry at the end of a list. */
export function withNewEntry(resume: ParsedResume, name: ListName): ParsedResume {
  return { ...resume, [name]: [...resume[name], BLANK[name]] };
}

/** The resume without one entry. */
export function withoutEntry(resume: ParsedResume, name: ListName, index: number): ParsedResume {
  return { ...resume, [name]: resume[name].filter((_item, at) => at !== index) };
}

/** The resume without entries that were added and never filled in. */
export function withoutBlankEntries(resume: ParsedResume): ParsedResume {
  return {
    ...resume,
    experiences: resume.experiences.filter((item) => !isBlank(item)),
    education: resume.education.filter((item) => !isBlank(item)),
  };
}

/** What is typed into a box, one entry a line; empty lines count for nothing. */
export function entriesOfLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[•*-]\s+/, '').trim())
    .filter((line) => line !== '');
}

/** What is typed into a box, separated by commas or lines. */
export function entriesOfCommas(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** In which entry of a box one is, by the place of the caret; empty entries count for nothing. */
export function entryAt(text: string, caret: number, by: 'comma' | 'line'): number {
  const before = text.slice(0, caret);
  const count = by === 'comma' ? entriesOfCommas(before).length : entriesOfLines(before).length;
  const isInside = (before.split(by === 'comma' ? /[,\n]/ : '\n').at(-1) ?? '').trim() !== '';
  return isInside ? count - 1 : count;
}

/** An empty box is a thing that is not known. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function isBlank(item: object): boolean {
  return Object.values(item).every((value) => value === null || String(value).trim() === '');
}

function counted(count: number, name: string): string | null {
  if (count === 0) return null;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
