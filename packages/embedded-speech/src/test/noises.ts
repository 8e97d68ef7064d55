import { SAMPLE_RATE, samplesOf } from '../audio/audio-rate.ts';

/** Sounds in which nobody says anything, made the same way each time; `level` is their root mean square, 1 being full scale. */
export const NOISES: Record<string, (ms: number, level: number) => Int16Array> = {
  silence: (ms) => new Int16Array(samplesOf(ms)),
  'white noise': (ms, level) => made(ms, level, whiteNoise(1)),
  hum: (ms, level) =>
    made(ms, level, (at) => [50, 100, 150, 250].reduce((sum, hz, index) => sum + tone(hz, at) / (index + 1), 0)),
  'keyboard clicks': (ms, level) => made(ms, level, clicks(2)),
  breathing: (ms, level) => made(ms, level, breaths(3)),
  'fan and rumble': (ms, level) => made(ms, level, lowPass(whiteNoise(4), 0.98)),
};

/** Several people at once, at this level: each recording from another place in it. */
export function babble(recordings: readonly Int16Array[], ms: number, level: number): Int16Array {
  const offsets = recordings.map((recording, index) => Math.floor((recording.length * index) / recordings.length));
  return made(ms, level, (at) =>
    recordings.reduce((sum, recording, index) => {
      const place = (at + (offsets[index] ?? 0)) % recording.length;
      return sum + (recording[place] ?? 0) / 32_768;
    }, 0),
  );
}

/** Both sounds at once, as long as the first. */
export function mixed(samples: Int16Array, noise: Int16Array): Int16Array {
  return samples.map((sample, at) => limited(sample + (noise[at] ?? 0)));
}

/** Numbers that look random, from a seed: −1 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

type Sound = (at: number) => number;

function made(ms: number, level: number, sound: Sound): Int16Array {
  const raw = Float64Array.from({ length: samplesOf(ms) }, (_, at) => sound(at));
  const loudness = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0) / raw.length) || 1;
  const gain = (level * 32_768) / loudness;
  return Int16Array.from(raw, (value) => limited(Math.round(value * gain)));
}

function limited(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, sample));
}

function whiteNoise(seed: number): Sound {
  const next = seeded(seed);
  return () => next();
}

function tone(hz: number, at: number): number {
  return Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE);
}

function lowPass(sound: Sound, keep: number): Sound {
  let last = 0;
  return (at) => {
    last = keep * last + (1 - keep) * sound(at);
    return last;
  };
}

/** A key pressed and let go, about six times a second, each as a burst of 15 ms. */
function clicks(seed: number): Sound {
  const noise = whiteNoise(seed);
  const chance = seeded(seed + 100);
  let sinceClick = 1e6;
  return () => {
    sinceClick += 1;
    if (sinceClick > samplesOf(60) && Math.abs(chance()) < 0.0004) sinceClick = 0;
    return noise(0) * Math.exp(-sinceClick / samplesOf(4));
  };
}

/** In and out every four seconds. */
function breaths(seed: number): Sound {
  const noise = lowPass(whiteNoise(seed), 0.7);
  return (at) => noise(at) * Math.max(0, tone(0.25, at)) ** 2;
}
