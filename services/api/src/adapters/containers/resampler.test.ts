import { describe, expect, it } from 'vitest';
import { Resampler } from './resampler.ts';

const RATES = [8_000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 44_101];

describe('resampling to 16 kHz', () => {
  it.each(RATES)('[AC5] keeps pitch and level of a tone at %i Hz input', (rate) => {
    for (const hz of [200, 1_000, Math.min(3_000, rate * 0.4)]) {
      const output = resampled(tone(hz, rate), rate);
      expect(Math.abs(output.length - 16_000)).toBeLessThanOrEqual(1);
      const expected = tone(hz, 16_000);
      const middle = (samples: Float32Array) => samples.subarray(1_000, 15_000);
      expect(levelDb(difference(middle(output), middle(expected)))).toBeLessThan(rate === 44_101 ? -50 : -70);
    }
  });

  it('[AC5] keeps tones up to 6.8 kHz and removes those that would fold back', () => {
    expect(Math.abs(levelDb(resampled(tone(6_800, 48_000), 48_000)) - levelDb(tone(6_800, 48_000)))).toBeLessThan(0.5);
    for (const hz of [8_100, 9_000, 12_000, 15_000, 20_000]) {
      expect(levelDb(resampled(tone(hz, 48_000), 48_000).subarray(200, 15_800))).toBeLessThan(-65);
    }
  });

  it('[AC5] gives the same in one piece as in many', () => {
    const samples = tone(440, 44_100);
    const whole = resampled(samples, 44_100);
    expect(resampled(samples, 44_100, 7)).toEqual(whole);
    expect(resampled(samples, 44_100, 2_048)).toEqual(whole);
  });

  it('[AC5] gives nothing for nothing', () => {
    expect(new Resampler(48_000).end().length).toBe(0);
  });
});

function resampled(samples: Float32Array, rate: number, pieceLength = samples.length): Float32Array {
  const resampler = new Resampler(rate);
  const pieces: number[] = [];
  for (let at = 0; at < samples.length; at += pieceLength) {
    pieces.push(...resampler.push(samples.subarray(at, at + pieceLength)));
  }
  pieces.push(...resampler.end());
  return Float32Array.from(pieces);
}

/** One second at half of full scale. */
function tone(hz: number, rate: number): Float32Array {
  return Float32Array.from({ length: rate }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rate));
}

function difference(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, index) => value - (b[index] ?? 0));
}

function levelDb(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length + 1e-20);
}
