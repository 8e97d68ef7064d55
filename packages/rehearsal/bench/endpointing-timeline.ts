import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import type { EmbeddedSpeech, Transcription } from '@intervue/embedded-speech';
import type { Detector, FloorEvent, Hearing, HearingEngine, House } from './endpointing-house.ts';
import { PER_MS } from './endpointing-sound.ts';
import type { Turn } from './endpointing-turns.ts';

const FRAME_MS = 20;
const WINDOW_MS = 32;
/** What the page keeps of the sound before it knows that somebody speaks. */
const PRE_ROLL_MS = 500;

/**
 * What a look costs: modelled, so that a run can be repeated on a busy machine. Measured on one idle core: 0.04 of the sound, and
 * some 40 ms before the first word.
 */
function lookMs(samples: Int16Array, slowness: number): number {
  return (40 + 0.045 * (samples.length / PER_MS)) * slowness;
}

/** What was understood, and how sure the recogniser was of the last of it; the floor is told the words alone. */
interface Words {
  atMs: number;
  words: string;
  confidence: number;
}

/** What the floor was told in one turn, in the order of a virtual clock. */
export type Timeline = FloorEvent[];

/** Hears what a turn says as the house does, and remembers: nothing is recognised twice in one run. */
export class Listener {
  readonly #house: House;
  readonly #speech: EmbeddedSpeech;
  readonly #detector: Detector;
  readonly #known = new Map<string, Promise<Transcription>>();
  readonly #voices = new Map<Turn, Promise<Float32Array>>();
  /** How long each look took in truth, over what the model of it says. */
  readonly workMs: number[] = [];
  readonly modelMs: number[] = [];

  constructor(house: House, speech: EmbeddedSpeech, detector: Detector) {
    this.#house = house;
    this.#speech = speech;
    this.#detector = detector;
  }

  /** The gate's and the recogniser's events while the turn is spoken. */
  async timeline(turn: Turn, slowness = 1): Promise<Timeline> {
    const changes = this.#gateChanges(await this.#probabilities(turn), turn.samples);
    const begun = changes.find(({ voice }) => voice === 'on');
    if (!begun) return [];
    const words = await this.#words(turn.samples, begun.atMs, slowness);
    const turnId = turn.id;
    const told = changes
      .filter(({ atMs }) => atMs > begun.atMs)
      .map(
        ({ atMs, voice, silentMs }): FloorEvent =>
          voice === 'on' ? { type: 'voice-resumed', turnId, atMs } : { type: 'voice-stopped', turnId, silentMs, atMs },
      );
    const heard = words.map((each): FloorEvent => ({ type: 'words-heard', turnId, ...each }));
    return [
      { type: 'answer-begun', turnId, mode: 'hands_free', atMs: begun.atMs },
      ...[...told, ...heard].toSorted((one, other) => one.atMs - other.atMs),
    ];
  }

  #probabilities(turn: Turn): Promise<Float32Array> {
    const found = this.#voices.get(turn);
    if (found) return found;
    const wave = Float32Array.from(turn.samples, (sample) => sample / 32_768);
    const made = this.#detector.probabilities(wave, new AbortController().signal);
    this.#voices.set(turn, made);
    return made;
  }

  #gateChanges(
    probabilities: Float32Array,
    samples: Int16Array,
  ): { atMs: number; voice: 'on' | 'off'; silentMs: number }[] {
    const gate = new this.#house.VoiceGate();
    const changes: { atMs: number; voice: 'on' | 'off'; silentMs: number }[] = [];
    for (const [window, probability] of probabilities.entries()) {
      const from = window * WINDOW_MS * PER_MS;
      const change = gate.push(probability, levelOf(samples.subarray(from, from + WINDOW_MS * PER_MS)));
      if (change) changes.push({ silentMs: 0, ...change, atMs: (window + 1) * WINDOW_MS });
    }
    return changes;
  }

  /** The words known so far, each time there are some, from the house's own live hearing. */
  async #words(samples: Int16Array, begunAtMs: number, slowness: number): Promise<Words[]> {
    const looks = new Looks(
      (part) => this.#transcribed(part),
      (part) => lookMs(part, slowness),
    );
    const hearing = new this.#house.LiveHearing(looks.engine, { signal: new AbortController().signal, terms: [] });
    const settled: string[] = [];
    const words: Words[] = [];
    const from = Math.max(0, begunAtMs - PRE_ROLL_MS) * PER_MS;
    for (let at = from; at + FRAME_MS * PER_MS <= samples.length; at += FRAME_MS * PER_MS) {
      const nowMs = at / PER_MS + FRAME_MS;
      looks.nowMs = nowMs;
      if (await looks.come()) words.push(...taken(hearing, settled, nowMs, looks.confidence));
      hearing.push(samples.slice(at, at + FRAME_MS * PER_MS));
    }
    // A look that is under way at the end of the sound is still waited for.
    const { dueMs } = looks;
    if (dueMs !== null) {
      looks.nowMs = dueMs;
      if (await looks.come()) words.push(...taken(hearing, settled, dueMs, looks.confidence));
    }
    hearing.close();
    return words;
  }

  #transcribed(samples: Int16Array): Promise<Transcription> {
    const key = createHash('sha1').update(samples).digest('base64');
    const found = this.#known.get(key);
    if (found) return found;
    const startedMs = performance.now();
    const made = this.#speech.transcribe(samples, { signal: new AbortController().signal });
    void made.then(
      () => {
        this.workMs.push(performance.now() - startedMs);
        this.modelMs.push(lookMs(samples, 1));
      },
      () => {},
    );
    this.#known.set(key, made);
    return made;
  }
}

/** All words so far, as the ear joins them: what is settled, and what may still change. */
function taken(hearing: Hearing, settled: string[], atMs: number, confidence: number): Words[] {
  const told: Words[] = [];
  for (const { type, text } of hearing.take()) {
    if (type === 'transcript-final') settled.push(text.trim());
    else told.push({ atMs, confidence, words: [...settled, text.trim()].filter((piece) => piece !== '').join(' ') });
  }
  return told;
}

/** An engine whose answers come when the virtual clock says so. */
class Looks {
  nowMs = 0;
  /** Of the last words of the latest answer. */
  confidence = 0;
  #waiting: { dueMs: number; result: Promise<Transcription>; tell: (result: Transcription) => void } | null = null;
  readonly engine: HearingEngine;

  constructor(hear: (samples: Int16Array) => Promise<Transcription>, costMs: (samples: Int16Array) => number) {
    this.engine = {
      transcribe: (samples) =>
        new Promise((resolve) => {
          this.#waiting = { dueMs: this.nowMs + costMs(samples), result: hear(samples), tell: resolve };
        }),
      detectSpeech: async () => ({ speechMs: 0, stretches: [] }),
    };
  }

  get dueMs(): number | null {
    return this.#waiting?.dueMs ?? null;
  }

  /** Hands over the answer whose time has come. @returns whether there was one. */
  async come(): Promise<boolean> {
    const waiting = this.#waiting;
    if (waiting === null || this.nowMs < waiting.dueMs) return false;
    this.#waiting = null;
    const result = await waiting.result;
    this.confidence = result.segments.at(-1)?.confidence ?? 0;
    waiting.tell(result);
    // Whoever waited for it has gone on when this is over.
    await breath();
    return true;
  }
}

/** The root of the mean square, 0–1. */
function levelOf(samples: Int16Array): number {
  const sum = samples.reduce((total, sample) => total + (sample / 32_768) ** 2, 0);
  return Math.sqrt(sum / (samples.length || 1));
}
