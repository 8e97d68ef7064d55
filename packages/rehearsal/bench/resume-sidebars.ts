import { Column } from './resume-column.ts';
import { type DateStyle, dated, type Layout } from './resume-facts.ts';
import { Pdf, type Type, widthOf } from './resume-pdf.ts';
import type { Person } from './resume-people.ts';

/** Resumes as design programs make them: sidebars, icons, bars, timelines and tables. */
export const DESIGNED: readonly Layout[] = [
  layout('sidebar at the right with icons and skill bars', 'Mon. ’YY', (person, dates) => {
    const pdf = new Pdf();
    pdf.box(390, 0, 205, 842, 0.93);
    const main = column(pdf, 40, 330, { size: 9.5 }, 40);
    main.line(person.name, { size: 25, bold: true });
    main.line(person.headline, { size: 12, grey: 0.4 });
    head(main, '\uf0b1  Work Experience', { size: 14, bold: true });
    for (const job of person.jobs) {
      main.gap(6);
      main.line(job.title, { bold: true, size: 11 });
      main.line(job.company, { grey: 0.3 });
      main.line(`\uf073 ${dates(job)}   \uf3c5 ${job.place}`, { size: 8, grey: 0.4 });
      main.bullets(job.did);
    }
    const side = column(pdf, 405, 175, { size: 9 }, 50);
    for (const text of [
      `\uf0e0 ${person.email}`,
      `\uf095 ${person.phone}`,
      `\uf3c5 ${person.place}`,
      `\uf08c ${person.linkedin}`,
    ])
      side.line(text);
    head(side, 'Skills', { size: 13, bold: true });
    for (const skill of skillsOf(person)) {
      side.line(skill);
      pdf.box(side.x, side.y + 3, 160, 4, 0.8);
      pdf.box(side.x, side.y + 3, 110, 4, 0.3);
      side.gap(9);
    }
    head(side, 'Education', { size: 13, bold: true });
    for (const study of person.studies) {
      side.line(`${study.degree}, ${study.field}`, { bold: true });
      side.line(study.school);
      side.line(`${study.from} – ${study.in}`, { grey: 0.4 });
      side.gap(4);
    }
    return pdf;
  }),
  layout('German form: sidebar at the left, dates beside positions', 'MM/YY', (person, dates) => {
    const pdf = new Pdf();
    pdf.box(0, 0, 180, 842, 0.2);
    const side = column(pdf, 20, 145, { size: 8.5, grey: 1 }, 60);
    side.line('KONTAKT', { size: 11, bold: true });
    for (const text of [person.place, person.phone, person.email]) side.line(text);
    side.gap(12);
    side.line('KENNTNISSE', { size: 11, bold: true });
    for (const skill of skillsOf(person)) side.line(`${skill}  ●●●●○`);
    side.gap(12);
    side.line('SPRACHEN', { size: 11, bold: true });
    for (const text of person.languages) side.line(text);
    const main = column(pdf, 205, 360, { size: 9.5 }, 60);
    main.line('LEBENSLAUF', { size: 10, spread: 4, grey: 0.5 });
    main.line(person.name, { size: 24, bold: true });
    head(main, 'BERUFSERFAHRUNG', { size: 12, bold: true });
    for (const job of person.jobs) {
      main.gap(6);
      main.cells([dates(job), job.title], [0, 90], [{}, { bold: true }]);
      const told = column(pdf, main.x + 90, 270, { size: 9.5 }, main.y);
      told.line(`${job.company}, ${job.place}`);
      told.bullets(job.did);
      main.y = told.y;
    }
    head(main, 'AUSBILDUNG', { size: 12, bold: true });
    for (const study of person.studies) {
      main.cells([`${study.from} – ${study.in}`, study.school], [0, 90], [{}, { bold: true }]);
      main.cells([`${study.degree} ${study.field}`], [90]);
    }
    return pdf;
  }),
  layout('a timeline of dots, name and contact side by side', 'YYYY/MM', (person, dates) => {
    const pdf = new Pdf();
    const top = column(pdf, 45, 300, {}, 40);
    top.line(person.name.toUpperCase(), { size: 20, bold: true, spread: 1 });
    top.line(person.headline, { size: 11, grey: 0.4 });
    [person.phone, person.email, person.place].forEach((text, at) =>
      pdf.text(550 - widthOf(text, { size: 9 }), 50 + at * 13, text, { size: 9 }),
    );
    const main = column(pdf, 70, 480, { size: 9.5 }, 95);
    const title = (text: string) => {
      main.gap(16);
      pdf.text(45, main.y + 12, text, { size: 13, bold: true, grey: 0.25 });
      main.gap(18);
    };
    title('Career Timeline');
    for (const job of person.jobs) {
      main.gap(6);
      pdf.box(51, main.y + 6, 3, 3, 0.2);
      main.line(`${job.company}  /  ${job.title}`, { bold: true });
      main.line(`${dates(job)}, ${job.place}`, { size: 8.5, grey: 0.4 });
      for (const text of job.did) main.line(text);
    }
    title('Education');
    for (const study of person.studies) {
      pdf.box(51, main.y + 6, 3, 3, 0.2);
      main.line(study.school, { bold: true });
      main.line(`${study.degree} in ${study.field}, ${study.from} – ${study.in}`);
    }
    title('Technical Skills');
    const all = skillsOf(person);
    for (let at = 0; at < all.length; at += 4) main.cells(all.slice(at, at + 4), [0, 120, 240, 360]);
    return pdf;
  }),
  layout('a table with a head, employer and title in one cell', 'YYYY-MM-DD', (person, dates) => {
    const main = column(new Pdf(), 50, 495, { size: 9.5 });
    main.centred('CURRICULUM VITAE', { size: 14, bold: true });
    main.gap(8);
    for (const [label, text] of [
      ['Name', person.name],
      ['Address', person.place],
      ['Telephone', person.phone],
      ['E-mail', person.email],
    ] as const)
      main.cells([label, text], [0, 110], [{ bold: true }]);
    head(main, 'Work experience', { size: 12, bold: true });
    main.cells(['Period', 'Employer', 'Position'], [0, 150, 330], [{ bold: true }, { bold: true }, { bold: true }]);
    for (const job of person.jobs) {
      main.gap(3);
      main.cells([dates(job), job.company, job.title], [0, 150, 330]);
    }
    head(main, 'Education', { size: 12, bold: true });
    main.cells(['Year', 'Institution', 'Degree'], [0, 150, 330], [{ bold: true }, { bold: true }, { bold: true }]);
    for (const study of person.studies)
      main.cells([String(study.in), study.school, `${study.degree}, ${study.field}`], [0, 150, 390]);
    head(main, 'Computer skills', { size: 12, bold: true });
    main.line(`${skillsOf(person).join('; ')}.`);
    return main.pdf;
  }),
  layout('two columns, headings over rules, company in capitals', 'Season YYYY', (person, dates) => {
    const pdf = new Pdf();
    const top = column(pdf, 40, 515, { size: 9 }, 35);
    top.centred(person.name, { size: 26, font: 'serif' });
    top.centred([person.email, person.phone, person.linkedin, person.place].join('  |  '));
    const [left, right] = [
      column(pdf, 40, 165, { size: 9 }, top.y + 14),
      column(pdf, 230, 325, { size: 9.5 }, top.y + 14),
    ];
    const titled = (side: Column, text: string) => {
      side.gap(12);
      side.line(text, { size: 12, font: 'serif', spread: 1.5 });
      pdf.box(side.x, side.y + 3, side.width, 0.7, 0.5);
      side.gap(5);
    };
    titled(left, 'EDUCATION');
    for (const study of person.studies) {
      left.line(study.school.toUpperCase(), { size: 8.5, bold: true });
      left.line(`${study.degree} in ${study.field}`);
      left.line(`Grad. May ${study.in} | ${study.place}`, { grey: 0.4 });
    }
    titled(left, 'SKILLS');
    for (const [group, items] of person.skills) {
      left.line(group, { bold: true });
      left.line(items.join(' • '));
    }
    titled(right, 'EXPERIENCE');
    for (const job of person.jobs) {
      right.mixed([
        [job.company.toUpperCase(), { bold: true }],
        [` | ${job.title}`, {}],
      ]);
      right.line(`${dates(job)} | ${job.place}`, { grey: 0.4, size: 8.5 });
      right.bullets(job.did, '▪');
      right.gap(5);
    }
    return pdf;
  }),
  layout('position left, dates over place at the right', 'mes YYYY', (person, dates) => {
    const main = column(new Pdf(), 50, 495, { size: 10 });
    main.line(person.name, { size: 22, bold: true });
    main.line(`${person.headline} · ${person.place} · ${person.phone} · ${person.email}`, { size: 9 });
    head(main, 'Experiencia profesional', { size: 13, bold: true });
    for (const job of person.jobs) {
      main.gap(5);
      main.apart(job.title, dates(job), { left: { bold: true }, right: { size: 9 } });
      main.apart(job.company, job.place, { right: { size: 9, grey: 0.4 } });
      main.bullets(job.did);
    }
    head(main, 'Formación académica', { size: 13, bold: true });
    for (const study of person.studies) {
      main.apart(study.school, `${study.from} - ${study.in}`, { left: { bold: true } });
      main.line(`${study.degree}, ${study.field}`);
    }
    head(main, 'Competencias', { size: 13, bold: true });
    main.bullets(skillsOf(person));
    head(main, 'Idiomas', { size: 13, bold: true });
    main.line(person.languages.join(', '));
    return main.pdf;
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
  main.gap(12);
  main.line(text, type);
  main.gap(3);
}

function skillsOf(person: Person): string[] {
  return person.skills.flatMap(([, items]) => items);
}
