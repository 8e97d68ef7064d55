/** The moments of a turn, in their usual order; each is told in milliseconds after the first that happened. */
export const TURN_MOMENTS = [
  /** The last word, as the page noticed it. */
  'voice-stopped',
  /** A reply was begun although it was not certain that the answer was over. */
  'thought-begun',
  /** The answer was over: let go, said, or by its silence. */
  'answer-given',
  'stored',
  'heard',
  'model-asked',
  'first-token',
  'first-sentence',
  'voice-asked',
  'first-sound-sent',
  'replied',
  'first-sound-heard',
  'voice-sent',
  'heard-out',
] as const;
export type TurnMoment = (typeof TURN_MOMENTS)[number];

/** Of these the last time counts: a voice stops many times in an answer. */
const LATEST: ReadonlySet<TurnMoment> = new Set(['voice-stopped', 'thought-begun']);

/** When what happened in the turns that are under way, for people and for budgets. Times by a clock that never goes back. */
export class TurnTimeline {
  readonly #turns = new Map<string, Map<TurnMoment, number>>();

  /** Notes a moment; its first time counts, so that a second try does not hide how long the first one took. */
  mark(turnId: string, moment: TurnMoment, nowMs: number): void {
    const moments = this.#turns.get(turnId) ?? new Map<TurnMoment, number>();
    if (LATEST.has(moment) || !moments.has(moment)) moments.set(moment, nowMs);
    this.#turns.set(turnId, moments);
  }

  /** A turn of which nothing more is wanted. */
  forget(turnId: string): void {
    this.#turns.delete(turnId);
  }

  /** The stages of a turn that is over, in whole milliseconds; null for one of which nothing was noted. Forgets the turn. */
  take(turnId: string): Record<string, number> | null {
    const moments = this.#turns.get(turnId);
    this.#turns.delete(turnId);
    if (!moments) return null;
    const firstMs = Math.min(...moments.values());
    return Object.fromEntries([...moments].map(([moment, atMs]) => [moment, Math.round(atMs - firstMs)]));
  }
}
