/** Gathers 16 kHz samples up to a limit. */
export class SampleCollector {
  readonly #samplesMax: number;
  readonly #parts: Int16Array[] = [];
  #length = 0;

  constructor(samplesMax: number) {
    this.#samplesMax = samplesMax;
  }

  /** Takes the samples over; they must not be changed afterwards. */
  add(samples: Int16Array): void {
    this.#length += samples.length;
    if (!this.isFull) this.#parts.push(samples);
  }

  /** Takes floats with full scale ±1; what is not a number is silence. */
  addFloats(samples: Float32Array): void {
    if (this.#length + samples.length > this.#samplesMax) this.#length += samples.length;
    else
      this.add(
        Int16Array.from(samples, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768) || 0))),
      );
  }

  /** More came in than is allowed; the rest was let go. */
  get isFull(): boolean {
    return this.#length > this.#samplesMax;
  }

  get parts(): readonly Int16Array[] {
    return this.#parts;
  }

  get length(): number {
    return this.#length;
  }
}
