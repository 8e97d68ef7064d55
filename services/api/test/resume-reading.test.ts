import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/resume/parse-resume.ts';
import { documentOf, resumeOf } from './resume-documents.ts';

function read(text: string) {
  return readingOf(resumeOf(text)).parsed_resume;
}

function positions(text: string) {
  return read(`# Ada Park\nada@park.example\n## Experience\n${text}`).experiences.map((each) => [
    each.title,
    each.company,
    each.start_date,
    each.end_date,
  ]);
}

describe('the order of reading', () => {
  const columns = documentOf([
    { text: 'Ada Park', y: 50, size: 24 },
    ...['Skills', 'Java', 'Welding', 'Chess openings'].map((text, at) => ({
      text,
      x: 50,
      y: 100 + at * 15,
      size: at === 0 ? 14 : 10,
      bold: at === 0,
    })),
    ...['Experience', 'Engineer', 'Acme GmbH', '2012 - 2014', 'Built the great bridge over the river.'].map(
      (text, at) => ({
        text,
        x: 250,
        y: 103 + at * 14,
        size: at === 0 ? 14 : 10,
        bold: at === 0,
      }),
    ),
    { text: 'Led a team of nine people.', x: 250, y: 60, page: 2 },
  ]);

  it('[RS12] reads one column after the other', () => {
    const { raw_text, skills, experiences } = readingOf(columns).parsed_resume;
    expect(raw_text.replaceAll(/\s+/g, ' ')).toBe(
      'Ada Park Skills Java Welding Chess openings Experience Engineer Acme GmbH 2012 - 2014 Built the great bridge over the river. Led a team of nine people.',
    );
    expect(skills).toEqual(['Java', 'Welding', 'Chess openings']);
    expect(experiences[0]).toMatchObject({ title: 'Engineer', company: 'Acme GmbH', end_date: '2014' });
  });

  it('[RS12] parts a gutter that is hardly wider than a space where many lines go on at one place', () => {
    const rows = [
      ['2017 – 2019', 'Engineer, Acme GmbH'],
      ['2014 – 2017', 'Fitter, Bolt Ltd'],
      ['2010 – 2014', 'Apprentice, Nut Ltd'],
    ].flatMap(([time = '', text = ''], at) => [
      { text: time, x: 92 - time.length * 5, y: 130 + at * 15, size: 10 },
      { text, x: 99, y: 130 + at * 15, size: 10 },
    ]);
    const heading = { text: 'Experience', x: 99, y: 110, size: 14, bold: true };
    const { experiences } = readingOf(
      documentOf([{ text: 'Ada Park', x: 99, y: 50, size: 24 }, heading, ...rows]),
    ).parsed_resume;
    expect(experiences.map(({ title, company, end_date }) => [title, company, end_date])).toEqual([
      ['Engineer', 'Acme GmbH', '2019'],
      ['Fitter', 'Bolt Ltd', '2017'],
      ['Apprentice', 'Nut Ltd', '2014'],
    ]);
  });

  it('[RS12] keeps dates at the side of a line with their line', () => {
    expect(
      positions(
        '**Engineer** >> 2012 - 2014\nAcme GmbH >> Berlin, Germany\n**Fitter** >> 2010 - 2012\nBolt Ltd >> Ulm',
      ),
    ).toEqual([
      ['Engineer', 'Acme GmbH', '2012', '2014'],
      ['Fitter', 'Bolt Ltd', '2010', '2012'],
    ]);
  });

  it('[RS15] leaves out running heads and joins letters set apart', () => {
    const letters = 'SKILLS'.split('').map((text, at) => ({ text, x: 50 + at * 12, y: 100, size: 12 }));
    const { raw_text, skills } = readingOf(
      documentOf([
        { text: 'Ada Park', y: 50, size: 20 },
        ...letters,
        { text: 'Java, Welding', y: 120 },
        { text: 'Ada Park, page 1', y: 780 },
        { text: 'Chess', y: 60, page: 2 },
        { text: 'Ada Park, page 2', y: 780, page: 2 },
      ]),
    ).parsed_resume;
    expect(raw_text).not.toContain('page');
    expect(skills).toEqual(['Java', 'Welding', 'Chess']);
  });
});

describe('the person', () => {
  it.for([
    [
      '# Ada Park, PhD\nBerlin, Germany | ada@park.example | +49 171 5550199',
      'Ada Park',
      '+49 171 5550199',
      'Berlin, Germany',
    ],
    [
      '# ADA PARK\nSoftware Engineer\nTel: (312) 555-0177\nada@park.example · Chicago, IL',
      'Ada Park',
      '(312) 555-0177',
      'Chicago, IL',
    ],
    ['# Curriculum Vitae\nName: Ada van der Park\nE-mail: ada@park.example', 'Ada van der Park', null, null],
    ['# Ada Park – Product Manager\nada@park.example  07700 900321', 'Ada Park', '07700 900321', null],
  ] as const)('[RS16] is found at the top: %s', ([text, name, phone, location]) => {
    const { contact } = read(`${text}\n## Skills\nJava`);
    expect(contact).toMatchObject({ name, phone, location, email: 'ada@park.example' });
  });

  it('[RS16] is found behind links', () => {
    const links = ['mailto:ada@park.example', 'https://www.linkedin.com/in/adapark', 'tel:+4917155501'];
    const { contact } = readingOf(documentOf([{ text: 'Ada Park', y: 50, size: 20 }], { links })).parsed_resume;
    expect(contact).toMatchObject({
      email: 'ada@park.example',
      linkedin: 'https://www.linkedin.com/in/adapark',
      phone: '+4917155501',
    });
  });
});

describe('the parts', () => {
  it.for([
    'Skills',
    'TECHNICAL SKILLS',
    'Core Competencies',
    'Areas of Expertise',
    'Kenntnisse',
    'Compétences',
    'Habilidades',
    'Tools & Technologies',
  ])('[RS17] are known by their headings: %s', (heading) => {
    expect(read(`# Ada Park\n## ${heading}\nJava, Welding`).skills).toEqual(['Java', 'Welding']);
  });

  it.for([
    'Work Experience',
    'EMPLOYMENT HISTORY',
    'Professional Background',
    'Berufserfahrung',
    'Expérience professionnelle',
    'Experiencia laboral',
    'Career History',
  ])('[RS17] are known by their headings: %s', (heading) => {
    expect(read(`# Ada Park\n## ${heading}\n**Fitter**\nBolt Ltd\n2010 - 2012`).experiences).toMatchObject([
      { title: 'Fitter', company: 'Bolt Ltd' },
    ]);
  });
});

describe('positions', () => {
  const both = [['Engineer', 'Acme Works', '2012', '2014']];
  it.for([
    ['**Engineer** >> 2012 - 2014\nAcme Works', both],
    ['**Acme Works** >> Berlin, Germany\nEngineer >> 2012 - 2014', both],
    ['**Engineer at Acme Works**\n2012 - 2014', both],
    ['**Acme Works | Engineer**\n2012 - 2014', both],
    ['**Engineer, Acme Works** — Berlin (2012 - 2014)', both],
    ['2012 - 2014\n**Engineer**\nAcme Works', both],
    ['2012 - 2014 >> Engineer, Acme Works, Berlin', both],
    ['Company: Acme Works\nDesignation: Engineer\nDuration: 2012 - 2014', both],
    ['**Acme Works – Engineer**\nBerlin, 2012 - 2014', both],
  ] as const)('[RS18] are told apart: %s', ([text, expected]) => {
    expect(positions(text)).toEqual(expected);
  });

  it.for([
    ['a town nobody knows behind the employer', '**Fitter**\nBolt Ltd, Zamudio\n2010 - 2012\n* Fitted bolts.'],
    ['the town before its country in brackets', '**Fitter**\nBolt Ltd, Zamudio (Spain)\n2010 - 2012\n* Fitted bolts.'],
    ['dashes with the place between', 'Bolt Ltd – Omaha, NE – Fitter – 2010 to 2012\n* Fitted bolts.'],
    [
      'a dash and a place before it',
      '**Fitter**, Nut Ltd, 2012 - 2014\n* Fitted.\n\nBolt Ltd, Berlin — Fitter\n2010 - 2012\n* Fitted.',
    ],
    ['a number before it', '**1. Bolt Ltd** (2010 - 2012)\nDesignation: Fitter\n* Fitted bolts.'],
  ])('[RS18] are told apart with %s', ([, text = '']) => {
    const last = positions(text).at(-1);
    expect(last?.slice(0, 3)).toEqual(['Fitter', 'Bolt Ltd', '2010']);
  });

  it('[RS18] leaves out towns below the times, known or not', () => {
    const text = ['Berlin, Germany', 'Zamudio'].map(
      (town, at) => `**Bolt${at} Ltd**\nFitter\nMay 201${at} - June 201${at + 1} (1 year 2 months)\n${town}\n`,
    );
    expect(positions(text.join('\n'))).toEqual([
      ['Fitter', 'Bolt0 Ltd', 'May 2010', 'June 2011'],
      ['Fitter', 'Bolt1 Ltd', 'May 2011', 'June 2012'],
    ]);
  });

  it('[RS19] may be several at one employer', () => {
    const text =
      '**Acme Works**\nLead Engineer >> 2014 - 2016\n- Built the first bridge over the river.\nEngineer >> 2012 - 2014\n- Built the second bridge over the river.';
    expect(positions(text)).toEqual([
      ['Lead Engineer', 'Acme Works', '2014', '2016'],
      ['Engineer', 'Acme Works', '2012', '2014'],
    ]);
  });

  it.for([
    ['Jan 2012 – Mar 2014', 'Jan 2012', 'Mar 2014'],
    ['January 2012 to Present', 'January 2012', 'Present'],
    ['01/2012 - 03/2014', '01/2012', '03/2014'],
    ['2012-01 - 2014-03', '2012-01', '2014-03'],
    ['01.2012 – heute', '01.2012', 'heute'],
    ["Jan '12 – Mar '14", "Jan '12", "Mar '14"],
    ['sept. 2012 – févr. 2014', 'sept. 2012', 'févr. 2014'],
    ['12/03/2012 – 01/04/2014', '12/03/2012', '01/04/2014'],
    ['Summer 2012', 'Summer 2012', null],
    ['Since 2012', '2012', null],
    ['2012 - 2014 (2 years 3 months)', '2012', '2014'],
    ['Jun - Aug 2012', 'Jun 2012', 'Aug 2012'],
    ['SEP 2012 — CURRENT', 'SEP 2012', 'CURRENT'],
  ] as const)('[RS20] have dates as printed: %s', ([dates, start, end]) => {
    expect(positions(`**Engineer** >> ${dates}\nAcme Works`)).toEqual([['Engineer', 'Acme Works', start, end]]);
    expect(positions(`**Engineer**, Acme Works\n${dates}`)).toEqual([['Engineer', 'Acme Works', start, end]]);
  });

  it('[RS21] tell what was done', () => {
    const { experiences } = read(
      '# Ada Park\n## Experience\n**Engineer** >> 2012 - 2014\nAcme Works\nWorked on bridges of every kind in the north of the country.\n- Built the first bridge over the river, which took a\nyear and nine people.\n- Mended it.',
    );
    expect(experiences[0]).toMatchObject({
      description: 'Worked on bridges of every kind in the north of the country.',
      highlights: ['Built the first bridge over the river, which took a', 'Mended it.'].map((text, at) =>
        at === 0 ? expect.stringContaining(text) : text,
      ),
    });
  });
});

describe('education, skills and certificates', () => {
  it.for([
    ['**University of Leeds** >> 2016 - 2019\nBSc Physics', 'University of Leeds', 'BSc', 'Physics', '2019'],
    [
      '**Bachelor of Science in Physics** >> 2019\nUniversity of Leeds, UK',
      'University of Leeds',
      'Bachelor of Science',
      'Physics',
      '2019',
    ],
    ['B.Sc. (Hons) in Physics, University of Leeds, 2019', 'University of Leeds', 'B.Sc. (Hons)', 'Physics', '2019'],
    ['MBA, Marketing – Leeds Business School (2019)', 'Leeds Business School', 'MBA', 'Marketing', '2019'],
    [
      '2016 – 2019 >> Master of Arts (History), Universität Ulm',
      'Universität Ulm',
      'Master of Arts',
      'History',
      '2019',
    ],
  ] as const)(
    '[RS22] tells school, degree and subject apart: %s',
    ([text, institution, degree, field, graduation_date]) => {
      const { education } = read(
        `# Ada Park\n## Education\n${text}\n- GPA: 3.9/4.0\nRelevant coursework: Optics, Waves`,
      );
      expect(education).toEqual([{ institution, degree, field, graduation_date }]);
    },
  );

  it.for([
    'Java, Go, Welding',
    'Languages: Java, Go\nTrades: Welding',
    '- Java\n- Go\n- Welding',
    'Java | Go | Welding',
    'Java • Go • Welding',
    'Java (expert), Go – intermediate, Welding 90%',
    'Java >> Go\nWelding',
    'Proficient in Java, Go and Welding\nLanguages: English, German (native)',
  ])('[RS23] lists skills one by one: %s', (text) => {
    expect(read(`# Ada Park\n## Skills\n${text}`).skills).toEqual(['Java', 'Go', 'Welding']);
  });

  it('[RS23] leaves out languages, closing words and signatures, and parts at stars', () => {
    const { skills } = read(
      '# Ada Park\n## Skills\nWelding * Rigging * Lifting\nSprachen: Deutsch, Englisch\nReferences available upon request\nKassel, den 3. März 2024',
    );
    expect(skills).toEqual(['Welding', 'Rigging', 'Lifting']);
  });

  it('[RS17] knows a heading with a word of its own by its look', () => {
    const { experiences } = read(
      '# Ada Park\n## Driving Experience\n**Driver**, Bolt Ltd, 2010 - 2012\n## Education\nBSc Physics, University of Leeds, 2009',
    );
    expect(experiences[0]).toMatchObject({ title: 'Driver', company: 'Bolt Ltd' });
  });

  it.for([
    ['University of California, Berkeley, 2016', 'University of California, Berkeley'],
    ['KABK — MA Type and Media, 2016', 'KABK'],
    ['BTS Travaux publics, Lycée Cuzin, Caluire, 2011', 'Lycée Cuzin'],
    ['PhD in Linguistics, University of Tromsø. Thesis: Weight without length, 2016', 'University of Tromsø'],
    ['High School Diploma, Craigmont High School, Memphis, TN, 2010', 'Craigmont High School'],
  ])('[RS22] finds the school in "%s"', ([text = '', school]) => {
    expect(read(`# Ada Park\n## Education\n${text}`).education[0]?.institution).toBe(school);
  });

  it.for([
    ['Dr.-Ing. Ada Park', 'Ada Park'],
    ['Ada Park, MSN, FNP-C', 'Ada Park'],
    ['Ada Park, Veterinarian', 'Ada Park'],
    ['Ada Park, PharmD, BCPS', 'Ada Park'],
    ['Tomás Ó hEidhin', 'Tomás Ó hEidhin'],
  ])('[RS16] finds the name in "%s"', ([text, name]) => {
    expect(read(`# ${text}\nada@park.example\n79105 (806) 555-0140`).contact).toMatchObject({
      name,
      phone: '(806) 555-0140',
    });
  });

  it('[RS20] joins a time that is broken over two lines', () => {
    const text = 'Sep 2016 – Mar >> Engineer\n2020 >> Acme GmbH\n* Built the bridge.';
    expect(positions(text)).toEqual([['Engineer', 'Acme GmbH', 'Sep 2016', 'Mar 2020']]);
  });

  it('[RS24] lists certificates without dates', () => {
    const text =
      '# Ada Park\n## Certifications\n- Crane Operator, NCCCO, 2019\n- First Aid (May 2020)\n## Skills\nJava';
    expect(read(text).certifications).toEqual(['Crane Operator, NCCCO', 'First Aid']);
  });

  it('[RS25] gathers technologies where no skills are listed', () => {
    const { parsed_resume, notes } = readingOf(
      resumeOf(
        '# Ada Park\n## Experience\n**Engineer**, Acme Works\n2012 - 2014\n- Moved billing to Kubernetes and PostgreSQL.',
      ),
    );
    expect(parsed_resume.skills).toEqual(['Kubernetes', 'PostgreSQL']);
    expect(notes.join()).toContain('no list of skills');
  });
});

describe('what is no resume', () => {
  it('[RS26] is read as text, and nothing is guessed', () => {
    const letter = 'Dear all,\nthe shop is closed on Monday because of the holiday.\nSee you on Tuesday';
    const { parsed_resume, extraction, notes } = readingOf(resumeOf(letter));
    expect(extraction).toBe('text_only');
    expect(notes).toHaveLength(1);
    expect(parsed_resume).toMatchObject({ experiences: [], education: [], skills: [], certifications: [] });
    expect(parsed_resume.contact).toEqual({ name: '', email: null, phone: null, location: null, linkedin: null });
    expect(parsed_resume.raw_text).toContain('closed on Monday');
  });
});

describe('text made to keep rules busy', () => {
  it('[RS7] is given up on within what a resume needs', () => {
    const tails = ', ABCDEFGH'.repeat(100);
    const begun = process.cpuUsage().user;
    for (const name of [`Jane Doe${tails} x`, `Jane Doe, ${'A'.repeat(1_100)}`, `Jane Doe${', A.B'.repeat(250)}`]) {
      expect(read(`${name}\njane@doe.example\n## Skills\nJava`).skills).toEqual(['Java']);
    }
    // Processor time and not the clock: what grew six-fold with each part took minutes.
    expect(process.cpuUsage().user - begun).toBeLessThan(3_000_000);
  });
});

describe('names that hold a word of a heading', () => {
  it('[RS17] are employers and positions all the same', () => {
    expect(
      positions(
        '**Zebra Technologies**\n**Fitter** >> 2012 - 2014\n- Mended things.\n**Education Coordinator** >> 2010 - 2012\nBolt Ltd',
      ),
    ).toHaveLength(2);
  });
});
