import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmbeddedSpeechError } from '../embedded-speech-error.ts';
import { seeded } from '../test/noises.ts';
import { resample } from './resample.ts';
import { readWav, writeWav } from './wav.ts';

const WAVE = Array.from({ length: 1_600 }, (_, at) => Math.sin((2 * Math.PI * 200 * at) / 16_000) * 0.5);

describe('reading WAV', () => {
  it.each([
    [1, 16],
    [1, 24],
    [1, 32],
    [3, 32],
    [0xfffe, 16],
    [0xfffe, 24],
  ])('[SP30] takes encoding %d of %d bits, one channel and two', (encoding, bits) => {
    for (const channels of [1, 2]) {
      const read = readWav(fileOf(WAVE, { encoding, bits, channels }));
      expect(read).toHaveLength(WAVE.length);
      for (const [at, sample] of read.entries()) expect(Math.abs(sample - (WAVE[at] ?? 0) * 32_767)).toBeLessThan(2);
    }
  });

  it.each([8_000, 11_025, 22_050, 44_100, 48_000, 96_000])('[SP30] takes %d samples a second', (sampleRate) => {
    const second = Array.from({ length: sampleRate }, (_, at) => Math.sin((2 * Math.PI * 300 * at) / sampleRate) * 0.5);
    const read = readWav(fileOf(second, { encoding: 1, bits: 16, sampleRate }));
    expect(read).toHaveLength(16_000);
    for (let at = 200; at < 15_800; at += 97) {
      expect(Math.abs((read[at] ?? 0) - Math.sin((2 * Math.PI * 300 * at) / 16_000) * 0.5 * 32_767)).toBeLessThan(120);
    }
  });

  it('[SP30] skips what it does not know, also at odd lengths', () => {
    const plain = fileOf(WAVE, { encoding: 1, bits: 16 });
    const odd = [...Buffer.from('LIST'), 3, 0, 0, 0, 1, 2, 3, 0];
    expect(readWav(Uint8Array.from([...plain.slice(0, 36), ...odd, ...plain.slice(36)]))).toEqual(readWav(plain));
  });

  it('[SP31] gives what is there of a file cut off in its samples', () => {
    const cut = fileOf(WAVE, { encoding: 1, bits: 16 }).slice(0, 44 + 333);
    expect(readWav(cut)).toHaveLength(166);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', Buffer.from('%PDF-1.7 and more of it, long enough to be read')],
    ['8 bits', fileOf(WAVE, { encoding: 1, bits: 8 })],
    ['mu-law', fileOf(WAVE, { encoding: 7, bits: 16 })],
    ['no channels', fileOf(WAVE, { encoding: 1, bits: 16, channels: 0 })],
    ['a hundred channels', fileOf(WAVE, { encoding: 1, bits: 16, channels: 100 })],
    ['a rate of 1', fileOf(WAVE, { encoding: 1, bits: 16, sampleRate: 1 })],
    ['no samples', fileOf(WAVE, { encoding: 1, bits: 16 }).slice(0, 36)],
  ])('[SP31] refuses %s', (_, bytes) => {
    expect(() => readWav(bytes)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('[SP31] throws nothing else, whatever the bytes', () => {
    const head = fileOf([0.1, 0.2], { encoding: 1, bits: 16 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(40), (bytes, keep) => {
        try {
          readWav(Uint8Array.from([...head.slice(0, keep), ...bytes]));
        } catch (error) {
          expect(error).toBeInstanceOf(EmbeddedSpeechError);
        }
      }),
    );
  });

  it('[SP31] takes broken floats for silence', () => {
    expect([...readWav(fileOf([Number.NaN, 2, -2, 0], { encoding: 3, bits: 32 }))]).toEqual([0, 32_767, -32_768, 0]);
  });

  it('[SP32] reads back what was written', () => {
    const chance = seeded(7);
    const samples = Int16Array.from({ length: 999 }, () => chance() * 32_767);
    expect(readWav(writeWav(samples))).toEqual(samples);
    expect(readWav(writeWav(new Int16Array()))).toHaveLength(0);
  });
});

describe('another sample rate', () => {
  const toneAt = (hz: number, rate: number) =>
    Int16Array.from({ length: rate }, (_, at) => Math.sin((2 * Math.PI * hz * at) / rate) * 16_000);
  const loudness = (samples: Int16Array) =>
    Math.sqrt(samples.slice(500, -500).reduce((sum, sample) => sum + sample * sample, 0) / (samples.length - 1_000));

  it('[SP33] keeps length and loudness of what both rates can hold', () => {
    for (const [from, to] of [
      [48_000, 16_000],
      [16_000, 24_000],
      [8_000, 16_000],
      [44_100, 16_000],
    ] as const) {
      const made = resample(toneAt(1_000, from), from, to);
      expect(made).toHaveLength(to);
      expect(loudness(made) / loudness(toneAt(1_000, to))).toBeCloseTo(1, 1);
    }
  });

  it('[SP33] leaves nothing of what the lower rate cannot hold', () => {
    expect(loudness(resample(toneAt(11_000, 48_000), 48_000, 16_000))).toBeLessThan(60);
  });

  it('[SP33] makes nothing of nothing, and refuses rates that are none', () => {
    expect(resample(new Int16Array(), 48_000, 16_000)).toHaveLength(0);
    expect(() => resample(new Int16Array(4), 0, 16_000)).toThrow(RangeError);
  });
});

function fileOf(
  wave: readonly number[],
  given: { encoding: number; bits: number; channels?: number; sampleRate?: number },
): Uint8Array {
  const { encoding, bits, channels = 1, sampleRate = 16_000 } = given;
  const formatBytes = encoding === 0xfffe ? 40 : 16;
  const dataBytes = (wave.length * channels * bits) / 8;
  const file = Buffer.alloc(28 + formatBytes + dataBytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(formatBytes, 16);
  file.writeUInt16LE(encoding, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt16LE(bits, 34);
  if (encoding === 0xfffe) file.writeUInt16LE(1, 44);
  file.write('data', 20 + formatBytes);
  file.writeUInt32LE(dataBytes, 24 + formatBytes);
  for (const [index, value] of wave.entries()) {
    for (let channel = 0; channel < channels; channel += 1) {
      const at = 28 + formatBytes + ((index * channels + channel) * bits) / 8;
      if (encoding === 3) file.writeFloatLE(value, at);
      else file.writeIntLE(bits > 8 ? Math.round(value * (2 ** (bits - 1) - 1)) : 0, at, Math.max(1, bits / 8));
    }
  }
  return file;
}
