import { describe, expect, it } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { encodeWav } from '../../base/wav.ts';
import { AUDIO_DECODER_LIMITS, createAudioDecoder } from './decode-audio.ts';

const decoder = createAudioDecoder({ clock: systemClock, limits: AUDIO_DECODER_LIMITS });
const never = new AbortController().signal;
const options = { signal: never, durationMsMax: 600_000 };
const RATE = 16_000;

describe('plain WAV', () => {
  it('[AC3] gives a 16 kHz mono WAV back bit for bit', async () => {
    const samples = noise(RATE);
    const decoded = await decoder.decode(encodeWav(samples, RATE), options);
    expect(Buffer.from(decoded.samples.buffer).equals(Buffer.from(samples.slice().buffer))).toBe(true);
  });

  it('[AC4] reads a WAV whose header was written before its length was known', async () => {
    const file = encodeWav(noise(RATE), RATE);
    new DataView(file.buffer).setUint32(4, 0xff_ff_ff_ff, true);
    new DataView(file.buffer).setUint32(40, 0xff_ff_ff_ff, true);
    expect((await decoder.decode(file, options)).samples.length).toBe(noise(RATE).length);
  });

  it('[AC10] refuses a millisecond too much, and takes what is just as long as allowed', async () => {
    const file = encodeWav(noise(RATE), RATE);
    await expect(decoder.decode(file, { signal: never, durationMsMax: 999 })).rejects.toMatchObject({
      code: 'audio-too-long',
    });
    expect((await decoder.decode(file, { signal: never, durationMsMax: 1_000 })).samples.length).toBe(RATE);
  });

  it('[AC7] gives what came before the cut', async () => {
    const cut = await decoder.decode(encodeWav(noise(2 * RATE), RATE).subarray(0, 44 + 32_001), options);
    expect(cut.samples.length).toBe(RATE);
  });
});

describe('what is no recording', () => {
  it('[AC11] says that nothing came, for no bytes and for a WAV without sound', async () => {
    for (const file of [new Uint8Array(0), encodeWav(new Int16Array(0), RATE)]) {
      await expect(decoder.decode(file, options)).rejects.toMatchObject({ code: 'audio-empty' });
    }
  });

  it('[AC12] refuses a file over the limit without starting anything', async () => {
    const small = createAudioDecoder({ clock: systemClock, limits: { ...AUDIO_DECODER_LIMITS, fileBytesMax: 100 } });
    await expect(small.decode(new Uint8Array(101), options)).rejects.toMatchObject({ code: 'audio-too-large' });
  });

  it('[AC9] cannot read text, markup or noise', async () => {
    const noise = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
    for (const file of [Buffer.from('hello'), Buffer.from('#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n'), noise]) {
      await expect(decoder.decode(file, options)).rejects.toMatchObject({ code: 'audio-unreadable' });
    }
  });

  it('[AC10] is not misled by a header that claims hours', async () => {
    const file = encodeWav(new Int16Array(1_600), RATE);
    new DataView(file.buffer).setUint32(40, 0x7f_ff_ff_f0, true);
    expect((await decoder.decode(file, { signal: never, durationMsMax: 1_000 })).samples.length).toBe(1_600);
  });

  it('[AC3] refuses rates and channel counts no recorder uses', async () => {
    for (const [at, value] of [
      [24, 1],
      [24, 4_000_000],
    ] as const) {
      const file = encodeWav(new Int16Array(1_600), RATE);
      new DataView(file.buffer).setUint32(at, value, true);
      await expect(decoder.decode(file, options)).rejects.toMatchObject({ code: 'audio-unreadable' });
    }
    const file = encodeWav(new Int16Array(1_600), RATE);
    new DataView(file.buffer).setUint16(22, 65_535, true);
    await expect(decoder.decode(file, options)).rejects.toMatchObject({
      code: expect.stringMatching(/^audio-(unreadable|empty)$/),
    });
  });
});

describe('limits of a decode', () => {
  const wav = encodeWav(new Int16Array(1_600), RATE);

  it('[AC13] throws the reason when called off, before and during', async () => {
    const before = AbortSignal.abort(new Error('left'));
    await expect(decoder.decode(wav, { ...options, signal: before })).rejects.toThrow('left');
    const controller = new AbortController();
    const during = decoder.decode(wav, { ...options, signal: controller.signal });
    controller.abort(new Error('gone'));
    await expect(during).rejects.toThrow('gone');
    expect((await decoder.decode(wav, options)).samples.length).toBe(1_600);
  });

  it('[AC14] lets others wait, and says at once when too many do', async () => {
    const narrow = createAudioDecoder({
      clock: systemClock,
      limits: { ...AUDIO_DECODER_LIMITS, atOnce: 1, waitingMax: 1 },
    });
    const both = [narrow.decode(wav, options), narrow.decode(wav, options)];
    await expect(narrow.decode(wav, options)).rejects.toMatchObject({ code: 'speech-busy' });
    expect((await Promise.all(both)).map(({ samples }) => samples.length)).toEqual([1_600, 1_600]);
  });

  it('[AC14] takes one who stopped waiting out of the row', async () => {
    const narrow = createAudioDecoder({ clock: systemClock, limits: { ...AUDIO_DECODER_LIMITS, atOnce: 1 } });
    const controller = new AbortController();
    const first = narrow.decode(wav, options);
    const left = narrow.decode(wav, { ...options, signal: controller.signal });
    const last = narrow.decode(wav, options);
    controller.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect((await Promise.all([first, last])).length).toBe(2);
  });

  it('[AC9] ends a process that passes its deadline', async () => {
    const clock = { ...systemClock, after: (_: number, task: () => void) => systemClock.after(0, task) };
    const hasty = createAudioDecoder({ clock, limits: AUDIO_DECODER_LIMITS });
    await expect(hasty.decode(wav, options)).rejects.toMatchObject({
      code: 'audio-unreadable',
      details: { reason: 'too-slow' },
    });
  });
});

function noise(length: number): Int16Array {
  return Int16Array.from({ length }, (_, index) => Math.imul(index, 2_654_435_761) >> 16);
}
