import type { Clock } from '../../base/clock.ts';

const WINDOW_MS = 30_000;
const FAILURES_MAX = 5;
const SHARE_MAX = 0.5;
const CALLS_MIN = 10;
const OPEN_MS = 30_000;

export type BreakerState = 'closed' | 'open' | 'probing';

/**
 * Leaves alone what keeps failing. Five failures in 30 s, or half of at least ten calls, and it is open for 30 s; then one try
 * decides. The numbers are those of research/reliability §1.2.
 */
export class Breaker {
  readonly #clock: Clock;
  #calls: { atMs: number; isFailure: boolean }[] = [];
  #openUntilMs: number | null = null;
  #isProbing = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get state(): BreakerState {
    if (this.#openUntilMs === null) return 'closed';
    return this.#isProbing ? 'probing' : 'open';
  }

  /** In how many milliseconds it may be tried again; null when it may be asked. */
  get restMs(): number | null {
    return this.#openUntilMs === null ? null : Math.max(0, this.#openUntilMs - this.#clock.monotonicMs());
  }

  /** Whether it is time for the one try that decides; the caller makes it and tells how it ended. */
  beginProbe(): boolean {
    if (this.#openUntilMs === null || this.#isProbing || this.#openUntilMs > this.#clock.monotonicMs()) return false;
    this.#isProbing = true;
    return true;
  }

  probed(isWell: boolean): void {
    this.#isProbing = false;
    this.#calls = [];
    this.#openUntilMs = isWell ? null : this.#clock.monotonicMs() + OPEN_MS;
  }

  /** A call ended. @returns true when this closed the door. */
  ended(isFailure: boolean): boolean {
    const nowMs = this.#clock.monotonicMs();
    // Calls from before the door was closed tell nothing new.
    if (this.#openUntilMs !== null) return false;
    this.#calls = this.#calls.filter(({ atMs }) => atMs > nowMs - WINDOW_MS);
    this.#calls.push({ atMs: nowMs, isFailure });
    const failures = this.#calls.filter((call) => call.isFailure).length;
    const isHalf = this.#calls.length >= CALLS_MIN && failures >= this.#calls.length * SHARE_MAX;
    if (!isFailure || (failures < FAILURES_MAX && !isHalf)) return false;
    this.#openUntilMs = nowMs + OPEN_MS;
    return true;
  }
}
