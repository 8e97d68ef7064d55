import { InterviewSettings, ParsedResume } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { ownBank } from '../question-bank/own-bank.test-data.ts';
import { fitOf, knownWordsOf } from './known-words.ts';
import { makePlan } from './question-plan.ts';
import { seniorityOf } from './seniority.ts';
import { tradeOf } from './trade.ts';

describe('the trade of a title', () => {
  it.each([
    'Civil Engineer',
    'Mechanical Engineer',
    'Sound Engineer',
    'Landscape Architect',
    'Cloud Kitchen Cook',
    'Web Shop Assistant',
    'Financial Analyst',
    'Financial Controller',
    'Warehouse Team Lead',
    'Team Lead',
    'Security Guard',
    'Property Developer',
    'Software Sales Representative',
    'Staff Nurse',
    'Marketing Manager',
  ])('[IV3] %s makes no software', (title) => {
    expect(tradeOf(title)).toBe('other');
    const settings = InterviewSettings.parse({ type: 'mixed', role: title, max_questions: 6, time_budget_minutes: 60 });
    const jobDescription = 'You use our cloud software and the web, and report to the controller and the team lead.';
    const { questions } = makePlan({ settings, resume: null, jobDescription, seed: 2 }, ownBank);
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(['behavioral', 'hr', 'technical']));
  });

  it.each([
    'Software Engineer',
    'Senior Backend Developer',
    'Full Stack Developer',
    'Cloud Architect',
    'Site Reliability Engineer',
    'QA Engineer',
    'Data Scientist',
    'Kubernetes Engineer',
    'PostgreSQL Administrator',
    'Engineering Manager',
    'Web Developer',
  ])('[IV3] %s makes software', (title) => {
    expect(tradeOf(title)).toBe('software');
  });

  it('[IV3] is that of the role, then of the job, then of the latest position', () => {
    expect(tradeOf('Nurse', 'Backend Developer', 'Backend Developer')).toBe('other');
    expect(tradeOf('', 'Backend Developer', 'Nurse')).toBe('software');
    expect(tradeOf('', null, 'Nurse')).toBe('other');
    expect(tradeOf('Team Lead', null, 'Backend Developer')).toBe('software');
    expect(tradeOf('Product Owner')).toBe('product');
    expect(tradeOf('', null, undefined)).toBe('unknown');
    expect(tradeOf('Senior Engineer')).toBe('unknown');
  });

  it('[IV6] words that every trade has make no software question fit', () => {
    const known = knownWordsOf(
      'Shift Lead',
      'You are a team lead, use software, web and cloud tools, and react when the rest of us spark ideas.',
      null,
    );
    const own = ownBank.questions.filter((one) => one.tags.length > 0 && fitOf(one, known).score > 0);
    expect(own.map(({ id }) => id)).toEqual([]);
    for (const type of ['technical', 'system_design'] as const) {
      const settings = InterviewSettings.parse({ type, role: 'Financial Analyst', max_questions: 4 });
      const { questions } = makePlan({ settings, resume: null, jobDescription: null, seed: 2 }, ownBank);
      expect(questions.filter(({ reason }) => reason.includes('names'))).toEqual([]);
    }
  });
});

describe('seniority', () => {
  const of = (role: string) => seniorityOf({ chosen: null, role, job: null, resume: null });

  it.each([
    ['Staff Nurse', null],
    ['Kitchen Staff', null],
    ['Staff Engineer', 'senior'],
    ['Staff Software Engineer', 'senior'],
    ['Staff Product Designer', 'senior'],
    ['Associate Director', 'lead'],
    ['Associate Professor', 'senior'],
    ['Associate', 'entry'],
    ['Lead Generation Specialist', null],
    ['Data Manager', null],
    ['Property Manager', null],
    ['Case Manager', null],
    ['Account Manager', null],
    ['Senior Account Manager', 'senior'],
    ['Executive Assistant to the Director', null],
    ['Engineering Manager', 'lead'],
    ['Lead Product Manager', 'lead'],
    ['Head of Sales', 'lead'],
  ] as const)('[IV91] %s: %s', (role, seniority) => {
    expect(of(role)).toBe(seniority);
  });

  it('[IV91] is read in a resume in the same way', () => {
    const resume = ParsedResume.parse({
      contact: { name: 'Ada' },
      experiences: [{ company: 'Acme', title: 'Staff Nurse' }],
      raw_text: '',
    });
    expect(seniorityOf({ chosen: null, role: '', job: null, resume })).toBeNull();
  });
});
