/**
 * Lets sound go out only so far ahead of the ear: what has not been sent can still be called off.
 * `played` comes from the candidate's player; everything is in milliseconds of the line's sound.
 */
export class Pacer {
  readonly #aheadMsMax: number;
  #sentMs: number;
  #playedMs: number;
  #wake: (() => void) | null = null;

  constructor(aheadMsMax: number, fromMs: number) {
    this.#aheadMsMax = aheadMsMax;
    this.#sentMs = fromMs;
    this.#playedMs = fromMs;
  }

  /** Resolves when a piece of this length may be sent, and counts it as sent. @throws `signal.reason` when called off. */
  async send(durationMs: number, signal: AbortSignal): Promise<void> {
    while (this.#sentMs + durationMs - this.#playedMs > this.#aheadMsMax) await this.#moved(signal);
    signal.throwIfAborted();
    this.#sentMs += durationMs;
  }

  /** The ear has come this far. Never goes back. */
  played(playedMs: number): void {
    this.#playedMs = Math.max(this.#playedMs, playedMs);
    this.#wake?.();
  }

  async #moved(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      this.#wake = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
    });
    this.#wake = null;
  }
}
