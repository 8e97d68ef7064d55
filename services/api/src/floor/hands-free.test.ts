import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, emptyFloor } from './decide.ts';
import { floorPolicy } from './floor-policy.ts';
import type { FloorEffect, FloorEvent, FloorState } from './floor-state.ts';

type Body = FloorEvent extends infer Each ? (Each extends { atMs: number } ? Omit<Each, 'atMs'> : never) : never;

/** A floor with its own clock: whatever is due happens when it is due. */
class Scene {
  state: FloorState = emptyFloor();
  readonly effects: FloorEffect[] = [];
  nowMs = 0;

  /** The answer is worked on and replied to, and the next one begins. */
  answer(turnId: string, next: string): this {
    this.is({ type: 'answer-stored', turnId }).is({ type: 'answer-heard', turnId });
    this.is({ type: 'reply-stored', turnId, closing: null });
    const { epoch } = this.state;
    this.is({ type: 'voice-sent', epoch, totalMs: 100 }).is({ type: 'playback-done', epoch });
    return this.is({ type: 'answer-begun', turnId: next, mode: 'hands_free' });
  }

  constructor(turnId = 'a') {
    this.is({ type: 'client-joined' });
    this.is({ type: 'start-requested' });
    this.is({ type: 'reply-stored', turnId: 'server.opening', closing: null });
    this.is({ type: 'voice-sent', epoch: 1, totalMs: 100 });
    this.is({ type: 'playback-done', epoch: 1 });
    this.is({ type: 'answer-begun', turnId, mode: 'hands_free' });
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

  says(words: string): this {
    return this.is({ type: 'words-heard', turnId: 'a', words });
  }

  get isOver(): boolean {
    return this.state.situation.at !== 'answering';
  }

  count(type: FloorEffect['type']): number {
    return this.effects.filter((effect) => effect.type === type).length;
  }
}

const stopped = (silentMs = 160, turnId = 'a'): Body => ({ type: 'voice-stopped', turnId, silentMs });
const resumed: Body = { type: 'voice-resumed', turnId: 'a' };

describe('an answer that is given hands-free', () => {
  it('[FL23] is over soon after a finished thought', () => {
    const scene = new Scene().wait(4_000).is(stopped()).says('We shipped it.').wait(400);
    expect(scene.isOver).toBe(false);
    expect(scene.wait(120).isOver).toBe(true);
    expect(scene.count('store-answer')).toBe(1);
  });

  it('[FL23] is not over in the middle of a thought', () => {
    const scene = new Scene().wait(4_000).is(stopped()).says('We shipped it because').wait(2_000);
    expect(scene.isOver).toBe(false);
    expect(scene.wait(1_000).isOver).toBe(true);
  });

  it('[FL24] goes on when the voice comes back, with more patience than before', () => {
    const scene = new Scene().wait(2_000).is(stopped()).says('We shipped it').wait(1_000).is(resumed).wait(3_000);
    expect(scene.isOver).toBe(false);
    scene.is(stopped()).says('We shipped it in May.').wait(700);
    expect(scene.isOver).toBe(false);
    expect(scene.wait(600).isOver).toBe(true);
  });

  it('[FL25] waits when a moment was asked for, once', () => {
    const scene = new Scene().wait(2_000).is({ type: 'moment-requested', turnId: 'a' });
    scene.is(stopped()).says('It depends.').wait(10_000);
    expect(scene.isOver).toBe(false);
    scene.is(resumed).wait(1_000).is(stopped()).says('It depends. On the load.').wait(1_000);
    expect(scene.isOver).toBe(true);
  });

  it('[FL27] is dropped when it was a noise, and kept while nobody knows what it was', () => {
    const noise = new Scene().wait(400).is(stopped()).says('').wait(5_000);
    expect(noise.count('forget-answer')).toBe(1);
    expect(noise.state.situation.at).toBe('listening');
    const unknown = new Scene().wait(400).is(stopped()).wait(5_000);
    expect(unknown.count('store-answer')).toBe(1);
  });

  it('[FL33] has its reply made ahead when it seems over, once for the same words, and not while somebody speaks', () => {
    const scene = new Scene().wait(4_000).says('We shipped the whole thing in March.');
    expect(scene.count('think-ahead')).toBe(0);
    scene.is(stopped()).says('we shipped the whole thing in march').says('Um, we shipped the whole thing in March!');
    expect(scene.effects.filter((effect) => effect.type === 'think-ahead')).toEqual([
      { type: 'think-ahead', turnId: 'a', words: 'We shipped the whole thing in March.' },
    ]);
    scene.is(resumed);
    expect(scene.count('drop-thought')).toBe(1);
    const open = new Scene().wait(4_000).is(stopped()).says('We shipped the whole thing in March and');
    expect(open.count('think-ahead')).toBe(0);
  });

  it('[FL33] is given more time before the next one is made ahead, once one was in vain', () => {
    const scene = new Scene();
    scene.state = { ...scene.state, spareCalls: 2 };
    scene.wait(4_000).is(stopped()).says('We shipped the whole thing in March.').is(resumed);
    scene.wait(900).says('We shipped it in March and it works well.').is(stopped());
    expect(scene.count('think-ahead')).toBe(1);
    scene.wait(floorPolicy.thinkMs);
    expect(scene.count('think-ahead')).toBe(2);
  });

  it('[FL34] has at most 1.4 replies made for each that is given, however often it seems over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 20, maxLength: 40 }), (pausesByTurn) => {
        const scene = new Scene('t0');
        for (const [turn, pauses] of pausesByTurn.entries()) {
          for (let pause = 0; pause < pauses; pause += 1) {
            scene.is(stopped(160, `t${turn}`)).is({
              type: 'words-heard',
              turnId: `t${turn}`,
              words: `We did this one thing number ${pause} in March.`,
            });
            if (pause < pauses - 1) scene.is({ type: 'voice-resumed', turnId: `t${turn}` });
          }
          scene.is({ type: 'answer-ended', turnId: `t${turn}`, answerMs: 1_000 });
          scene.answer(`t${turn}`, `t${turn + 1}`);
        }
        const words = scene.effects;
        let used = 0;
        for (const [at, effect] of words.entries()) {
          if (effect.type !== 'think-ahead') continue;
          const next = words.slice(at + 1).find((one) => one.type === 'drop-thought' || one.type === 'store-answer');
          if (next?.type === 'store-answer') used += 1;
        }
        const calls = scene.count('reply') - 1 + scene.count('think-ahead') - used;
        const turns = pausesByTurn.length;
        expect(calls).toBeLessThanOrEqual(turns * 1.4 + floorPolicy.spareCallsMax);
      }),
      { numRuns: 200 },
    );
  });

  it('[FL28] waits for a page that is away', () => {
    const scene = new Scene().wait(2_000).is(stopped()).says('We shipped it.').is({ type: 'client-left' }).wait(60_000);
    expect(scene.isOver).toBe(false);
    scene.is({ type: 'client-joined' }).is(stopped()).wait(1_000);
    expect(scene.isOver).toBe(true);
  });

  it('[FL13] [FL23] ends once and only in silence, whatever comes in which order', () => {
    const step = fc.oneof(
      fc.constantFrom<Body>(stopped(), resumed, { type: 'moment-requested', turnId: 'a' }),
      fc.constantFrom('', 'Yes.', 'And', 'We had').map((words): Body => ({ type: 'words-heard', turnId: 'a', words })),
      fc.integer({ min: 1, max: 4_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const scene = new Scene();
        let isSilent = false;
        for (const one of steps) {
          if (scene.isOver) break;
          if (typeof one === 'number') {
            const wasSilent = isSilent;
            scene.wait(one);
            if (scene.isOver) expect(wasSilent).toBe(true);
            continue;
          }
          if (one.type === 'voice-stopped') isSilent = true;
          if (one.type === 'voice-resumed') isSilent = false;
          scene.is(one);
        }
        expect(scene.count('store-answer') + scene.count('forget-answer')).toBeLessThanOrEqual(1);
      }),
    );
  });
});
