/** Sound as the wire carries it: −1…1 becomes signed 16 bit; louder is cut off. */
export function pcm16Of(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))));
}

/** Signed 16 bit as the browser plays it, −1…1. */
export function floatOf(samples: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (sample) => sample / 32_768);
}

/** How loud a piece is, 0–1 on a scale that moves as people hear it: −60 dBFS is 0, −6 dBFS is 1. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.max(0, Math.min(1, (decibels + 60) / 54));
}
