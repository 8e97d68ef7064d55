import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { Wait } from '../../base/wait.ts';

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
