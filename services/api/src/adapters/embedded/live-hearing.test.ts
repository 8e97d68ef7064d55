import type { EmbeddedSpeech } from '@intervue/embedded-speech';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveHearing } from './live-hearing.ts';

const PER_MS = 16;

/** An answer as sound: each word is a tone of its own height, each pause is silence. */
const answers = fc.array(
  fc.record({ wordMs: fc.integer({ min: 120, max: 700 }), pauseMs: fc.constantFrom(20, 60, 100, 300, 700, 2_600) }),
  { minLength: 1, maxLength: 40 },
);

function spoken(parts: readonly { wordMs: number; pauseMs: number }[]): Int16Array {
  const samples: number[] = [];
  for (const [index, { wordMs, pauseMs }] of parts.entries()) {
    for (let at = 0; at < wordMs * PER_MS; at += 1) samples.push(1_000 + index);
    for (let at = 0; at < pauseMs * PER_MS; at += 1) samples.push(0);
  }
  return Int16Array.from(samples);
}

/** An engine that hears every word of what it is given, in windows as ours makes them; it answers when it is let. */
function engine(
  answersAfter: () => Promise<void>,
): Pick<EmbeddedSpeech, 'transcribe' | 'detectSpeech'> & { calls: number } {
  const fake = {
    calls: 0,
    async transcribe(samples: Int16Array, { signal }: { signal: AbortSignal }) {
      fake.calls += 1;
      await answersAfter();
      signal.throwIfAborted();
      const segments = windows(runs(samples)).map((window) => ({
        // As ours does, it writes a full stop behind whatever it takes for a sentence.
        text: `${window.map(({ word }) => word).join(' ')}${(window.at(-1)?.to ?? 0) % 3 === 0 ? '.' : ''}`,
        startMs: (window[0]?.from ?? 0) / PER_MS,
        endMs: (window.at(-1)?.to ?? 0) / PER_MS,
        confidence: 1,
      }));
      return { text: '', confidence: 1, speechMs: 0, audioMs: samples.length / PER_MS, segments };
    },
    async detectSpeech(samples: Int16Array) {
      const stretches = runs(samples).map(({ from, to }) => ({ startMs: from / PER_MS, endMs: to / PER_MS }));
      return { speechMs: 0, stretches };
    },
  };
  return fake;
}

type Run = { word: string; from: number; to: number };

function runs(samples: Int16Array): Run[] {
  const found: Run[] = [];
  for (const [at, sample] of samples.entries()) {
    if (sample === 0) continue;
    const last = found.at(-1);
    if (last && last.word === String(sample) && last.to === at) last.to = at + 1;
    else found.push({ word: String(sample), from: at, to: at + 1 });
  }
  return found;
}

function windows(all: readonly Run[]): Run[][] {
  const made: Run[][] = [];
  for (const run of all) {
    const window = made.at(-1);
    const first = window?.[0];
    const last = window?.at(-1);
    const goesOn = first && last && run.from - last.to < 2_000 * PER_MS && run.to - first.from < 12_500 * PER_MS;
    if (window && goesOn) window.push(run);
    else made.push([run]);
  }
  return made;
}

async function hear(samples: Int16Array, chunk: number, latency: number) {
  let turn = 0;
  const speech = engine(async () => {
    for (const until = turn + latency; turn < until; ) await Promise.resolve();
  });
  const hearing = new LiveHearing(speech, { signal: new AbortController().signal, terms: [] });
  const finals: string[] = [];
  const partials: string[] = [];
  const take = () => {
    for (const part of hearing.take()) (part.type === 'transcript-final' ? finals : partials).push(part.text);
  };
  for (let at = 0; at < samples.length; at += chunk) {
    hearing.push(samples.subarray(at, at + chunk));
    turn += 1;
    for (let ticks = 0; ticks < 8; ticks += 1) await Promise.resolve();
    take();
  }
  turn = Number.POSITIVE_INFINITY;
  await hearing.end();
  take();
  return { finals, partials, calls: speech.calls };
}

describe('hearing while it is spoken', () => {
  it('[EA4] writes down every word once and in order, whatever the pauses, the pieces and the speed of the engine', async () => {
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.constantFrom(160, 320, 1_600, 4_000),
        fc.integer({ min: 0, max: 30 }),
        async (parts, chunk, latency) => {
          const { finals } = await hear(spoken(parts), chunk, latency);
          expect(finals.join(' ').replaceAll('.', '').split(' ')).toEqual(
            parts.map((_part, index) => String(1_000 + index)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[EA5] has nothing left to do at the end of an answer that ends in a pause', async () => {
    const { calls, finals, partials } = await hear(spoken([{ wordMs: 600, pauseMs: 700 }]), 320, 0);
    expect(calls).toBe(1);
    expect(partials.map((text) => text.replace('.', ''))).toEqual(['1000']);
    expect(finals.map((text) => text.replace('.', ''))).toEqual(['1000']);
  });

  it('[EA5] looks once at each pause, and now and then where there is none', async () => {
    const pauses = Array.from({ length: 6 }, () => ({ wordMs: 500, pauseMs: 700 }));
    expect((await hear(spoken(pauses), 320, 0)).calls).toBe(6);
    const none = Array.from({ length: 20 }, () => ({ wordMs: 600, pauseMs: 20 }));
    expect((await hear(spoken(none), 320, 0)).calls).toBe(4);
  });

  it('[EA13] leaves a sentence alone that is over, and hears only what comes after it at the end', async () => {
    // The engine writes a full stop where the last word ends on a multiple of three samples.
    const words = [600, 600, 600, 600].map((wordMs, at) => ({ wordMs, pauseMs: at === 3 ? 750 : 60 }));
    const more = [500, 500].map((wordMs) => ({ wordMs, pauseMs: 20 }));
    const samples = spoken([...words, ...more]);
    const heard: number[] = [];
    const speech = engine(async () => {});
    const { transcribe } = speech;
    speech.transcribe = (part, options) => {
      heard.push(part.length / PER_MS);
      return transcribe(part, options);
    };
    const hearing = new LiveHearing(speech, { signal: new AbortController().signal, terms: [] });
    for (let at = 0; at < samples.length; at += 320) {
      hearing.push(samples.subarray(at, at + 320));
      for (let ticks = 0; ticks < 8; ticks += 1) await Promise.resolve();
    }
    await hearing.end();
    const finals = [...hearing.take()].filter(({ type }) => type === 'transcript-final').map(({ text }) => text);
    expect(finals[0]).toBe('1000 1001 1002 1003.');
    expect(finals).toHaveLength(2);
    expect(heard.at(-1)).toBeLessThan(2_000);
  });

  it('[EA4] hears nothing where nothing was said', async () => {
    const { finals } = await hear(new Int16Array(48_000), 320, 0);
    expect(finals).toEqual([]);
  });
});
