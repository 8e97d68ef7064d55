import { readFile, stat } from 'node:fs/promises';
import type { Stage } from '@intervue/shared';
import type { Clock } from '../../base/clock.ts';
import { VendorFailure, vendorFailure } from './vendor-failure.ts';

const REFUSED_MS = 600_000;
const LIMITED_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

export type KeyRingOptions = {
  vendor: string;
  /** As configured: in the order in which they are used. */
  keys: readonly string[];
  /** Keys in a file, one a line or separated by commas; read again when it changes. */
  file: string | null;
  /** A server of one's own may need none. */
  isOptional: boolean;
  clock: Clock;
};

/** A vendor's keys, of which some may be resting. Never prints one. */
export class KeyRing {
  readonly #options: KeyRingOptions;
  #keys: readonly string[];
  #fileMark = '';
  #lookAgainAtMs = Number.NEGATIVE_INFINITY;
  readonly #restingUntilMs = new Map<string, number>();

  constructor(options: KeyRingOptions) {
    this.#options = options;
    this.#keys = options.keys;
  }

  /** The first key that is not resting. @throws {VendorFailure} `no-key` or, when all rest, `key-refused`. */
  async take(stage: Stage): Promise<string> {
    await this.#readAgain();
    const { vendor, isOptional, clock } = this.#options;
    const nowMs = clock.monotonicMs();
    const key = this.#keys.find((one) => (this.#restingUntilMs.get(one) ?? 0) <= nowMs);
    if (key !== undefined) return key;
    if (this.#keys.length === 0 && isOptional) return '';
    throw new VendorFailure({ vendor, stage }, this.#keys.length === 0 ? 'no-key' : 'key-refused');
  }

  /** This key did not do. @returns whether another one may. */
  rest(key: string, failure: VendorFailure): boolean {
    if (!failure.isAboutKey || key === '') return false;
    const nowMs = this.#options.clock.monotonicMs();
    const restMs = failure.reason === 'rate-limited' ? (failure.retryAfterMs ?? LIMITED_MS) : REFUSED_MS;
    const isFresh = this.#keys.some((one) => one !== key && (this.#restingUntilMs.get(one) ?? 0) <= nowMs);
    // The only key that is left is asked again: nothing else is there, and the vendor may have changed its mind.
    if (isFresh) this.#restingUntilMs.set(key, nowMs + restMs);
    return isFresh;
  }

  async #readAgain(): Promise<void> {
    const { file, keys, clock } = this.#options;
    const nowMs = clock.monotonicMs();
    if (file === null || nowMs < this.#lookAgainAtMs) return;
    this.#lookAgainAtMs = nowMs + LOOK_AGAIN_MS;
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const mark = `${mtimeMs}/${size}/${ino}`;
      if (mark === this.#fileMark) return;
      const written = (await readFile(file, 'utf8')).split(/[\s,]+/).filter((key) => key !== '');
      this.#fileMark = mark;
      this.#keys = [...written, ...keys];
      this.#restingUntilMs.clear();
    } catch {
      // A file that is being replaced is missing for a moment: the keys known so far serve on.
    }
  }
}

/** Asks with one key after the other, as long as nothing came and the failure is about the key. */
export async function* withKeys<Item>(
  ring: KeyRing,
  about: { vendor: string; stage: Stage },
  ask: (key: string) => AsyncIterable<Item>,
): AsyncGenerator<Item, void> {
  for (;;) {
    const key = await ring.take(about.stage);
    let isBegun = false;
    try {
      for await (const item of ask(key)) {
        isBegun = true;
        yield item;
      }
      return;
    } catch (error) {
      if (isBegun || !ring.rest(key, vendorFailure(error, about))) throw error;
    }
  }
}
