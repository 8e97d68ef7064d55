import { type Difficulty, InterviewSettings, type InterviewPlan } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { exampleFits, exampleJob, exampleResume } from './example-job.test-data.ts';
import { type HeldTurn, holdInterview, type Reaction } from './held-interview.test-data.ts';
import type { PlanRequest } from './plan/plan-request.ts';
import { makePlan } from './plan/question-plan.ts';
import { ownBank } from './question-bank/own-bank.test-data.ts';

const FULL =
  'At Northwind last year our checkout failed about 30 times a day, and support was drowning. I read the logs for two days, I found that a retry sent every order twice, I designed a small ledger in PostgreSQL, I wrote it with one colleague and I tested it for a week on copies of real orders. As a result failures dropped from 30 a day to 1 a month, and I presented it to the other teams.';
const THIN = 'It was fine, I guess.';

function plan(settings: Partial<InterviewSettings>, rest: Partial<PlanRequest> = {}): InterviewPlan {
  const all = InterviewSettings.parse({ max_questions: 6, time_budget_minutes: 60, ...settings });
  return makePlan({ settings: all, resume: null, jobDescription: null, seed: 4, ...rest }, ownBank);
}

/** Holds it with somebody who answers main questions and follow-ups so. */
function hold(made: InterviewPlan, answer: (turn: HeldTurn) => string, afterMs = 20_000): HeldTurn[] {
  const candidate = (turn: HeldTurn): Reaction => {
    if (turn.phase === 'introduction') return { afterMs, text: 'Yes, I am ready.' };
    if (turn.phase === 'wrap_up') return { afterMs, text: 'No, thank you.' };
    return { afterMs, text: answer(turn) };
  };
  return holdInterview(made, candidate, { turnsMax: 100 });
}

function asks(turns: readonly HeldTurn[]) {
  return turns.flatMap(({ move }) => (move.kind === 'ask' ? [move] : []));
}

function levels(turns: readonly HeldTurn[]): (Difficulty | undefined)[] {
  return asks(turns).map(({ level }) => level);
}

describe('adaptation', () => {
  it('[IV100] two full answers in a row raise the level, with the reason in the move', () => {
    const turns = hold(plan({ difficulty: 'easy', adapts: true }), () => FULL);
    expect(levels(turns).slice(0, 3)).toEqual(['easy', 'easy', 'medium']);
    expect(
      asks(turns)
        .map(({ levelReason }) => levelReason ?? null)
        .slice(0, 3),
    ).toEqual([null, null, 'Two full answers in a row.']);
    expect(levels(turns).at(-1)).toBe('hard');
  });

  it('[IV100] the questions follow the level', () => {
    const made = plan({ difficulty: 'easy', adapts: true });
    const turns = hold(made, () => FULL);
    const all = [...made.questions, ...made.reserve];
    for (const { questionId, level } of asks(turns).slice(2, 4)) {
      expect(all.find(({ id }) => id === questionId)?.difficulty).toBe(level);
    }
  });

  it('[IV100] a main question that is left, or two thin answers, lower it', () => {
    const declined = hold(plan({ difficulty: 'medium', adapts: true }), () => 'I would like to skip this one.');
    expect(levels(declined).slice(0, 2)).toEqual(['medium', 'easy']);
    expect(asks(declined)[1]?.levelReason).toBe('The last question was left unanswered.');
    const thin = hold(plan({ difficulty: 'hard', adapts: true }), () => THIN);
    expect(levels(thin)).toContain('medium');
  });

  it('[IV100] without it the level never changes', () => {
    for (const answer of [FULL, THIN, 'Skip.']) {
      expect(new Set(levels(hold(plan({ difficulty: 'medium' }), () => answer)))).toEqual(new Set(['medium']));
    }
  });
});

describe('coverage', () => {
  const job: Partial<PlanRequest> = {
    jobDescription: exampleJob.text,
    job: exampleJob,
    resume: exampleResume,
    fits: exampleFits,
  };

  it('[IV99] a must-have that no coming question looks for takes the place of one that shows nothing new', () => {
    const made = plan({ type: 'technical' }, job);
    const turns = hold(made, () => 'I built a small tool for that in a week.');
    const swapped = asks(turns).filter(({ questionId }) => made.reserve.some(({ id }) => id === questionId));
    expect(swapped.length).toBeGreaterThan(0);
    expect(swapped[0]?.why).toContain('Nothing said so far shows it.');
    expect(asks(turns)).toHaveLength(made.questions.length);
  });

  it('[IV99] it is not asked when answers have shown it', () => {
    const made = plan({ type: 'technical' }, job);
    const open = made.reserve.filter(({ source }) => source === 'job').map(({ competency }) => competency);
    expect(open).toEqual(['leading a team']);
    const turns = hold(made, () => `${FULL} I also led a team of six people there.`);
    expect(asks(turns).some(({ questionId }) => made.reserve.some(({ id }) => id === questionId))).toBe(false);
  });

  it('[IV15] [IV21] nothing is asked twice, and what was refused never again, however questions are chosen', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const made = plan({ type: 'mixed', adapts: true, difficulty: 'medium' }, { ...job, seed });
      const turns = hold(made, ({ instruction }) =>
        instruction.wording.length % 2 === 0 ? FULL : 'I do not know that one.',
      );
      const ids = asks(turns).map(({ questionId }) => questionId);
      expect(new Set(ids).size).toBe(ids.length);
      const questions = turns.map(({ instruction }) => instruction.question).filter((one) => one !== null);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });
});

describe('rounds and times', () => {
  it('[IV90] rounds come in order, and entering one is said', () => {
    const made = plan({ type: 'full' });
    const turns = hold(made, () => FULL);
    const rounds = asks(turns).map(({ round }) => round);
    expect(rounds).toEqual([0, 0, 1, 1, 2, 2]);
    const entered = turns.filter(({ move }) => move.kind === 'ask').map(({ instruction }) => instruction.wording);
    expect(entered[0]).toContain('We begin with situations from your work.');
    expect(entered[2]).toContain('The next part is about code.');
    expect(entered[4]).toContain('The last part is about designing a system.');
  });

  it('[IV90] nobody speaks to a nurse about code', () => {
    const turns = hold({ ...plan({ type: 'full' }), role: 'Ward Nurse' }, () => FULL);
    const said = turns.filter(({ move }) => move.kind === 'ask').map(({ instruction }) => instruction.wording);
    expect(said[2]).toContain('The next part is about how you check your work.');
    expect(said[4]).toContain('The last part is about how work is organised.');
  });

  it('[IV101] a round that has used up its time ends, and the next one begins', () => {
    const made = plan({ type: 'full', difficulty: 'hard' });
    const turns = hold(made, () => FULL, 8 * 60_000);
    const rounds = asks(turns).map(({ round }) => round);
    expect(rounds[0]).toBe(0);
    expect(rounds).toContain(1);
    expect(rounds.filter((round) => round === 0).length).toBeLessThan(2 + 1);
    expect(asks(turns).length).toBeLessThan(made.questions.length);
  });

  it('[IV101] a question that took too long gets no further follow-up', () => {
    const made = plan({ difficulty: 'hard', max_questions: 5, time_budget_minutes: 90 });
    const followUps = (afterMs: number) => {
      const turns = hold(
        made,
        () => 'I built a search for our shop with Redis and it got a lot faster for customers.',
        afterMs,
      );
      return turns.filter(({ move }) => move.kind === 'follow-up').length / asks(turns).length;
    };
    expect(followUps(20_000)).toBeGreaterThan(2);
    expect(followUps(10 * 60_000)).toBeLessThan(1.5);
  });
});
