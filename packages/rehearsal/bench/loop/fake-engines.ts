import { about, until } from './exact-time.ts';
import { type FakeProfile, P1, REPLIES, type ReplyName, speechMs, tokensOf } from './fake-profile.ts';
import { markOf } from './fake-speech.ts';

/*
 * Engines that take as long as a profile says and do nothing. They are shaped as `services/api/src/ports` asks, so that the
 * house can run on them; the peers wrap them. Waits that the first sound depends on are exact, the others are near enough.
 */

const RATE = 16_000;
/** Speech is handed over in parts of this length. */
const PART_MS = 200;
/** So many tokens of a reply, and the last, come exactly in time: those that the first sentence can need. */
const EXACT_TOKENS = 8;

/** How often an engine was asked, and how often it was called off (by its signal or by not being read to the end). */
export interface Tally {
  calls: number;
  aborts: number;
}

interface HeardPartial {
  type: 'transcript-partial';
  text: string;
  isPause: true;
}

interface HeardFinal {
  type: 'transcript-final';
  text: string;
  confidence: number;
  startMs: number;
  endMs: number;
}

type Heard = HeardPartial | HeardFinal;

/** Hears what a mark in the sound says was said (see `fake-speech.ts`): a partial at the pause, then the final. */
export class FakeTranscriber {
  readonly label = 'fake';
  readonly tally: Tally = { calls: 0, aborts: 0 };
  readonly #said: readonly string[];
  readonly #profile: FakeProfile;

  /** @param said by the number in the mark; further numbers begin again. */
  constructor(said: readonly string[], profile: FakeProfile = P1) {
    this.#said = said;
    this.#profile = profile;
  }

  async *transcribe(audio: AsyncIterable<Int16Array>, { signal }: { signal: AbortSignal }): AsyncGenerator<Heard> {
    this.tally.calls += 1;
    const outbox = new Outbox();
    const reading = this.#read(audio, outbox).then(
      () => outbox.end(null),
      (error: unknown) => outbox.end({ error }),
    );
    const onAbort = () => outbox.end({ error: signal.reason });
    signal.addEventListener('abort', onAbort, { once: true });
    let isDone = false;
    try {
      for await (const { atMs, part } of outbox.read()) {
        await until(atMs, signal);
        yield part;
      }
      await reading;
      isDone = true;
    } finally {
      signal.removeEventListener('abort', onAbort);
      if (!isDone) this.tally.aborts += 1;
    }
  }

  async #read(audio: AsyncIterable<Int16Array>, outbox: Outbox): Promise<void> {
    const { sttPartialMs, sttFinalMs } = this.#profile;
    let samples = 0;
    let from = 0;
    for await (const chunk of audio) {
      samples += chunk.length;
      const mark = markOf(chunk);
      if (mark === null) continue;
      const nowMs = performance.now();
      const text = this.#said[mark % this.#said.length] ?? '';
      const [startMs, endMs] = [(from * 1000) / RATE, (samples * 1000) / RATE];
      from = samples;
      outbox.put({ atMs: nowMs + sttPartialMs, part: { type: 'transcript-partial', text, isPause: true } });
      const final = { type: 'transcript-final', text, confidence: 0.95, startMs, endMs } as const;
      outbox.put({ atMs: nowMs + sttFinalMs, part: final });
    }
  }
}

/** Says the same reply to everybody, token by token. */
export class FakeLanguageModel {
  readonly label = 'fake';
  readonly tally: Tally = { calls: 0, aborts: 0 };
  readonly #tokens: readonly string[];
  readonly #profile: FakeProfile;

  constructor(reply: ReplyName, profile: FakeProfile = P1) {
    this.#tokens = tokensOf(REPLIES[reply]);
    this.#profile = profile;
  }

  async *reply(_request: unknown, { signal }: { signal: AbortSignal }): AsyncGenerator<string> {
    this.tally.calls += 1;
    const startMs = performance.now();
    const { firstTokenMs, tokenMs } = this.#profile;
    let isDone = false;
    try {
      for (const [index, token] of this.#tokens.entries()) {
        const atMs = startMs + firstTokenMs + index * tokenMs;
        if (index < EXACT_TOKENS || index === this.#tokens.length - 1) await until(atMs, signal);
        else await about(atMs - performance.now(), signal);
        yield token;
      }
      isDone = true;
    } finally {
      if (!isDone) this.tally.aborts += 1;
    }
  }
}

const TONE = new Int16Array((RATE * PART_MS) / 1000).map(
  (_, at) => 1_000 * Math.sign(Math.sin((at * 880 * Math.PI) / RATE)),
);

/** Speaks a tone as long as the text takes to say. */
export class FakeSynthesizer {
  readonly label = 'fake';
  readonly voices = [{ id: 'fake', label: 'Tone', description: 'For measuring.' }];
  readonly tally: Tally = { calls: 0, aborts: 0 };
  readonly #profile: FakeProfile;

  constructor(profile: FakeProfile = P1) {
    this.#profile = profile;
  }

  async *synthesize(text: string, { signal }: { signal: AbortSignal }) {
    this.tally.calls += 1;
    const startMs = performance.now();
    const { firstAudioMs, ttsSpeed } = this.#profile;
    const wholeMs = speechMs(text, this.#profile);
    let isDone = false;
    try {
      await until(startMs + firstAudioMs, signal);
      for (let atMs = 0; atMs < wholeMs; atMs += PART_MS) {
        if (atMs > 0) await about(startMs + firstAudioMs + atMs / ttsSpeed - performance.now(), signal);
        const samples = TONE.slice(0, (Math.min(PART_MS, wholeMs - atMs) * RATE) / 1000);
        const isLast = atMs + PART_MS >= wholeMs;
        // The whole is there when its last part is made, not when that part begins to be.
        if (isLast) await until(startMs + firstAudioMs + wholeMs / ttsSpeed, signal);
        const part = { type: 'speech-audio', samples, sampleRate: RATE } as const;
        yield isLast ? ({ ...part, isLast: true } as const) : part;
      }
      isDone = true;
    } finally {
      if (!isDone) this.tally.aborts += 1;
    }
  }
}

interface Due {
  atMs: number;
  part: Heard;
}

/** Parts that wait for their time; in order. */
class Outbox {
  readonly #due: Due[] = [];
  #ending: { error: unknown } | 'in order' | null = null;
  #wake: () => void = () => {};

  put(due: Due): void {
    this.#due.push(due);
    this.#wake();
  }

  /** Nothing more comes; with an error, what waits is dropped. The first ending counts. */
  end(failure: { error: unknown } | null): void {
    this.#ending ??= failure ?? 'in order';
    this.#wake();
  }

  async *read(): AsyncGenerator<Due> {
    for (;;) {
      if (this.#ending !== null && this.#ending !== 'in order') throw this.#ending.error;
      const next = this.#due.shift();
      if (next) yield next;
      else if (this.#ending) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
