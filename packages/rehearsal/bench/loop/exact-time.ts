/**
 * Timers are late by a millisecond or so, and not equally for everybody. Here a timer is set a little early and the rest is
 * waited for in turns of the event loop, which go on serving sockets and other timers meanwhile.
 */
const EARLY_MS = 0.6;
/** A turn of the event loop that took longer than this served somebody. */
const IDLE_TURN_MS_MAX = 0.1;

interface Waiter {
  atMs: number;
  wake: () => void;
}

const near = new Set<Waiter>();
let spunMs = 0;

/** Processor time that went into waiting exactly, so far, in ms: it is no work of whoever is measured. */
export function spentOnExactness(): number {
  return spunMs;
}

/** Resolves at `atMs` by `performance.now()`, not before and as a rule within 0.1 ms; called off, throws the signal's reason. */
export async function until(atMs: number, signal: AbortSignal): Promise<void> {
  await about(atMs - performance.now() - EARLY_MS, signal);
  if (performance.now() < atMs) await waited(atMs);
  signal.throwIfAborted();
}

/** Resolves about `ms` from now; for waits that nothing is measured by. */
export function about(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms < 1) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, Math.floor(ms));
    function onAbort() {
      clearTimeout(timeout);
      reject(signal.reason);
    }
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** All who wait for less than a millisecond share one round of turns. */
function waited(atMs: number): Promise<void> {
  return new Promise((wake) => {
    near.add({ atMs, wake });
    if (near.size === 1) go(performance.now());
  });
}

function go(lastMs: number): void {
  setImmediate(() => {
    const nowMs = performance.now();
    if (nowMs - lastMs < IDLE_TURN_MS_MAX) spunMs += nowMs - lastMs;
    for (const waiter of near) {
      if (waiter.atMs > nowMs) continue;
      near.delete(waiter);
      waiter.wake();
    }
    if (near.size > 0) go(nowMs);
  });
}
