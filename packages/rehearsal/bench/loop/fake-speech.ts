import { setTimeout as pause } from 'node:timers/promises';

/*
 * What a candidate says, as sound that needs no recognising: a tone, whose last sample before a pause is a mark that tells the fake
 * recogniser which words it was. Marks are louder than anything else, and go through any wire that leaves samples alone.
 */

export const RATE = 16_000;
export const FRAME_MS = 20;
const FRAME = (RATE * FRAME_MS) / 1000;
const MARK = 30_000;
/** Listeners get their frames spread over the length of a frame, as microphones far apart do. */
const PHASES = 4;
const PHASE_MS = FRAME_MS / PHASES;

/** Speech without a pause, then a pause. `words` is the number that the fake recogniser looks up. */
export interface Stretch {
  speechMs: number;
  pauseMs: number;
  words: number;
}

const SILENT = new Int16Array(FRAME);
const VOICED = new Int16Array(FRAME).map((_, at) => Math.round(6_000 * Math.sin((at * 2 * Math.PI * 200) / RATE)));

/** The number in the mark that these samples hold, if any. */
export function markOf(samples: Int16Array): number | null {
  const last = samples.findLast((sample) => sample >= MARK);
  return last === undefined ? null : last - MARK;
}

export function isVoiced(samples: Int16Array): boolean {
  return (samples[3] ?? 0) !== 0;
}

/** The frames of what is said, up to the last that is voiced; the pause after it is up to the listener's silence. */
export function framesOf(stretches: readonly Stretch[]): Int16Array[] {
  const frames = stretches.flatMap(({ speechMs, pauseMs, words }) => {
    const voiced = Array.from({ length: speechMs / FRAME_MS }, () => VOICED);
    const marked = VOICED.slice();
    marked[FRAME - 1] = MARK + words;
    voiced[voiced.length - 1] = marked;
    return [...voiced, ...Array.from({ length: pauseMs / FRAME_MS }, () => SILENT)];
  });
  return frames.slice(0, frames.findLastIndex(isVoiced) + 1);
}

/** One microphone that is always on. */
export class Microphone {
  readonly #deliver: (frame: Int16Array) => void;
  #waiting: Int16Array[] = [];
  #onSaid: (stoppedAtMs: number) => void = () => {};
  #onBegun: (begunAtMs: number) => void = () => {};

  constructor(deliver: (frame: Int16Array) => void) {
    this.#deliver = deliver;
  }

  /** Says this from the next frame on; resolves when the last voiced frame is out, with the times of speech's begin and end. */
  async say(stretches: readonly Stretch[]): Promise<{ begunAtMs: number; stoppedAtMs: number }> {
    const begun = Promise.withResolvers<number>();
    const said = Promise.withResolvers<number>();
    this.#onBegun = begun.resolve;
    this.#onSaid = said.resolve;
    this.#waiting = framesOf(stretches);
    return { begunAtMs: await begun.promise, stoppedAtMs: await said.promise };
  }

  /** Hands over the frame that ends now. */
  tick(): void {
    const wasWaiting = this.#waiting.length > 0;
    const nowMs = performance.now();
    this.#deliver(this.#waiting.shift() ?? SILENT);
    if (!wasWaiting) return;
    this.#onBegun(nowMs - FRAME_MS);
    if (this.#waiting.length === 0) this.#onSaid(nowMs);
  }
}

/** Runs microphones in real time until called off. Behind time, it catches up without skipping a frame. */
export async function runMicrophones(microphones: readonly Microphone[], signal: AbortSignal): Promise<void> {
  const startMs = performance.now();
  for (let phase = 0; !signal.aborted; phase += 1) {
    const waitMs = startMs + phase * PHASE_MS - performance.now();
    if (waitMs > 0) await pause(waitMs);
    for (let at = phase % PHASES; at < microphones.length; at += PHASES) microphones[at]?.tick();
  }
}
