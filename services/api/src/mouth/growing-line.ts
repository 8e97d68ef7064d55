import { Relay } from '../base/relay.ts';
import { type Clause, clauses } from './clauses.ts';

/** A line that may still be written while its beginning is spoken already. */
export class GrowingLine {
  readonly #clauses = new Relay<Clause>();
  #text = '';

  /** A line that is known whole. */
  static of(text: string): GrowingLine {
    const line = new GrowingLine();
    line.add(text);
    line.end();
    return line;
  }

  /** What is written so far. */
  get text(): string {
    return this.#text;
  }

  /** Nothing more is written. */
  get isWhole(): boolean {
    return this.#clauses.isOver;
  }

  /** One or more sentences more. */
  add(text: string): void {
    if (this.isWhole) return;
    const offset = this.#text === '' ? 0 : this.#text.length + 1;
    this.#text = offset === 0 ? text : `${this.#text} ${text}`;
    for (const clause of clauses(text)) {
      this.#clauses.push({ ...clause, start: clause.start + offset, end: clause.end + offset });
    }
  }

  end(): void {
    this.#clauses.end();
  }

  /** What to say, in order, as it is written. @throws `signal.reason` when called off. */
  clauses(signal: AbortSignal): AsyncGenerator<Clause, void> {
    return this.#clauses.read(signal);
  }
}
