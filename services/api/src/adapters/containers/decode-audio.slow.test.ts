import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { encodeWav } from '../../base/wav.ts';
import { AUDIO_DECODER_LIMITS, createAudioDecoder } from './decode-audio.ts';
import { likeness, recoded, SPEECH_FILE, speechSamples } from './speech.test-data.ts';

const decoder = createAudioDecoder({ clock: systemClock, limits: AUDIO_DECODER_LIMITS });
const never = new AbortController().signal;
const options = { signal: never, durationMsMax: 600_000 };
const RATE = 16_000;

if (!SPEECH_FILE && process.env['CI'] === 'true') throw new Error('The speech fixture is missing');

const LIVE_WEBM = ['-c:a', 'libopus', '-f', 'webm', '-live', '1', '-cluster_time_limit', '500'];
const FRAGMENTED = ['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4'];
const OPUS = [
  ['webm', ['-c:a', 'libopus', '-f', 'webm']],
  ['webm', LIVE_WEBM],
  ['webm', ['-ar', '48000', '-ac', '2', '-c:a', 'libopus', '-frame_duration', '60', '-f', 'matroska']],
  ['mp4', ['-c:a', 'libopus', '-f', 'mp4']],
  ['mp4', ['-c:a', 'libopus', '-frag_duration', '200000', ...FRAGMENTED]],
  ['ogg', ['-c:a', 'libopus', '-b:a', '24k', '-f', 'ogg']],
] as const;
const PCM = [
  ['pcm-s16', ['-ar', '44100', '-ac', '2', '-c:a', 'pcm_s16le']],
  ['pcm-s24', ['-ar', '44100', '-ac', '2', '-c:a', 'pcm_s24le']],
  ['pcm-f32', ['-ar', '44100', '-ac', '2', '-c:a', 'pcm_f32le']],
  ['pcm-s32', ['-ar', '96000', '-ac', '6', '-c:a', 'pcm_s32le']],
  ['pcm-u8', ['-ar', '8000', '-ac', '1', '-c:a', 'pcm_u8']],
  ['ulaw', ['-ar', '22050', '-ac', '1', '-c:a', 'pcm_mulaw']],
] as const;
const OTHERS = [
  ['mp4', 'aac', ['-ar', '44100', '-c:a', 'aac', '-f', 'mp4', '-movflags', '+faststart']],
  ['mp4', 'aac', ['-ar', '44100', '-c:a', 'aac', ...FRAGMENTED]],
  ['aac', 'aac', ['-c:a', 'aac', '-f', 'adts']],
  ['mp3', 'mp3', ['-c:a', 'libmp3lame', '-f', 'mp3']],
  ['ogg', 'vorbis', ['-c:a', 'libvorbis', '-f', 'ogg']],
  ['flac', 'flac', ['-c:a', 'flac', '-f', 'flac']],
  ['webm', 'opus', ['-ac', '6', '-c:a', 'libopus', '-f', 'webm']],
] as const;

describe.skipIf(!SPEECH_FILE)('recorded files', () => {
  it.each(OPUS)('[AC1] [AC2] [AC4] decodes Opus in %s (%j)', async (container, ffmpeg) => {
    const decoded = await decoder.decode(recoded(ffmpeg), options);
    expect(decoded).toMatchObject({ container, codec: 'opus' });
    expect(durationOffMs(decoded.samples)).toBeLessThan(60);
    expect(likeness(decoded.samples, speechSamples())).toBeGreaterThan(0.93);
  });

  it.each(PCM)('[AC1] [AC3] decodes WAV with %s (%j)', async (codec, ffmpeg) => {
    const decoded = await decoder.decode(recoded([...ffmpeg, '-f', 'wav']), options);
    expect(decoded).toMatchObject({ container: 'wav', codec });
    expect(durationOffMs(decoded.samples)).toBeLessThan(2);
    expect(likeness(decoded.samples, speechSamples())).toBeGreaterThan(codec === 'pcm-u8' ? 0.95 : 0.99);
  });

  it.each(OTHERS)(
    '[AC1] [AC6] names %s with %s and says that it is not decoded (%j)',
    async (container, codec, ffmpeg) => {
      await expect(decoder.decode(recoded(ffmpeg), options)).rejects.toMatchObject({
        code: 'audio-codec-unsupported',
        details: { container, codec },
      });
    },
  );

  it.each([OPUS[1], OPUS[4], OPUS[5]])('[AC7] gives what came before the cut in %s (%j)', async (_, ffmpeg) => {
    const whole = recoded(ffmpeg);
    const cut = await decoder.decode(whole.subarray(0, Math.floor(whole.length * 0.6)), options);
    expect(Math.abs(cut.samples.length / speechSamples().length - 0.6)).toBeLessThan(0.1);
    expect(likeness(cut.samples, speechSamples().subarray(0, cut.samples.length))).toBeGreaterThan(0.93);
  });

  it('[AC7] gives what came before the cut in WAV, and an error when the index was cut off', async () => {
    const wav = encodeWav(speechSamples(), RATE);
    const cut = await decoder.decode(wav.subarray(0, 44 + 32_001), options);
    expect(cut.samples.length).toBe(RATE);
    const mp4 = recoded(['-c:a', 'libopus', '-f', 'mp4']);
    await expect(decoder.decode(mp4.subarray(0, mp4.length / 2), options)).rejects.toMatchObject({
      code: expect.stringMatching(/^audio-(unreadable|empty)$/),
    });
  });

  it('[AC10] refuses a file that is longer than allowed, in Opus as in PCM', async () => {
    const short = { signal: never, durationMsMax: 10_900 };
    await expect(decoder.decode(recoded(LIVE_WEBM), short)).rejects.toMatchObject({ code: 'audio-too-long' });
    await expect(decoder.decode(recoded(['-ar', '48000', '-f', 'wav']), short)).rejects.toMatchObject({
      code: 'audio-too-long',
    });
  });
});

describe.skipIf(!SPEECH_FILE)('damage inside', () => {
  let webm: Uint8Array;
  beforeAll(() => {
    webm = recoded(['-c:a', 'libopus', '-f', 'webm']);
  });

  it('[AC8] loses only what stood in damaged packets', async () => {
    const damaged = webm.slice();
    // Three code-3 packets that claim more frames than they hold.
    for (const at of blocksOf(damaged).slice(100, 103)) damaged.set([0xff, 0xff], at);
    const decoded = await decoder.decode(damaged, options);
    expect(speechSamples().length - decoded.samples.length).toBeGreaterThan(300);
    expect(speechSamples().length - decoded.samples.length).toBeLessThan(RATE / 10);
  });

  it('[AC8] refuses a file of which most is damaged', async () => {
    const damaged = webm.slice();
    for (const at of blocksOf(damaged).slice(100)) damaged.set([0xff, 0xff], at);
    await expect(decoder.decode(damaged, options)).rejects.toMatchObject({ code: 'audio-unreadable' });
  });
});

describe('memory', () => {
  it('[AC15] refuses what its process has no memory for', async () => {
    const limits = { ...AUDIO_DECODER_LIMITS, memoryBytesMax: 100 * 2 ** 20 };
    const poor = createAudioDecoder({ clock: systemClock, limits });
    const big = encodeWav(new Int16Array(12 * 2 ** 20), RATE);
    expect((await decoder.decode(big, { signal: never, durationMsMax: 900_000 })).samples.length).toBe(12 * 2 ** 20);
    await expect(poor.decode(big, { signal: never, durationMsMax: 900_000 })).rejects.toMatchObject({
      code: 'audio-unreadable',
      details: { reason: 'failed' },
    });
  });
});

/** How far from the speech's own length, ms. */
function durationOffMs(samples: Int16Array): number {
  return Math.abs(samples.length - speechSamples().length) / 16;
}

/** Where the packets of a WebM file begin that come from plain SimpleBlocks of track 1. */
function blocksOf(file: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < file.length - 8; at += 1) {
    if (file[at] !== 0xa3) continue;
    const sizeBytes = Math.clz32(file[at + 1] ?? 0) - 23;
    const header = at + 1 + sizeBytes;
    const isBlock = sizeBytes <= 2 && file[header] === 0x81 && file[header + 3] === 0x80;
    if (isBlock) starts.push(header + 4);
  }
  return starts;
}
