import { describe, expect, it } from 'vitest';
import { howItEnded, howLong, whatItWas } from './how-it-ended.ts';

describe('the end page', () => {
  it('[WB10] tells how the interview ended', () => {
    const says = (['plan', 'time', 'request'] as const).map((reason) =>
      howItEnded({ status: 'completed', end_reason: reason }),
    );
    expect(new Set(says).size).toBe(3);
    expect(howItEnded({ status: 'active', end_reason: null })).toContain('not over');
    expect(howItEnded({ status: 'created', end_reason: null })).toContain('not begun');
  });

  it('[WB10] tells what kind of interview it was', () => {
    const settings = { type: 'system_design', difficulty: 'hard' } as const;
    expect(whatItWas({ ...settings, role: '' })).toBe('System design interview, hard');
    expect(whatItWas({ ...settings, role: 'Nurse' })).toBe('System design interview, hard, for Nurse');
  });

  it('[WB10] tells how long it took', () => {
    const at = (minutes: number) => new Date(minutes * 60_000).toISOString();
    expect(howLong({ started_at: at(0), ended_at: at(12.4) })).toBe('12 minutes');
    expect(howLong({ started_at: at(0), ended_at: at(1) })).toBe('1 minute');
    expect(howLong({ started_at: at(0), ended_at: at(0.2) })).toBe('Less than a minute');
    expect(howLong({ started_at: null, ended_at: at(1) })).toBeNull();
  });
});
