import type { Clock } from './clock.ts';

/**
 * Waits for one thing after the other, with one timer and one listener for all of them: a stream has many pieces. Whoever makes it
 * disposes of it.
 */
export class Wait implements Disposable {
  /** Spent waiting so far. */
  waitedMs = 0;
  readonly #options: { signal: AbortSignal; clock: Clock; late: () => Error };
  readonly #lost = Promise.withResolvers<never>();
  readonly #onAbort = () => this.#lost.reject(this.#options.signal.reason);
  #dueAtMs = Number.POSITIVE_INFINITY;
  #armedAtMs = Number.POSITIVE_INFINITY;
  #timer: Disposable | null = null;

  constructor(options: { signal: AbortSignal; clock: Clock; late: () => Error }) {
    this.#options = options;
    // Nobody may be waiting when it is lost.
    this.#lost.promise.catch(() => {});
    if (options.signal.aborted) this.#onAbort();
    else options.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** @throws what `late` makes when it does not come in `ms`. @throws `signal.reason` when called off. */
  async for<Value>(coming: Promise<Value>, ms: number): Promise<Value> {
    const { clock } = this.#options;
    const fromMs = clock.monotonicMs();
    this.#dueAtMs = fromMs + ms;
    this.#arm();
    try {
      // What was lost comes first: nothing is handed out any more, also what was there already.
      return await Promise.race([this.#lost.promise, coming]);
    } finally {
      this.#dueAtMs = Number.POSITIVE_INFINITY;
      this.waitedMs += clock.monotonicMs() - fromMs;
    }
  }

  [Symbol.dispose](): void {
    this.#timer?.[Symbol.dispose]();
    this.#options.signal.removeEventListener('abort', this.#onAbort);
  }

  /** A timer that is set for later than this is set anew; one for sooner finds out when it rings. */
  #arm(): void {
    if (this.#dueAtMs >= this.#armedAtMs) return;
    const { clock } = this.#options;
    this.#timer?.[Symbol.dispose]();
    this.#armedAtMs = this.#dueAtMs;
    this.#timer = clock.after(this.#dueAtMs - clock.monotonicMs(), () => {
      this.#armedAtMs = Number.POSITIVE_INFINITY;
      if (clock.monotonicMs() >= this.#dueAtMs) this.#lost.reject(this.#options.late());
      else this.#arm();
    });
  }
}
