import { samplesOf } from '../audio/audio-rate.ts';

/** Speech is this loud while it lasts (root mean square of the sounding parts): well above noise, with room for peaks. */
const LOUDNESS = 0.1;
const PEAK_MAX = 0.89;
/** Below this share of its loudest moment a sentence is silent. */
const SILENT_SHARE = 0.015;
/** A breathed consonant is below that: so many blocks before and after belong to the sentence all the same. */
const SOFT_BLOCKS = 3;
const BLOCK = samplesOf(10);
const LEAD = samplesOf(20);
const TAIL = samplesOf(180);
const FADE = samplesOf(5);

/**
 * A sentence at one loudness, never clipping, with 20 ms of silence before it and 180 ms after it: sentences can be played one
 * after the other as they are. Silence alone becomes nothing.
 */
export function shapeSpeech(samples: Int16Array): Int16Array {
  const levels = blockLevels(samples);
  const threshold = Math.max(...levels, 0) * SILENT_SHARE;
  const first = levels.findIndex((level) => level > threshold);
  if (first === -1) return new Int16Array();
  const last = levels.findLastIndex((level) => level > threshold);
  const spoken = samples.subarray(Math.max(0, first - SOFT_BLOCKS) * BLOCK, (last + 1 + SOFT_BLOCKS) * BLOCK);
  const offset = mean(spoken);
  const gain = gainOf(spoken, offset, levels.slice(first, last + 1));

  const shaped = new Int16Array(LEAD + spoken.length + TAIL);
  for (const [index, sample] of spoken.entries()) {
    const edge = Math.min(1, index / FADE, (spoken.length - 1 - index) / FADE);
    shaped[LEAD + index] = Math.round((sample - offset) * gain * edge);
  }
  return shaped;
}

function gainOf(spoken: Int16Array, offset: number, levels: readonly number[]): number {
  const loudest = Math.max(...levels);
  const sounding = levels.filter((level) => level > loudest / 8);
  const loudness = Math.sqrt(sounding.reduce((sum, level) => sum + level * level, 0) / sounding.length);
  const peak = spoken.reduce((most, sample) => Math.max(most, Math.abs(sample - offset)), 1);
  return Math.min((LOUDNESS * 32_768) / loudness, (PEAK_MAX * 32_767) / peak);
}

/** The root mean square of each block of 10 ms. */
function blockLevels(samples: Int16Array): number[] {
  const offset = mean(samples);
  return Array.from({ length: Math.ceil(samples.length / BLOCK) }, (_, block) => {
    const part = samples.subarray(block * BLOCK, (block + 1) * BLOCK);
    return Math.sqrt(part.reduce((sum, sample) => sum + (sample - offset) ** 2, 0) / part.length);
  });
}

function mean(samples: Int16Array): number {
  return samples.length === 0 ? 0 : samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}
