const OUTPUT_RATE = 16_000;
/** Reach of the kernel to each side, in periods of the cut-off: 80 dB are reached within 1.3 kHz. */
const ZERO_CROSSINGS = 32;
const ROLL_OFF = 0.92;
const KAISER_BETA = 8;
/** Usual rates need at most 640 positions between two samples; odd ones are rounded to the nearest of these. */
const PHASES_MAX = 1024;

/** Turns mono samples of one rate (floats, full scale ±1) into 16 kHz, a piece at a time, without delay. */
export class Resampler {
  readonly #inputRate: number;
  readonly #phases: readonly Float32Array[];
  readonly #reach: number;
  #kept: Float32Array;
  /** Input position of the first kept sample. */
  #keptFrom: number;
  #written = 0;
  #received = 0;

  constructor(inputRate: number) {
    this.#inputRate = inputRate;
    const cutOff = Math.min(1, OUTPUT_RATE / inputRate) * ROLL_OFF;
    this.#reach = Math.ceil(ZERO_CROSSINGS / cutOff);
    const phases = Math.min(PHASES_MAX, OUTPUT_RATE / greatestCommonDivisor(OUTPUT_RATE, inputRate));
    this.#phases = Array.from({ length: phases }, (_, phase) => kernel(phase / phases, this.#reach, cutOff));
    this.#kept = new Float32Array(this.#reach);
    this.#keptFrom = -this.#reach;
  }

  /** What can be said after these samples; the last few wait for what follows. */
  push(samples: Float32Array): Float32Array {
    if (this.#inputRate === OUTPUT_RATE) return samples;
    this.#received += samples.length;
    return this.#take(samples);
  }

  /** What was still waiting, once nothing follows. */
  end(): Float32Array {
    if (this.#inputRate === OUTPUT_RATE) return new Float32Array(0);
    const wanted = Math.round((this.#received * OUTPUT_RATE) / this.#inputRate) - this.#written;
    return this.#take(new Float32Array(2 * this.#reach + 2)).subarray(0, Math.max(0, wanted));
  }

  #take(samples: Float32Array): Float32Array {
    const joined = new Float32Array(this.#kept.length + samples.length);
    joined.set(this.#kept);
    joined.set(samples, this.#kept.length);
    const lastCentre = this.#keptFrom + joined.length - this.#reach - 2;
    const upTo = Math.floor((lastCentre * OUTPUT_RATE) / this.#inputRate) + 1;
    const output = new Float32Array(Math.max(0, upTo - this.#written));
    for (let index = 0; index < output.length; index += 1) output[index] = this.#at(this.#written + index, joined);
    this.#written += output.length;
    const neededFrom = Math.floor((this.#written * this.#inputRate) / OUTPUT_RATE) - this.#reach;
    this.#kept = joined.slice(Math.max(0, neededFrom - this.#keptFrom));
    this.#keptFrom += joined.length - this.#kept.length;
    return output;
  }

  #at(index: number, joined: Float32Array): number {
    const position = (index * this.#inputRate) / OUTPUT_RATE;
    const rounded = Math.round((position % 1) * this.#phases.length);
    const centre = Math.floor(position) + (rounded === this.#phases.length ? 1 : 0);
    const weights = this.#phases[rounded % this.#phases.length] ?? NO_WEIGHTS;
    const from = centre - this.#reach - this.#keptFrom;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap += 1) sum += (weights[tap] ?? 0) * (joined[from + tap] ?? 0);
    return sum;
  }
}

const NO_WEIGHTS = new Float32Array(0);

/** Weights of the samples from `-reach` to `reach + 1` for a point `fraction` past the middle one; together 1. */
function kernel(fraction: number, reach: number, cutOff: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * reach + 2 }, (_, tap) => {
    const distance = fraction - (tap - reach);
    return sinc(distance * cutOff) * kaiser(distance / (reach + 1));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
}

/** The modified Bessel function of order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
