import { describe, expect, it } from 'vitest';
import type { SpeechCall } from '../speech-calls.ts';
import { synthesize } from './synthesize.ts';

const TEXT = 'First. Second. Third. Fourth.';

describe('speaking a text', () => {
  it('[SP21] begins no sentence before the last but one was handed over', async () => {
    const { calls, begun } = makeCalls();
    const handedOver: string[] = [];
    for await (const { text } of synthesize(TEXT, never(), calls)) {
      handedOver.push(text);
      expect(begun.length).toBeLessThanOrEqual(handedOver.length + 1);
    }
    expect(handedOver).toEqual(['First.', 'Second.', 'Third.', 'Fourth.']);
  });

  it('[SP21] makes the next sentence while one is listened to', async () => {
    const { calls, begun } = makeCalls();
    const speaking = synthesize(TEXT, never(), calls);
    await speaking.next();
    expect(begun).toEqual(['First.', 'Second.']);
  });

  it('[SP21] begins nothing more for a listener who left', async () => {
    const { calls, begun } = makeCalls();
    for await (const { text } of synthesize(TEXT, never(), calls)) if (text === 'Second.') break;
    await new Promise(setImmediate);
    expect(begun).toEqual(['First.', 'Second.', 'Third.']);
  });

  it('[SP15] hands over what was made before a sentence that failed', async () => {
    const { calls, begun } = makeCalls({ failsAt: 'Third.' });
    const heard: string[] = [];
    const speaking = (async () => {
      for await (const { text } of synthesize(TEXT, never(), calls)) heard.push(text);
    })();
    await expect(speaking).rejects.toThrow('the engine failed');
    expect(heard).toEqual(['First.', 'Second.']);
    expect(begun).not.toContain('Fourth.');
  });

  it('[SP24] keeps a rate beyond the limits at the limit', async () => {
    for (const [asked, taken] of [
      [9, 1.4],
      [0.1, 0.7],
      [1.1, 1.1],
      [Number.NaN, 1],
      [Infinity, 1.4],
    ] as const) {
      const { calls, rates } = makeCalls();
      await synthesize('Hello.', { ...never(), rate: asked }, calls).next();
      expect(rates).toEqual([taken]);
    }
  });

  it('[SP11] speaks the sentences of one text as rounds of one call', async () => {
    const { calls, rounds } = makeCalls();
    for await (const { samples } of synthesize(TEXT, never(), calls)) expect(samples).toHaveLength(10);
    expect(rounds).toEqual([0, 1, 2, 3]);
  });
});

function makeCalls(given: { failsAt?: string } = {}) {
  const begun: string[] = [];
  const rates: number[] = [];
  const rounds: number[] = [];
  const call: SpeechCall = {
    width: 1,
    detectVoice: () => Promise.reject(new Error('not asked for')),
    recognise: () => Promise.reject(new Error('not asked for')),
    async speak(text, { rate, round }) {
      begun.push(text);
      rates.push(rate);
      rounds.push(round);
      if (text === given.failsAt) throw new Error('the engine failed');
      return new Int16Array(10);
    },
  };
  return { calls: { begin: () => call }, begun, rates, rounds };
}

function never(): { signal: AbortSignal } {
  return { signal: new AbortController().signal };
}
