import { Difficulty, InterviewSettings, InterviewType, Persona, Seniority } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import {
  COMMON_KINDS,
  DIFFICULTIES,
  finerSay,
  JUDGED,
  KINDS,
  MANNERS,
  MORE_KINDS,
  moreKindsSay,
  questionsSay,
  SENIORITIES,
  seniorityOf,
} from './interview-choices.ts';

const usual = InterviewSettings.parse({});

describe('what interview it will be', () => {
  it('[WB71] offers every kind once, each with one plain sentence', () => {
    expect([...COMMON_KINDS, ...MORE_KINDS].toSorted()).toEqual(InterviewType.options.toSorted());
    const sentences = Object.values(KINDS).map(({ says }) => says);
    expect(new Set(sentences).size).toBe(9);
    for (const says of sentences) expect(says.length).toBeLessThan(60);
    expect(KINDS.full.says).toContain('situations from work, code, system design');
  });

  it('[WB71] names a kind that was chosen and is folded away', () => {
    expect(moreKindsSay('behavioral')).not.toContain('Chosen');
    expect(moreKindsSay('case')).toBe('Chosen: Business case');
  });

  it('[WB71] says that a full interview needs a question for each of its parts', () => {
    expect(questionsSay({ type: 'full', max_questions: 2 })).toContain('three or more');
    expect(questionsSay({ type: 'full', max_questions: 3 })).toBe('Follow-ups are not counted.');
    expect(questionsSay({ type: 'hr', max_questions: 1 })).toBe('Follow-ups are not counted.');
  });

  it('[WB72] says what each difficulty and each manner means', () => {
    expect(Object.keys(DIFFICULTIES)).toEqual(Difficulty.options);
    expect(Object.keys(MANNERS)).toEqual(Persona.options);
    expect([DIFFICULTIES.easy.says, DIFFICULTIES.hard.says].join(' ')).toMatch(/hints.*No hints/);
  });

  it('[WB72] lets role and resume judge the stage unless one is chosen', () => {
    expect(SENIORITIES[0]?.value).toBe(JUDGED);
    expect([JUDGED, 'nonsense', ...Seniority.options].map(seniorityOf)).toEqual([null, null, ...Seniority.options]);
    expect(usual).toMatchObject({ persona: 'neutral', seniority: null, adapts: false });
  });

  it('[WB72] names what differs from the usual while it is folded away', () => {
    expect(finerSay(usual)).not.toContain('Chosen');
    expect(finerSay({ ...usual, persona: 'demanding', seniority: 'lead', adapts: true })).toBe(
      'Chosen: Demanding, Lead, Adapts',
    );
  });
});
