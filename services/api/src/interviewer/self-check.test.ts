import type { InterviewEvent, InterviewerMove, Phase, StoredEvent } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { examplePlan } from './example-plan.test-data.ts';
import { selfCheck } from './self-check.ts';

const plan = examplePlan({});
const [first, second] = plan.questions;
const ask = (questionId = '', after = 'answer' as const): InterviewerMove => ({ kind: 'ask', questionId, after });
const followUp = (text: string, picksUp: string): InterviewerMove => ({
  kind: 'follow-up',
  questionId: first?.id ?? '',
  followUpId: text,
  text,
  reason: 'depth',
  picksUp,
});

let turns = 0;
const said = (text: string, samples: number | null = 16_000): InterviewEvent[] => {
  const turnId = `t${(turns += 1)}`;
  const audio = samples === null ? null : { blobKey: 'a', samples, sampleRate: 16_000 };
  const source = samples === null ? 'typed' : 'hold';
  return [
    { type: 'turn-received', turnId, source, audio, text: null, request: null },
    { type: 'turn-transcribed', turnId, text, confidence: null },
  ];
};
const replied = (text: string, move: InterviewerMove, playedMs = 1_000, isComplete = true): InterviewEvent[] => {
  const turnId = `t${turns}`;
  const phase: Phase = 'main_questions';
  return [
    { type: 'turn-replied', turnId, text, move, phase },
    { type: 'reply-played', turnId, playedMs, heardText: text, isComplete },
  ];
};
const check = (...events: InterviewEvent[][]) => {
  const all: InterviewEvent[] = [{ type: 'interview-started', plan }, ...events.flat()];
  return selfCheck(
    all.map((event, place): StoredEvent => ({ seq: place + 1, event, atMs: place })),
    60_000,
  );
};

describe('the self-check of an interview', () => {
  it('[IV70] counts questions, follow-ups that name words of the answer, and the time', () => {
    const found = check(
      said('Yes.'),
      replied('What did you build?', ask(first?.id)),
      said('I built a queue.'),
      replied('You said "a queue". Who used it?', followUp('Who used it?', 'a queue')),
      said('Everybody.'),
      replied('You mentioned the cache. Why?', followUp('Why?', 'cache')),
      said('No.'),
      replied('Which mistake taught you most?', ask(second?.id)),
    );
    expect(found).toMatchObject({
      lines: 4,
      mainQuestions: { planned: plan.questions.length, asked: 2 },
      followUps: { asked: 2, named: 1, atMost: plan.questions.length * plan.followUpsPerQuestionMax },
      interruptions: { byCandidate: 0, byInterviewer: 0 },
      candidateShare: 0.5,
      elapsedMs: 60_000,
    });
  });

  it('[IV70] counts what is wrong with a line', () => {
    expect(check(replied('Why? And how?', ask(first?.id)))).toMatchObject({ doubleQuestions: 1 });
    expect(check(replied('You built it alone, right?', ask(first?.id)))).toMatchObject({ leadingLines: 1 });
    expect(check(replied(`${'word '.repeat(61)}?`, ask(first?.id)))).toMatchObject({ longLines: 1 });
    expect(check(replied('**Why**?', ask(first?.id)))).toMatchObject({ unspeakableLines: 1 });
    expect(check(replied('Why?', ask(first?.id), 300, false))).toMatchObject({ interruptions: { byCandidate: 1 } });
    const twice = check(
      replied('Why that?', ask(first?.id)),
      said('So.'),
      replied('I see. Why that?', ask(second?.id)),
    );
    expect(twice).toMatchObject({ repeatedQuestions: 1 });
  });

  it('[IV71] does not count what was taken back or asked for again', () => {
    const repeat: InterviewerMove = { kind: 'repeat', questionId: first?.id ?? null };
    const found = check(
      said('I built'),
      replied('Why that? And how?', ask(first?.id), 300, false),
      [{ type: 'reply-withdrawn', turnId: `t${turns}` }],
      said('a queue.'),
      replied('Why that?', ask(first?.id)),
      said('Pardon?'),
      replied('Of course. Why that?', repeat),
    );
    expect(found).toMatchObject({
      lines: 2,
      doubleQuestions: 0,
      repeatedQuestions: 0,
      interruptions: { byCandidate: 0, byInterviewer: 1 },
    });
  });

  it('[IV72] gives no share of the speaking time to who only typed', () => {
    expect(check(said('I typed.', null), replied('Why?', ask(first?.id)))?.candidateShare).toBeNull();
  });

  it('gives nothing for an interview that never began', () => {
    expect(selfCheck([], 0)).toBeNull();
  });
});
