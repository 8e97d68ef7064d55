export const RATE = 16_000;
export const PER_MS = RATE / 1000;
const BLOCK = 10 * PER_MS;

/** The part that sounds: silence, or what the room sounds like by itself, is cut off at both ends. */
export function trimmed(samples: Int16Array): Int16Array {
  const levels = blockLevels(samples);
  const sorted = levels.toSorted((a, b) => a - b);
  const loud = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const floor = sorted[Math.floor(sorted.length * 0.03)] ?? 0;
  const threshold = Math.min(loud / 4, Math.max(loud * 0.02, floor * 2.5));
  const first = levels.findIndex((level) => level > threshold);
  const last = levels.findLastIndex((level) => level > threshold);
  return samples.slice(Math.max(0, first) * BLOCK, (last + 1) * BLOCK);
}

/** How loud it is where nobody speaks. */
export function floorOf(samples: Int16Array): number {
  const sorted = blockLevels(samples).toSorted((a, b) => a - b);
  return Math.max(4, sorted[Math.floor(sorted.length * 0.03)] ?? 0);
}

function blockLevels(samples: Int16Array): number[] {
  return Array.from({ length: Math.floor(samples.length / BLOCK) }, (_, block) =>
    rms(samples.subarray(block * BLOCK, (block + 1) * BLOCK)),
  );
}

function rms(wave: Int16Array | Float64Array): number {
  let sum = 0;
  for (const value of wave) sum += value * value;
  return Math.sqrt(sum / (wave.length || 1));
}

/** How loud the speech in it is: pauses make speech no quieter. */
function loudness(samples: Int16Array): number {
  const levels = blockLevels(samples);
  const loudest = Math.max(...levels, 1);
  const sounding = levels.filter((level) => level > loudest / 8);
  return Math.sqrt(sounding.reduce((sum, level) => sum + level * level, 0) / (sounding.length || 1));
}

/** The sound with this noise behind it all along. */
export function inNoise(samples: Int16Array, noise: Int16Array, given: { db: number; from: number }): Int16Array {
  const part = Float64Array.from(samples, (_, at) => noise[(at + given.from) % noise.length] ?? 0);
  const gain = loudness(samples) / (rms(part) || 1) / 10 ** (given.db / 20);
  return Int16Array.from(samples, (sample, at) => limited(sample + (part[at] ?? 0) * gain));
}

/** The sound as heard in a room, as loud as before; what arrives first stays where it was. */
export function inRoom(samples: Int16Array, room: Int16Array): Int16Array {
  let direct = 0;
  for (const [at, value] of room.entries()) if (Math.abs(value) > Math.abs(room[direct] ?? 0)) direct = at;
  const wave = convolved(samples, room).subarray(direct, direct + samples.length);
  const made = Int16Array.from(wave, (value) => limited(value / 32_768));
  const gain = loudness(samples) / (loudness(made) || 1);
  return made.map((value) => limited(value * gain));
}

export function limited(value: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(value)));
}

function convolved(first: Int16Array, second: Int16Array): Float64Array {
  const length = first.length + second.length - 1;
  const size = 2 ** Math.ceil(Math.log2(length));
  // Two real waves in one complex spectrum: its square holds twice their product in its imaginary part.
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(first);
  im.set(second);
  transform(re, im);
  for (let at = 0; at < size; at += 1) {
    const [r, i] = [Number(re[at]), Number(im[at])];
    re[at] = r * r - i * i;
    // Conjugated, so that going forth once more comes back.
    im[at] = -2 * r * i;
  }
  transform(re, im);
  return im.subarray(0, length).map((value) => -value / size / 2);
}

/** The fast Fourier transform, in place; the length is a power of two. */
function transform(re: Float64Array, im: Float64Array): void {
  mirrorPlaces(re);
  mirrorPlaces(im);
  for (let span = 2; span <= re.length; span *= 2) {
    const half = span / 2;
    for (let turn = 0; turn < half; turn += 1) {
      const cos = Math.cos((-2 * Math.PI * turn) / span);
      const sin = Math.sin((-2 * Math.PI * turn) / span);
      for (let low = turn; low < re.length; low += span) {
        const high = low + half;
        const turnedRe = Number(re[high]) * cos - Number(im[high]) * sin;
        const turnedIm = Number(re[high]) * sin + Number(im[high]) * cos;
        re[high] = Number(re[low]) - turnedRe;
        im[high] = Number(im[low]) - turnedIm;
        re[low] = Number(re[low]) + turnedRe;
        im[low] = Number(im[low]) + turnedIm;
      }
    }
  }
}

/** Each value goes where the bits of its place, read backwards, point. */
function mirrorPlaces(values: Float64Array): void {
  for (let at = 1, mirrored = 0; at < values.length; at += 1) {
    let bit = values.length >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (at < mirrored) [values[at], values[mirrored]] = [Number(values[mirrored]), Number(values[at])];
  }
}
