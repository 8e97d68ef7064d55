import { describe, expect, it } from 'vitest';
import { barsOf, waitedMs } from './waterfall.ts';

const stages = {
  'thought-begun': 0,
  'answer-given': 400,
  stored: 404,
  heard: 410,
  'first-sound-heard': 520,
  'heard-out': 4_000,
};

describe('the waterfall of a turn', () => {
  it('[WB58] shows each step from the end of the one before, counted from the end of the answer', () => {
    expect(barsOf(stages)).toEqual([
      { label: 'storing the sound', startMs: 0, endMs: 4 },
      { label: 'writing it down', startMs: 4, endMs: 10 },
      { label: 'first sound heard', startMs: 10, endMs: 120 },
      { label: 'heard to the end', startMs: 120, endMs: 3_600 },
    ]);
    expect(waitedMs(stages)).toBe(120);
  });

  it('[WB58] shows what was made ahead as no wait, and nothing that did not happen', () => {
    expect(barsOf({ 'answer-given': 400, 'first-sentence': 300 })).toEqual([
      { label: 'first sentence', startMs: 0, endMs: 0 },
    ]);
    expect(waitedMs({ 'answer-given': 0 })).toBeNull();
    expect(barsOf({})).toEqual([]);
  });
});
