import { docx, type Part, type Piece } from './resume-docx.ts';
import { type DateStyle, dated, type Layout, skillLines } from './resume-facts.ts';
import type { Person } from './resume-people.ts';

/** Resumes as Word documents. */
export const WORD: readonly Layout[] = [
  layout('heading styles, dates after a tab', 'Mon YYYY', (person, dates) => [
    p(person.name, 'Title'),
    p(`${person.place} | ${person.phone} | ${person.email}`),
    p('Experience', 'Heading1'),
    ...person.jobs.flatMap((job) => [
      p(`${job.title}\t${dates(job)}`, 'Heading2'),
      p(`${job.company}, ${job.place}`),
      ...job.did.map(bullet),
    ]),
    p('Education', 'Heading1'),
    ...person.studies.flatMap((study) => [
      p(`${study.degree} in ${study.field}\t${study.in}`, 'Heading2'),
      p(study.school),
    ]),
    p('Skills', 'Heading1'),
    ...person.skills.flatMap(([, items]) => items).map(bullet),
  ]),
  layout('a sidebar as a table', 'MM/YYYY', (person, dates) => [
    {
      rows: [
        [
          [
            p(person.name, 'Title'),
            p('CONTACT', 'Heading1'),
            p(person.email),
            p(person.phone),
            p(person.place),
            p('SKILLS', 'Heading1'),
            ...person.skills.flatMap(([, items]) => items).map((text) => p(text)),
          ],
          [
            p('PROFILE', 'Heading1'),
            p(person.summary),
            p('WORK EXPERIENCE', 'Heading1'),
            ...person.jobs.flatMap((job) => [
              p(b(job.title), ''),
              p(job.company),
              p(dates(job)),
              ...job.did.map(bullet),
            ]),
            p('EDUCATION', 'Heading1'),
            ...person.studies.flatMap((study) => [
              p(b(study.school), ''),
              p(`${study.degree} ${study.field}`),
              p(`${study.from} - ${study.in}`),
            ]),
          ],
        ],
      ],
    },
  ]),
  layout('bold words only, empty lines between', 'Month YYYY', (person, dates) => [
    p(b(person.name, 20), ''),
    p(person.headline),
    p(`Tel: ${person.phone}`),
    p(`Email: ${person.email}`),
    p(''),
    p(b('PROFESSIONAL EXPERIENCE'), ''),
    p(''),
    ...person.jobs.flatMap((job) => [
      p(b(`${job.company} – ${job.title}`), ''),
      p(`${job.place}, ${dates(job)}`),
      ...job.did.map(bullet),
      p(''),
    ]),
    p(b('EDUCATION'), ''),
    p(''),
    ...person.studies.map((study) => p(`${study.degree}, ${study.field}, ${study.school}, ${study.in}`)),
    p(''),
    p(b('SKILLS'), ''),
    p(''),
    ...skillLines(person).map((text) => p(text)),
  ]),
  layout('dates in a table column', 'YYYY', (person, dates) => [
    p(`Curriculum Vitae ${person.name}`, 'Title'),
    p(`${person.email}\t${person.phone}`),
    p('Career', 'Heading1'),
    {
      rows: person.jobs.map((job) => [
        [p(dates(job))],
        [p(b(job.title), ''), p(`${job.company}, ${job.place}`), ...job.did.map(bullet)],
      ]),
    },
    p('Education', 'Heading1'),
    {
      rows: person.studies.map((study) => [
        [p(`${study.from} – ${study.in}`)],
        [p(b(study.school), ''), p(`${study.degree} in ${study.field}`)],
      ]),
    },
    p('Skills', 'Heading1'),
    p(person.skills.flatMap(([, items]) => items).join(', ')),
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
