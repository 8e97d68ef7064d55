import type { Clock } from '../../base/clock.ts';
import type { Presence } from '../../ports/presence.ts';

const KEYS_MAX = 10_000;

/** Rate counters in memory: fixed windows. Of more than ten thousand keys, those whose windows opened first are forgotten. */
export function createMemoryPresence(clock: Clock): Presence {
  const windows = new Map<string, { startMs: number; uses: number }>();

  function opened(key: string, nowMs: number): { startMs: number; uses: number } {
    const fresh = { startMs: nowMs, uses: 0 };
    // Taken out first, so that the map stays in the order in which windows opened.
    windows.delete(key);
    const oldest = windows.keys().next().value;
    if (windows.size >= KEYS_MAX && oldest !== undefined) windows.delete(oldest);
    windows.set(key, fresh);
    return fresh;
  }

  return {
    async use(key, { usesMax, windowMs }) {
      const nowMs = clock.monotonicMs();
      const open = windows.get(key);
      const current = open && nowMs - open.startMs < windowMs ? open : opened(key, nowMs);
      if (current.uses >= usesMax) return current.startMs + windowMs - nowMs;
      current.uses += 1;
      return 0;
    },
  };
}
