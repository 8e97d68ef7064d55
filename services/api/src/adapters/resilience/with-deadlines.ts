import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { inTime } from '../../base/in-time.ts';

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
  const { signal, clock, idleMs, totalMs, late } = options;
  signal.throwIfAborted();
  using scope = new AbortScope();
  const onAbort = () => scope.end(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const source = ask(scope.signal)[Symbol.asyncIterator]();
  let waitedMs = 0;
  let waitMs = options.firstMs;
  try {
    for (;;) {
      const fromMs = clock.monotonicMs();
      const ms = Math.min(waitMs, totalMs - waitedMs);
      const next = await inTime(source.next(), { ms, clock, signal, late });
      waitedMs += clock.monotonicMs() - fromMs;
      if (next.done) return;
      waitMs = idleMs;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    scope.end();
    source.return?.()?.catch(() => {});
  }
}
