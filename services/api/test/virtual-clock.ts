import type { Clock } from '../src/base/clock.ts';

type Timer = { dueMs: number; order: number; task: () => void };

/** A clock that stands still until it is moved: an hour takes a millisecond. */
export class VirtualClock implements Clock {
  #nowMs: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  readonly #rounds: number;

  /** @param rounds how often what is waiting gets its chance before time goes on: few are enough where only promises wait. */
  constructor(startMs = 1_800_000_000_000, rounds = 40) {
    this.#nowMs = startMs;
    this.#rounds = rounds;
  }

  /** How many timers wait; 0 at the end of a test that cleaned up. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  after(ms: number, task: () => void): Disposable {
    const timer = { dueMs: this.#nowMs + Math.max(0, ms), order: (this.#order += 1), task };
    this.#timers.add(timer);
    return { [Symbol.dispose]: () => void this.#timers.delete(timer) };
  }

  /** Lets time pass; timers fire in order, and what they start gets its chance to run before the next one. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settle(this.#rounds);
    for (let next = this.#nextBy(untilMs); next; next = this.#nextBy(untilMs)) {
      this.#timers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      next.task();
      await settle(this.#rounds);
    }
    this.#nowMs = untilMs;
    await settle(this.#rounds);
  }

  #nextBy(untilMs: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueMs > untilMs) continue;
      const isEarlier =
        first === undefined || timer.dueMs < first.dueMs || (timer.dueMs === first.dueMs && timer.order < first.order);
      if (isEarlier) first = timer;
    }
    return first;
  }
}

/** Lets everything that only waits for promises run to where it waits for time. */
export async function settle(rounds = 40): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
