/** Samples a second of all speech in this package: mono PCM16. */
export const SAMPLE_RATE = 16_000;

/** How many samples last this long. */
export function samplesOf(ms: number): number {
  return Math.round((ms * SAMPLE_RATE) / 1000);
}

/** How long this many samples last, in ms. */
export function msOf(samples: number): number {
  return (samples * 1000) / SAMPLE_RATE;
}
