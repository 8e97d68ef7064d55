import type { InterviewView } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { coverageShown, passedOn, planShown } from './what-became.ts';

const question = {
  text: 'Tell me about a time you disagreed.',
  type: 'behavioral',
  difficulty: 'medium',
  competency: 'Teamwork',
  source: 'bank',
  reason: 'Teamwork is asked of every candidate.',
  round: 0,
  is_declined: false,
  level_reason: null,
  follow_ups: [{ text: 'How many?', reason: 'no-number', picks_up: 'many users' }],
} as const;
const plan: NonNullable<InterviewView['plan']> = {
  drafted_by: null,
  seniority: null,
  competencies: [{ name: 'teamwork', weight: 0.625, why: 'The job description asks for it.' }],
  rounds: [{ type: 'behavioral', questions: 1, budget_ms: 300_000 }],
  questions: [
    { ...question, id: 'q1', follow_ups: [...question.follow_ups] },
    { ...question, id: 'q2', follow_ups: [], is_declined: true },
    { ...question, id: 'q3', follow_ups: [], round: null },
  ],
};
const row = {
  name: 'Go',
  level: 'must',
  source: 'job',
  is_asked: true,
  claimed_as: null,
  turn_id: null,
  quote: null,
} as const;
const line = { text: 'I wrote it in Go.', sequence: 4, turn_id: 't2', at: '', confidence: null } as const;
const transcript: InterviewView['transcript'] = [
  { ...line, seq: 7, role: 'interviewer', interrupted: false, audio_id: null },
  { ...line, seq: 8, role: 'candidate', interrupted: false, audio_id: null },
];

function covered(...coverage: NonNullable<InterviewView['coverage']>) {
  return coverageShown({ status: 'completed', coverage, transcript });
}

describe('what was planned and what became of it', () => {
  it('[WB81] is not shown before the end, whatever the server sends', () => {
    for (const status of ['created', 'active', 'paused'] as const) {
      expect(planShown({ status, plan })).toBeNull();
      expect(coverageShown({ status, coverage: [{ ...row, status: 'shown' }], transcript })).toBeNull();
      expect(passedOn({ status, passed_on: ['How large is the team?'] })).toEqual([]);
    }
    expect(planShown({ status: 'completed', plan: null })).toBeNull();
  });

  it('[WB82] tells of each question why it was planned and whether it was asked', () => {
    const shown = planShown({ status: 'completed', plan });
    expect(shown?.questions.map(({ fate }) => fate)).toEqual(['asked', 'left by you', 'not asked']);
    expect(shown?.questions[0]).toMatchObject({
      about: 'Behavioral, medium: Teamwork',
      reason: 'Teamwork is asked of every candidate.',
      followUps: [{ text: 'How many?', why: 'You said “many users”: a number was missing.' }],
    });
  });

  it('[WB82] tells what was looked at, and of rounds only where there are several', () => {
    expect(planShown({ status: 'completed', plan })).toMatchObject({
      madeBy: 'The questions came from the question bank.',
      competencies: [{ name: 'Teamwork', percent: 63 }],
      rounds: [],
    });
    const second = { type: 'system_design', questions: 2, budget_ms: 61_000 } as const;
    const full = { ...plan, drafted_by: 'gpt', seniority: 'lead' as const, rounds: [...plan.rounds, second] };
    expect(planShown({ status: 'completed', plan: full })).toMatchObject({
      madeBy: 'Some questions were proposed by gpt; each was checked before. They were chosen for a leading role.',
      rounds: ['Behavioral: 1 question, about 5 minutes', 'System design: 2 questions, about 1 minute'],
    });
  });

  it('[WB84] tells what answers showed, with the words and the line they stand in', () => {
    const told = { ...row, status: 'shown', turn_id: 't2', quote: 'I wrote it in Go.' } as const;
    expect(covered(told)).toMatchObject({
      title: 'What the job asks for',
      rows: [{ mark: 'shown', status: 'shown', quote: { words: 'I wrote it in Go.', lineId: 'line-8' } }],
    });
    expect(covered({ ...told, turn_id: 'gone' })?.rows[0]?.quote).toEqual({ words: told.quote, lineId: null });
  });

  it('[WB84] has a name and a mark of its own for each way it can be', () => {
    const shown = covered(
      { ...row, status: 'shown' },
      { ...row, status: 'claimed', claimed_as: 'Go, five years' },
      { ...row, status: 'claimed', is_asked: false },
      { ...row, status: 'not_probed' },
      { ...row, status: 'not_probed', is_asked: false },
      { ...row, status: 'contradicted', source: 'job' },
    );
    expect(shown?.rows.map(({ status }) => status)).toEqual([
      'shown',
      'claimed, and asked about',
      'claimed',
      'asked, not named in your answer',
      'not asked',
      'does not fit the resume',
    ]);
    expect(new Set(shown?.rows.map(({ mark }) => mark)).size).toBe(5);
    expect(shown?.rows[1]?.claimedAs).toBe('Go, five years');
  });

  it('[WB84] is called by what it is where no job was described, and is left out where nothing was looked for', () => {
    expect(covered({ ...row, name: 'structuring', status: 'shown', source: 'plan' })).toMatchObject({
      title: 'What the interview looked at',
      rows: [{ name: 'Structuring' }],
    });
    expect(covered()).toBeNull();
  });

  it('[WB85] lists what is to be passed on, each once', () => {
    const asked = ['How large is the team?', 'Is there on-call?', 'How large is the team?'];
    expect(passedOn({ status: 'completed', passed_on: asked })).toEqual(asked.slice(0, 2));
  });
});
