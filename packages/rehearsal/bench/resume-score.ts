import type { ParsedResume } from '@intervue/shared';
import { type DateStyle, spanOf } from './resume-facts.ts';
import type { Person } from './resume-people.ts';

/** How many of the facts of one kind were found. */
export type Share = { found: number; all: number };

/** What of a person was found in the reading of their resume. */
export type Score = Record<'name' | 'email' | 'phone' | 'employer' | 'title' | 'school' | 'date' | 'skill', Share>;

/** Compares a reading with the truth. Upper and lower case and marks do not count; a date must stand with its own position. */
export function scoreOf(read: ParsedResume, person: Person, style: DateStyle): Score {
  const jobs = person.jobs.map((job) => {
    const own = read.experiences.find((each) => same(each.company, job.company) && same(each.title, job.title));
    return { job, own };
  });
  const skills = person.skills.flatMap(([, items]) => items);
  return {
    name: shareOf([namesOf(person).some((name) => same(read.contact.name, name))]),
    email: shareOf([same(read.contact.email ?? '', person.email)]),
    phone: shareOf([digits(read.contact.phone ?? '') === digits(person.phone)]),
    employer: shareOf(person.jobs.map((job) => read.experiences.some((each) => same(each.company, job.company)))),
    title: shareOf(person.jobs.map((job) => read.experiences.some((each) => same(each.title, job.title)))),
    school: shareOf(person.studies.map((study) => read.education.some((each) => same(each.institution, study.school)))),
    date: shareOf(
      jobs.flatMap(({ job, own }) => {
        const { start, end } = spanOf(job, style);
        return [own ? same(own.start_date ?? '', start) : false, own ? same(own.end_date ?? '', end) : false];
      }),
    ),
    skill: shareOf(skills.map((skill) => read.skills.some((each) => same(each, skill)))),
  };
}

/** A name in two alphabets may be read as either, or as both. */
function namesOf({ name, native }: Person): string[] {
  return native === undefined ? [name] : [name, native, `${native} ${name}`, `${name} ${native}`];
}

/** Counts hits. */
export function shareOf(hits: readonly boolean[]): Share {
  return { found: hits.filter(Boolean).length, all: hits.length };
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // In capitals both are written alike.
      .replaceAll('ß', 'ss')
      .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
      .trim()
  );
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}
