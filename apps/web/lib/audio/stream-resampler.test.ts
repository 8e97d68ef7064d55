import { describe, expect, it } from 'vitest';
import { StreamResampler } from './stream-resampler.ts';

function tone(hertz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate));
}

function resampled(samples: Float32Array, rate: number, pieceLength: number): Float32Array {
  const resampler = new StreamResampler(rate, 16_000);
  const pieces: number[] = [];
  for (let at = 0; at < samples.length; at += pieceLength) {
    pieces.push(...resampler.push(samples.subarray(at, at + pieceLength)));
  }
  return Float32Array.from(pieces);
}

function loudness(samples: Float32Array): number {
  const middle = samples.subarray(400, samples.length - 400);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

describe('resampling the microphone', () => {
  it.each([44_100, 48_000])('[WB41] keeps speech and the length of it from %d Hz', (rate) => {
    const result = resampled(tone(440, rate, 1), rate, Math.round(rate / 50));
    expect(Math.abs(result.length - 16_000)).toBeLessThan(40);
    expect(loudness(result)).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('[WB41] lets nothing fold back into speech', () => {
    expect(loudness(resampled(tone(12_000, 48_000, 1), 48_000, 960))).toBeLessThan(0.005);
  });

  it('[WB41] gives the same whatever the pieces', () => {
    const samples = tone(300, 44_100, 0.3);
    const one = resampled(samples, 44_100, samples.length);
    const many = resampled(samples, 44_100, 97);
    expect(many.length).toBe(one.length);
    expect(Math.max(...many.map((sample, index) => Math.abs(sample - (one[index] ?? 0))))).toBeLessThan(1e-5);
  });
});
