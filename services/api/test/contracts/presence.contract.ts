import { describe, expect, it } from 'vitest';
import type { Presence } from '../../src/ports/presence.ts';

/** What every implementation of the counters promises. */
export function describePresence(
  label: string,
  create: () => Promise<{ presence: Presence; wait(ms: number): Promise<void> }>,
): void {
  describe(`counters in ${label}`, () => {
    it('[ST23] let through what the window allows, then say how long to wait', async () => {
      const { presence, wait } = await create();
      const limit = { usesMax: 3, windowMs: 1_000 };
      expect([await presence.use('a', limit), await presence.use('a', limit), await presence.use('a', limit)]).toEqual([
        0, 0, 0,
      ]);
      const waitMs = await presence.use('a', limit);
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(1_000);
      expect(await presence.use('b', limit)).toBe(0);
      await wait(1_000);
      expect(await presence.use('a', limit)).toBe(0);
    });

    it('[ST24] keep apart the keys they know, and know ten thousand', async () => {
      const { presence } = await create();
      const limit = { usesMax: 1, windowMs: 60_000 };
      for (let at = 0; at < 10_001; at += 1) await presence.use(`key-${at}`, limit);
      expect(await presence.use('key-10000', limit)).toBeGreaterThan(0);
      // The one that opened first had to go.
      expect(await presence.use('key-0', limit)).toBe(0);
    });
  });
}
