import { existsSync, readFileSync } from 'node:fs';
import {
  createEmbeddedSpeech,
  type EmbeddedSpeech,
  readWav,
  type VoiceId,
  wordErrors,
} from '@intervue/embedded-speech';
import { percent, table } from './table.ts';

const FIXTURES = new URL('../../../../shared/fixtures/', import.meta.url);
const RATE = 16_000;
const ROOMS = ['room1', 'room2', 'room3'];
const NOISES = ['noise1', 'noise2', 'noise3'];
const SNRS_DB = [20, 10];
const QUIET_SECONDS = 5;
/** As loud as a quiet room, and as loud as somebody talking. */
const QUIET_LEVELS = [0.003, 0.05];
/** The same recording as `LJ050-0131.wav`. */
const TWIN = 'lj_LJ050-0131.wav';

/** What an interviewer says, long and short, with names and numbers. */
const LINES = [
  'Hello, and welcome. Thank you for taking the time to talk with me today.',
  'Could you tell me a little about yourself and what brought you to this role?',
  'What was the hardest part of that project, and how did you solve it?',
  'You wrote that you moved the service to another data center in 2019.',
  'How many people were on the team, and what did you do yourself?',
  'That makes sense. What would you do differently next time?',
  'Suppose the database is slow in the morning and fast at night. Where do you look first?',
  'Please walk me through your thinking step by step.',
  'How do you decide which of two good ideas to follow?',
  'When did you last disagree with your manager, and how did it end?',
  'Take a moment to think about it.',
  'We have about ten minutes left, so let us move on to the next topic.',
  'What do you expect from the people you work with?',
  'How would you explain a queue to someone who has never written a program?',
  'Thank you. Is there anything you would like to ask me?',
];

interface Clip {
  samples: Int16Array;
  said: string;
  group: string;
}

interface Tally {
  what: string;
  clips: number;
  errors: number;
  words: number;
  missed: number;
  added: number;
  audioMs: number;
  workMs: number;
  confidence: number;
}

/**
 * Measures the embedded engines with one worker on one thread: word errors of clear recordings, of the same in rooms and in
 * noise, of the voices transcribed back, and how often something is heard where nobody speaks. `rtf` is the time from calling
 * `transcribe` to its answer over the length of the audio, for the clear recordings, models loaded; other work on the machine makes
 * it worse.
 */
export async function speech(): Promise<Record<string, number>> {
  if (!existsSync(FIXTURES)) throw new Error('This benchmark needs ../shared/fixtures, beside the repository.');
  const engines = createEmbeddedSpeech({ workers: 1 });
  try {
    await engines.warm();
    const clips = [...singleSpeakers(), ...corpus()];
    const clear = clips.filter(({ group }) => group !== 'vctk-noisy');
    const times: number[] = [];
    const byGroup: Tally[] = [];
    for (const group of new Set(clips.map((clip) => clip.group))) {
      const taken = group === 'vctk-noisy' ? [] : times;
      byGroup.push(
        await heard(
          engines,
          group,
          clips.filter((clip) => clip.group === group),
          taken,
        ),
      );
    }
    const clean = summed(
      'all clear ones',
      byGroup.filter(({ what }) => what !== 'vctk-noisy'),
    );
    show('recordings', [...byGroup, clean]);
    const spoiled: Tally[] = [];
    for (const [what, spoil] of spoilers()) {
      spoiled.push(
        await heard(
          engines,
          what,
          clear.map((clip, index) => ({ ...clip, samples: spoil(clip.samples, index) })),
          [],
        ),
      );
    }
    show('the clear ones again', spoiled);
    return {
      wer: rounded(clean.errors / clean.words),
      rtf: rounded(clean.workMs / clean.audioMs),
      clips: clean.clips,
      audioSeconds: Math.round(clean.audioMs / 1000),
      clipP50Ms: quantile(times, 0.5),
      clipP95Ms: quantile(times, 0.95),
      ...Object.fromEntries(spoiled.map(({ what, errors, words }) => [keyOf(what, 'Wer'), rounded(errors / words)])),
      ...(await voicesBack(engines)),
      ...(await quiet(engines)),
    };
  } finally {
    await engines.close();
  }
}

/** Transcribes clips one after the other; adds how many ms each took to `times`. */
async function heard(engines: EmbeddedSpeech, what: string, clips: readonly Clip[], times: number[]): Promise<Tally> {
  const { signal } = new AbortController();
  const tally: Tally = {
    what,
    clips: clips.length,
    errors: 0,
    words: 0,
    missed: 0,
    added: 0,
    audioMs: 0,
    workMs: 0,
    confidence: 0,
  };
  for (const { samples, said } of clips) {
    const startedMs = performance.now();
    const { text, confidence } = await engines.transcribe(samples, { signal });
    const tookMs = performance.now() - startedMs;
    times.push(tookMs);
    const { errors, words, missed, added } = wordErrors(said, text);
    tally.errors += errors;
    tally.missed += missed;
    tally.added += added;
    tally.words += words;
    tally.audioMs += (samples.length * 1000) / RATE;
    tally.workMs += tookMs;
    tally.confidence += confidence / clips.length;
  }
  return tally;
}

/** Each voice says the interviewer's lines, and is transcribed. */
async function voicesBack(engines: EmbeddedSpeech): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const tallies: Tally[] = [];
  const firstMs: number[] = [];
  let [madeMs, soundMs] = [0, 0];
  for (const { id } of engines.voices) {
    const clips: Clip[] = [];
    for (const line of LINES) {
      const said = await spoken(engines, line, id);
      firstMs.push(said.firstMs);
      madeMs += said.madeMs;
      soundMs += (said.samples.length * 1000) / RATE;
      clips.push({ samples: said.samples, said: line, group: id });
    }
    const tally = await heard(engines, id, clips, []);
    tallies.push(tally);
    figures[keyOf(`voice ${id}`, 'Wer')] = rounded(tally.errors / tally.words);
  }
  show('voices, transcribed back', tallies);
  return { ...figures, voiceRtf: rounded(madeMs / soundMs), voiceFirstSoundP95Ms: quantile(firstMs, 0.95) };
}

async function spoken(engines: EmbeddedSpeech, text: string, voice: VoiceId) {
  const startedMs = performance.now();
  let firstMs: number | undefined;
  const parts: Int16Array[] = [];
  for await (const { samples } of engines.synthesize(text, { signal: new AbortController().signal, voice })) {
    firstMs ??= performance.now() - startedMs;
    parts.push(samples);
  }
  const madeMs = performance.now() - startedMs;
  return { samples: Int16Array.from(parts.flatMap((part) => [...part])), firstMs: firstMs ?? madeMs, madeMs };
}

/** Sounds in which nobody says anything: how often was something heard all the same? */
async function quiet(engines: EmbeddedSpeech): Promise<Record<string, number>> {
  const { signal } = new AbortController();
  const rows: string[][] = [];
  let [sounds, invented] = [0, 0];
  for (const [what, wave] of quietSounds()) {
    const texts: string[] = [];
    for (const level of QUIET_LEVELS) {
      const { text } = await engines.transcribe(atLevel(wave, level), { signal });
      if (text !== '') texts.push(text);
    }
    sounds += QUIET_LEVELS.length;
    invented += texts.length;
    rows.push([what, String(QUIET_LEVELS.length - texts.length), String(texts.length), texts.join(' | ').slice(0, 60)]);
  }
  console.log(`\n${table([['nobody speaks', 'nothing said', 'invented', ''], ...rows])}`);
  return { quietSounds: sounds, quietInvented: invented };
}

function quietSounds(): [what: string, wave: Float64Array][] {
  const white = seeded(1);
  const air = lowPass(seeded(2), 0.7);
  const rumble = lowPass(seeded(3), 0.98);
  const key = seeded(4);
  let sinceKey = RATE;
  const sound = (make: (at: number) => number) =>
    Float64Array.from({ length: QUIET_SECONDS * RATE }, (_, at) => make(at));
  const sine = (hz: number, at: number) => Math.sin((2 * Math.PI * hz * at) / RATE);
  return [
    ['silence', sound(() => 0)],
    ['hum', sound((at) => sine(50, at) + sine(100, at) / 2 + sine(150, at) / 3 + sine(250, at) / 5)],
    ['breath', sound((at) => air() * Math.max(0, sine(0.25, at)) ** 2)],
    ['white noise', sound(white)],
    ['fan', sound(rumble)],
    [
      'keyboard',
      sound((at) => {
        sinceKey = at % 2_700 === 0 ? 0 : sinceKey + 1;
        return key() * Math.exp(-sinceKey / 64);
      }),
    ],
    ...NOISES.map((name): [string, Float64Array] => {
      const samples = fixture(`noise/${name}.wav`);
      return [name, sound((at) => samples[at % samples.length] ?? 0)];
    }),
  ];
}

/** What is done to a recording before it is transcribed again. */
function spoilers(): [what: string, spoil: (samples: Int16Array, index: number) => Int16Array][] {
  return [
    ...ROOMS.map((name): [string, (samples: Int16Array) => Int16Array] => {
      const room = fixture(`noise/${name}.wav`);
      return [name, (samples) => inRoom(samples, room)];
    }),
    ...NOISES.flatMap((name) => {
      const noise = fixture(`noise/${name}.wav`);
      return SNRS_DB.map((db): [string, (samples: Int16Array, index: number) => Int16Array] => [
        `${name} at ${db} dB`,
        (samples, index) => inNoise(samples, noise, { db, from: index * 7_919 }),
      ]);
    }),
  ];
}

/** The recording as heard in a room, as loud as before. */
function inRoom(samples: Int16Array, room: Int16Array): Int16Array {
  return atLevel(convolved(samples, room), level(samples));
}

function inNoise(samples: Int16Array, noise: Int16Array, given: { db: number; from: number }): Int16Array {
  const part = Float64Array.from(samples, (_, at) => noise[(at + given.from) % noise.length] ?? 0);
  const gain = level(samples) / (level(part) || 1) / 10 ** (given.db / 20);
  return Int16Array.from(samples, (sample, at) => limited(sample + (part[at] ?? 0) * gain));
}

function atLevel(wave: Float64Array, wanted: number): Int16Array {
  const gain = wanted / (level(wave) || 1);
  return Int16Array.from(wave, (value) => limited(value * gain));
}

/** The root mean square (1 is full scale) of the parts that sound: pauses make speech no quieter. */
function level(wave: Int16Array | Float64Array): number {
  const blocks = Array.from({ length: Math.ceil(wave.length / 512) }, (_, block) => {
    const part = wave.subarray(block * 512, (block + 1) * 512);
    let sum = 0;
    for (const value of part) sum += value * value;
    return sum / part.length;
  });
  const loudest = Math.max(...blocks, 0);
  const sounding = blocks.filter((power) => power > loudest / 100);
  return Math.sqrt(sounding.reduce((sum, power) => sum + power, 0) / (sounding.length || 1)) / 32_768;
}

function limited(value: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(value)));
}

/** One wave through another, by way of their spectra: directly it would take minutes. */
function convolved(first: Int16Array, second: Int16Array): Float64Array {
  const length = first.length + second.length - 1;
  const size = 2 ** Math.ceil(Math.log2(length));
  const [a, b] = [spectrum(first, size), spectrum(second, size)];
  for (let at = 0; at < size; at += 1) {
    const [ar = 0, ai = 0, br = 0, bi = 0] = [a.re[at], a.im[at], b.re[at], b.im[at]];
    a.re[at] = ar * br - ai * bi;
    // Conjugated, so that going forth once more comes back.
    a.im[at] = -(ar * bi + ai * br);
  }
  transform(a.re, a.im);
  return a.re.slice(0, length).map((value) => value / size);
}

function spectrum(wave: Int16Array, size: number): { re: Float64Array; im: Float64Array } {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(wave);
  transform(re, im);
  return { re, im };
}

/** The fast Fourier transform, in place; the length is a power of two. */
function transform(re: Float64Array, im: Float64Array): void {
  mirrorPlaces(re);
  mirrorPlaces(im);
  for (let span = 2; span <= re.length; span *= 2) {
    for (let turn = 0; turn < span / 2; turn += 1) {
      const angle = (-2 * Math.PI * turn) / span;
      for (let low = turn; low < re.length; low += span) butterfly(re, im, { low, high: low + span / 2, angle });
    }
  }
}

function butterfly(re: Float64Array, im: Float64Array, at: { low: number; high: number; angle: number }): void {
  const { low, high } = at;
  const [cos, sin] = [Math.cos(at.angle), Math.sin(at.angle)];
  const [lowRe, lowIm] = [Number(re[low]), Number(im[low])];
  const [highRe, highIm] = [Number(re[high]), Number(im[high])];
  const [turnedRe, turnedIm] = [highRe * cos - highIm * sin, highRe * sin + highIm * cos];
  re[high] = lowRe - turnedRe;
  im[high] = lowIm - turnedIm;
  re[low] = lowRe + turnedRe;
  im[low] = lowIm + turnedIm;
}

/** Each value goes where the bits of its place, read backwards, point. */
function mirrorPlaces(values: Float64Array): void {
  for (let at = 1, mirrored = 0; at < values.length; at += 1) {
    let bit = values.length >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (at < mirrored) [values[at], values[mirrored]] = [Number(values[mirrored]), Number(values[at])];
  }
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function lowPass(next: () => number, keep: number): () => number {
  let last = 0;
  return () => {
    last = keep * last + (1 - keep) * next();
    return last;
  };
}

/** The recordings of one clear speaker whose words the fixtures' own table tells. */
function singleSpeakers(): Clip[] {
  const told = readFileSync(new URL('README.md', FIXTURES), 'utf8');
  return [...told.matchAll(/^\| (\S+\.wav) \| (.*?) \|$/gm)].flatMap(([, file = '', words = '']) => {
    if (file.startsWith('endgame')) return [];
    const said = file === 'two_cities.wav' ? TWO_CITIES : words.replaceAll(/\(.*?\)/g, '');
    return [{ samples: fixture(`speech/${file}`), said, group: 'single speakers' }];
  });
}

function corpus(): Clip[] {
  const manifest: { file: string; text: string; group: string }[] = JSON.parse(
    readFileSync(new URL('speech/corpus/manifest.json', FIXTURES), 'utf8'),
  );
  return manifest
    .filter(({ file }) => file !== TWIN)
    .map(({ file, text, group }) => ({ samples: fixture(`speech/corpus/${file}`), said: text, group }));
}

/** The fixtures' table gives only its beginning. */
const TWO_CITIES = `It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of
foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing before us, we were all going
direct to Heaven, we were all going direct the other way. In short, the period was so far like the present period, that some of its
noisiest authorities insisted on its being received, for good or for evil, in the superlative degree of comparison only.`;

function fixture(path: string): Int16Array {
  return readWav(readFileSync(new URL(path, FIXTURES)));
}

function summed(what: string, tallies: readonly Tally[]): Tally {
  const sum = (key: 'clips' | 'errors' | 'words' | 'missed' | 'added' | 'audioMs' | 'workMs') =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const clips = sum('clips');
  return {
    what,
    clips,
    errors: sum('errors'),
    words: sum('words'),
    missed: sum('missed'),
    added: sum('added'),
    audioMs: sum('audioMs'),
    workMs: sum('workMs'),
    confidence: tallies.reduce((total, tally) => total + (tally.confidence * tally.clips) / clips, 0),
  };
}

function show(title: string, tallies: readonly Tally[]): void {
  const rows = tallies.map(({ what, clips, errors, words, missed, added, audioMs, workMs, confidence }) => [
    what,
    String(clips),
    (audioMs / 1000).toFixed(0),
    `${errors}/${words}`,
    percent(errors / words),
    String(missed),
    String(added),
    (workMs / audioMs).toFixed(3),
    confidence.toFixed(2),
  ]);
  const head = [
    title,
    'clips',
    'seconds',
    'errors',
    'word errors',
    'missed',
    'added',
    'real-time factor',
    'confidence',
  ];
  console.log(`\n${table([head, ...rows])}`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** `noise1 at 20 dB` → `noise1At20DbWer`. */
function keyOf(what: string, ending: string): string {
  const words = what.toLowerCase().split(' ');
  return `${words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')}${ending}`;
}
