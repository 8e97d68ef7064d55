/** Rate counters: may all vanish without harm. */
export interface Presence {
  /**
   * Counts one use of `key` in the window.
   *
   * @returns 0 when allowed, else the milliseconds to wait.
   */
  use(key: string, limit: { usesMax: number; windowMs: number }): Promise<number>;
}
