/** Of a piece of 20 ms at 16 kHz. */
const FRAME_SAMPLES = 320;
const FRAME_MS = 20;
/** A frame this much louder than the quietest of the last seconds may hold speech. */
const ABOVE_FLOOR = 10 ** (8 / 20);
/** Below this even a quiet room is silence: about −56 dBFS. */
const FLOOR_MIN = 50;
const FLOOR_FRAMES = 150;
/** Before so much was heard, nobody knows how loud the room is: an answer may begin in the middle of a word. */
const FLOOR_FRAMES_MIN = 40;

/**
 * Follows how long it has been quiet, by loudness alone: cheap enough for every frame. It decides only when to look closer, never
 * what is speech.
 */
export class Quiet {
  #rest = new Int16Array(0);
  readonly #recent: number[] = [];
  #quietFrames = 0;

  /** Since when nothing was louder than the room. */
  get forMs(): number {
    return this.#quietFrames * FRAME_MS;
  }

  push(samples: Int16Array): void {
    const all = new Int16Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    all.set(samples, this.#rest.length);
    let at = 0;
    for (; at + FRAME_SAMPLES <= all.length; at += FRAME_SAMPLES) this.#frame(all.subarray(at, at + FRAME_SAMPLES));
    this.#rest = all.slice(at);
  }

  #frame(frame: Int16Array): void {
    let sum = 0;
    for (const sample of frame) sum += sample * sample;
    const level = Math.sqrt(sum / frame.length);
    this.#recent.push(level);
    if (this.#recent.length > FLOOR_FRAMES) this.#recent.shift();
    const quietest = this.#recent.length < FLOOR_FRAMES_MIN ? 0 : Math.min(...this.#recent);
    const floor = Math.max(FLOOR_MIN, quietest);
    this.#quietFrames = level > floor * ABOVE_FLOOR ? 0 : this.#quietFrames + 1;
  }
}
