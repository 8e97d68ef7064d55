import type { AbortScope } from '../base/abort-scope.ts';
import type { Account } from '../ports/account.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import { type Heard, listen } from './listen.ts';

const PER_MS = 16;
/** A transcriber this far behind will not catch up in time; the stored sound is heard again, in one piece. */
const BEHIND_MS_MAX = 30_000;

/** An ear on an answer while it is being spoken: samples in, words out at its end, and words so far in between. */
export class LiveEar {
  readonly #scope: AbortScope;
  readonly #heard: Promise<Heard>;
  #waiting: Int16Array[] = [];
  #waitingSamples = 0;
  #samples = 0;
  #isEnded = false;
  #wake: (() => void) | null = null;

  /** The ear owns `scope` and ends it. 16 kHz mono. */
  constructor(
    transcriber: Transcriber,
    options: {
      scope: AbortScope;
      terms: readonly string[];
      account?: Account;
      onWords: (text: string, isPause: boolean) => void;
    },
  ) {
    const { scope, ...asked } = options;
    this.#scope = scope;
    this.#heard = listen(this.#audio(), transcriber, { signal: scope.signal, ...asked });
    // Whoever asks for the words hears of a failure; nobody may ask.
    this.#heard.catch(() => {}).finally(() => scope.end());
  }

  /** How many samples it was given: fewer than the answer has means that it cannot be believed. */
  get samples(): number {
    return this.#samples;
  }

  push(samples: Int16Array): void {
    if (this.#isEnded) return;
    this.#samples += samples.length;
    this.#waiting.push(samples);
    this.#waitingSamples += samples.length;
    if (this.#waitingSamples / PER_MS > BEHIND_MS_MAX) this.close();
    this.#wake?.();
  }

  /** Nothing more comes: what is left is written down at once, whether or not anybody waits for it. */
  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  /** What was heard. @throws what the transcriber throws, or the reason for which it was called off. */
  heard(): Promise<Heard> {
    return this.#heard;
  }

  /** Called off: the answer was dropped, or is heard in another way. */
  close(): void {
    this.#isEnded = true;
    this.#waiting = [];
    this.#scope.end();
    this.#wake?.();
  }

  async *#audio(): AsyncGenerator<Int16Array> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next) {
        this.#waitingSamples -= next.length;
        yield next;
      } else if (this.#isEnded) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
