import { type InterviewType, InterviewSettings, type JobReading, ParsedResume, PlanDraft } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { exampleFits, exampleJob, exampleResume } from '../example-job.test-data.ts';
import { isAskable } from '../question-bank/askable.ts';
import { ownBank } from '../question-bank/own-bank.test-data.ts';
import type { PlanRequest } from './plan-request.ts';
import { makePlan } from './question-plan.ts';

const SOFTWARE_TALK =
  /under the hood|the code\b|ten times the load|product decision|worth building|systems? there|used it|code behind/i;

const nurse = ParsedResume.parse({
  contact: { name: 'Maria Santos' },
  experiences: [
    {
      company: "St Mary's Hospital",
      title: 'Staff Nurse, Acute Medical Unit',
      highlights: ['Cared for up to eight acute patients per shift', 'Trained twelve nurses in medication safety'],
    },
    { company: 'Greenfield Care Home', title: 'Care Assistant', highlights: [] },
  ],
  skills: ['Triage', 'Excel'],
  raw_text: 'Maria Santos nurse',
});
const driver = ParsedResume.parse({
  contact: { name: 'Piotr' },
  experiences: [{ company: 'Amazing Goods', title: 'Forklift Driver' }],
  skills: ['Forklift licence', 'SAP'],
  raw_text: '',
});

function plan(type: InterviewType, rest: Partial<PlanRequest> & { role?: string }) {
  const { role = '', ...request } = rest;
  const settings = InterviewSettings.parse({ type, role, max_questions: 6, time_budget_minutes: 60 });
  return makePlan({ settings, resume: null, jobDescription: null, seed: 7, ...request }, ownBank);
}

type Requirement = JobReading['requirements'][number];

function jobOf(...wanted: readonly (readonly [name: string, kind: Requirement['kind']])[]): JobReading {
  const requirements = wanted.map(
    ([name, kind]): Requirement => ({
      ...{ id: name, text: name, name, kind, level: 'must', years: null },
      ...{ words: [name.toLowerCase()], start: 0, end: name.length },
    }),
  );
  return { ...exampleJob, title: null, seniority: null, requirements };
}

function missing(job: JobReading): NonNullable<PlanRequest['fits']> {
  return job.requirements.map((requirement) => ({ requirement, fit: 'missing', evidence: null, adjacent_to: null }));
}

function aboutJob(type: InterviewType, job: JobReading, rest: Partial<PlanRequest> & { role?: string } = {}) {
  const { questions, reserve } = plan(type, { job, fits: missing(job), jobDescription: job.text, ...rest });
  return [...questions, ...reserve].filter(({ source }) => source === 'job');
}

describe('questions about a resume', () => {
  const TYPES = ['technical', 'system_design', 'coding_discussion', 'product_management', 'full', 'mixed'] as const;

  it.each(TYPES)('[IV7] of any trade fit its work (%s)', (type) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const [role, resume] of [
        ['Staff Nurse', nurse],
        ['Warehouse Shift Lead', driver],
        ['', nurse],
      ] as const) {
        const own = plan(type, { role, resume, seed }).questions.filter(({ source }) => source === 'resume');
        expect(own.length).toBeGreaterThan(0);
        for (const { text, rephrased } of own) expect(`${text} ${rephrased}`).not.toMatch(SOFTWARE_TALK);
      }
    }
  });

  it('[IV7] speak of software where it was made', () => {
    const texts = (type: InterviewType) => plan(type, { role: 'Backend Engineer', resume: exampleResume }).questions;
    const [first] = texts('system_design');
    expect(first?.text).toContain('ten times the load');
    expect(first?.text).toContain('PostgreSQL');
  });
});

describe('questions about a job', () => {
  it('[IV94] never ask for a title, nor say what cannot be said', () => {
    const job = jobOf(['product manager', 'experience'], ['A B testing', 'skill'], ['PL/SQL', 'skill']);
    const own = aboutJob('product_management', job, { role: 'Product Manager' });
    expect(own.map(({ competency }) => competency)).toEqual(['experiments']);
  });

  it('[IV94] are kind about what the resume does not show', () => {
    const [question] = aboutJob('technical', jobOf(['lesson planning', 'skill']));
    expect(question?.text).toBe(
      "The job asks for lesson planning, and I'd like to hear about it. What have you done so far that comes close to lesson planning?",
    );
    expect(question?.reason).toBe('The job asks for lesson planning, and the resume leaves it open.');
  });

  it('[IV94] say that the resume touches on it where its own words do', () => {
    const job = jobOf(['acute care', 'skill']);
    const [question] = aboutJob('technical', job, { role: 'Staff Nurse', resume: nurse });
    expect(question?.text).toContain('your resume touches on it');
    expect(question?.reason).toContain('touches on it');
  });

  it('[IV94] ask how duties were dealt with, and a nurse about medication', () => {
    const job = jobOf(['safeguarding', 'skill'], ['medication administration', 'skill']);
    const texts = aboutJob('behavioral', job, { role: 'Staff Nurse' }).map(({ text }) => text);
    expect(texts).toContain('The job asks for safeguarding. How have you dealt with safeguarding in your work?');
    expect(texts.join(' ')).toContain('medication administration');
  });

  it('[IV94] are about people before tools in a behavioral interview', () => {
    const job = jobOf(['Excel', 'skill'], ['SAP', 'skill'], ['communication', 'quality'], ['acute care', 'experience']);
    const { questions } = plan('behavioral', { job, fits: missing(job) });
    const own = questions.filter(({ source }) => source === 'job').map(({ competency }) => competency);
    expect(own).toEqual(['communication', 'acute care']);
    const technical = plan('technical', { job, fits: missing(job) }).questions;
    expect(technical.find(({ source }) => source === 'job')?.competency).toBe('Excel');
  });

  it('[IV94] may be asked, whatever the trade', () => {
    const job = jobOf(['Excel', 'skill'], ['triage', 'skill'], ['shift work', 'quality'], ['acute care', 'experience']);
    for (const type of ['behavioral', 'technical', 'system_design', 'coding_discussion', 'hr'] as const) {
      for (const role of ['Staff Nurse', 'Backend Engineer', '']) {
        const own = aboutJob(type, job, { role });
        expect(own.length).toBeGreaterThanOrEqual(4);
        expect(own.filter(({ text, rephrased }) => !isAskable(text, 45) || !isAskable(rephrased, 30))).toEqual([]);
        if (role === 'Staff Nurse') for (const { text } of own) expect(text).not.toMatch(/\bbuilt\b|\bcode\b|a system/);
      }
    }
  });
});

describe('what a model drafts', () => {
  const draft = (texts: readonly string[]): NonNullable<PlanRequest['draft']> => ({
    by: 'vendor/model',
    draft: PlanDraft.parse({
      questions: texts.map((text, at) => ({
        ...{ type: 'technical', competency: `ability ${'abcdefgh'.charAt(at)}`, text, rephrased: text },
        ...{ hint: '', reason: '', good_answer: [], follow_ups: [] },
      })),
    }),
  });
  const GENERAL = [
    'What makes a good review of somebody else’s work?',
    'How do you find out why something became slow?',
    'When would you rather leave an old part of a system alone?',
    'How do you decide what deserves a test?',
    'What do you write down about a decision for later?',
    'How do you keep a long migration safe for everybody?',
    'Which warning signs tell you that a design is too clever?',
    'How do you plan work that nobody has done before?',
  ];
  const about = { resume: exampleResume, job: exampleJob, fits: exampleFits, jobDescription: exampleJob.text };

  it('[IV7] [IV94] leaves the places of resume and job to them', () => {
    const { questions } = plan('technical', { ...about, draft: draft(GENERAL) });
    expect(questions.map(({ source }) => source)).toEqual(['resume', 'job', 'model', 'resume', 'job', 'model']);
  });

  it('[IV7] [IV94] takes these places where it names what stands in the resume, or what the job asks for', () => {
    const resumeOne = 'At Northwind you led six engineers. What did you check before each release?';
    const jobOne = 'The job is full of Terraform. How would you find your way into a large setup of it?';
    const { questions } = plan('technical', { ...about, draft: draft([...GENERAL.slice(0, 4), jobOne, resumeOne]) });
    expect(questions[0]?.text).toBe(resumeOne);
    expect(questions[1]).toMatchObject({ text: jobOne, probes: ['terraform'] });
    expect(questions.map(({ source }) => source)).toEqual(['model', 'model', 'model', 'resume', 'job', 'model']);
  });
});
