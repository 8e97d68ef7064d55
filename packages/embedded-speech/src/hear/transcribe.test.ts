import { describe, expect, it } from 'vitest';
import type { SpeechCall } from '../speech-calls.ts';
import { transcribe } from './transcribe.ts';
import { FRAME_MS, FRAME_SAMPLES } from './voice-gate.ts';

describe('a transcription', () => {
  it('[SP4] is made of every window in order, though the last is ready first', async () => {
    const { heard, asked } = await transcribed({ voiceFrames: 300, times: 4, answers: ['a', 'b', 'c', 'd'] });
    expect(heard.text).toBe('a b c d');
    expect(asked.map(({ round }) => round)).toEqual([0, 1, 2, 3]);
  });

  it('[SP7] is as sure as its windows, the longer texts counting more', async () => {
    const { heard } = await transcribed({ times: 2, answers: ['a', 'a much longer text'], confidences: [0.5, 0.9] });
    expect(heard.confidence).toBeGreaterThan(0.8);
    expect(heard.confidence).toBeLessThan(0.9);
  });

  it('[SP2] leaves out what is made of noise, and says that there was a voice', async () => {
    const { heard } = await transcribed({ times: 1, answers: ['invented'], confidences: [0.35] });
    expect(heard).toMatchObject({ text: '', confidence: 0, segments: [] });
    expect(heard.speechMs).toBe(100 * FRAME_MS);
  });

  it('[SP3] believes a doubtful answer when it is short', async () => {
    const short = { voiceFrames: 20, times: 1, answers: ['Three.'] };
    expect((await transcribed({ ...short, confidences: [0.2] })).heard.text).toBe('Three.');
    expect((await transcribed({ ...short, confidences: [0.1] })).heard.text).toBe('');
  });

  it('[SP9] has no segment, and no gap in its text, for a window without text', async () => {
    const { heard } = await transcribed({ times: 3, answers: ['one', '', 'two'], confidences: [0.9, 0, 0.9] });
    expect(heard.text).toBe('one two');
    expect(heard.segments).toHaveLength(2);
    expect(heard.confidence).toBeCloseTo(0.9);
  });

  it('[SP8] tells every window the expected terms, at most 200', async () => {
    const terms = Array.from({ length: 300 }, (_, index) => `term ${index}`);
    const { asked } = await transcribed({ times: 2, answers: ['a', 'b'], terms });
    expect(asked.map((each) => each.terms)).toEqual([terms.slice(0, 200), terms.slice(0, 200)]);
  });

  it('[SP15] is thrown away whole when one window fails', async () => {
    await expect(transcribed({ times: 3, answers: ['a'] })).rejects.toThrow('no answer left');
  });
});

/** Hears voice so many times, with three seconds of silence before each, from a recogniser that gives these answers. */
async function transcribed(given: {
  voiceFrames?: number;
  times: number;
  answers: readonly string[];
  confidences?: readonly number[];
  terms?: readonly string[];
}) {
  const { voiceFrames = 100, times, answers, confidences = [], terms } = given;
  const period = voiceFrames + 100;
  const frames = period * times;
  const asked: { round: number; terms: readonly string[] }[] = [];
  const call: SpeechCall = {
    width: 4,
    detectVoice: async () => ({
      probabilities: Float32Array.from({ length: frames }, (_, frame) => (frame % period >= 100 ? 0.9 : 0)),
      levels: new Float32Array(frames).fill(0.1),
    }),
    async recognise(_, { round, terms: told }) {
      asked.push({ round, terms: told });
      for (let turn = answers.length; turn > round; turn -= 1) await new Promise(setImmediate);
      const text = answers[round];
      if (text === undefined) throw new Error('no answer left');
      return { text, confidence: confidences[round] ?? 0.9 };
    },
    speak: () => Promise.reject(new Error('not asked for')),
  };
  const samples = new Int16Array(frames * FRAME_SAMPLES);
  const { signal } = new AbortController();
  const heard = await transcribe(samples, { signal, ...(terms && { terms }) }, { begin: () => call });
  return { heard, asked };
}
