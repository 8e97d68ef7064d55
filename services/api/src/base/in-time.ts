import type { Clock } from './clock.ts';

/** @throws what `late` makes when it does not come in time. @throws `signal.reason` when called off. */
export async function inTime<Value>(
  coming: Promise<Value>,
  options: { ms: number; clock: Clock; signal: AbortSignal; late: () => Error },
): Promise<Value> {
  const { ms, clock, signal, late } = options;
  if (signal.aborted) {
    coming.catch(() => {});
    throw signal.reason;
  }
  return new Promise<Value>((resolve, reject) => {
    const onAbort = () => settle(() => reject(signal.reason));
    const timer = ms === Number.POSITIVE_INFINITY ? null : clock.after(ms, () => settle(() => reject(late())));
    function settle(how: () => void) {
      timer?.[Symbol.dispose]();
      signal.removeEventListener('abort', onAbort);
      how();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    coming.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
