/** Zero crossings of the filter to each side: more of them, a sharper edge. */
const CROSSINGS = 16;
/** The filter lets pass this share of what the lower rate can hold; the rest is its slope. */
const PASS = 0.94;

/**
 * The same sound at another sample rate (windowed-sinc filter): nothing above half the lower rate is left to fold back, and the
 * length in time stays the same. Never clips over.
 */
export function resample(samples: Int16Array, fromRate: number, toRate: number): Int16Array {
  if (!(fromRate > 0 && toRate > 0)) throw new RangeError('A sample rate is a positive number.');
  if (fromRate === toRate) return samples.slice();
  const made = new Int16Array(Math.round((samples.length * toRate) / fromRate));
  const filters = new PhaseFilters(Math.min(1, toRate / fromRate) * PASS);
  for (let index = 0; index < made.length; index += 1) {
    const position = (index * fromRate) / toRate;
    made[index] = Math.max(-32_768, Math.min(32_767, Math.round(filters.apply(samples, position))));
  }
  return made;
}

/** The filter for each fraction of a sample met, made once: common rates meet few. */
class PhaseFilters {
  readonly #cutoff: number;
  readonly #reach: number;
  readonly #byPhase = new Map<number, Float64Array>();

  constructor(cutoff: number) {
    this.#cutoff = cutoff;
    this.#reach = Math.ceil(CROSSINGS / cutoff);
  }

  apply(samples: Int16Array, position: number): number {
    const whole = Math.floor(position);
    const taps = this.#taps(Math.round((position - whole) * 1_024) / 1_024);
    const first = whole - this.#reach + 1;
    let sum = 0;
    for (let index = 0; index < taps.length; index += 1) sum += (samples[first + index] ?? 0) * (taps[index] ?? 0);
    return sum;
  }

  #taps(phase: number): Float64Array {
    const known = this.#byPhase.get(phase);
    if (known) return known;
    const taps = Float64Array.from({ length: 2 * this.#reach }, (_, index) => {
      const distance = index - this.#reach + 1 - phase;
      return sinc(distance * this.#cutoff) * hann(distance / (this.#reach + 1));
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    const even = taps.map((tap) => tap / sum);
    this.#byPhase.set(phase, even);
    return even;
  }
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function hann(x: number): number {
  return Math.abs(x) >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x);
}
