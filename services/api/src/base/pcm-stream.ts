/** Turns bytes of little-endian PCM16, cut anywhere, into samples: half a sample waits for its other half. */
export class PcmStream {
  #half: number | null = null;

  push(bytes: Uint8Array): Int16Array {
    const whole = new Uint8Array(bytes.length + (this.#half === null ? 0 : 1));
    if (this.#half !== null) whole[0] = this.#half;
    whole.set(bytes, this.#half === null ? 0 : 1);
    const even = whole.length - (whole.length % 2);
    this.#half = even < whole.length ? (whole[even] ?? null) : null;
    return new Int16Array(whole.buffer, 0, even / 2);
  }
}
