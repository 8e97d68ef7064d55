import { existsSync, readFileSync } from 'node:fs';
import { readWav } from '../audio/wav.ts';

const FOLDER = new URL('../../../../../shared/fixtures/speech/', import.meta.url);

/** Whether the recordings are here; where they must be (in CI) their absence is a failure. */
export function hasRecordings(): boolean {
  const isHere = existsSync(FOLDER);
  if (!isHere && process.env.CI === 'true') throw new Error('The recordings of ../shared/fixtures/speech are missing.');
  return isHere;
}

/** A recording and what is said in it. */
export interface Recording {
  samples: Int16Array;
  said: string;
  group: string;
}

/** One recording of `fixtures/speech`. */
export function recording(file: string): Int16Array {
  return readWav(readFileSync(new URL(file, FOLDER)));
}

/** All recordings of one clear speaker whose words are known, and those of the corpus but the very noisy ones. */
export function clearRecordings(): Recording[] {
  const table = readFileSync(new URL('../README.md', FOLDER), 'utf8');
  const single = [...table.matchAll(/^\| (\S+\.wav) \| (.*?) \|$/gm)].flatMap(([, file = '', told = '']) => {
    if (file.startsWith('endgame')) return [];
    const said = file.startsWith('two_cities') ? TWO_CITIES : told.replaceAll(/\(.*?\)/g, '');
    return [{ samples: recording(file), said, group: 'single' }];
  });
  return [...single, ...corpus().filter(({ group }) => group !== 'vctk-noisy')];
}

/** What is said in `two_cities.wav`. */
export const TWO_CITIES = `It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of
foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing before us, we were all going
direct to Heaven, we were all going direct the other way. In short, the period was so far like the present period, that some of its
noisiest authorities insisted on its being received, for good or for evil, in the superlative degree of comparison only.`;

function corpus(): Recording[] {
  const manifest: { file: string; text: string; group: string }[] = JSON.parse(
    readFileSync(new URL('corpus/manifest.json', FOLDER), 'utf8'),
  );
  return manifest.map(({ file, text, group }) => ({ samples: recording(`corpus/${file}`), said: text, group }));
}

/** Recordings one after the other, with so many ms of silence between them. */
export function oneAfterTheOther(parts: readonly Int16Array[], gapMs: number): Int16Array {
  const gap = gapMs * 16;
  const joined = new Int16Array(parts.reduce((sum, part) => sum + part.length + gap, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + gap;
  }
  return joined;
}

/** A recording without the quiet before and after it. */
export function withoutEdges(samples: Int16Array): Int16Array {
  const loud = (sample: number) => Math.abs(sample) > 600;
  return samples.slice(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
}
