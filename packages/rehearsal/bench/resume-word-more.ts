import { docx, type Part, type Piece } from './resume-docx.ts';
import { type DateStyle, dated, type Layout } from './resume-facts.ts';
import type { Person } from './resume-people.ts';

/** Word documents with text boxes, tables and headers. */
export const BOXED: readonly Layout[] = [
  layout('contact in a text box, dates in brackets', 'Month YYYY', (person, dates) => [
    { box: [p(person.email), p(person.phone), p(person.place)] },
    p(person.name, 'Title'),
    p(person.headline),
    p('Professional Experience', 'Heading1'),
    ...person.jobs.flatMap((job) => [
      p(b(`${job.title} (${dates(job)})`)),
      p(`${job.company}, ${job.place}`),
      ...job.did.map(bullet),
    ]),
    p('Education', 'Heading1'),
    ...person.studies.map((study) =>
      p(`${study.degree} in ${study.field}, ${study.school} (${study.from} – ${study.in})`),
    ),
    p('Skills', 'Heading1'),
    { rows: pairs(skillsOf(person)).map((pair) => pair.map((text) => [p(text)])) },
  ]),
  layout('everything in one table, headings at the left', 'MM/YYYY', (person, dates) => [
    p(person.name, 'Title'),
    p(`${person.phone} | ${person.email} | ${person.place}`),
    {
      rows: [
        [
          [p(b('EXPERIENCE'))],
          person.jobs.flatMap((job) => [p(b(job.company)), p(`${job.title}\t${dates(job)}`), ...job.did.map(bullet)]),
        ],
        [
          [p(b('EDUCATION'))],
          person.studies.flatMap((study) => [p(b(study.school)), p(`${study.degree}, ${study.field}\t${study.in}`)]),
        ],
        [[p(b('SKILLS'))], person.skills.map(([group, items]) => p(`${group}: ${items.join(', ')}`))],
      ],
    },
  ]),
  layout('a table of positions with a head', 'Mon YYYY', (person, dates) => [
    p(b(person.name, 18)),
    p(`Email: ${person.email}`),
    p(`Phone: ${person.phone}`),
    p('Work History', 'Heading2'),
    {
      rows: [
        [[p(b('Company'))], [p(b('Role'))], [p(b('Dates'))]],
        ...person.jobs.map((job) => [[p(job.company)], [p(job.title)], [p(dates(job))]]),
      ],
    },
    p('Education', 'Heading2'),
    {
      rows: [
        [[p(b('School'))], [p(b('Degree'))], [p(b('Year'))]],
        ...person.studies.map((study) => [
          [p(study.school)],
          [p(`${study.degree} in ${study.field}`)],
          [p(String(study.in))],
        ]),
      ],
    },
    p('Skills', 'Heading2'),
    p(skillsOf(person).join(', ')),
  ]),
];

function layout(
  name: string,
  style: DateStyle,
  write: (person: Person, dates: ReturnType<typeof dated>) => Part[],
): Layout {
  return { name: `Word: ${name}`, kind: 'docx', style, make: (person) => docx(write(person, dated(style))) };
}

function p(text: Piece, style?: string): Part {
  return { pieces: text === '' ? [] : [text], ...(style ? { style } : {}) };
}

function bullet(text: string): Part {
  return { pieces: [text], bullet: true };
}

function b(text: string, size = 0): Piece {
  return size > 0 ? { text, bold: true, size } : { text, bold: true };
}

function skillsOf(person: Person): string[] {
  return person.skills.flatMap(([, items]) => items);
}

function pairs(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / 2) }, (_, at) => texts.slice(at * 2, at * 2 + 2));
}
