/** Time, handed in so that an hour can be tested in a millisecond. */
export interface Clock {
  /** Milliseconds since 1970, UTC. May be set back by the machine's owner: for dates only. */
  nowMs(): number;
  /** Milliseconds on a clock that never goes back: for durations. */
  monotonicMs(): number;
  /** Calls `task` once after `ms` unless disposed of before. */
  after(ms: number, task: () => void): Disposable;
}

/** The machine's clock. A pending timer keeps the process alive: whoever set it disposes of it. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.max(0, ms));
    return { [Symbol.dispose]: () => clearTimeout(timer) };
  },
};

/** Resolves after `ms`; called off, throws the signal's reason. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    function onAbort() {
      timer[Symbol.dispose]();
      reject(signal.reason);
    }
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
