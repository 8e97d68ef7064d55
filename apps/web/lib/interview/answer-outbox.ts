import { encodeAudioFrame } from '@intervue/shared';

/** 20 ms: what was said last is at the server when the voice falls silent, and the headers are 2.5 % of it. */
const FRAME_SAMPLES = 320;

/**
 * One spoken answer on its way out: every sample is kept until the server says that the answer is stored, so that whatever
 * happens to the line, nothing that was said is lost.
 */
export class AnswerOutbox {
  readonly turnId: string;
  #epoch: number;
  /** Samples the server held before this page had any of them. What it has lost of these since then is silence. */
  readonly #base: number;
  #parts: Int16Array[] = [];
  #samples = 0;
  #sentTo: number;
  #isEnded = false;

  constructor(turnId: string, epoch: number, base = 0) {
    this.turnId = turnId;
    this.#epoch = epoch;
    this.#base = base;
    this.#sentTo = base;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Of the whole answer. */
  get samples(): number {
    return this.#base + this.#samples;
  }

  get durationMs(): number {
    return this.samples / 16;
  }

  add(samples: Int16Array): void {
    if (this.#isEnded) return;
    this.#parts.push(samples);
    this.#samples += samples.length;
  }

  end(): void {
    this.#isEnded = true;
  }

  /** The line is new: what follows belongs to this epoch, from where the server is. */
  rewind(epoch: number, serverHas: number): void {
    this.#epoch = epoch;
    this.#sentTo = Math.min(serverHas, this.samples);
  }

  /** The frames that have not been sent. A last piece that is short waits for more, unless the answer has ended. */
  *frames(): Generator<Uint8Array<ArrayBuffer>> {
    while (this.samples - this.#sentTo >= (this.#isEnded ? 1 : FRAME_SAMPLES)) {
      const samples = this.#slice(this.#sentTo, FRAME_SAMPLES);
      yield encodeAudioFrame({
        kind: 'microphone',
        codec: 'pcm16-16k',
        epoch: this.#epoch,
        firstSample: this.#sentTo,
        samples,
      });
      this.#sentTo += samples.length;
    }
  }

  #slice(from: number, lengthMax: number): Int16Array {
    const wanted = Math.min(lengthMax, this.samples - from);
    const slice = new Int16Array(wanted);
    let at = this.#base;
    let filled = Math.min(wanted, Math.max(0, this.#base - from));
    for (const part of this.#parts) {
      const start = Math.max(0, from + filled - at);
      if (start < part.length && filled < wanted) {
        const piece = part.subarray(start, start + wanted - filled);
        slice.set(piece, filled);
        filled += piece.length;
      }
      at += part.length;
      if (filled === wanted) break;
    }
    return slice;
  }
}
