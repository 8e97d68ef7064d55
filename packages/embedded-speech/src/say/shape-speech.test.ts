import { describe, expect, it } from 'vitest';
import { samplesOf } from '../audio/audio-rate.ts';
import { shapeSpeech } from './shape-speech.ts';

describe('the shape of a sentence', () => {
  it('[SP22] begins with 20 ms and ends with 180 ms of silence, whatever the engine made', () => {
    for (const quietMs of [0, 30, 500]) {
      const shaped = shapeSpeech(tone({ beforeMs: quietMs, ms: 700, afterMs: quietMs, level: 0.2 }));
      const first = shaped.findIndex((sample) => Math.abs(sample) > 200);
      const last = shaped.findLastIndex((sample) => Math.abs(sample) > 200);
      expect(first).toBeGreaterThanOrEqual(samplesOf(20));
      expect(first).toBeLessThanOrEqual(samplesOf(20 + 45));
      expect(shaped.length - last).toBeGreaterThanOrEqual(samplesOf(180));
      expect(shaped.length - last).toBeLessThanOrEqual(samplesOf(180 + 45));
      expect(shaped.subarray(0, samplesOf(20)).every((sample) => sample === 0)).toBe(true);
      expect(shaped.subarray(-samplesOf(180)).every((sample) => sample === 0)).toBe(true);
    }
  });

  it('[SP23] is equally loud, however loud the engine was', () => {
    const levels = [0.01, 0.1, 0.9].map((level) => loudness(shapeSpeech(tone({ ms: 700, level }))));
    for (const level of levels) expect(level).toBeCloseTo(levels[0] ?? 0, 2);
  });

  it('[SP23] never clips a peak', () => {
    const spiky = tone({ ms: 700, level: 0.02 });
    spiky[5_000] = 32_767;
    spiky[6_000] = -32_768;
    const most = shapeSpeech(spiky).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    expect(most).toBeLessThan(29_500);
  });

  it('[SP23] takes a constant offset away', () => {
    const shaped = shapeSpeech(tone({ ms: 700, level: 0.1 }).map((sample) => sample + 2_000));
    const mean = shaped.reduce((sum, sample) => sum + sample, 0) / shaped.length;
    expect(Math.abs(mean)).toBeLessThan(30);
  });

  it('[SP27] makes nothing of silence', () => {
    expect(shapeSpeech(new Int16Array(8_000))).toHaveLength(0);
    expect(shapeSpeech(new Int16Array())).toHaveLength(0);
  });
});

function tone(given: { ms: number; level: number; beforeMs?: number; afterMs?: number }): Int16Array {
  const { ms, level, beforeMs = 0, afterMs = 0 } = given;
  const before = samplesOf(beforeMs);
  const made = new Int16Array(before + samplesOf(ms) + samplesOf(afterMs));
  for (let at = 0; at < samplesOf(ms); at += 1) {
    made[before + at] = Math.round(Math.sin((2 * Math.PI * 220 * at) / 16_000 + 0.5) * level * 32_767);
  }
  return made;
}

function loudness(samples: Int16Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length);
}
