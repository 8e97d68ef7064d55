import { type Clock, pause } from '../../base/clock.ts';
import { VendorFailure } from './vendor-failure.ts';

const RETRIES_MAX = 2;
const REST_MS = 200;
/** Who asks for a longer rest than this is not waited for: the next engine is faster. */
const REST_MS_MAX = 1_000;

/** Asks again, at most twice, when a call failed for a moment and nothing had come of it. `random` is from 0 to 1. */
export async function* withRetries<Item>(
  ask: () => AsyncIterable<Item>,
  { clock, signal, random }: { clock: Clock; signal: AbortSignal; random: () => number },
): AsyncGenerator<Item, void> {
  for (let retry = 0; ; retry += 1) {
    let isBegun = false;
    try {
      for await (const item of ask()) {
        isBegun = true;
        yield item;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (isBegun || retry >= RETRIES_MAX || !(error instanceof VendorFailure) || !error.isPassing) throw error;
      const restMs = error.retryAfterMs ?? REST_MS * 2 ** retry * random();
      if (restMs > REST_MS_MAX) throw error;
      await pause(clock, restMs, signal);
    }
  }
}
