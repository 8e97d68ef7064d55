import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedSpeech, type EmbeddedSpeech } from './embedded-speech.ts';
import { wordErrors } from './score/word-errors.ts';
import { collected } from './test/collected.ts';

const TEXT = 'Hello, and welcome. Could you tell me about a project? Take a moment to think about it.';

const signal = new AbortController().signal;
let speech: EmbeddedSpeech;

beforeAll(async () => {
  speech = createEmbeddedSpeech({ workers: 2 });
  await speech.warm();
}, 60_000);

afterAll(() => speech.close());

describe('speaking', () => {
  it('[SP20] says in each chunk its own text', async () => {
    for (const { text, samples } of await collected(speech.synthesize(TEXT, { signal }))) {
      const heard = await speech.transcribe(samples, { signal });
      expect(wordErrors(text, heard.text).errors).toBeLessThanOrEqual(1);
    }
  });

  it('[SP23] is equally loud in every voice and sentence, and never clips', async () => {
    for (const { id: voice } of speech.voices) {
      for (const { samples } of await collected(speech.synthesize(TEXT, { signal, voice }))) {
        const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length);
        expect(peak).toBeLessThan(29_500);
        expect(loudness).toBeGreaterThan(0.05);
        expect(loudness).toBeLessThan(0.11);
      }
    }
  });

  it('[SP24] speaks slower and faster in proportion, within limits', async () => {
    const lengthAt = async (rate: number) =>
      (await collected(speech.synthesize(TEXT, { signal, rate }))).reduce(
        (sum, { samples }) => sum + samples.length,
        0,
      );
    const plain = await lengthAt(1);
    expect((await lengthAt(1.25)) / plain).toBeCloseTo(0.8, 1);
    expect((await lengthAt(0.8)) / plain).toBeCloseTo(1.25, 1);
    expect(await lengthAt(9)).toBe(await lengthAt(1.4));
    expect(await lengthAt(0.1)).toBe(await lengthAt(0.7));
    expect(await lengthAt(Number.NaN)).toBe(plain);
  });

  it('[SP25] is understood by the recogniser, in each voice', async () => {
    for (const { id: voice } of speech.voices) {
      const chunks = await collected(
        speech.synthesize('What happened after you found the problem? Please tell me a little about yourself.', {
          signal,
          voice,
        }),
      );
      const count = { errors: 0, words: 0 };
      for (const { text, samples } of chunks) {
        const { errors, words } = wordErrors(text, (await speech.transcribe(samples, { signal })).text);
        count.errors += errors;
        count.words += words;
      }
      expect(count.errors / count.words).toBeLessThanOrEqual(0.1);
    }
  });
});
