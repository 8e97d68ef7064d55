import { describe, expect, it } from 'vitest';
import { reconnectWaitMs } from './reconnect-policy.ts';

describe('coming back', () => {
  it('[WB34] tries at once, then less often, and never later than every five seconds', () => {
    const longest = [0, 1, 2, 3, 4, 5, 100].map((attempt) => reconnectWaitMs(attempt, 1));
    expect(longest).toEqual([300, 600, 1_200, 2_500, 5_000, 5_000, 5_000]);
  });

  it('[WB34] spreads many pages over half of each wait', () => {
    expect(reconnectWaitMs(4, 0)).toBe(2_500);
    expect(reconnectWaitMs(4, 0.5)).toBe(3_750);
  });
});
