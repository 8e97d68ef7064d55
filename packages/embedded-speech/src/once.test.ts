import { describe, expect, it } from 'vitest';
import { once } from './once.ts';

describe('an engine', () => {
  it('[SP15] is loaded once, however often it is asked for', async () => {
    let loads = 0;
    const engine = once(async () => ++loads);
    expect(await Promise.all([engine(), engine()])).toEqual([1, 1]);
    expect(await engine()).toBe(1);
  });

  it('[SP15] that could not be loaded is loaded at the next asking', async () => {
    let loads = 0;
    const engine = once(async () => {
      loads += 1;
      if (loads === 1) throw new Error('no memory');
      return 'loaded';
    });
    await expect(engine()).rejects.toThrow('no memory');
    expect(await engine()).toBe('loaded');
  });
});
