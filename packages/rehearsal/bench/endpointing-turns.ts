import { readFileSync } from 'node:fs';
import { type EmbeddedSpeech, readWav } from '@intervue/embedded-speech';
import { ANSWERS, RECORDED } from './endpointing-answers.data.ts';
import { floorOf, inNoise, inRoom, limited, PER_MS, trimmed } from './endpointing-sound.ts';

export type Condition = 'clean' | 'room' | 'noise';
export const CONDITIONS: readonly Condition[] = ['clean', 'room', 'noise'];

/** Why there is a pause; see `ANSWERS`. `e` is the end of the turn. */
export type Place = 'c' | 'n' | 'k' | 'l' | 'f' | 't' | 'o' | 's' | 'e';

export interface Pause {
  place: Place;
  /** From the last sound before it. */
  startMs: number;
  lengthMs: number;
  /** What was said up to here; null for recordings. */
  said: string | null;
}

/** An answer as it sounds, and where its pauses are. The last of them is the end of the turn. */
export interface Turn {
  id: string;
  source: 'human' | 'flite';
  kind: 'story' | 'short' | 'topic' | 'read';
  /** Rules are made with the one half and judged with the other. A turn is in the same half in all conditions. */
  half: 'train' | 'test';
  condition: Condition;
  samples: Int16Array;
  pauses: Pause[];
}

interface Piece {
  samples: Int16Array;
  place: Place;
  said: string | null;
}

const LEAD_MS = 600;
const TAIL_MS = 3_200;
const PAUSE_MS_MIN = 300;
const PAUSE_MS_MAX = 4_000;
const FADE = 5 * PER_MS;

/** All turns clean, half of them once more in a room or in noise; always the same. */
export async function turns(speech: EmbeddedSpeech, fixtures: URL): Promise<Turn[]> {
  const spoken = await spokenTurns(speech);
  const plain = [...spoken, ...recordedTurns(fixtures)];
  const wav = (path: string) => readWav(readFileSync(new URL(path, fixtures)));
  const rooms = [1, 2, 3].map((each) => wav(`noise/room${each}.wav`));
  const noises = [1, 2, 3].map((each) => wav(`noise/noise${each}.wav`));
  return plain.flatMap((turn, index) => {
    const nth = <Each>(all: readonly Each[]) => all[index % all.length] as Each;
    const { samples } = turn;
    // Pairs of turns, so that both halves meet all of it.
    if ((index >> 1) % 2 === 1) return [turn];
    if ((index >> 2) % 2 === 0) return [turn, { ...turn, condition: 'room', samples: inRoom(samples, nth(rooms)) }];
    const given = { db: (index >> 3) % 2 === 0 ? 20 : 10, from: index * 7_919 };
    return [turn, { ...turn, condition: 'noise', samples: inNoise(samples, nth(noises), given) }];
  });
}

async function spokenTurns(speech: EmbeddedSpeech): Promise<Turn[]> {
  const { signal } = new AbortController();
  const all = Object.entries(ANSWERS).flatMap(([kind, texts]) =>
    texts.map((text) => ({ kind: kind as Turn['kind'], text })),
  );
  return Promise.all(
    all.map(async ({ kind, text }, index) => {
      const voice = (speech.voices[index % speech.voices.length] ?? speech.voices[0])?.id;
      const rate = 0.84 + (index % 5) * 0.05;
      const pieces: Piece[] = [];
      let said = '';
      for (const { part, place } of partsOf(text)) {
        const sounds: Int16Array[] = [];
        // A comma keeps the voice up where the sentence goes on.
        const spoken = /[.!?,]$/.test(part) ? part : `${part},`;
        said += ` ${part}`;
        const options = { signal, rate, ...(voice ? { voice } : {}) };
        for await (const { samples } of speech.synthesize(spoken, options)) sounds.push(samples);
        pieces.push({ samples: trimmed(joined(sounds)), place, said: said.trim() });
      }
      const half = index % 2 === 0 ? 'train' : 'test';
      return built(pieces, { id: `${kind}-${index}`, source: 'flite', kind, half }, { seed: index, floor: 6 });
    }),
  );
}

function recordedTurns(fixtures: URL): Turn[] {
  return RECORDED.map((line, index) => {
    const floors: number[] = [];
    const pieces = partsOf(line).map(({ part, place }) => {
      const [, name = '', from = '0', to = '0'] = /^(\S+) (\d+)-(\d+)$/.exec(part) ?? [];
      const samples = readWav(readFileSync(new URL(`speech/${name}.wav`, fixtures)));
      floors.push(floorOf(samples));
      return { samples: trimmed(samples.slice(Number(from) * PER_MS, Number(to) * PER_MS)), place, said: null };
    });
    // Turns cut from the same recordings stand next to each other, and stay in the same half.
    const half = recordingOf(line) % 2 === 0 ? 'train' : 'test';
    const about = { id: `read-${index}`, source: 'human' as const, kind: 'read' as const, half: half as Turn['half'] };
    return built(pieces, about, { seed: 5_000 + index, floor: Math.min(...floors) });
  });
}

/** A number that all turns cut from this recording share. */
function recordingOf(line: string): number {
  const name = line.split(' ')[0] ?? '';
  return Buffer.from(name).reduce((sum, letter) => (sum * 31 + letter) % 9_973, 7);
}

function partsOf(text: string): { part: string; place: Place }[] {
  const parts = text.split(/\s*\|([cnklftos])\s*/);
  return Array.from({ length: (parts.length + 1) / 2 }, (_, index) => ({
    part: parts[index * 2] ?? '',
    place: (parts[index * 2 + 1] ?? 'e') as Place,
  }));
}

/** The pieces with pauses between them: each length is as likely as its double. */
function built(
  pieces: readonly Piece[],
  about: Pick<Turn, 'id' | 'source' | 'kind' | 'half'>,
  { seed, floor }: { seed: number; floor: number },
): Turn {
  const chance = seeded(seed * 2_654_435_761 + 12_345);
  const parts: Int16Array[] = [quiet(LEAD_MS, floor, chance)];
  const pauses: Pause[] = [];
  let lengthMs = LEAD_MS;
  for (const { samples, place, said } of pieces) {
    parts.push(faded(samples));
    lengthMs += samples.length / PER_MS;
    const drawn = PAUSE_MS_MIN * (PAUSE_MS_MAX / PAUSE_MS_MIN) ** chance();
    const pauseMs = place === 'e' ? TAIL_MS : Math.round(drawn / 10) * 10;
    pauses.push({ place, startMs: lengthMs, lengthMs: pauseMs, said });
    parts.push(quiet(pauseMs, floor, chance));
    lengthMs += pauseMs;
  }
  return { ...about, condition: 'clean', samples: joined(parts), pauses };
}

/** A room in which nobody speaks. */
function quiet(ms: number, floor: number, chance: () => number): Int16Array {
  let last = 0;
  return Int16Array.from({ length: Math.round(ms * PER_MS) }, () => {
    last = 0.7 * last + (chance() * 2 - 1);
    return limited(last * floor * 1.23);
  });
}

function faded(samples: Int16Array): Int16Array {
  return samples.map((sample, at) => sample * Math.min(1, at / FADE, (samples.length - 1 - at) / FADE));
}

function joined(parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** 0–1, always the same row for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
