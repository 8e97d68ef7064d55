/**
 * Things that come one after the other, kept for whoever reads them, now or later: each reader gets all of them from the first.
 * For things that are few and die with their relay: a line's sentences, a clause's sound.
 */
export class Relay<Item> {
  readonly #items: Item[] = [];
  readonly #waiting = new Set<() => void>();
  #outcome: { error: unknown } | 'ended' | null = null;

  /** What has come so far. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** Nothing more comes. */
  get isOver(): boolean {
    return this.#outcome !== null;
  }

  push(item: Item): void {
    if (this.#outcome !== null) return;
    this.#items.push(item);
    this.#wakeAll();
  }

  end(): void {
    this.#outcome ??= 'ended';
    this.#wakeAll();
  }

  /** Readers get what came before, then this. */
  fail(error: unknown): void {
    this.#outcome ??= { error };
    this.#wakeAll();
  }

  /** Takes all of this, and ends or fails as it does. Called off, it takes no more. Never rejects. */
  async fill(items: AsyncIterable<Item>, signal?: AbortSignal): Promise<void> {
    try {
      for await (const item of items) {
        if (signal?.aborted) return;
        this.push(item);
      }
      this.end();
    } catch (error) {
      this.fail(error);
    }
  }

  /** @throws what the relay failed with; `signal.reason` when called off. */
  async *read(signal: AbortSignal): AsyncGenerator<Item, void> {
    for (let at = 0; ; ) {
      signal.throwIfAborted();
      const item = this.#items[at];
      if (at < this.#items.length) {
        at += 1;
        yield item as Item;
      } else if (this.#outcome === null) await this.#change(signal);
      else if (this.#outcome === 'ended') return;
      else throw this.#outcome.error;
    }
  }

  /** Resolves when nothing more comes, however it ended. @throws `signal.reason` when called off. */
  async over(signal: AbortSignal): Promise<void> {
    while (this.#outcome === null) {
      signal.throwIfAborted();
      await this.#change(signal);
    }
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      const onAbort = () => {
        this.#waiting.delete(wake);
        reject(signal.reason);
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #wakeAll(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}
