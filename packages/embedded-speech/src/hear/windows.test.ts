import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVoice, FRAME_MS, FRAME_SAMPLES, type VoiceStretch } from './voice-gate.ts';
import { planWindows } from './windows.ts';

const LONGEST_MS = 15_000;

describe('parting a recording', () => {
  it('[SP4] hears every stretch of voice in exactly one window, whatever the pauses', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 3, max: 700 }))), (pairs) => {
        const { stretches, frames } = laidOut(pairs);
        const windows = planWindows(stretches, new Float32Array(frames).fill(0.1), frames * FRAME_SAMPLES);
        const times = new Uint8Array(frames);
        for (const { voiceStart, voiceEnd } of windows) {
          for (let at = voiceStart / FRAME_SAMPLES; at < voiceEnd / FRAME_SAMPLES; at += 1)
            times[at] = (times[at] ?? 0) + 1;
        }
        expect(times.every((count) => count <= 1)).toBe(true);
        for (const [index, { start, end }] of windows.entries()) {
          expect(start).toBeGreaterThanOrEqual(windows[index - 1]?.voiceEnd ?? 0);
          expect(end).toBeLessThanOrEqual(windows[index + 1]?.voiceStart ?? Infinity);
        }
        for (const { from, to } of stretches) expect(times.subarray(from, to).every((count) => count === 1)).toBe(true);
        const voicedMs = windows.reduce((sum, window) => sum + window.voicedMs, 0);
        const expected = stretches.reduce((sum, stretch) => sum + stretch.voicedMs, 0);
        expect(Math.abs(voicedMs - expected)).toBeLessThan(windows.length * 4 + 1);
      }),
    );
  });

  it('[SP5] makes no window longer than 15 s, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 3, max: 2_000 }))), (pairs) => {
        const { stretches, frames } = laidOut(pairs);
        const windows = planWindows(stretches, new Float32Array(frames).fill(0.1), frames * FRAME_SAMPLES);
        for (const { start, end } of windows) {
          expect((end - start) / 16).toBeLessThanOrEqual(LONGEST_MS);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('[SP4] cuts in the longest pause, not in a short one', () => {
    const stretches = laidOut([
      [5, 150],
      [6, 60],
      [30, 150],
      [6, 100],
    ]);
    const windows = planWindows(stretches.stretches, new Float32Array(stretches.frames), 1e9);
    expect(windows).toHaveLength(2);
    expect(windows[1]?.voiceStart).toBe((5 + 150 + 6 + 60 + 30) * FRAME_SAMPLES);
  });

  it('[SP5] cuts at the quietest moment when there is no pause', () => {
    const { stretches, frames } = laidOut([[5, 600]]);
    const levels = new Float32Array(frames).fill(0.1);
    levels.fill(0.01, 350, 354);
    const [first, second] = planWindows(stretches, levels, frames * FRAME_SAMPLES);
    expect((first?.voiceEnd ?? 0) / FRAME_SAMPLES).toBeGreaterThanOrEqual(350);
    expect((first?.voiceEnd ?? 0) / FRAME_SAMPLES).toBeLessThan(354);
    expect(second?.voiceStart).toBe(first?.voiceEnd);
  });

  it('[SP4] leaves long silences out', () => {
    const { stretches, frames } = laidOut([
      [5, 30],
      [300, 30],
    ]);
    const windows = planWindows(stretches, new Float32Array(frames), frames * FRAME_SAMPLES);
    const heardMs = windows.reduce((sum, { start, end }) => sum + (end - start) / 16, 0);
    expect(windows).toHaveLength(2);
    expect(heardMs).toBeLessThan(60 * FRAME_MS + 4 * 400);
  });
});

describe('the voice gate', () => {
  const loud = new Float32Array(100).fill(0.05);
  const voice = (from: number, to: number) =>
    Float32Array.from({ length: 100 }, (_, at) => (at >= from && at < to ? 0.9 : 0.02));

  it('[SP2] opens for a voice and says how long it lasted', () => {
    expect(findVoice(voice(10, 40), loud)).toEqual([{ from: 10, to: 40, voicedMs: 30 * FRAME_MS }]);
  });

  it('[SP2] stays shut for a click', () => {
    expect(findVoice(voice(10, 12), loud)).toEqual([]);
  });

  it('[SP2] stays shut for people far away', () => {
    expect(findVoice(voice(10, 40), new Float32Array(100).fill(0.001))).toEqual([]);
  });

  it('[SP2] stays shut for what is only perhaps a voice', () => {
    expect(findVoice(new Float32Array(100).fill(0.45), loud)).toEqual([]);
  });

  it('[SP4] does not end a stretch in the stop of a word', () => {
    const probabilities = voice(10, 40).fill(0.1, 20, 23);
    expect(findVoice(probabilities, loud)).toHaveLength(1);
    expect(findVoice(voice(10, 40).fill(0.02, 20, 28), loud)).toHaveLength(2);
  });

  it('[SP36] knows a word by its loudness that the detector doubts, and leaves a soft or a foreign sound out', () => {
    const doubted = voice(10, 40).fill(0.3, 60, 66);
    const levels = (at: number) => new Float32Array(100).fill(0.002).fill(0.1, 10, 40).fill(at, 60, 66);
    expect(findVoice(doubted, levels(0.08)).map(({ from, to }) => [from, to])).toEqual([
      [10, 40],
      [60, 66],
    ]);
    expect(findVoice(doubted, levels(0.02))).toHaveLength(1);
    expect(findVoice(voice(10, 40).fill(0.1, 60, 66), levels(0.08))).toHaveLength(1);
  });
});

/** Stretches of voice from pairs of frames: silence before, voice. */
function laidOut(pairs: readonly (readonly [number, number])[]): { stretches: VoiceStretch[]; frames: number } {
  let at = 0;
  const stretches = pairs.map(([silence, voice]) => {
    const from = at + silence;
    at = from + voice;
    return { from, to: at, voicedMs: voice * FRAME_MS };
  });
  return { stretches, frames: at + 20 };
}
