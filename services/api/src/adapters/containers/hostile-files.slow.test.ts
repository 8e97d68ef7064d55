import { describe, expect, it } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { errorCodeOf, IntervueError } from '../../base/intervue-error.ts';
import { AUDIO_DECODER_LIMITS, createAudioDecoder } from './decode-audio.ts';
import { recoded, SPEECH_FILE } from './speech.test-data.ts';

const patient = createAudioDecoder({ clock: systemClock, limits: { ...AUDIO_DECODER_LIMITS, waitingMax: 1_000 } });
const options = { signal: new AbortController().signal, durationMsMax: 60_000 };
const MUTATIONS_EACH = 40;
const SHAPES = [
  ['-c:a', 'libopus', '-f', 'webm'],
  ['-c:a', 'libopus', '-f', 'webm', '-live', '1', '-cluster_time_limit', '500'],
  ['-c:a', 'libopus', '-f', 'mp4'],
  ['-c:a', 'libopus', '-frag_duration', '200000', '-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4'],
  ['-c:a', 'libopus', '-f', 'ogg'],
  ['-ar', '44100', '-ac', '2', '-f', 'wav'],
];
const OUTCOMES = [
  'samples',
  'too-slow',
  'audio-unreadable',
  'audio-empty',
  'audio-too-long',
  'audio-codec-unsupported',
];

if (!SPEECH_FILE && process.env['CI'] === 'true') throw new Error('The speech fixture is missing');

describe.skipIf(!SPEECH_FILE)('files made to do harm', () => {
  it.each(SHAPES)('[AC9] [AC15] survives every mutation (%s %s %s %s)', async (...ffmpeg) => {
    const whole = recoded(['-t', '2', ...ffmpeg]);
    const seeds = Array.from({ length: MUTATIONS_EACH }, (_, seed) => seed + 1);
    const outcomes = await Promise.all(seeds.map((seed) => outcomeOf(mutated(whole, seed))));
    expect(outcomes.filter((outcome) => !OUTCOMES.includes(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'samples').length).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => outcome !== 'samples').length).toBeGreaterThan(0);
    expect(await outcomeOf(whole)).toBe('samples');
  });

  it('[AC9] [AC15] survives sizes and counts at their largest, one field after the other', async () => {
    const whole = recoded(['-t', '0.1', '-c:a', 'libopus', '-f', 'mp4']);
    const names = ['stts', 'stsz', 'stsc', 'stco', 'ctts', 'elst', 'sgpd', 'sbgp', 'mdhd', 'mvhd', 'moov', 'mdat'];
    const files = names.flatMap((name) => {
      const at = Buffer.from(whole).indexOf(name);
      return at < 0 ? [] : [4, 8, 12, 16, 20].map((offset) => withLargest(whole, at + offset));
    });
    expect(files.length).toBeGreaterThan(30);
    const outcomes = await Promise.all(files.map(outcomeOf));
    expect(outcomes.filter((outcome) => !OUTCOMES.includes(outcome))).toEqual([]);
  });
});

async function outcomeOf(file: Uint8Array): Promise<string> {
  try {
    await patient.decode(file, options);
    return 'samples';
  } catch (error) {
    const reason = error instanceof IntervueError ? error.details['reason'] : undefined;
    return reason === 'too-slow' ? 'too-slow' : errorCodeOf(error);
  }
}

function withLargest(file: Uint8Array, at: number): Uint8Array {
  const copy = file.slice();
  copy.fill(0xff, at, at + 4);
  return copy;
}

/** Flips, fills, cuts, repeats or moves bytes, mostly near the head, where the structure is. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  let copy = file.slice();
  const times = 1 + Math.floor(random() * 8);
  for (let time = 0; time < times; time += 1) {
    const reach = random() < 0.7 ? Math.min(600, copy.length) : copy.length;
    const at = Math.floor(random() * reach);
    const length = 1 + Math.floor(random() * 8);
    const kind = Math.floor(random() * 5);
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 1) copy.fill(0xff, at, at + length);
    else if (kind === 2) copy.fill(0, at, at + length);
    else if (kind === 3) copy = copy.slice(0, Math.max(1, copy.length - Math.floor((random() * copy.length) / 4)));
    else copy.copyWithin(at, Math.floor(random() * copy.length), Math.floor(random() * copy.length) + length);
  }
  return copy;
}

/** Numbers in [0, 1) that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
