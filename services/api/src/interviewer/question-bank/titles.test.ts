import { Difficulty } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { fitOf, knownWordsOf } from '../plan/known-words.ts';
import { ownBank as questionBank } from './own-bank.test-data.ts';

const TECHNICAL_TITLES = [
  'Software Engineer',
  'Backend Developer',
  'Front-end Developer',
  'Full Stack Developer',
  'iOS Developer',
  'Android Engineer, Kotlin',
  'Data Engineer',
  'Data Scientist',
  'Data Analyst',
  'Machine Learning Engineer',
  'DevOps Engineer',
  'Site Reliability Engineer',
  'Cloud Architect',
  'QA Engineer',
  'Database Administrator, PostgreSQL',
  'Security Engineer',
  'Network Engineer',
  'UX Designer',
  'Product Manager',
];

const OTHER_TITLES = [
  'Registered Nurse',
  'Primary School Teacher',
  'Sales Representative',
  'Marketing Manager',
  'Accountant',
  'Project Manager',
  'Customer Support Agent',
  'Human Resources Specialist',
  'Chef',
  'Warehouse Supervisor',
];

const DIFFICULTIES = Difficulty.options;

describe('a title finds its questions', () => {
  it.each([...TECHNICAL_TITLES, ...OTHER_TITLES])('[QB6] %s: ten that fit in every difficulty', (title) => {
    const known = knownWordsOf(title, null, null);
    for (const difficulty of DIFFICULTIES) {
      const fitting = questionBank.questions.filter(
        (question) =>
          question.difficulty === difficulty &&
          (question.type === 'behavioral' || question.type === 'technical') &&
          fitOf(question, known).score >= 0,
      );
      expect([difficulty, fitting.length >= 10]).toEqual([difficulty, true]);
    }
  });

  it.each(TECHNICAL_TITLES)('[QB7] %s: five technical questions made for it, two in every difficulty', (title) => {
    const known = knownWordsOf(title, null, null);
    const own = questionBank.questions.filter(
      (one) => one.type === 'technical' && one.tags.length > 0 && fitOf(one, known).score > 0,
    );
    expect(own.length).toBeGreaterThanOrEqual(5);
    const few = DIFFICULTIES.filter((each) => own.filter(({ difficulty }) => difficulty === each).length < 2);
    expect(few).toEqual([]);
  });

  it.each(OTHER_TITLES)('[QB8] %s: no technical question of another trade', (title) => {
    const known = knownWordsOf(title, null, null);
    const own = questionBank.questions.filter((one) => one.tags.length > 0 && fitOf(one, known).score > 0);
    expect(own.map(({ id }) => id)).toEqual([]);
  });

  it('[QB9] has technical questions for trades without technology', () => {
    for (const difficulty of DIFFICULTIES) {
      const general = questionBank.questions.filter(
        (question) => question.type === 'technical' && question.difficulty === difficulty && question.tags.length === 0,
      );
      expect([difficulty, general.length >= 5]).toEqual([difficulty, true]);
    }
  });
});
