import { GapView, ParsedResume } from '@intervue/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../src/job/gaps.ts';
import { readJob } from '../src/job/read-job.ts';
import { LABELLED_JOBS } from './job-descriptions.ts';

type Given = Partial<Omit<ParsedResume, 'contact'>>;

function resumeOf(given: Given): ParsedResume {
  return ParsedResume.parse({ contact: { name: 'Ada Byron' }, raw_text: '', ...given });
}

const TODAY = { year: 2026, month: 6 };

/** How a resume meets the one line that a job asks for: `matched`, `adjacent MySQL`, `missing`. */
function fit(line: string, given: Given | string, today: typeof TODAY | null = TODAY): string {
  const resume = resumeOf(typeof given === 'string' ? { raw_text: given } : given);
  const { requirements } = readJob(`Requirements\n- ${line}\n`);
  const [first] = gapsOf(requirements, resume, today).fits;
  return [first?.fit, ...(first?.adjacent_to ? [first.adjacent_to] : [])].join(' ');
}

function job(title: string, start: string | null, end: string | null, more: object = {}) {
  return { company: 'Acme', title, start_date: start, end_date: end, description: null, highlights: [], ...more };
}

describe('a resume held against a job', () => {
  it('[JB14] does not take the managing of other things for leading a team', () => {
    expect(
      fit('You have led a team', 'A framework to create and manage data pipelines for developer productivity.'),
    ).toBe('missing');
    expect(fit('You have led a team', 'Managed a team of five')).toBe('matched');
  });

  it('[JB14] matches what it says, and shows the words that say it', () => {
    const resume = resumeOf({
      skills: ['Python', 'k8s'],
      experiences: [
        job('Nurse', null, null, {
          highlights: ['Moved 40 tables to Postgres without downtime', 'Mentored two new colleagues'],
        }),
      ],
      certifications: ['BLS'],
      raw_text: 'Curriculum\nLed a team of four people.',
    });
    const { requirements } = readJob(
      'Requirements\n- PostgreSQL\n- Kubernetes\n- BLS certification\n- Mentoring\n- Leading a team\n- Java',
    );
    expect(gapsOf(requirements, resume).fits.map(({ fit: own, evidence }) => [own, evidence])).toEqual([
      ['matched', 'Moved 40 tables to Postgres without downtime'],
      ['matched', 'k8s'],
      ['matched', 'BLS'],
      ['matched', 'Mentored two new colleagues'],
      ['matched', 'Led a team of four people.'],
      ['missing', null],
    ]);
  });

  it('[JB14] is judged by nothing but what the job asks for, in its order', () => {
    for (const { text } of LABELLED_JOBS) {
      const { requirements } = readJob(text);
      const view = GapView.parse(gapsOf(requirements, resumeOf({ raw_text: text }), TODAY));
      expect(view.fits.map(({ requirement }) => requirement)).toEqual(requirements);
      for (const { evidence, fit: own } of view.fits) expect((evidence ?? '') === '').toBe(own === 'missing');
    }
    expect(gapsOf([], resumeOf({}))).toEqual({ fits: [] });
  });

  it('[JB14] knows what speaks a language by its name', () => {
    expect(fit('SQL', { skills: ['MySQL'] })).toBe('matched');
    expect(fit('SQL', 'Moved reports to BigQuery')).toBe('matched');
    expect(fit('SQL', { skills: ['MongoDB'] })).toBe('missing');
  });

  it('[JB15] knows a name from words that are spelled like it', () => {
    expect(fit('Java', 'Five years of JavaScript')).toBe('missing');
    expect(fit('Go', 'I go to work and like to Go fast')).toBe('missing');
    expect(fit('Go', { skills: ['go'] })).toBe('matched');
    expect(fit('Go', 'Services in Go and Rust')).toBe('matched');
    expect(fit('R', 'R&D at Acme. Type R engines.')).toBe('missing');
    expect(fit('R', { skills: ['R'] })).toBe('matched');
    expect(fit('C', 'Grade C in vitamin C research')).toBe('missing');
    expect(fit('C', 'Firmware in C')).toBe('matched');
    expect(fit('C++', 'Firmware in C')).toBe('adjacent C');
    expect(fit('Excel', 'I excel at what I do')).toBe('missing');
    expect(fit('REST APIs', 'Took a rest after university')).toBe('missing');
    expect(fit('SQL', 'Wrote sql reports')).toBe('matched');
  });

  it('[JB16] does not take for shown what is denied or only wished for', () => {
    for (const text of [
      ...[
        'No experience with Kubernetes',
        'I have never used Kubernetes',
        'Not familiar with Kubernetes',
        'Without any knowledge of Kubernetes',
      ],
      ...[
        'Kubernetes: none',
        'Kubernetes (no experience yet)',
        'Eager to learn Kubernetes',
        'Keine Erfahrung mit Kubernetes',
      ],
      ...[
        'I would like to learn Docker Swarm or Kubernetes',
        'no experience with Nomad, Kubernetes or Helm',
        "I haven't worked with Kubernetes",
      ],
    ]) {
      expect(fit('Kubernetes', text), text).toBe('missing');
    }
    for (const text of [
      ...[
        'Not only Docker but Kubernetes',
        'No downtime while moving to Kubernetes',
        'No experience with Nomad, but three years of Kubernetes',
      ],
      ...['Ran Kubernetes without incidents', 'I never worked alone. Kubernetes was run by four of us'],
    ]) {
      expect(fit('Kubernetes', text), text).toBe('matched');
    }
    expect(fit('Mentoring', 'I have not mentored anybody')).toBe('missing');
    expect(fit('Fluent Spanish', 'Languages: no Spanish')).toBe('missing');
  });

  it('[JB17] names what is near, of the same family', () => {
    for (const [wanted, has, near] of [
      ...[
        ['PostgreSQL', 'MySQL', 'MySQL'],
        ['React', 'Vue.js', 'Vue'],
        ['AWS', 'GCP', 'GCP'],
        ['Kafka', 'RabbitMQ', 'RabbitMQ'],
      ],
      ...[
        ['Java', 'Kotlin', 'Kotlin'],
        ['Tableau', 'Power BI', 'Power BI'],
        ['Terraform', 'Pulumi', 'Pulumi'],
        ['Xero', 'QuickBooks', 'QuickBooks'],
      ],
      ...[
        ['Figma', 'Adobe XD', 'Adobe XD'],
        ['Salesforce', 'HubSpot', 'HubSpot'],
        ['Selenium', 'Cypress', 'Cypress'],
      ],
    ] as const) {
      expect(fit(String(wanted), { skills: [String(has)] })).toBe(`adjacent ${near}`);
    }
    expect(fit('AWS', { skills: ['AWS Lambda'] })).toBe('matched');
    expect(fit('A cloud platform', { skills: ['Azure'] })).toBe('matched');
    for (const [wanted, has] of [
      ['Python', 'Excel'],
      ['DNS', 'VPN'],
      ['microservices', 'design patterns'],
      ['wound care', 'triage'],
    ] as const) {
      expect(fit(wanted, { skills: [has] }), wanted).toBe('missing');
    }
  });

  it('[JB18] counts years from dates, those held at once counted once', () => {
    const years = '5+ years of professional experience';
    expect(fit(years, { experiences: [job('Cook', 'Mar 2019', 'Mar 2024')] })).toBe('matched');
    expect(
      fit(years, { experiences: [job('Cook', 'Mar 2019', 'Mar 2023'), job('Waiter', '03/2020', '2023-03')] }),
    ).toBe('adjacent 4 years');
    expect(fit(years, { experiences: [job('Cook', '2015', '2018'), job('Waiter', '2020', '2022')] })).toBe('matched');
    expect(fit(years, { experiences: [job('Cook', 'June 2021', 'Present')] })).toBe('matched');
    expect(fit(years, { experiences: [job('Cook', 'June 2021', 'Present')] }, null)).toBe('missing');
    expect(fit(years, { experiences: [job('Cook', 'some time ago', 'later')] })).toBe('missing');
    expect(
      fit(years, { experiences: [job('Cook', 'some time ago', null)], summary: 'Cook with 8 years of experience' }),
    ).toBe('matched');
    expect(fit(years, { experiences: [job('Cook', 'Jan 2025', 'Jul 2025')] })).toBe('adjacent 6 months');
  });

  it('[JB18] counts only the positions that have to do with what is asked for', () => {
    const experiences = [job('Backend Engineer', 'Jan 2022', 'Jan 2024'), job('Waiter', 'Jan 2010', 'Jan 2020')];
    expect(fit('5 years of backend development', { experiences })).toBe('adjacent 2 years');
    expect(fit('2 years of backend development', { experiences })).toBe('matched');
    expect(fit('5 years as a ward nurse', { experiences })).toBe('missing');
    const python = [
      job('Engineer', 'Jan 2020', 'Jan 2021', { highlights: ['Wrote Python'] }),
      job('Engineer', 'Jan 2010', 'Jan 2020'),
    ];
    expect(fit('3 years of Python', { experiences: python })).toBe('adjacent 1 year');
    expect(fit('3 years of Python', { experiences: python, summary: '4 years of experience in Python' })).toBe(
      'matched',
    );
    expect(fit('3 years of Python', { skills: ['Python'], experiences })).toBe('matched');
  });

  it('[JB19] compares degrees and languages by level', () => {
    const held = (degree: string, field: string | null = null) => ({
      education: [{ institution: 'Bath', degree, field, graduation_date: null }],
    });
    const wanted = "Bachelor's degree in computer science or a related field";
    expect(fit(wanted, held('BSc', 'Computer Science'))).toBe('matched');
    expect(fit(wanted, held('Master of Science', 'Computer Science'))).toBe('matched');
    expect(fit(wanted, held('BSc', 'History'))).toBe('adjacent BSc');
    expect(fit(wanted, held('High school diploma'))).toBe('missing');
    expect(fit("Master's degree", held('Bachelor of Arts'))).toBe('adjacent Bachelor of Arts');
    expect(fit('PhD in physics', held('PhD', 'Physics'))).toBe('matched');
    expect(fit('A degree', 'BA Fine Arts, 2001')).toBe('matched');
    expect(fit('High school diploma', held('BSc', 'Physics'))).toBe('matched');
    expect(fit('English (C1)', { skills: ['English (B1)', 'German (C2)'] })).toBe('adjacent English at a lower level');
    expect(fit('English (C1)', { raw_text: 'Languages: German B1, English C2' })).toBe('matched');
    expect(fit('Fluent English', { raw_text: 'BA in English literature' })).toBe('missing');
    expect(fit('Fluent German', { skills: ['Native German'] })).toBe('matched');
  });

  it('[JB14] takes any resume, and its time grows with it', () => {
    const words = fc.constantFrom(
      'Java',
      'no',
      'experience',
      'with',
      '5 years',
      '2019',
      'Present',
      '(',
      '–',
      'degree',
      'English',
      'never',
      '\n',
      'Go',
    );
    const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
    const { requirements } = readJob(LABELLED_JOBS.map((one) => one.text).join('\n\n'));
    fc.assert(
      fc.property(text, text, text, (raw, title, date) => {
        const given = {
          raw_text: raw,
          experiences: [job(title.slice(0, 200), date.slice(0, 200), title.slice(0, 200))],
        };
        GapView.parse(gapsOf(requirements, resumeOf(given), TODAY));
      }),
      { numRuns: 40, seed: 5 },
    );
    for (const piece of ['no ', 'experience ', 'Go, ', 'not familiar ', '2019 – ', 'English ', '(', 'a ']) {
      const from = performance.now();
      gapsOf(requirements, resumeOf({ raw_text: piece.repeat(60_000 / piece.length) }), TODAY);
      expect(performance.now() - from, piece).toBeLessThan(2_500);
    }
  });
});
