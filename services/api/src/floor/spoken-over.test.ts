import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, emptyFloor } from './decide.ts';
import { floorPolicy } from './floor-policy.ts';
import type { FloorEffect, FloorEvent, FloorState } from './floor-state.ts';
import { isBackchannel, isEcho } from './overheard.ts';

type Body = FloorEvent extends infer Each ? (Each extends { atMs: number } ? Omit<Each, 'atMs'> : never) : never;

const TOTAL_MS = 8_000;

/** The interviewer speaks, three seconds into a reply of eight; somebody's voice has just been noticed over it. */
class Scene {
  state: FloorState = emptyFloor();
  effects: FloorEffect[] = [];
  nowMs = 0;

  constructor(playedMs = 3_000) {
    const turnId = 'before';
    this.is({ type: 'client-joined' }).is({ type: 'start-requested' });
    this.is({ type: 'reply-stored', turnId: 'server.opening', closing: null });
    this.is({ type: 'voice-sent', epoch: 1, totalMs: 100 }).is({ type: 'playback-done', epoch: 1 });
    this.is({ type: 'words-given', turnId }).is({ type: 'answer-stored', turnId });
    this.is({ type: 'reply-stored', turnId, closing: null });
    this.is({ type: 'voice-sent', epoch: 2, totalMs: TOTAL_MS });
    this.is({ type: 'playout-reported', epoch: 2, playedMs });
    this.effects = [];
    this.is({ type: 'answer-begun', turnId: 'a', mode: 'hands_free' });
  }

  is(body: Body): this {
    const decision = decide(this.state, { ...body, atMs: this.nowMs } as FloorEvent, floorPolicy);
    this.state = decision.state;
    this.effects.push(...decision.effects);
    return this;
  }

  wait(ms: number): this {
    const untilMs = this.nowMs + ms;
    for (let due = this.state.situation.dueAtMs; due !== null && due <= untilMs; due = this.state.situation.dueAtMs) {
      this.nowMs = Math.max(this.nowMs, due);
      this.is({ type: 'due' });
    }
    this.nowMs = untilMs;
    return this;
  }

  stops(): this {
    return this.is({ type: 'voice-stopped', turnId: 'a', silentMs: 160 });
  }

  says(words: string, isEchoed = false): this {
    return this.is({ type: 'words-heard', turnId: 'a', words, isEcho: isEchoed });
  }

  get kinds(): string[] {
    return this.effects.map((effect) => effect.type);
  }
}

const PLAYED_ON = ['hold-speech', 'ignore-answer', 'resume-speech'];
const TAKEN_OVER = ['hold-speech', 'stop-speech', 'conclude-speech', 'collect-answer'];

describe('a voice over the interviewer', () => {
  it('[FL36] is waited for in silence, and nothing is decided yet', () => {
    const scene = new Scene();
    expect(scene.kinds).toEqual(['hold-speech']);
    expect(scene.state.situation.at).toBe('speaking');
  });

  it('[FL36] that only shows that it listens gives the floor back at once', () => {
    const scene = new Scene().wait(500).stops().wait(100).says('Mm-hm.');
    expect(scene.kinds).toEqual(PLAYED_ON);
    expect(scene.effects.at(-1)).toEqual({ type: 'resume-speech', epoch: 2, turnId: 'a', reason: 'backchannel' });
  });

  it('[FL36] without words, a cough, gives it back as well, also when nobody says whether there were words', () => {
    expect(new Scene().wait(300).stops().says('').kinds).toEqual(PLAYED_ON);
    expect(new Scene().wait(300).stops().wait(floorPolicy.overheardWordsMs).kinds).toEqual(PLAYED_ON);
  });

  it('[FL37] that has something to say takes it: at its first words, or after a second', () => {
    const words = new Scene().wait(400).says('Sorry, could you');
    expect(words.kinds).toEqual(TAKEN_OVER);
    const long = new Scene().wait(floorPolicy.overheardMs);
    expect(long.kinds).toEqual(TAKEN_OVER);
    expect(long.state.situation).toMatchObject({ at: 'answering', mode: 'hands_free', begunAtMs: 0 });
    const unknown = new Scene().wait(700).stops().wait(floorPolicy.overheardWordsMs);
    expect(unknown.kinds).toEqual(TAKEN_OVER);
  });

  it('[FL37] that answers a question which has been heard is never taken for politeness', () => {
    const scene = new Scene(TOTAL_MS - 900).wait(300).stops().says('Yes.');
    expect(scene.kinds).toEqual(TAKEN_OVER);
  });

  it('[FL38] that is the interviewer from a loudspeaker gives the floor back', () => {
    const scene = new Scene().wait(600).says('tell me about a time', true);
    expect(scene.kinds).toEqual(PLAYED_ON);
    expect(scene.effects.at(-1)).toMatchObject({ reason: 'echo' });
  });

  it('[FL39] whatever comes in which order, it is decided within two seconds, once, and the line is played on or concluded', () => {
    const step = fc.oneof(
      fc.constantFrom<Body>(
        { type: 'voice-stopped', turnId: 'a', silentMs: 160 },
        { type: 'voice-resumed', turnId: 'a' },
        { type: 'playout-reported', epoch: 2, playedMs: 3_100 },
        { type: 'answer-dropped', turnId: 'a' },
      ),
      fc.constantFrom('', 'Okay.', 'Wait, no.').map((words): Body => ({ type: 'words-heard', turnId: 'a', words })),
      fc.integer({ min: 1, max: 900 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const scene = new Scene();
        for (const one of steps) {
          if (typeof one === 'number') scene.wait(one);
          else scene.is(one);
        }
        scene.wait(2_000);
        const { situation } = scene.state;
        expect(situation.at === 'speaking' && situation.over !== null).toBe(false);
        const decided = scene.kinds.filter((kind) => kind === 'resume-speech' || kind === 'stop-speech');
        expect(decided.length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

const POLITE = [
  ...['Mm-hm', 'Mhm', 'Mm', 'Mmm', 'Mm-hmm', 'Uh-huh', 'Hmm', 'Hm', 'Aha', 'Ah', 'Oh', 'Huh', 'Yeah', 'Yes', 'Yep'],
  ...['Yup', 'Right', 'Okay', 'OK', 'Sure', 'Alright', 'All right', 'Cool', 'Nice', 'Great', 'Good', 'Fine', 'True'],
  ...[
    'Exactly',
    'Absolutely',
    'Definitely',
    'Of course',
    'I see',
    'Got it',
    'I know',
    'Makes sense',
    'That makes sense',
  ],
  ...['Fair enough', 'Thanks', 'Thank you', 'Understood', 'Perfect', 'Interesting', 'Wow', 'Very good', 'Sounds good'],
];
const DOUBLED = [
  'Yeah, yeah',
  'Okay, okay',
  'Right, right',
  'Oh, okay',
  'Oh, I see',
  'Ah, got it',
  'Yeah, sure',
  'Okay, sure',
];
const MEANT = [
  ...['Wait', 'Stop', 'No', 'Sorry', 'Hold on', 'Hang on', 'Excuse me', 'Pardon', 'What?', 'Why?', 'Actually, no'],
  ...['Sorry, what?', 'Can you repeat that?', 'Could you say that again?', 'What do you mean?', 'I have a question'],
  ...[
    'Wait a second',
    'No, that is not right',
    'Actually, I was not finished',
    'Let me add something',
    'One more thing',
  ],
  ...[
    'I also led the migration',
    'And then we rolled back',
    'But the team disagreed',
    'We used Kafka',
    'Skip this one',
  ],
  ...[
    'I do not know that',
    'Could we pause?',
    'Repeat, please',
    'Which project?',
    'In my last job',
    'Before that I was at Acme',
  ],
  ...[
    'Yes, but I did it alone',
    'Okay, so first of all',
    'Right, and what about the deadline?',
    'Hello?',
    'Not really',
  ],
  ...["I don't think so", 'Sure, it was in 2019', 'Yeah I built that one', 'Thank you, but I would rather not'],
];
const MARKS = ['', '.', ',', '!'];

describe('what is overheard', () => {
  it('[FL40] at least 95 of 100 words of politeness keep the interviewer talking', () => {
    const said = [...POLITE, ...DOUBLED].flatMap((words) => MARKS.map((mark) => `${words}${mark}`));
    const kept = said.filter(isBackchannel).length;
    expect(said.length).toBeGreaterThanOrEqual(200);
    expect(kept / said.length).toBeGreaterThanOrEqual(0.95);
  });

  it('[FL40] at least 97 of 100 real interruptions are honoured', () => {
    const said = MEANT.flatMap((words) => MARKS.map((mark) => `${words}${mark}`));
    const honoured = said.filter((words) => !isBackchannel(words)).length;
    expect(honoured / said.length).toBeGreaterThanOrEqual(0.97);
  });

  it('[FL38] knows the interviewer by its own words, misheard ones too, and nobody else', () => {
    const played = "Thank you, that's clear. Tell me about a time when you had to change a plan at the last moment.";
    expect(isEcho('tell me about a time when you', played)).toBe(true);
    expect(isEcho('Tell me about time when he had to change', played)).toBe(true);
    expect(isEcho('I had to change the plan because of my team', played)).toBe(false);
    expect(isEcho('tell me', played)).toBe(false);
    expect(isEcho('', played)).toBe(false);
  });
});
