import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, emptyFloor } from './decide.ts';
import { floorPolicy, policyFor } from './floor-policy.ts';
import type { FloorEffect, FloorEvent, FloorState, Situation } from './floor-state.ts';

type Body = FloorEvent extends infer Each ? (Each extends { atMs: number } ? Omit<Each, 'atMs'> : never) : never;
type Run = { state: FloorState; effects: FloorEffect[]; nowMs: number };

/** Plays events from a state, a second apart unless told otherwise; keeps the effects of the last one apart. */
function play(
  bodies: readonly (Body | { waitMs: number })[],
  from: FloorState = emptyFloor(),
): Run & { last: FloorEffect[] } {
  let run: Run = { state: from, effects: [], nowMs: 0 };
  let last: FloorEffect[] = [];
  for (const body of bodies) {
    if ('waitMs' in body) {
      run = { ...run, nowMs: run.nowMs + body.waitMs };
      continue;
    }
    const decision = decide(run.state, { ...body, atMs: run.nowMs } as FloorEvent, floorPolicy);
    last = [...decision.effects];
    run = { state: decision.state, effects: [...run.effects, ...decision.effects], nowMs: run.nowMs + 1_000 };
  }
  return { ...run, last };
}

const start: Body[] = [{ type: 'client-joined' }, { type: 'start-requested' }];
const greeting: Body[] = [...start, { type: 'reply-stored', turnId: 'server.opening', closing: null }];
const ready: Body[] = [
  ...greeting,
  { type: 'voice-sent', epoch: 1, totalMs: 2_000 },
  { type: 'playback-done', epoch: 1 },
];
const held: Body[] = [
  ...ready,
  { type: 'answer-begun', turnId: 'a', mode: 'hold' },
  { type: 'answer-ended', turnId: 'a', answerMs: 4_000 },
];
const heard: Body[] = [...held, { type: 'answer-stored', turnId: 'a' }, { type: 'answer-heard', turnId: 'a' }];

function kinds(effects: readonly FloorEffect[]): string[] {
  return effects.map((effect) => effect.type);
}

describe('the floor', () => {
  it('[FL1] asks for one greeting however often it is started', () => {
    const { effects } = play([...start, { type: 'start-requested' }, { type: 'start-requested' }]);
    expect(effects.filter((effect) => effect.type === 'reply')).toEqual([
      { type: 'reply', turnId: 'server.opening', attempt: 1 },
    ]);
  });

  it('[FL2] stops the voice first when the candidate begins to speak', () => {
    const { last, state } = play([
      ...greeting,
      { type: 'playout-reported', epoch: 1, playedMs: 700 },
      { type: 'answer-begun', turnId: 'a', mode: 'hold' },
    ]);
    expect(last[0]).toEqual({ type: 'stop-speech', epoch: 1 });
    expect(last[1]).toMatchObject({ type: 'conclude-speech', playedMs: 700 });
    expect(kinds(last)[2]).toBe('collect-answer');
    expect(state.situation.at).toBe('answering');
  });

  it('[FL4] stores, transcribes and replies in this order', () => {
    const { effects, state } = play(heard);
    expect(kinds(effects).slice(-3)).toEqual(['store-answer', 'transcribe', 'reply']);
    expect(state.situation).toMatchObject({ at: 'working', stage: 'replying' });
    expect(kinds(play([...held, { type: 'answer-heard', turnId: 'a' }]).last)).toEqual([]);
  });

  it('[FL5] replies to typed words as soon as they are stored', () => {
    const { last } = play([...ready, { type: 'words-given', turnId: 't' }, { type: 'answer-stored', turnId: 't' }]);
    expect(last).toEqual([{ type: 'reply', turnId: 't', attempt: 1 }]);
  });

  it('[FL6] says that nothing was heard, and listens again without a reply', () => {
    const unheard = play([...held, { type: 'answer-stored', turnId: 'a' }, { type: 'answer-unheard', turnId: 'a' }]);
    expect(unheard.last).toEqual([{ type: 'speak', line: { kind: 'notice', turnId: 'a' }, epoch: 2, fromMs: 0 }]);
    const after = play(
      [
        { type: 'voice-sent', epoch: 2, totalMs: 900 },
        { type: 'playback-done', epoch: 2 },
      ],
      unheard.state,
    );
    expect(after.state.situation.at).toBe('listening');
    expect(kinds(after.effects)).not.toContain('reply');
  });

  it('[FL7] records the playing of a reply and lets the candidate answer', () => {
    const { last, state } = play(ready);
    expect(last).toMatchObject([{ type: 'conclude-speech', epoch: 1, playedMs: null }]);
    expect(state.situation.at).toBe('listening');
  });

  it('[FL8] ignores what is said of another epoch', () => {
    const before = play([...greeting, { type: 'voice-sent', epoch: 1, totalMs: 2_000 }]);
    const after = play(
      [
        { type: 'playback-done', epoch: 7 },
        { type: 'playout-reported', epoch: 0, playedMs: 1_500 },
        { type: 'voice-failed', epoch: 3 },
      ],
      before.state,
    );
    expect(after.state).toEqual(before.state);
    expect(after.effects).toEqual([]);
  });

  it('[FL8] ignores an end of playing before all of the line was sent', () => {
    expect(play([...greeting, { type: 'playback-done', epoch: null }]).state.situation.at).toBe('speaking');
  });

  it('[FL9] counts a reply as played once its length and a grace have passed', () => {
    const sent = play([...greeting, { type: 'voice-sent', epoch: 1, totalMs: 2_000 }]);
    expect(sent.state.situation.dueAtMs).toBe(3_000 + 2_000 + floorPolicy.playoutGraceMs);
    const due = play([{ type: 'due' }], sent.state);
    expect(due.state.situation.at).toBe('listening');
    expect(kinds(due.last)).toEqual(['conclude-speech']);
  });

  it.each([{ type: 'voice-failed', epoch: 1 } as const, { type: 'due' } as const])(
    '[FL10] goes on in writing when there is no voice: $type',
    (event) => {
      const { last, state } = play([...greeting, event]);
      expect(kinds(last)).toEqual(['stop-speech', 'tell', 'conclude-speech']);
      expect(state.situation.at).toBe('listening');
    },
  );

  it('[FL11] ends by itself after the closing line', () => {
    const { last, state } = play([
      ...heard,
      { type: 'reply-stored', turnId: 'a', closing: 'time' },
      { type: 'voice-sent', epoch: 2, totalMs: 1_000 },
      { type: 'playback-done', epoch: 2 },
    ]);
    expect(last.at(-1)).toEqual({ type: 'end', reason: 'time' });
    expect(state.situation.at).toBe('ended');
  });

  it('[FL12] speaks to a silent candidate three times, then pauses, and never ends', () => {
    let run = play(ready);
    const said: string[] = [];
    for (let round = 0; run.state.situation.at !== 'paused' && round < 20; round += 1) {
      run = play([{ type: 'due' }], run.state);
      said.push(...kinds(run.effects));
      const { situation } = run.state;
      if (situation.at !== 'speaking') continue;
      const { epoch } = situation;
      run = play(
        [
          { type: 'voice-sent', epoch, totalMs: 900 },
          { type: 'playback-done', epoch },
        ],
        run.state,
      );
    }
    const spoken = ['tell', 'speak'];
    expect(said).toEqual([...spoken, ...spoken, ...spoken, 'pause']);
    expect(play([{ type: 'due' }, { type: 'due' }], run.state).effects).toEqual([]);
    expect(play([{ type: 'continue-requested' }], run.state).state.situation).toMatchObject({ prompts: 0 });
  });

  it('[FL12] tells who types in writing, and late', () => {
    const typing = policyFor(floorPolicy, { pace: 'normal', answer_mode: 'typed' });
    const { state, nowMs } = play(ready);
    const told = decide(state, { type: 'due', atMs: nowMs }, typing);
    expect(kinds(told.effects)).toEqual(['tell']);
    expect(told.state.situation.dueAtMs).toBeGreaterThan(nowMs + 300_000);
  });

  it('[FL13] says that an answer is long, then takes it as it is', () => {
    const speaking = play([...ready, { type: 'answer-begun', turnId: 'a', mode: 'hold' }]);
    const told = play([{ waitMs: speaking.nowMs + floorPolicy.longAnswerMs }, { type: 'due' }], speaking.state);
    expect(told.last).toEqual([{ type: 'tell', notice: 'long_answer' }]);
    const taken = play([{ waitMs: speaking.nowMs + floorPolicy.answerMsMax }, { type: 'due' }], told.state);
    expect(taken.last).toEqual([{ type: 'store-answer', turnId: 'a' }]);
  });

  it('[FL14] drops an answer that was begun by mistake', () => {
    const { last, state } = play([
      ...ready,
      { type: 'answer-begun', turnId: 'a', mode: 'hold' },
      { type: 'answer-dropped', turnId: 'a' },
    ]);
    expect(last).toEqual([{ type: 'forget-answer', turnId: 'a' }]);
    expect(state.situation.at).toBe('listening');
  });

  it.each([
    { at: 'listening', events: ready },
    { at: 'speaking', events: greeting },
    { at: 'working', events: heard },
  ])('[FL15] ends on request from $at', ({ events }) => {
    const { last, state } = play([...events, { type: 'end-requested' }]);
    expect(last.at(-1)).toEqual({ type: 'end', reason: 'request' });
    expect(state.situation.at).toBe('ended');
  });

  it('[FL15] stops speech at once when it ends', () => {
    expect(kinds(play([...greeting, { type: 'end-requested' }]).last)).toEqual([
      'stop-speech',
      'conclude-speech',
      'end',
    ]);
  });

  it('[FL16] pauses in the middle of a line and goes on from what was heard', () => {
    const paused = play([
      ...greeting,
      { type: 'playout-reported', epoch: 1, playedMs: 800 },
      { type: 'pause-requested' },
    ]);
    expect(kinds(paused.last)).toEqual(['stop-speech', 'pause']);
    const on = play([{ type: 'continue-requested' }], paused.state);
    expect(on.last).toMatchObject([{ type: 'continue' }, { type: 'speak', epoch: 2, fromMs: 800 }]);
  });

  it('[FL16] finishes in the dark what was under way when the pause came, and speaks it after', () => {
    const paused = play([...heard, { type: 'pause-requested' }, { type: 'reply-stored', turnId: 'a', closing: null }]);
    expect(kinds(paused.last)).toEqual([]);
    const on = play([{ type: 'continue-requested' }], paused.state);
    expect(on.last).toMatchObject([{ type: 'continue' }, { type: 'speak', line: { turnId: 'a' }, fromMs: 0 }]);
  });

  it('[FL17] falls silent when the page is away and goes on when it is back', () => {
    const gone = play([...greeting, { type: 'playout-reported', epoch: 1, playedMs: 500 }, { type: 'client-left' }]);
    expect(kinds(gone.last)).toEqual(['stop-speech']);
    expect(gone.state.situation.dueAtMs).toBeNull();
    expect(play([{ type: 'client-joined' }], gone.state).last).toMatchObject([{ type: 'speak', fromMs: 500 }]);
    const dark = play([{ type: 'start-requested' }, { type: 'reply-stored', turnId: 'server.opening', closing: null }]);
    expect(kinds(dark.effects)).not.toContain('speak');
  });

  it('[FL19] tries a transcription once more, then says that it was not understood', () => {
    const waiting = [...held, { type: 'answer-stored', turnId: 'a' } as const];
    const late: (Body | { waitMs: number })[] = [{ waitMs: floorPolicy.transcribeMs + 2_000 }, { type: 'due' }];
    expect(play([...waiting, ...late]).last).toEqual([{ type: 'transcribe', turnId: 'a', attempt: 2 }]);
    expect(play([...waiting, ...late, ...late]).last).toEqual([{ type: 'give-up-hearing', turnId: 'a' }]);
    const failed: Body = { type: 'stage-failed', turnId: 'a', stage: 'transcribing' };
    expect(play([...waiting, failed]).last).toEqual([{ type: 'transcribe', turnId: 'a', attempt: 2 }]);
    expect(play([...waiting, failed, failed]).last).toEqual([]);
  });

  it('[FL20] asks for a reply once more, in built-in words', () => {
    expect(play([...heard, { waitMs: floorPolicy.replyMs }, { type: 'due' }]).last).toEqual([
      { type: 'reply', turnId: 'a', attempt: 2 },
    ]);
  });

  it('[FL22] lets nobody in while an answer is stored or written down, or the interview closes', () => {
    const refused = { type: 'refuse', reason: 'busy', turnId: 'b' };
    const storing = heard.slice(0, -2);
    expect(play([...storing, { type: 'answer-begun', turnId: 'b', mode: 'hold' }]).last).toEqual([refused]);
    expect(play([...heard, { type: 'words-given', turnId: 'b' }]).last).toEqual([refused]);
    const closing: Body[] = [...heard, { type: 'reply-stored', turnId: 'a', closing: 'plan' }];
    expect(play([...closing, { type: 'words-given', turnId: 'b' }]).last).toEqual([refused]);
  });

  it('[FL35] nobody waits for a reply in silence: after two seconds there is a word, and again later', () => {
    const waiting = play(heard);
    const { situation } = waiting.state;
    // The answer ended three events, of a second each, before now.
    expect(situation.dueAtMs).toBe(waiting.nowMs - 3_000 + floorPolicy.bridgeMs);
    const told = decide(waiting.state, { type: 'due', atMs: situation.dueAtMs ?? 0 }, floorPolicy);
    expect(told.effects).toEqual([{ type: 'speak', line: { kind: 'bridge', place: 1 }, epoch: 2, fromMs: 0 }]);
    expect(told.state.situation.at).toBe('working');
    const replied = decide(told.state, { type: 'reply-stored', turnId: 'a', closing: null, atMs: 9e4 }, floorPolicy);
    expect(replied.effects).toMatchObject([{ type: 'speak', epoch: 3 }]);
    const away = decide(
      { ...waiting.state, isClientHere: false },
      { type: 'due', atMs: situation.dueAtMs ?? 0 },
      floorPolicy,
    );
    expect(away.effects).toEqual([]);
  });

  it('[FL30] who speaks up before the reply has begun, or as it begins, goes on with the answer', () => {
    const withdrawn = { type: 'withdraw-reply', turnId: 'a' };
    const begun: Body = { type: 'answer-begun', turnId: 'b', mode: 'hold' };
    expect(play([...heard, begun]).last).toEqual([withdrawn, { type: 'collect-answer', turnId: 'b', mode: 'hold' }]);
    const spoken: Body[] = [...heard, { type: 'reply-begun', turnId: 'a', closing: null }];
    const early: Body = { type: 'playout-reported', epoch: 2, playedMs: floorPolicy.goingOnMs - 1 };
    const late: Body = { type: 'playout-reported', epoch: 2, playedMs: floorPolicy.goingOnMs };
    expect(play([...spoken, early, begun]).last).toContainEqual(withdrawn);
    expect(kinds(play([...spoken, late, begun]).last)).toEqual(['stop-speech', 'conclude-speech', 'collect-answer']);
    expect(kinds(play([...greeting, begun]).last)).not.toContain('withdraw-reply');
  });

  it('[FL31] "I was not finished" takes the reply back, begun or not, and listens', () => {
    const press: Body = { type: 'not-finished' };
    const withdrawn = { type: 'withdraw-reply', turnId: 'a' };
    const whileReplying = play([...heard, press]);
    expect(whileReplying.last).toEqual([withdrawn]);
    expect(whileReplying.state.situation.at).toBe('listening');
    const whileStoring = play([...held, press, { type: 'answer-stored', turnId: 'a' }]);
    expect(kinds(whileStoring.last)).toEqual(['transcribe']);
    expect(play([{ type: 'answer-heard', turnId: 'a' }], whileStoring.state).last).toEqual([withdrawn]);
    const closing = play([...heard, { type: 'reply-stored', turnId: 'a', closing: 'plan' }, press]);
    expect(kinds(closing.last)).toEqual(['stop-speech', 'conclude-speech', 'withdraw-reply']);
    expect(closing.state.situation.at).toBe('listening');
    expect(play([...greeting, press]).last).toEqual([]);
  });

  it('[FL32] a reply is spoken as soon as it is begun, once', () => {
    const begun = play([...heard, { type: 'reply-begun', turnId: 'a', closing: null }]);
    expect(kinds(begun.last)).toEqual(['speak']);
    const more: Body[] = [
      { type: 'reply-begun', turnId: 'a', closing: null },
      { type: 'reply-stored', turnId: 'a', closing: null },
    ];
    expect(play(more, begun.state).effects).toEqual([]);
  });
});

const turnId = fc.constantFrom('a', 'b', 'server.opening');
const epoch = fc.nat(6);
const anyEvent: fc.Arbitrary<Body> = fc.oneof(
  fc.constantFrom<Body>(
    { type: 'start-requested' },
    { type: 'pause-requested' },
    { type: 'continue-requested' },
    { type: 'client-joined' },
    { type: 'client-left' },
    { type: 'due' },
    { type: 'due' },
  ),
  turnId.map((id): Body => ({ type: 'answer-begun', turnId: id, mode: 'hold' })),
  turnId.map((id): Body => ({ type: 'answer-ended', turnId: id, answerMs: 3_000 })),
  turnId.map((id): Body => ({ type: 'answer-dropped', turnId: id })),
  turnId.map((id): Body => ({ type: 'words-given', turnId: id })),
  turnId.map((id): Body => ({ type: 'file-given', turnId: id, answerMs: 3_000 })),
  turnId.map((id): Body => ({ type: 'answer-stored', turnId: id })),
  turnId.map((id): Body => ({ type: 'answer-heard', turnId: id })),
  turnId.map((id): Body => ({ type: 'answer-unheard', turnId: id })),
  fc
    .tuple(turnId, fc.constantFrom(null, 'plan' as const))
    .map(([id, closing]): Body => ({ type: 'reply-stored', turnId: id, closing })),
  fc
    .tuple(turnId, fc.constantFrom('storing', 'transcribing', 'replying'))
    .map(([id, stage]): Body => ({ type: 'stage-failed', turnId: id, stage: stage as 'storing' })),
  epoch.map((number): Body => ({ type: 'voice-sent', epoch: number, totalMs: 1_000 })),
  epoch.map((number): Body => ({ type: 'voice-failed', epoch: number })),
  epoch.map((number): Body => ({ type: 'playback-done', epoch: number })),
  epoch.map((number): Body => ({ type: 'playout-reported', epoch: number, playedMs: 300 })),
);

describe('whatever happens on the floor', () => {
  it('[FL3] works on one turn at a time, and epochs only grow', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = emptyFloor();
        let atMs = 0;
        for (const event of events) {
          const before = state;
          const decision = decide(state, { ...event, atMs: (atMs += 700) } as FloorEvent, floorPolicy);
          state = decision.state;
          expect(state.epoch).toBeGreaterThanOrEqual(before.epoch);
          const begun = decision.effects.filter((effect) => effect.type === 'store-answer' || effect.type === 'reply');
          expect(begun.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('[FL21] changes nothing for an event that does not fit, and never throws', () => {
    const ended = play([...ready, { type: 'end-requested' }]).state;
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { state } = decide(ended, { ...event, atMs: 9e6 } as FloorEvent, floorPolicy);
        expect(state.situation).toEqual(ended.situation);
      }),
    );
  });

  it('[FL18] leaves every situation that waits, or says something, when its time has come', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const reached = play([
          { type: 'client-joined' },
          { type: 'start-requested' },
          ...events,
          { type: 'client-joined' },
        ]);
        const { situation } = reached.state;
        if (['paused', 'ended', 'before-start'].includes(situation.at)) return;
        expect(situation.dueAtMs).not.toBeNull();
        expect(patienceMs(situation, reached.nowMs)).toBeLessThanOrEqual(MOST_MS[situation.at] ?? 0);
        const after = decide(reached.state, { type: 'due', atMs: situation.dueAtMs ?? 0 }, floorPolicy);
        const hasMoved = JSON.stringify(after.state.situation) !== JSON.stringify(situation);
        expect(hasMoved || after.effects.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Of silence, by who is waited for: an engine, the candidate who is silent, or the one who speaks. */
const MOST_MS = { working: 30_000, speaking: 30_000, listening: 30_000, answering: 600_000 } as Record<string, number>;

function patienceMs(situation: Situation, nowMs: number): number {
  return situation.dueAtMs === null ? Number.POSITIVE_INFINITY : situation.dueAtMs - nowMs;
}
