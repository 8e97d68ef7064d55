import {
  GREETING_WORDS_MAX,
  type GuardContext,
  LINE_WORDS_MAX,
  type Refusal,
  refusalOf,
  tidied,
  wasPutBefore,
} from './guard.ts';
import { overlap, wordsOf } from './words.ts';

/** What is said of a sentence: it, mended where that is safe, or nothing, and why. */
export type Offered = { text: string } | { reason: Refusal | null };

// Of the content words of the question that was meant; below this it is another question.
const SAME_QUESTION = 0.5;
// Other words are what is wanted of a rephrasing.
const SAME_QUESTION_REPHRASED = 0.34;
const LIST = /^\s*(?:[-*•+]|\d+[.)]|[a-z]\))\s+\S|```|^\s*#{1,6}\s|^\s*\|.*\|/m;

/**
 * Lets a model's line through sentence by sentence, so that it can be spoken while it is being written. What was let through is
 * said already: whatever comes after it, the line stays a whole one that asks exactly the question that was meant.
 */
export class LineGuard {
  readonly #context: GuardContext;
  readonly #said: string[] = [];
  #hasAsked = false;
  #isRefused = false;

  constructor(context: GuardContext) {
    this.#context = context;
  }

  /** Nothing more of this model is wanted. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  get isEmpty(): boolean {
    return this.#said.length === 0;
  }

  /** The next sentence as the model wrote it. */
  offer(written: string): Offered {
    if (this.#isRefused) return { reason: null };
    if (LIST.test(written)) return this.#refuse('list');
    const text = tidied(written);
    if (wordsOf(text).length === 0) return { reason: null };
    const whole = [...this.#said, text].join(' ');
    if (wordsOf(whole).length > this.#wordsMax()) return this.#refuse('too-long');
    const reason = refusalOf(text, whole, this.#context);
    if (reason !== null) return this.#refuse(reason);
    const dropped = text.includes('?') ? this.#whyNotAsked(text, whole) : null;
    if (dropped !== null) return { reason: dropped };
    this.#hasAsked ||= text.includes('?');
    this.#said.push(text);
    return { text };
  }

  /** What must still be said for the line to be whole, in our own words; null when nothing is missing. */
  rest(): string | null {
    const { question, wording } = this.#context.instruction;
    if (this.isEmpty) return wording;
    if (question === null || this.#isAsked(question)) return null;
    return question;
  }

  #isAsked(question: string): boolean {
    if (question.includes('?')) return this.#hasAsked;
    return overlap(question, this.#said.join(' ')) >= this.#least();
  }

  /** A question that is not the one that was meant is left out; the one that was meant comes in the end, at the latest by us. */
  #whyNotAsked(text: string, whole: string): Refusal | null {
    const { instruction, state } = this.#context;
    const { question, move } = instruction;
    if (question === null || this.#hasAsked) return 'wrong-question';
    const isNew = move.kind === 'ask' || move.kind === 'follow-up' || move.kind === 'warm-up';
    if (isNew && wasPutBefore(text, question, state)) return 'asked-before';
    return overlap(question, whole) < this.#least() ? 'wrong-question' : null;
  }

  #least(): number {
    return this.#context.instruction.move.kind === 'rephrase' ? SAME_QUESTION_REPHRASED : SAME_QUESTION;
  }

  #wordsMax(): number {
    const { move, wording } = this.#context.instruction;
    return Math.max(move.kind === 'greet' ? GREETING_WORDS_MAX : LINE_WORDS_MAX, wordsOf(wording).length + 10);
  }

  #refuse(reason: Refusal): Offered {
    this.#isRefused = true;
    return { reason };
  }
}
