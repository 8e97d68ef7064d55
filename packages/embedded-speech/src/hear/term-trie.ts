/** Measured on interview answers: word errors 1.1 % → 0.2 %, other recordings unchanged; 4 and 1.5 changed nothing. */
const INSIDE_BOOST = 6;
const START_BOOST = 2;

interface Node {
  readonly next: Map<number, Node>;
}

/** Follows the tokens of a transcript and says which next ones would go on with, or begin, a term that is expected. */
export class TermTrie {
  readonly #root: Node = { next: new Map() };
  #open: Node[] = [];

  /** Each term is given as the tokens it is written with. */
  constructor(terms: readonly (readonly number[])[]) {
    for (const term of terms) {
      let node = this.#root;
      for (const token of term) {
        const next = node.next.get(token) ?? { next: new Map() };
        node.next.set(token, next);
        node = next;
      }
    }
  }

  /** What to add to the logits of the next token. */
  boosts(): Map<number, number> {
    const boosts = new Map<number, number>();
    for (const token of this.#root.next.keys()) boosts.set(token, START_BOOST);
    for (const node of this.#open) for (const token of node.next.keys()) boosts.set(token, INSIDE_BOOST);
    return boosts;
  }

  follow(token: number): void {
    const nodes = [this.#root, ...this.#open].map((node) => node.next.get(token));
    this.#open = nodes.filter((node) => node !== undefined);
  }
}
