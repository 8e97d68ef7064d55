import { describe, expect, it } from 'vitest';
import type { Transcriber, TranscriptPart } from '../ports/transcriber.ts';
import { listen } from './listen.ts';

async function* sound(): AsyncIterable<Int16Array> {
  yield new Int16Array(160);
}

function hearing(...finals: [text: string, confidence: number | null][]): Transcriber {
  return {
    label: 'scripted',
    isLive: true,
    async *transcribe(audio): AsyncIterable<TranscriptPart> {
      for await (const _ of audio);
      for (const [text, confidence] of finals)
        yield { type: 'transcript-final', text, confidence, startMs: 0, endMs: 1 };
    },
  };
}

const options = { signal: new AbortController().signal, terms: [] };

describe('listening', () => {
  it('[EA1] hears nothing in silence', async () => {
    expect(await listen(sound(), hearing(), options)).toEqual({ text: '', confidence: null, isClear: false });
  });

  it.each([
    ['Da da.', 0.4, false],
    ['Yes.', 0.9, true],
    ['Something about the queue we built', 0.4, true],
  ])('[EA2] "%s" at %d is clear: %s', async (text, confidence, isClear) => {
    expect(await listen(sound(), hearing([text, confidence]), options)).toMatchObject({ text, isClear });
  });

  it('[EA3] weighs the confidence of the parts by their length', async () => {
    const heard = await listen(sound(), hearing(['abcdef', 1], ['gh', 0.6]), options);
    expect(heard.text).toBe('abcdef gh');
    expect(heard.confidence).toBeCloseTo(0.9);
  });
});
