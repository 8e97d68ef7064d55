import { describe, expect, it } from 'vitest';
import { IntakeBudget } from './intake-budget.ts';

const MINUTE_MS = 60_000;
const SECOND_BYTES = 32_000;

describe('how much a client may say', () => {
  it('[DR6] refuses what is too many messages a minute, and closes when it goes on', () => {
    const budget = new IntakeBudget();
    const verdicts = Array.from({ length: 2_500 }, () => budget.message(0));
    expect(verdicts.indexOf('refused')).toBe(1_200);
    expect(verdicts.indexOf('closed')).toBe(2_400);
    expect(budget.message(MINUTE_MS + 1)).toBe('taken');
  });

  it('[DR16] takes two whole answers at once, and after them sound at four times its speed', () => {
    const budget = new IntakeBudget();
    for (let second = 0; second < 20 * 60; second += 1) expect(budget.sound(SECOND_BYTES, 0)).toBe('taken');
    for (let second = 1; second < 600; second += 1) {
      expect(budget.sound(4 * SECOND_BYTES, second * 1_000)).toBe('taken');
    }
    expect(budget.sound(5 * SECOND_BYTES, 600_000)).toBe('closed');
  });

  it('[DR16] lets nobody save up more than that', () => {
    const budget = new IntakeBudget();
    const bytes = 20 * 60 * SECOND_BYTES;
    expect(budget.sound(bytes, 10 * 60 * MINUTE_MS)).toBe('taken');
    expect(budget.sound(SECOND_BYTES, 10 * 60 * MINUTE_MS)).toBe('closed');
  });
});
