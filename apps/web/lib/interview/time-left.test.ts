import { describe, expect, it } from 'vitest';
import { timeLeftInWords, timeLeftMs } from './time-left.ts';

const progress = {
  phase: 'warmup' as const,
  main_asked: 0,
  main_total: 5,
  follow_ups_asked: 0,
  elapsed_ms: 60_000,
  time_budget_ms: 600_000,
};

describe('the time that is left', () => {
  it('[WB42] runs while the interview does, and stands still in a pause', () => {
    expect(timeLeftMs(progress, 1_000, 31_000, true)).toBe(510_000);
    expect(timeLeftMs(progress, 1_000, 31_000, false)).toBe(540_000);
    expect(timeLeftMs(progress, 1_000, 9_000_000, true)).toBe(0);
  });

  it('[WB42] is said in minutes', () => {
    expect(timeLeftInWords(510_000)).toBe('About 9 minutes left');
    expect(timeLeftInWords(60_000)).toBe('About 1 minute left');
    expect(timeLeftInWords(59_000)).toBe('Less than a minute left');
    expect(timeLeftInWords(0)).toBe('Time is up');
  });
});
