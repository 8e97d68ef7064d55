import { GapView, JobReading, type JobRequirement } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { askedFor, heldAgainst, jobSays, whatWillBeAsked } from './job-words.ts';

function requirement(name: string, more: Partial<JobRequirement> = {}): JobRequirement {
  const usual = { kind: 'skill', level: 'must', years: null, start: 0, end: 1 } as const;
  return { ...usual, id: name, text: name, name, words: [name.toLowerCase()], ...more };
}

const go = requirement('Go', { years: 3 });
const postgres = requirement('PostgreSQL');
const german = requirement('German', { level: 'nice' });
const reading = JobReading.parse({
  text: 'Go, PostgreSQL, German',
  title: 'Engineer',
  company: 'Northwind',
  seniority: null,
  requirements: [german, go, postgres],
  notes: [],
});
const gaps = GapView.parse({
  fits: [
    { requirement: go, fit: 'matched', evidence: 'Built queues in Go ', adjacent_to: null },
    { requirement: postgres, fit: 'adjacent', evidence: 'Ran two MySQL servers', adjacent_to: 'MySQL' },
    { requirement: german, fit: 'missing', evidence: null, adjacent_to: null },
  ],
});

describe('what a job asks for', () => {
  it('[WB77] is told in a line', () => {
    expect(jobSays(reading)).toBe('Northwind, asks for 3 things');
    expect(jobSays({ ...reading, company: null, requirements: [go] })).toBe('Asks for 1 thing');
    expect(jobSays({ ...reading, company: null, requirements: [] })).toBe('Nothing found that it asks for');
  });

  it('[WB77] lists what must be before what would be nice, and no empty part', () => {
    expect(askedFor(reading).map(({ title, rows }) => [title, ...rows.map(({ name }) => name)])).toEqual([
      ['It asks for', 'Go, 3+ years', 'PostgreSQL'],
      ['Nice to have', 'German'],
    ]);
    expect(askedFor({ ...reading, requirements: [go] })).toHaveLength(1);
    const names = ['leading a team', 'iOS', 'npm'].map((name) => requirement(name));
    expect(askedFor({ ...reading, requirements: names })[0]?.rows.map(({ name }) => name)).toEqual([
      'Leading a team',
      'iOS',
      'npm',
    ]);
    const years = requirement('5 years of experience', { years: 5 });
    expect(askedFor({ ...reading, requirements: [years] })[0]?.rows[0]?.name).toBe('5 years of experience');
  });

  it('[WB78] is held against the resume, with its words and with what it has instead', () => {
    expect(heldAgainst(gaps).map(({ kind, rows }) => [kind, rows[0]?.says, rows[0]?.isNice])).toEqual([
      ['matched', '“Built queues in Go”', false],
      ['adjacent', 'It has MySQL: “Ran two MySQL servers”', false],
      ['missing', null, true],
    ]);
  });

  it('[WB78] is worded without judgement, and says that what is not shown will be asked about', () => {
    const words = JSON.stringify([heldAgainst(gaps), whatWillBeAsked(gaps)]);
    expect(words).not.toMatch(/\b(?:lack|fail|weak|poor|bad|good|gap|miss(?!ing")|insufficient|unfortunately)/i);
    expect(whatWillBeAsked(gaps)).toContain('The interview will ask about what is not shown');
    expect(whatWillBeAsked({ fits: gaps.fits.slice(0, 1) })).toBeNull();
    expect(whatWillBeAsked({ fits: [] })).toBeNull();
  });
});
