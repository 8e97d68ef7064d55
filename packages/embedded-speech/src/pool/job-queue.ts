/** `final` work is waited for by somebody; `partial` work is worth doing only when nothing else is. */
export type Priority = 'final' | 'partial';

/** Where a piece of work stands in line. */
export interface Place {
  priority: Priority;
  /** How many pieces of the same call went before it: a long call does not hold up short ones. */
  round: number;
  /** Grows with each call. */
  turn: number;
}

/** Work in line: finals first, then those whose call has had the least, then those who came first. */
export class JobQueue<Item extends { readonly place: Place }> {
  readonly #items: Item[] = [];

  get size(): number {
    return this.#items.length;
  }

  add(item: Item): void {
    const after = this.#items.findIndex((other) => compare(item.place, other.place) < 0);
    this.#items.splice(after === -1 ? this.#items.length : after, 0, item);
  }

  /** Takes the first in line, if any. */
  take(): Item | undefined {
    return this.#items.shift();
  }

  /** Takes this one out of the line; says whether it stood there. */
  drop(item: Item): boolean {
    const index = this.#items.indexOf(item);
    if (index === -1) return false;
    this.#items.splice(index, 1);
    return true;
  }
}

function compare(a: Place, b: Place): number {
  if (a.priority !== b.priority) return a.priority === 'final' ? -1 : 1;
  return a.round - b.round || a.turn - b.turn;
}
