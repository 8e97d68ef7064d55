import { type InterviewPlan, Persona } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { examplePlan } from './example-plan.test-data.ts';
import { exampleResume } from './example-job.test-data.ts';
import { type HeldTurn, holdInterview } from './held-interview.test-data.ts';
import { claimsIn } from './plan/resume-claims.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** Holds an interview in which these are said one after the other. */
function hold(plan: InterviewPlan, ...texts: string[]): HeldTurn[] {
  return holdInterview(plan, (_, count) => ({ afterMs: 10_000, text: texts[count] ?? 'No, thank you.' }), {
    turnsMax: texts.length + 1,
  });
}

const TO_FIRST = ['Yes, I am ready.', 'I have been building a shop lately.'];
const SOLID =
  'At my last company the checkout was slow, so I designed a new caching layer and I tested it with our customers for two weeks before launch.';
const last = (turns: readonly HeldTurn[]) => turns.at(-1);

function withHints(plan: InterviewPlan): InterviewPlan {
  const questions = plan.questions.map((question) => ({ ...question, hint: 'Think of the very first sign.' }));
  return { ...plan, questions };
}

describe('going back', () => {
  const plan = examplePlan({ difficulty: 'easy' });
  const first = plan.questions[0]?.text ?? '';
  const second = plan.questions[1]?.text ?? '';

  it('[IV102] puts the earlier question again, and then the one that was left', () => {
    const turns = hold(
      plan,
      ...TO_FIRST,
      'skip this one please',
      'Can we go back to the previous question?',
      SOLID,
      SOLID,
    );
    const [, , ask1, ask2, back, open] = turns;
    expect([ask1?.move.kind, ask2?.move.kind, back?.move, open?.move]).toEqual([
      'ask',
      'ask',
      { kind: 'go-back', questionId: 'main-1', to: 'earlier' },
      { kind: 'go-back', questionId: 'main-2', to: 'open' },
    ]);
    expect(back?.instruction.wording.endsWith(first)).toBe(true);
    expect(open?.instruction.wording.endsWith(second)).toBe(true);
    expect(last(turns)?.move.kind).not.toBe('go-back');
  });

  it('[IV102] has nowhere to go from the first question', () => {
    expect(last(hold(plan, ...TO_FIRST, 'Go back please.'))?.move).toEqual({ kind: 'repeat', questionId: 'main-1' });
  });

  it('[IV102] works at the end as well, and phases never go back', () => {
    const turns = hold(
      plan,
      ...TO_FIRST,
      'skip',
      'skip',
      'skip',
      "I'd like to add something to my last answer.",
      SOLID,
      'No, thanks.',
    );
    const kinds = turns.slice(-3).map(({ move, phase }) => `${move.kind} ${phase}`);
    expect(kinds).toEqual(['go-back wrap_up', 'go-back wrap_up', 'close completed']);
    expect(turns.at(-2)?.instruction.question).toBe('Is there anything you would like to ask me?');
  });

  it('[IV102] counts as help: it cannot go on for ever', () => {
    const turns = hold(plan, ...TO_FIRST, 'skip', ...Array.from({ length: 100 }, () => 'Can we go back?'));
    expect(turns.some(({ move }) => move.kind === 'ask' && move.questionId === 'main-3')).toBe(true);
    expect(last(turns)?.phase).toBe('completed');
  });
});

describe('slower and hints', () => {
  it('[IV103] says the question again, and that it will be slower', () => {
    const turn = last(hold(examplePlan({}), ...TO_FIRST, 'Could you speak a bit slower?'));
    expect(turn?.move).toEqual({ kind: 'repeat', questionId: 'main-1', slower: true });
    expect(turn?.instruction.wording).toMatch(/slow/);
    expect(turn?.instruction.question).toBe(examplePlan({}).questions[0]?.text);
  });

  it.each([
    ['easy', [true, true]],
    ['medium', [true, false]],
    ['hard', [false, false]],
  ] as const)('[IV104] at the %s level a hint is given: %s', (difficulty, given) => {
    const turns = hold(withHints(examplePlan({ difficulty })), ...TO_FIRST, 'Can you give me a hint?', 'Any hints?');
    expect(
      turns.slice(-2).map(({ instruction }) => instruction.wording.includes('Think of the very first sign.')),
    ).toEqual(given);
    for (const { instruction } of turns.slice(-2)) expect(instruction.question).not.toBeNull();
  });

  it('[IV22] [IV104] somebody who does not know gets the hint with the easier wording at the easy level', () => {
    const turn = last(hold(withHints(examplePlan({ difficulty: 'easy' })), ...TO_FIRST, "I don't know."));
    expect(turn?.instruction.wording).toContain('Think of the very first sign.');
  });
});

describe('the resume and the answer', () => {
  const plan = { ...examplePlan({}), claims: claimsIn(exampleResume) };

  it('[IV36] a contradiction is asked about before anything else, and once', () => {
    const turns = hold(
      plan,
      ...TO_FIRST,
      'We had a lot of stuff, and I have never used PostgreSQL.',
      'Somebody else did that, I never used PostgreSQL.',
    );
    expect(turns.at(-2)?.move).toMatchObject({ kind: 'follow-up', reason: 'contradiction' });
    expect(turns.at(-2)?.instruction.wording).toMatch(/PostgreSQL/);
    expect(turns.at(-2)?.instruction.wording).toMatch(/I have never used PostgreSQL/);
    expect(last(turns)?.move).not.toMatchObject({ reason: 'contradiction' });
  });

  it('[IV36] also when it comes as "I don\'t know"', () => {
    expect(last(hold(plan, ...TO_FIRST, "I don't know what Kubernetes is."))?.move).toMatchObject({
      reason: 'contradiction',
    });
  });

  it('[IV36] [IV16] never beyond the budget of follow-ups', () => {
    const tight = { ...plan, followUpsPerQuestionMax: 0 };
    expect(last(hold(tight, ...TO_FIRST, 'I have never used PostgreSQL.'))?.move.kind).toBe('ask');
  });
});

describe('challenges', () => {
  const reasons = (plan: InterviewPlan) =>
    hold(plan, ...TO_FIRST, ...Array.from({ length: 5 }, () => SOLID)).flatMap(({ move }) =>
      move.kind === 'follow-up' ? [move.reason] : [],
    );

  it('[IV38] come at the hard level and from a demanding interviewer alone', () => {
    expect(reasons(examplePlan({ difficulty: 'easy' }))).not.toContain('challenge');
    expect(reasons(examplePlan({ difficulty: 'medium' }))).not.toContain('challenge');
    const long = Array.from({ length: 8 }, () => SOLID);
    const hard = hold(examplePlan({ difficulty: 'hard', count: 1 }), ...TO_FIRST, ...long);
    const demanding = hold(
      { ...examplePlan({ count: 1, difficulty: 'hard' }), persona: 'demanding' },
      ...TO_FIRST,
      ...long,
    );
    expect([hard, demanding].map((turns) => turns.some(({ move }) => move.kind === 'follow-up'))).toEqual([true, true]);
  });
});

describe('grief', () => {
  it.each([
    'one of my patients took her own life and i found her and i still think about it',
    'honestly i cried that night because we lost a child on the ward',
    'My father died in the middle of that project, so I handed it over.',
  ])('[IV106] is not dug into: %s', (text) => {
    for (const persona of Persona.options) {
      const turn = last(hold({ ...examplePlan({ difficulty: 'hard' }), persona }, ...TO_FIRST, text));
      expect(turn?.move.kind).toBe('ask');
      expect(turn?.instruction.wording).toMatch(/hard|no hurry|trusting/);
    }
  });

  it.each([
    'A lad I worked with got killed like that at his other job, so I always check the forks.',
    'The driver from the other shift was killed in the yard, and after that I wrote the new rule.',
  ])('[IV106] nor is an accident: %s', (text) => {
    expect(last(hold(examplePlan({ difficulty: 'hard' }), ...TO_FIRST, text))?.move.kind).toBe('ask');
  });

  it.each([
    'The second time they laid off half of the floor, and I was laid off too. I called everybody I knew and I built a list of forty firms.',
    'We had to let go of half the team in January and I wrote the plan for those who stayed, it was for the whole year.',
    'I was made redundant last year, so I wrote to everybody I knew and I built a shop of my own.',
  ])('[IV110] a hard time is answered kindly and nobody is pressed: %s', (text) => {
    for (const persona of Persona.options) {
      const turn = last(hold({ ...examplePlan({ difficulty: 'hard' }), persona }, ...TO_FIRST, text));
      expect(turn?.instruction.wording).toMatch(/easy|open about|had to go through/);
      expect(turn?.instruction.wording).not.toMatch(/press on|deeper|Great|Noted/);
    }
  });

  it('[IV110] a job that was killed, a brake let go and a fired event are none', () => {
    for (const text of [
      'The job got killed by the scheduler.',
      'I let go of the brake.',
      'The event was fired twice.',
      'Events were queued and they were fired in the wrong order.',
      'I learned to let go of some control.',
      'It was hard for us to agree on a schema.',
      'The worker was killed by the OOM killer.',
      'The Spark driver got killed at night.',
    ]) {
      expect(last(hold(examplePlan({}), ...TO_FIRST, text))?.instruction.wording).not.toMatch(
        /easy\.|hard time|go through|sorry/,
      );
    }
  });

  it('[IV111] who says they are nervous gets a calming word first', () => {
    for (const persona of Persona.options) {
      const plan = { ...examplePlan({}), persona };
      expect(last(hold(plan, "yes i'm ready, a bit nervous"))?.instruction.wording).toMatch(/normal|Most people/);
      expect(last(hold(plan, "Yes. A bit nervous, I've not done this before."))?.instruction.wording).toMatch(
        /normal|Most people/,
      );
      expect(last(hold(plan, "Yes, I don't get nervous."))?.instruction.wording).not.toMatch(/normal|Most people/);
      expect(last(hold(plan, "Yes, I'm ready."))?.instruction.wording).not.toMatch(/normal|Most people/);
    }
  });

  it('[IV106] a server may die without it', () => {
    const text =
      'The server died twice that night, so I moved the dead letter queue to another machine and I restored the orders.';
    expect(last(hold(examplePlan({ difficulty: 'hard' }), ...TO_FIRST, text))?.move.kind).toBe('follow-up');
  });
});

describe('manner', () => {
  const PERSONAS: readonly Persona[] = ['neutral', 'warm', 'demanding'];
  const held = PERSONAS.map((persona) =>
    hold(
      { ...examplePlan({ difficulty: 'easy' }), persona },
      ...TO_FIRST,
      SOLID,
      SOLID,
      'skip',
      "I don't know.",
      SOLID,
      'No.',
    ),
  );

  it('[IV43] asks the same main questions with the same budgets', () => {
    const asked = held.map((turns) => turns.flatMap(({ move }) => (move.kind === 'ask' ? [move.questionId] : [])));
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[2]).toEqual(asked[0]);
  });

  it('[IV43] sounds different around them, and stays short and without a verdict', () => {
    const words = held.map((turns) => turns.map(({ instruction }) => instruction.wording));
    expect(words[1]).not.toEqual(words[0]);
    expect(words[2]).not.toEqual(words[0]);
    for (const wording of words.flat()) {
      expect(wordsOf(wording).length).toBeLessThanOrEqual(100);
      expect(wording).not.toMatch(/\b(?:good|great|bad|weak|strong) (?:answer|point|job)\b/i);
      expect(sentencesOf(wording).filter((sentence) => sentence.endsWith('?')).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the candidate asks', () => {
  const plan = { ...examplePlan({ count: 1 }), facts: ['The team has seven engineers and one designer.'] };
  const toEnd = [...TO_FIRST, 'skip'];

  it('[IV105] is answered from the fact sheet, word for word', () => {
    const turn = last(hold(plan, ...toEnd, 'Yes. How big is the team?'));
    expect(turn?.move).toEqual({ kind: 'wrap-up', reason: 'plan', answeredFrom: 'facts' });
    expect(turn?.instruction.wording).toContain('The team has seven engineers and one designer.');
  });

  it('[IV112] early, is told that there is time for it at the end, and our question stays open', () => {
    const turns = hold(plan, ...TO_FIRST, 'What does the team look like?', SOLID);
    const said = turns.at(-2);
    expect(said?.move.kind).toBe('repeat');
    expect(said?.instruction.wording).toMatch(/time for your questions.*\?$/);
    expect(last(turns)?.move.kind).not.toBe('wrap-up');
    const [main] = plan.questions;
    const inCase = { ...plan, questions: [{ ...main, type: 'case' as const }] } as InterviewPlan;
    expect(last(hold(inCase, ...TO_FIRST, 'How big is the company?'))?.move.kind).toBe('rephrase');
  });

  it('[IV105] else it is passed on, and kept', () => {
    const turns = hold(plan, ...toEnd, 'Which bonus do you pay?', 'No, thank you.');
    expect(turns.at(-2)?.move).toMatchObject({ answeredFrom: 'nothing' });
    expect(turns.at(-2)?.instruction.wording).toContain('I will pass that on');
    expect(last(turns)?.state.passedOn).toEqual(['Which bonus do you pay?']);
  });

  it.each([
    ['is this recorded', /agreed to/],
    ['who will hear this', /agreed to/],
  ])('[IV29] [IV105] is told the truth about what is kept: %s', (question, says) => {
    expect(last(hold(plan, ...toEnd, question))?.instruction.wording).toMatch(says);
    expect(last(hold(plan, ...TO_FIRST, question))?.instruction.wording).toMatch(says);
  });

  it.each([
    ['can you hear me', /I hear you|I'm here/],
    ['how does this work', /I ask, and you answer/],
    ['was that a good answer', /judge|for me to say/],
  ])('[IV29] is answered before the question is put again: %s', (question, says) => {
    expect(last(hold(plan, ...TO_FIRST, question))?.instruction.wording).toMatch(says);
  });

  it.each([
    'What is a typical day?',
    'What do you expect?',
    'what do you mean by hybrid in the advert',
    'can I ask a question',
  ])('[IV25] an own question is no wish for other words: %s', (question) =>
    expect(last(hold(plan, ...toEnd, question))?.move.kind).toBe('wrap-up'),
  );

  it.each(['What do you mean?', 'Could you rephrase that?', "Sorry, I don't understand the question."])(
    '[IV20] [IV25] a wish for other words is one at the end as well: %s',
    (wish) => expect(last(hold(plan, ...toEnd, wish))?.move.kind).toBe('rephrase'),
  );

  it('[IV25] what is added at the end is taken down, and the floor stays open once more', () => {
    const text = 'I would just like to add that I also ran the apprentices programme for two years.';
    const turn = last(hold(plan, ...toEnd, text));
    expect(turn?.move.kind).toBe('wrap-up');
    expect(turn?.instruction.wording).not.toMatch(/go ahead/);
  });

  it('[IV105] or answered truthfully about the interview itself', () => {
    expect(last(hold(plan, ...toEnd, 'Are you a robot?'))?.move).toMatchObject({ answeredFrom: 'interview' });
  });
});
