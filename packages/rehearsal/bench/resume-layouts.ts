import { Column } from './resume-column.ts';
import { type DateStyle, dated, type Layout, skillLines } from './resume-facts.ts';
import { Pdf, type Type } from './resume-pdf.ts';
import type { Person } from './resume-people.ts';

/** Resumes in one column, as most people write them. */
export const ONE_COLUMN: readonly Layout[] = [
  layout('centred name, title first, dates at the right', 'Mon YYYY', (person, dates) => {
    const column = page({ size: 10 });
    column.centred(person.name, { size: 22, bold: true });
    column.centred(`${person.place} | ${person.phone} | ${person.email} | ${person.linkedin}`, { size: 9 });
    heading(column, 'Summary', { bold: true, size: 12 });
    column.line(person.summary);
    heading(column, 'Experience', { bold: true, size: 12 });
    for (const job of person.jobs) {
      column.gap(5);
      column.apart(job.title, dates(job), { left: { bold: true } });
      column.apart(job.company, job.place);
      column.bullets(job.did);
    }
    heading(column, 'Education', { bold: true, size: 12 });
    for (const study of person.studies) {
      column.apart(`${study.degree} in ${study.field}`, `${study.from} – ${study.in}`, { left: { bold: true } });
      column.apart(study.school, study.place);
    }
    heading(column, 'Skills', { bold: true, size: 12 });
    for (const line of skillLines(person)) column.line(line);
    certificates(column, person, 'Certifications', { bold: true, size: 12 });
    return column.pdf;
  }),
  layout('company first in bold with its place, serif', 'Month YYYY', (person, dates) => {
    const column = page({ size: 10.5, font: 'serif' });
    column.centred(person.name.toUpperCase(), { size: 18, bold: true });
    column.centred(`${person.email}  •  ${person.phone}  •  ${person.place}`);
    heading(column, 'EDUCATION', { bold: true });
    for (const study of person.studies) {
      column.apart(study.school, study.place, { left: { bold: true } });
      column.apart(`${study.degree}, ${study.field}`, `May ${study.in}`);
    }
    heading(column, 'PROFESSIONAL EXPERIENCE', { bold: true });
    for (const job of person.jobs) {
      column.gap(4);
      column.apart(job.company, job.place, { left: { bold: true } });
      column.apart(job.title, dates(job));
      column.bullets(job.did);
    }
    heading(column, 'SKILLS & INTERESTS', { bold: true });
    for (const [group, items] of person.skills) {
      column.mixed([
        [`${group}: `, { bold: true }],
        [items.join(', '), {}],
      ]);
    }
    return column.pdf;
  }),
  layout('dates in the left margin', 'MM/YYYY', (person, dates) => {
    const column = page({ size: 10 });
    column.line(person.name, { size: 26 });
    column.line(person.headline, { size: 12, grey: 0.4 });
    column.line(`${person.place} · ${person.phone} · ${person.email}`, { size: 9, grey: 0.3 });
    heading(column, 'Work history', { size: 14 });
    for (const job of person.jobs) {
      column.gap(4);
      column.cells([dates(job), `${job.title}, ${job.company}, ${job.place}`], [0, 110]);
      const told = new Column(column.pdf, {
        x: column.x + 110,
        width: column.width - 110,
        y: column.y,
        type: column.type,
      });
      told.bullets(job.did);
      column.y = told.y;
    }
    heading(column, 'Education', { size: 14 });
    for (const study of person.studies) {
      column.cells([`${study.from} – ${study.in}`, `${study.degree} ${study.field}, ${study.school}`], [0, 110]);
    }
    heading(column, 'Skills', { size: 14 });
    for (const [group, items] of person.skills) column.cells([group, items.join(', ')], [0, 110], [{ bold: true }]);
    return column.pdf;
  }),
  layout('headings in the left margin', 'Mon YYYY', (person, dates) => {
    const column = page({ size: 10 });
    column.line(person.name, { size: 20, bold: true });
    column.line(`${person.email}, ${person.phone}`);
    column.line(person.place);
    column.gap(14);
    const right = new Column(column.pdf, {
      x: column.x + 120,
      width: column.width - 120,
      y: column.y,
      type: column.type,
    });
    const margin = (text: string) => {
      right.gap(12);
      column.pdf.text(column.x, right.y + 13, text.toUpperCase(), { size: 9, bold: true, grey: 0.3 });
    };
    margin('Profile');
    right.line(person.summary);
    margin('Employment');
    for (const job of person.jobs) {
      right.mixed([
        [job.title, { bold: true }],
        [`, ${job.company}`, {}],
      ]);
      right.line(`${dates(job)}, ${job.place}`, { grey: 0.4 });
      right.bullets(job.did, '–');
      right.gap(4);
    }
    margin('Education');
    for (const study of person.studies) {
      right.line(study.school, { bold: true });
      right.line(`${study.degree} in ${study.field}, ${study.in}`);
    }
    margin('Skills');
    right.line(person.skills.flatMap(([, items]) => items).join(', '));
    return column.pdf;
  }),
  layout('title at company, dates below', 'Month YYYY', (person, dates) => {
    const column = page({ size: 11 });
    column.line(person.name, { size: 18, bold: true });
    column.line(`Email: ${person.email}`);
    column.line(`Phone: ${person.phone}`);
    column.line(`LinkedIn: https://www.${person.linkedin}`);
    heading(column, 'About me', { size: 14, bold: true });
    column.line(person.summary);
    heading(column, 'Work Experience', { size: 14, bold: true });
    for (const job of person.jobs) {
      column.gap(6);
      column.line(`${job.title} at ${job.company}`, { bold: true });
      column.line(`${dates(job)} | ${job.place}`, { size: 9 });
      column.line(job.did.join(' '));
    }
    heading(column, 'Education', { size: 14, bold: true });
    for (const study of person.studies)
      column.line(`${study.degree} in ${study.field} – ${study.school} (${study.in})`);
    heading(column, 'Key Skills', { size: 14, bold: true });
    column.bullets(person.skills.flatMap(([, items]) => items));
    return column.pdf;
  }),
  layout('one line for each position, dates in brackets', 'YYYY', (person, dates) => {
    const column = page({ size: 10, font: 'serif' });
    column.line(`${person.name} – ${person.headline}`, { size: 16, bold: true });
    column.line(`${person.place} | ${person.email} | ${person.phone}`);
    heading(column, 'Career Summary', { bold: true, size: 12 });
    column.line(person.summary);
    heading(column, 'Core Competencies', { bold: true, size: 12 });
    column.line(person.skills.flatMap(([, items]) => items).join(' | '));
    heading(column, 'Career History', { bold: true, size: 12 });
    for (const job of person.jobs) {
      column.gap(3);
      column.line(`${job.title}, ${job.company} — ${job.place} (${dates(job)})`, { bold: true });
      column.bullets(job.did, '-');
    }
    heading(column, 'Academic Qualifications', { bold: true, size: 12 });
    for (const study of person.studies) column.line(`${study.degree} (${study.field}), ${study.school}, ${study.in}`);
    certificates(column, person, 'Professional Certifications', { bold: true, size: 12 });
    return column.pdf;
  }),
  layout('several titles under one company', 'Mon YYYY', (person, dates) => {
    const column = page({ size: 10 });
    column.line(person.name, { size: 24, bold: true });
    column.line(`${person.place}   ${person.phone}   ${person.email}`);
    heading(column, 'EXPERIENCE', { bold: true, size: 11, grey: 0.3 });
    person.jobs.forEach((job, at) => {
      column.gap(6);
      if (person.jobs[at - 1]?.company !== job.company) column.line(job.company, { bold: true, size: 11 });
      column.apart(job.title, dates(job));
      column.bullets(job.did);
    });
    heading(column, 'EDUCATION', { bold: true, size: 11, grey: 0.3 });
    for (const study of person.studies) {
      column.line(study.school, { bold: true, size: 11 });
      column.apart(`${study.degree}, ${study.field}`, `${study.from} – ${study.in}`);
    }
    heading(column, 'TECHNICAL SKILLS', { bold: true, size: 11, grey: 0.3 });
    column.line(person.skills.flatMap(([, items]) => items).join(' • '));
    return column.pdf;
  }),
  layout('letters set apart in headings, company | title', 'MON YYYY', (person, dates) => {
    const column = page({ size: 10 });
    column.centred(person.name.toUpperCase(), { size: 24, spread: 5 });
    column.centred(`${person.headline} · ${person.place}`, { size: 9 });
    column.centred(`${person.phone} · ${person.email}`, { size: 9 });
    heading(column, 'WORK EXPERIENCE', { size: 12, spread: 3 });
    for (const job of person.jobs) {
      column.gap(5);
      column.mixed([
        [job.company.toUpperCase(), { bold: true }],
        [` | ${job.title}`, {}],
      ]);
      column.line(`${dates(job)}  |  ${job.place}`, { size: 9, grey: 0.4 });
      column.bullets(job.did);
    }
    heading(column, 'EDUCATION', { size: 12, spread: 3 });
    for (const study of person.studies) {
      column.line(study.school.toUpperCase(), { bold: true });
      column.line(`${study.degree} in ${study.field} | ${study.in}`);
    }
    heading(column, 'SKILLS', { size: 12, spread: 3 });
    for (const line of skillLines(person)) column.line(line);
    return column.pdf;
  }),
];

function layout(
  name: string,
  style: DateStyle,
  draw: (person: Person, dates: ReturnType<typeof dated>) => Pdf,
): Layout {
  return { name, kind: 'pdf', style, make: (person) => draw(person, dated(style)).bytes() };
}

function page(type: Type): Column {
  return new Column(new Pdf(), { x: 50, width: 495, y: 50, type, runsOn: true });
}

function heading(column: Column, text: string, type: Type): void {
  column.gap(12);
  column.line(text, type);
  column.pdf.box(column.x, column.y + 3, column.width, 0.7, 0.6);
  column.gap(3);
}

function certificates(column: Column, person: Person, title: string, type: Type): void {
  if (person.certificates.length === 0) return;
  heading(column, title, type);
  for (const text of person.certificates) column.line(text);
}
