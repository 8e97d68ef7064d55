import { describe, expect, it } from 'vitest';
import { clockOf, lengthsOf, spokenLengthOf } from './line-sound.ts';

describe('the sound of a line', () => {
  it('[WB13] has its length told before it is played', () => {
    const audio = [{ id: 'a1', role: 'candidate' as const, turn_id: 't1', duration_ms: 6_520 }];
    expect(lengthsOf({ audio }).get('a1')).toBe(6.52);
    expect([clockOf(6.52), clockOf(59.6), clockOf(754)]).toEqual(['0:07', '1:00', '12:34']);
  });

  it('[WB13] has its length told in words too', () => {
    expect([0.2, 7, 60, 61, 125].map(spokenLengthOf)).toEqual([
      '1 second',
      '7 seconds',
      '1 minute',
      '1 minute 1 second',
      '2 minutes 5 seconds',
    ]);
  });
});
