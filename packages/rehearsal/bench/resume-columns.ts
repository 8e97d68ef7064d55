import { Column } from './resume-column.ts';
import { type DateStyle, dated, type Layout } from './resume-facts.ts';
import { Pdf, type Type } from './resume-pdf.ts';
import type { Person } from './resume-people.ts';

/** Resumes in two columns and other unusual arrangements. */
export const ARRANGED: readonly Layout[] = [
  layout('dark sidebar at the left', 'Mon YYYY', (person, dates) => {
    const pdf = new Pdf();
    pdf.box(0, 0, 190, 842, 0.2);
    const side = column(pdf, 20, 155, { size: 9, grey: 1 });
    side.line('CONTACT', { bold: true, size: 11 });
    for (const text of [person.phone, person.email, person.place, person.linkedin]) side.line(text, { size: 8 });
    sideSkills(side, person, 'SKILLS', { bold: true, size: 11 });
    side.gap(12);
    side.line('LANGUAGES', { bold: true, size: 11 });
    for (const text of person.languages) side.line(text);
    const main = column(pdf, 215, 350, { size: 10 });
    main.line(person.name, { size: 26, bold: true });
    main.line(person.headline, { size: 12, grey: 0.4 });
    head(main, 'PROFILE', { bold: true, size: 12 });
    main.line(person.summary);
    head(main, 'EXPERIENCE', { bold: true, size: 12 });
    for (const job of person.jobs) {
      main.gap(4);
      main.line(job.title, { bold: true });
      main.line(`${job.company} | ${job.place} | ${dates(job)}`, { size: 9 });
      main.bullets(job.did);
    }
    head(main, 'EDUCATION', { bold: true, size: 12 });
    studies(main, person);
    return pdf;
  }),
  layout('narrow column at the right, full head', "Mon 'YY", (person, dates) => {
    const pdf = new Pdf();
    const top = column(pdf, 40, 515, { size: 10 });
    top.line(person.name, { size: 28 });
    top.line(`${person.headline}   |   ${person.email}   |   ${person.phone}   |   ${person.place}`, { size: 9 });
    const [main, side] = [
      column(pdf, 40, 330, { size: 10 }, top.y + 20),
      column(pdf, 400, 155, { size: 9 }, top.y + 20),
    ];
    main.line('Experience', { size: 14, bold: true });
    for (const job of person.jobs) {
      main.gap(4);
      main.apart(job.company, dates(job), { left: { bold: true } });
      main.line(job.title, { grey: 0.3 });
      main.bullets(job.did);
    }
    side.line('Education', { size: 14, bold: true });
    for (const study of person.studies) {
      side.line(study.school, { bold: true });
      side.line(`${study.degree}, ${study.field}`);
      side.line(`${study.from} – ${study.in}`);
      side.gap(4);
    }
    sideSkills(side, person, 'Skills', { size: 14, bold: true });
    return pdf;
  }),
  layout('exported profile', 'Month YYYY', (person, dates) => {
    const pdf = new Pdf();
    pdf.box(0, 0, 195, 842, 0.15);
    const side = column(pdf, 22, 150, { size: 9, grey: 1 });
    side.line('Contact', { size: 13 });
    side.line(person.email);
    side.line(`${person.phone} (Mobile)`);
    side.line(`www.${person.linkedin} (LinkedIn)`);
    side.gap(14);
    side.line('Top Skills', { size: 13 });
    for (const skill of person.skills.flatMap(([, items]) => items)) side.line(skill);
    if (person.certificates.length > 0) {
      side.gap(14);
      side.line('Certifications', { size: 13 });
      for (const text of person.certificates) side.line(text);
    }
    const main = column(pdf, 220, 340, { size: 10.5 });
    main.line(person.name, { size: 26 });
    main.line(person.headline, { size: 12 });
    main.line(person.place, { grey: 0.5 });
    main.gap(14);
    main.line('Summary', { size: 16 });
    main.line(person.summary);
    main.gap(14);
    main.line('Experience', { size: 16 });
    for (const job of person.jobs) {
      main.gap(8);
      main.line(job.company, { size: 12 });
      main.line(job.title, { size: 11.5 });
      main.line(`${dates(job)} (${3 + job.did.length} years 2 months)`);
      main.line(job.place, { grey: 0.5 });
      main.line(job.did.join(' '));
    }
    main.gap(14);
    main.line('Education', { size: 16 });
    for (const study of person.studies) {
      main.line(study.school, { size: 12 });
      main.line(`${study.degree}, ${study.field} · (${study.from} - ${study.in})`);
    }
    return pdf;
  }),
  layout('European form: dates and place above, title – company', 'MM/YYYY', (person, dates) => {
    const main = column(new Pdf(), 50, 495, { size: 10 });
    main.line(person.name, { size: 20, bold: true });
    main.line(`Address: ${person.place}`);
    main.line(`Email address: ${person.email}    Phone number: ${person.phone}`);
    head(main, 'WORK EXPERIENCE', { size: 12, bold: true });
    for (const job of person.jobs) {
      main.gap(6);
      main.line(`${dates(job)} – ${job.place}`, { grey: 0.4 });
      main.line(`${job.title.toUpperCase()} – ${job.company.toUpperCase()}`, { bold: true });
      main.bullets(job.did);
    }
    head(main, 'EDUCATION AND TRAINING', { size: 12, bold: true });
    for (const study of person.studies) {
      main.gap(4);
      main.line(`${study.from} – ${study.in} – ${study.place}`, { grey: 0.4 });
      main.line(`${study.degree.toUpperCase()} IN ${study.field.toUpperCase()} – ${study.school}`, { bold: true });
    }
    head(main, 'DIGITAL SKILLS', { size: 12, bold: true });
    main.line(person.skills.flatMap(([, items]) => items).join(' / '));
    return main.pdf;
  }),
  layout('typewriter with labels', 'YYYY-MM', (person, dates) => {
    const main = column(new Pdf(), 50, 495, { size: 9.5, font: 'mono' });
    main.line('RESUME');
    main.line(`Name: ${person.name}`);
    main.line(`E-mail: ${person.email}`);
    main.line(`Mobile: ${person.phone}`);
    main.gap(12);
    main.line('OBJECTIVE:');
    main.line(person.summary);
    main.gap(12);
    main.line('WORK EXPERIENCE:');
    for (const job of person.jobs) {
      main.gap(8);
      main.line(`Company: ${job.company}`);
      main.line(`Designation: ${job.title}`);
      main.line(`Duration: ${dates(job)}`);
      main.line('Responsibilities:');
      main.bullets(job.did, '*');
    }
    main.gap(12);
    main.line('EDUCATION:');
    for (const study of person.studies) main.line(`${study.degree} in ${study.field}, ${study.school}, ${study.in}`);
    main.gap(12);
    main.line('TECHNICAL SKILLS:');
    for (const [group, items] of person.skills) main.line(`${group.padEnd(16)}: ${items.join(', ')}`);
    return main.pdf;
  }),
  layout('positions in a table', 'MM.YYYY', (person, dates) => {
    const main = column(new Pdf(), 50, 495, { size: 10 });
    main.line(person.name, { size: 20, bold: true });
    main.line(`${person.place} • ${person.phone} • ${person.email}`);
    head(main, 'Employment History', { size: 13, bold: true });
    const places = [0, 120, 300];
    for (const job of person.jobs) {
      main.gap(4);
      main.cells([dates(job), job.company, job.title], places, [{}, { bold: true }]);
    }
    head(main, 'Education', { size: 13, bold: true });
    for (const study of person.studies) {
      main.cells(
        [`${study.from} – ${study.in}`, study.school, `${study.degree} ${study.field}`],
        [0, 80, 310],
        [{}, { bold: true }],
      );
    }
    head(main, 'Skills', { size: 13, bold: true });
    const items = person.skills.flatMap(([, own]) => own);
    for (let at = 0; at < items.length; at += 3) main.cells(items.slice(at, at + 3), [0, 165, 330]);
    return main.pdf;
  }),
  layout('name on two lines, two equal columns', 'Month YYYY', (person, dates) => {
    const pdf = new Pdf();
    const [first = '', ...rest] = person.name.split(' ');
    const top = column(pdf, 45, 505, { size: 10 });
    top.line(first, { size: 32, bold: true });
    top.line(rest.join(' '), { size: 32, bold: true });
    top.line(person.headline, { size: 13 });
    const [left, right] = [
      column(pdf, 45, 240, { size: 9 }, top.y + 24),
      column(pdf, 315, 235, { size: 9 }, top.y + 24),
    ];
    left.line('Where I worked', { size: 1, grey: 1 });
    left.line('Experience', { size: 15, bold: true });
    for (const job of person.jobs) {
      left.gap(4);
      left.line(job.title, { bold: true });
      left.line(job.company);
      left.line(dates(job), { grey: 0.5 });
      left.bullets(job.did);
    }
    right.line('Get in touch', { size: 15, bold: true });
    for (const text of [person.email, person.phone, person.place]) right.line(text);
    right.gap(14);
    right.line('Education', { size: 15, bold: true });
    studies(right, person);
    sideSkills(right, person, 'Skills', { size: 15, bold: true });
    return pdf;
  }),
  layout('two pages with page numbers and much text', 'Mon YYYY', (person, dates) => {
    const pdf = new Pdf();
    const main = new Column(pdf, { x: 60, width: 475, y: 60, type: { size: 11, font: 'serif' }, runsOn: true });
    main.centred(person.name, { size: 18, bold: true });
    main.centred(`${person.email} | ${person.phone}`);
    head(main, '1. Professional Summary', { bold: true, size: 12 });
    main.line(`${person.summary} ${person.summary}`);
    head(main, '2. Professional Experience', { bold: true, size: 12 });
    for (const job of person.jobs) {
      main.gap(6);
      main.apart(`${job.company}, ${job.place}`, dates(job), { left: { bold: true } });
      main.line(job.title);
      main.bullets([
        ...job.did,
        ...job.did.map(
          (text) =>
            `${text.slice(0, -1)}, documented and handed over to the next team with training and a written guide.`,
        ),
      ]);
    }
    head(main, '3. Education', { bold: true, size: 12 });
    for (const study of person.studies)
      main.line(`${study.school}, ${study.place}. ${study.degree} in ${study.field}, ${study.in}`);
    head(main, '4. Technical Skills', { bold: true, size: 12 });
    main.line(`${person.skills.flatMap(([, items]) => items).join(', ')}.`);
    pdf.text(280, 825, 'Page 2 of 2', { size: 8 });
    return pdf;
  }),
];

function layout(
  name: string,
  style: DateStyle,
  draw: (person: Person, dates: ReturnType<typeof dated>) => Pdf,
): Layout {
  return { name, kind: 'pdf', style, make: (person) => draw(person, dated(style)).bytes() };
}

function column(pdf: Pdf, x: number, width: number, type: Type, y = 45): Column {
  return new Column(pdf, { x, width, y, type });
}

function head(main: Column, text: string, type: Type): void {
  main.gap(14);
  main.line(text, type);
  main.gap(2);
}

function studies(main: Column, person: Person): void {
  for (const study of person.studies) {
    main.line(`${study.degree} in ${study.field}`, { bold: true });
    main.line(study.school);
    main.line(`${study.from} – ${study.in}`);
    main.gap(4);
  }
}

function sideSkills(side: Column, person: Person, title: string, type: Type): void {
  side.gap(14);
  side.line(title, type);
  for (const skill of person.skills.flatMap(([, items]) => items)) side.line(skill);
}
