import { Difficulty, InterviewSettings, InterviewType } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { type HeldTurn, holdInterview } from './held-interview.test-data.ts';
import { ownBank as questionBank } from './question-bank/own-bank.test-data.ts';
import { makePlan } from './plan/question-plan.ts';
import { isSpeakable, spokenForm, wordsOf } from './words.ts';

const ANSWERS = [
  'We had a database migration and we moved things and stuff to another cloud. It was a lot faster.',
  'I built the checkout service in Go with Kafka. As a result the error rate dropped by 40 percent, and I measured it with Grafana.',
  'I talked to the sales people about the deadline and we agreed on a smaller release.',
  'The cache failed, so the customers waited. I wrote a queue in front of the service and tested it under load.',
  'What do you mean?',
  'It was decided together after a long discussion.',
];

const interviews = InterviewType.options.flatMap((type) =>
  Difficulty.options.flatMap((difficulty) => [1, 2, 3].map((seed) => ({ type, difficulty, seed }))),
);

function hold({ type, difficulty, seed }: (typeof interviews)[number]): HeldTurn[] {
  const settings = InterviewSettings.parse({ type, difficulty, max_questions: 8, time_budget_minutes: 60 });
  const plan = makePlan({ settings, resume: null, jobDescription: null, seed }, questionBank);
  const says = ({ phase }: HeldTurn, count: number) =>
    phase === 'wrap_up' ? 'No.' : (ANSWERS[(count + seed) % ANSWERS.length] ?? '');
  return holdInterview(plan, (turn, count) => ({ text: says(turn, count), afterMs: 30_000 }), { turnsMax: 200 });
}

describe('interviews with the question bank as it is', () => {
  it.each(interviews)('[IV13] [IV15] [IV40] $type, $difficulty, seed $seed', (interview) => {
    const turns = hold(interview);
    expect(new Set(turns.map((turn) => turn.phase)).size).toBe(6);
    const put = turns.flatMap(({ move }) =>
      move.kind === 'ask' ? [move.questionId] : move.kind === 'follow-up' ? [spokenForm(move.text)] : [],
    );
    expect(new Set(put).size).toBe(put.length);
    for (const { instruction } of turns) {
      const { wording, move } = instruction;
      expect(isSpeakable(wording)).toBe(true);
      expect((wording.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
      expect(wordsOf(wording).length).toBeLessThanOrEqual(move.kind === 'greet' ? 100 : 60);
    }
  });
});
