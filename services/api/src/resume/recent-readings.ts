import type { ResumeReading } from '@intervue/shared';
import type { Clock } from '../base/clock.ts';

const ENTRIES_MAX = 32;
const KEPT_MS = 10 * 60_000;

type Kept = { reading: Promise<ResumeReading>; timer: Disposable };

/**
 * The readings of the last minutes, so that a file given twice is read once. Nothing is kept longer than ten minutes, and the
 * oldest goes when there are too many. Whoever makes it disposes of it.
 */
export class RecentReadings implements Disposable {
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The reading of this content, made by `make` when it is not there. One that fails is not kept. */
  async once(key: string, make: () => Promise<ResumeReading>): Promise<ResumeReading> {
    const known = await this.#kept.get(key)?.reading.catch(() => null);
    if (known) return structuredClone(known);
    const reading = make();
    this.#keep(key, reading);
    try {
      return structuredClone(await reading);
    } catch (error) {
      if (this.#kept.get(key)?.reading === reading) this.#drop(key);
      throw error;
    }
  }

  /** Forgets everything now. */
  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#drop(key);
  }

  [Symbol.dispose](): void {
    this.clear();
  }

  #keep(key: string, reading: Promise<ResumeReading>): void {
    this.#drop(key);
    for (const oldest of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - ENTRIES_MAX + 1)))
      this.#drop(oldest);
    const timer = this.#clock.after(KEPT_MS, () => this.#drop(key));
    this.#kept.set(key, { reading, timer });
  }

  #drop(key: string): void {
    this.#kept.get(key)?.timer[Symbol.dispose]();
    this.#kept.delete(key);
  }
}
