/** Taps on each side of the middle; at 48 → 16 kHz this leaves less than a thousandth of what would fold back. */
const HALF_TAPS = 32;

/**
 * Brings a stream of mono samples to a lower rate, piece by piece and without seams. Needed where a browser cannot open the
 * microphone at the rate of the wire. Windowed sinc (Hann), cut off at the lower of both half rates.
 */
export class StreamResampler {
  readonly #step: number;
  readonly #cutoff: number;
  #history = new Float32Array(HALF_TAPS * 2);
  /** Results given so far, and source samples let go: places are counted from the beginning, so that no rounding adds up. */
  #results = 0;
  #dropped = 0;

  constructor(fromRate: number, toRate: number) {
    this.#step = fromRate / toRate;
    this.#cutoff = Math.min(1, toRate / fromRate);
  }

  /** The results that are certain after this piece; some 32 source samples behind it. */
  push(piece: Float32Array): Float32Array<ArrayBuffer> {
    if (this.#step === 1) return new Float32Array(piece);
    const source = new Float32Array(this.#history.length + piece.length);
    source.set(this.#history);
    source.set(piece, this.#history.length);
    const results: number[] = [];
    let at = this.#place();
    while (at + HALF_TAPS < source.length) {
      results.push(this.#valueAt(source, at));
      this.#results += 1;
      at = this.#place();
    }
    const done = Math.max(0, Math.floor(at) - HALF_TAPS);
    this.#history = source.slice(done);
    this.#dropped += done;
    return Float32Array.from(results);
  }

  /** Of the next result, in the samples that are at hand. */
  #place(): number {
    return HALF_TAPS + this.#results * this.#step - this.#dropped;
  }

  #valueAt(source: Float32Array, at: number): number {
    const middle = Math.floor(at);
    let value = 0;
    for (let tap = middle - HALF_TAPS + 1; tap <= middle + HALF_TAPS; tap += 1) {
      const distance = tap - at;
      value += (source[tap] ?? 0) * this.#weight(distance);
    }
    return value;
  }

  #weight(distance: number): number {
    const x = Math.PI * distance * this.#cutoff;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    const hann = 0.5 + 0.5 * Math.cos((Math.PI * distance) / HALF_TAPS);
    return this.#cutoff * sinc * hann;
  }
}
