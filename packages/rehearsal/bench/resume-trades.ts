import { Column } from './resume-column.ts';
import { type DateStyle, dated, type Layout, skillLines } from './resume-facts.ts';
import { Pdf, type Type } from './resume-pdf.ts';
import type { Person } from './resume-people.ts';

/** Resumes by the customs of a trade or a country. */
export const CUSTOMARY: readonly Layout[] = [
  layout('academic: appointments, publications, grants', 'YYYY', (person, dates) => {
    const main = page({ size: 10.5, font: 'serif' });
    main.line(person.name, { size: 18 });
    main.line(`${person.place}`);
    main.line(`${person.email} · ${person.phone}`);
    head(main, 'Education', { bold: true, size: 12 });
    for (const study of person.studies)
      main.cells([String(study.in), `${study.degree} ${study.field}, ${study.school}`], [0, 70]);
    head(main, 'Academic Appointments', { bold: true, size: 12 });
    for (const job of person.jobs) {
      main.cells([dates(job), `${job.title}, ${job.company}`], [0, 90]);
      main.cells([job.place], [90]);
    }
    head(main, 'Publications', { bold: true, size: 12 });
    main.line(
      '1. A. Lindqvist, R. Osei and others (2021). Growth under stress: a study of fourteen sites. Journal of Applied Results, 14(3), 201–219.',
    );
    main.line(
      '2. R. Osei, A. Lindqvist (2019). What is left of the north. Proceedings of the Annual Meeting, pp. 33–41.',
    );
    head(main, 'Grants and Awards', { bold: true, size: 12 });
    main.cells(['2022', 'Early Career Award, National Fund, 250,000'], [0, 70]);
    main.cells(['2018', 'Best Paper, Annual Meeting'], [0, 70]);
    head(main, 'Technical Skills', { bold: true, size: 12 });
    for (const line of skillLines(person)) main.line(line);
    return main.pdf;
  }),
  layout('US federal: hours, salary, supervisor', 'MM/YYYY', (person, dates) => {
    const main = page({ size: 10 });
    main.line(person.name, { size: 16, bold: true });
    main.line(person.place);
    main.line(`Mobile: ${person.phone}`);
    main.line(`Email: ${person.email}`);
    main.line('Country of citizenship: United States of America');
    main.line('Highest Grade: GS-12, 02/2020 - Present');
    head(main, 'WORK EXPERIENCE', { bold: true, size: 11 });
    for (const job of person.jobs) {
      main.gap(8);
      main.apart(job.company, dates(job), { left: { bold: true } });
      main.apart(job.place, 'Hours per week: 40');
      main.line(job.title, { bold: true });
      main.line('Salary: $88,000 per year');
      main.line('Supervisor: R. Delgado (555-010-0199), may contact: Yes');
      main.line('Duties, Accomplishments and Related Skills:');
      main.bullets(job.did);
    }
    head(main, 'EDUCATION', { bold: true, size: 11 });
    for (const study of person.studies) {
      main.line(`${study.school}, ${study.place}`, { bold: true });
      main.line(`${study.degree}, ${study.in}`);
      main.line(`Major: ${study.field}`);
      main.line('GPA: 3.6 of a maximum 4.0');
    }
    head(main, 'JOB RELATED SKILLS', { bold: true, size: 11 });
    main.line(person.skills.flatMap(([, items]) => items).join(', '));
    head(main, 'REFERENCES', { bold: true, size: 11 });
    main.apart('Dana Whitlock', 'Branch Chief');
    main.line('555-010-0143, dwhitlock@agency.example');
    return main.pdf;
  }),
  layout('Europass: time in brackets, employer below', 'DD/MM/YYYY', (person, dates) => {
    const main = page({ size: 10 });
    main.line(person.name, { size: 22, bold: true });
    main.line(`Nationality: European   Date of birth: 12/04/1991`, { size: 9 });
    main.line(`Phone number: (${person.phone}) (Mobile) | Email address: ${person.email}`, { size: 9 });
    main.line(`Address: ${person.place} (Home)`, { size: 9 });
    head(main, 'ABOUT ME', { size: 12, bold: true });
    main.line(person.summary);
    head(main, 'WORK EXPERIENCE', { size: 12, bold: true });
    for (const job of person.jobs) {
      main.gap(5);
      main.mixed([
        [`[ ${dates(job)} ]  `, { grey: 0.4 }],
        [job.title, { bold: true }],
      ]);
      main.line(job.company, { bold: true, grey: 0.3 });
      main.line(`City: ${job.place.split(', ')[0]} | Country: ${job.place.split(', ')[1] ?? 'Europe'}`);
      main.bullets(job.did);
    }
    head(main, 'EDUCATION AND TRAINING', { size: 12, bold: true });
    for (const study of person.studies) {
      main.mixed([
        [`[ 01/09/${study.from} – 30/06/${study.in} ]  `, { grey: 0.4 }],
        [`${study.degree} in ${study.field}`, { bold: true }],
      ]);
      main.line(study.school, { bold: true, grey: 0.3 });
    }
    head(main, 'DIGITAL SKILLS', { size: 12, bold: true });
    main.line(person.skills.flatMap(([, items]) => items).join('  /  '));
    head(main, 'LANGUAGE SKILLS', { size: 12, bold: true });
    main.line(`Mother tongue(s): ${person.languages[0] ?? ''}`);
    return main.pdf;
  }),
  layout('a paragraph for each position', 'Mon YYYY', (person, dates) => {
    const main = page({ size: 9.5, font: 'serif' });
    main.centred(person.name.toUpperCase(), { size: 15, bold: true });
    main.centred(`${person.place}; ${person.phone}; ${person.email}`);
    head(main, 'EXPERIENCE', { bold: true });
    for (const job of person.jobs) {
      main.gap(4);
      main.line(`${job.company}, ${job.place} — ${job.title}, ${dates(job)}. ${job.did.join(' ')}`);
    }
    head(main, 'EDUCATION', { bold: true });
    for (const study of person.studies) {
      main.gap(2);
      main.line(`${study.school}, ${study.place} — ${study.degree}, ${study.field}, ${study.from}–${study.in}.`);
    }
    head(main, 'SKILLS', { bold: true });
    main.line(`${person.skills.flatMap(([, items]) => items).join(', ')}.`);
    return main.pdf;
  }),
  layout('three pages with a running head', 'Month YYYY', (person, dates) => {
    const pdf = new Pdf();
    const main = new Column(pdf, { x: 60, width: 475, y: 70, type: { size: 11 }, runsOn: true });
    let page = 1;
    const running = () => {
      pdf.text(60, 30, `${person.name} – Resume`, { size: 8, grey: 0.4 });
      pdf.text(470, 30, `Page ${page} of 3`, { size: 8, grey: 0.4 });
      pdf.text(60, 822, `${person.email} | ${person.phone}`, { size: 8, grey: 0.4 });
      page += 1;
    };
    running();
    main.line(person.name, { size: 24, bold: true });
    main.line(person.headline, { size: 13 });
    main.line(person.place);
    head(main, 'Professional Profile', { bold: true, size: 14 });
    main.line(person.summary);
    head(main, 'Employment', { bold: true, size: 14 });
    for (const job of person.jobs) {
      main.gap(8);
      main.line(job.title, { bold: true, size: 12 });
      main.line(`${job.company} (${job.place})`);
      main.line(dates(job), { grey: 0.4 });
      const told = [...job.did, ...MORE_DEEDS];
      for (const text of told) {
        const before = main.y;
        main.bullets([text]);
        if (main.y < before) running();
      }
    }
    head(main, 'Education', { bold: true, size: 14 });
    for (const study of person.studies) {
      main.line(`${study.degree}, ${study.field}`, { bold: true, size: 12 });
      main.line(study.school);
      main.line(`${study.from} to ${study.in}`, { grey: 0.4 });
    }
    head(main, 'Skills', { bold: true, size: 14 });
    for (const line of skillLines(person)) main.line(line);
    return pdf;
  }),
  layout('ligatures, since a year', 'since YYYY', (person, dates) => {
    const main = page({ size: 10.5 });
    const set = (text: string) =>
      text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ');
    main.line(set(person.name), { size: 20, bold: true });
    main.line(`${person.email}  ⋄  ${person.phone}  ⋄  ${person.place}`);
    head(main, set('Professional experience'), { bold: true, size: 12 });
    for (const job of person.jobs) {
      main.gap(4);
      main.mixed([
        [set(job.title), { bold: true }],
        [set(`, ${job.company}, ${job.place}`), {}],
      ]);
      main.line(dates(job), { grey: 0.3 });
      main.bullets(job.did.map(set));
    }
    head(main, set('Education & certifications'), { bold: true, size: 12 });
    for (const study of person.studies) main.line(set(`${study.degree} ${study.field}, ${study.school}, ${study.in}`));
    head(main, set('Areas of expertise'), { bold: true, size: 12 });
    main.line(person.skills.flatMap(([, items]) => items.map(set)).join(' ▪ '));
    return main.pdf;
  }),
  layout('name in two alphabets, open years', 'YYYY–', (person, dates) => {
    const main = page({ size: 10 });
    main.line(person.native ? `${person.native} (${person.name})` : person.name, { size: 19, bold: true });
    main.line(`${person.headline} | ${person.place}`);
    main.line(`T ${person.phone} | E ${person.email}`);
    head(main, 'Work', { size: 13, bold: true });
    for (const job of person.jobs) {
      main.gap(4);
      main.apart(`${job.company} — ${job.title}`, dates(job), { left: { bold: true } });
      main.bullets(job.did, '–');
    }
    head(main, 'Education', { size: 13, bold: true });
    for (const study of person.studies)
      main.apart(`${study.school} — ${study.degree}, ${study.field}`, `${study.from}–${study.in}`, {
        left: { bold: true },
      });
    head(main, 'Skills', { size: 13, bold: true });
    for (const line of skillLines(person)) main.line(line);
    return main.pdf;
  }),
  layout('employer in the margin, times in months of a language', 'Monat YYYY', (person, dates) => {
    const main = page({ size: 10 });
    main.line(person.name, { size: 20 });
    main.line(`${person.place}  |  ${person.phone}  |  ${person.email}`, { size: 9 });
    head(main, 'Beruflicher Werdegang', { size: 13, bold: true });
    for (const job of person.jobs) {
      main.gap(6);
      main.line(dates(job), { size: 9, grey: 0.4 });
      main.line(job.company, { bold: true });
      main.line(job.title);
      main.bullets(job.did);
    }
    head(main, 'Studium', { size: 13, bold: true });
    for (const study of person.studies) {
      main.line(`${study.from} – ${study.in}`, { size: 9, grey: 0.4 });
      main.line(study.school, { bold: true });
      main.line(`${study.field} (${study.degree})`);
    }
    head(main, 'EDV-Kenntnisse', { size: 13, bold: true });
    main.line(person.skills.flatMap(([, items]) => items).join(', '));
    return main.pdf;
  }),
];

const MORE_DEEDS = [
  'Planned the work of a team of nine and kept its promises to four departments through two reorganisations.',
  'Wrote the handbook that every new colleague reads in the first week, and kept it true for three years.',
  'Answered for a budget of 1.4 million a year and returned a part of it each year without being asked.',
  'Spoke for the department in the yearly review and in the round of works councils of three countries.',
];

function layout(
  name: string,
  style: DateStyle,
  draw: (person: Person, dates: ReturnType<typeof dated>) => Pdf,
): Layout {
  return { name, kind: 'pdf', style, make: (person) => draw(person, dated(style)).bytes() };
}

function page(type: Type): Column {
  return new Column(new Pdf(), { x: 50, width: 495, y: 45, type, runsOn: true });
}

function head(main: Column, text: string, type: Type): void {
  main.gap(12);
  main.line(text, type);
  main.gap(3);
}
