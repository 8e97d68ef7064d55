import { describe, expect, it } from 'vitest';
import { howItWasHeld } from './how-it-was-held.ts';

const GOOD = {
  lines: 9,
  questions_planned: 3,
  questions_asked: 3,
  follow_ups: 2,
  follow_ups_at_most: 6,
  follow_ups_named: 2,
  follow_ups_relevant: 2,
  rows_planned: 5,
  rows_asked: 4,
  rows_shown: 3,
  late_questions: 0,
  repeated_questions: 0,
  double_questions: 0,
  leading_lines: 0,
  long_lines: 0,
  unspeakable_lines: 0,
  interruptions_by_candidate: 0,
  interruptions_by_interviewer: 0,
  candidate_share: 0.714,
  elapsed_ms: 700_000,
  time_budget_ms: 1_800_000,
};

describe('[WB70] how an interview was held', () => {
  it('is said in sentences', () => {
    expect(howItWasHeld(GOOD).map(({ says }) => says)).toEqual([
      'All 3 main questions were asked.',
      '2 follow-ups, each about something you said.',
      'All of them pick up the answer right before.',
      'Of 5 things looked for, 4 were asked about and 3 came up in what you told.',
      'It took 12 of 30 minutes.',
      'You spoke 71 % of the speaking time.',
    ]);
  });

  it('leaves out what there was not, and marks what should not have been', () => {
    const check = {
      ...GOOD,
      questions_asked: 1,
      follow_ups: 0,
      candidate_share: null,
      double_questions: 1,
      long_lines: 2,
      rows_planned: 0,
    };
    expect(howItWasHeld({ ...check, interruptions_by_candidate: 2 })).toEqual([
      { says: '1 of 3 main questions were asked.', isFault: false },
      { says: 'There were no follow-ups.', isFault: false },
      { says: 'It took 12 of 30 minutes.', isFault: false },
      { says: 'You interrupted the interviewer 2 times.', isFault: false },
      { says: 'One line asked two things at once.', isFault: true },
      { says: '2 lines were too long.', isFault: true },
    ]);
  });

  it('[WB86] tells how many follow-ups pick up the answer before, what was looked for, and what took long', () => {
    const check = { ...GOOD, follow_ups_relevant: 1, rows_planned: 1, rows_asked: 1, rows_shown: 0, late_questions: 1 };
    expect(howItWasHeld(check)).toEqual(
      expect.arrayContaining(
        [
          '1 of 2 follow-ups picks up the answer right before.',
          'Of 1 thing looked for, 1 was asked about and 0 came up in what you told.',
          'One question took much longer than its share of the time.',
        ].map((says) => ({ says, isFault: false })),
      ),
    );
    expect(howItWasHeld({ ...GOOD, late_questions: 2 }).map(({ says }) => says)).toContain(
      '2 questions took much longer than their share of the time.',
    );
    const one = { ...GOOD, follow_ups: 1, follow_ups_named: 1, follow_ups_relevant: 1 };
    expect(howItWasHeld(one).map(({ says }) => says)).toContain('It picks up the answer right before it.');
  });
});
