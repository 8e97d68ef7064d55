import { describe, expect, it } from 'vitest';
import type { Synthesizer } from '../src/ports/synthesizer.ts';
import { settle } from './virtual-clock.ts';
import { type TestClient, World } from './world.ts';

const INTERRUPTIONS = 1_000;
const PER_MS = 16;

/** Chance that can be had again. */
function dice(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A voice with the unevenness of people: words of 60 ms a letter give or take a third, pauses at commas. It remembers when each word ends. */
function unevenVoice(roll: () => number): { synthesizer: Synthesizer; endsOf(text: string): readonly number[] } {
  const ends = new Map<string, number[]>();
  return {
    endsOf: (text) => ends.get(text) ?? [],
    synthesizer: {
      label: 'uneven',
      voices: [{ id: 'rms', label: 'Uneven', description: 'For tests.' }],
      async *synthesize(text) {
        const wordEnds: number[] = [];
        const pieces: { ms: number; level: number }[] = [{ ms: 20, level: 0 }];
        let atMs = 20;
        for (const word of text.match(/\S+/g) ?? []) {
          const ms = Math.round((word.length + 1) * 60 * Math.exp((roll() + roll() + roll() - 1.5) * 0.6));
          pieces.push({ ms, level: 8_000 });
          atMs += ms;
          wordEnds.push(atMs);
          const pauseMs = /[,;:]$/.test(word) ? 120 + Math.round(roll() * 260) : 0;
          pieces.push({ ms: pauseMs, level: 0 });
          atMs += pauseMs;
        }
        pieces.push({ ms: 180, level: 0 });
        ends.set(text, wordEnds);
        const samples = new Int16Array((atMs + 180) * PER_MS);
        let at = 0;
        for (const { ms, level } of pieces) {
          samples.fill(level, at, at + ms * PER_MS);
          at += ms * PER_MS;
        }
        yield { type: 'speech-audio', samples, sampleRate: 16_000, isLast: true };
      },
    },
  };
}

describe('a reply that is interrupted', () => {
  it('[RM35] is kept to the word, give or take one, whenever it is interrupted', async () => {
    const unheard: number[] = [];
    const missing: number[] = [];
    for (let round = 0; round < INTERRUPTIONS; round += 1) {
      const roll = dice(round + 1);
      const voice = unevenVoice(roll);
      const world = new World(() => ({ synthesizer: voice.synthesizer }));
      const client = await world.join(await world.create());
      await client.send({ type: 'start_interview' });
      await world.virtual.advance(Math.round(300 + roll() * 9_000));
      const playedMs = client.playedMs;
      await client.begin('a');
      await settle();
      const line = client.room.known.lines[0];
      const kept = (line?.text ?? '').split(/\s+/).filter((word) => word !== '').length;
      const truth = wordsHeard(client, voice.endsOf, playedMs);
      unheard.push(Math.max(0, kept - truth));
      missing.push(Math.max(0, truth - kept));
      client.leave();
    }
    expect(unheard).toHaveLength(INTERRUPTIONS);
    const exact = unheard.filter((words, round) => words === 0 && missing[round] === 0);
    expect(unheard.filter((words) => words <= 1).length).toBeGreaterThanOrEqual(INTERRUPTIONS * 0.99);
    expect(missing.filter((words) => words <= 1).length).toBeGreaterThanOrEqual(INTERRUPTIONS * 0.99);
    expect(exact.length).toBeGreaterThanOrEqual(INTERRUPTIONS * 0.75);
  }, 120_000);
});

/** How many words had sounded to their end when so much of the line was played. */
function wordsHeard(client: TestClient, endsOf: (text: string) => readonly number[], playedMs: number): number {
  let count = 0;
  for (const clause of client.of('speech_clause')) {
    for (const endMs of endsOf(clause.text)) if (clause.start_ms + endMs <= playedMs) count += 1;
  }
  return count;
}
