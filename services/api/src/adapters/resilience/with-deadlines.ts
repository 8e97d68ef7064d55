import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';

/** How long a stream may be waited for, in milliseconds. */
export type Deadlines = {
  /** From asking to the first piece. */
  firstMs: number;
  /** Between pieces. */
  idleMs: number;
  totalMs: number;
};

/**
 * Passes on what is asked for, as long as it comes in time. Only waiting counts: a slow reader is nobody's delay. Whatever ends
 * it, the call is called off and not waited for.
 *
 * @throws what `late` makes. @throws `signal.reason` when called off.
 */
export async function* withDeadlines<Item>(
  ask: (signal: AbortSignal) => AsyncIterable<Item>,
  options: Deadlines & { signal: AbortSignal; clock: Clock; late: () => Error },
): AsyncGenerator<Item, void> {
  const { signal, idleMs, totalMs } = options;
  signal.throwIfAborted();
  using scope = new AbortScope();
  using wait = new Wait(options);
  const source = ask(scope.signal)[Symbol.asyncIterator]();
  let waitMs = options.firstMs;
  try {
    for (;;) {
      const next = await wait.for(source.next(), Math.min(waitMs, totalMs - wait.waitedMs));
      if (next.done) return;
      waitMs = idleMs;
      yield next.value;
    }
  } finally {
    scope.end();
    source.return?.()?.catch(() => {});
  }
}

/** Waits for one thing after the other, with one timer and one listener for all of them: a stream has many pieces. */
class Wait implements Disposable {
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
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  async for<Value>(coming: Promise<Value>, ms: number): Promise<Value> {
    const { clock } = this.#options;
    const fromMs = clock.monotonicMs();
    this.#dueAtMs = fromMs + ms;
    this.#arm();
    try {
      return await Promise.race([coming, this.#lost.promise]);
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
