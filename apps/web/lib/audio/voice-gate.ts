import { WINDOW_MS } from './voice-detector.ts';

/** Two windows in a row: a click is shorter, a syllable longer. */
const ON_PROBABILITY = 0.5;
const ON_WINDOWS = 2;
/** Within words there are gaps of up to 150 ms. */
const OFF_PROBABILITY = 0.35;
const OFF_WINDOWS = 5;

/**
 * A single word between two pauses is doubted by the detector, however loud ("ask not": 0.25 to 0.5, silence below 0.02). A sound
 * half as loud as the voice that is usually heard, and not certainly something else, is that voice.
 */
const LOUD_ON_PROBABILITY = 0.2;
const LOUD_OFF_PROBABILITY = 0.05;
const LOUD_SHARE = 0.5;
/** Their usual loudness is followed over the last seconds of voice, once there is a third of a second of it. */
const USUAL_WINDOWS_MIN = 10;
const USUAL_WEIGHT = 1 / 64;

/** How long nobody has been speaking when the gate says so. */
export const SILENT_MS = OFF_WINDOWS * WINDOW_MS;

/** How long somebody has been speaking when the gate says so: its windows, and the way of the sound to it. */
export const VOICED_MS = ON_WINDOWS * WINDOW_MS + 30;

export type VoiceChange = { voice: 'on' } | { voice: 'off'; silentMs: number };

/** Probabilities → somebody begins to speak, somebody has stopped; with hysteresis, so that it does not flicker. */
export class VoiceGate {
  #isOn = false;
  #count = 0;
  #usualLevel = 0;
  #sureWindows = 0;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The latest window may be the beginning of a voice. */
  get isRising(): boolean {
    return !this.#isOn && this.#count > 0;
  }

  /**
   * @param probability that this window of 32 ms holds a voice.
   * @param level the window's loudness: the root of its mean square, 0–1.
   * @returns what changed, or null.
   */
  push(probability: number, level: number): VoiceChange | null {
    const isLoud = this.#isLoud(level);
    if (probability >= ON_PROBABILITY) this.#learn(level);
    const on = isLoud ? LOUD_ON_PROBABILITY : ON_PROBABILITY;
    const off = isLoud ? LOUD_OFF_PROBABILITY : OFF_PROBABILITY;
    const counts = this.#isOn ? probability < off : probability >= on;
    this.#count = counts ? this.#count + 1 : 0;
    if (this.#count < (this.#isOn ? OFF_WINDOWS : ON_WINDOWS)) return null;
    this.#isOn = !this.#isOn;
    this.#count = 0;
    return this.#isOn ? { voice: 'on' } : { voice: 'off', silentMs: SILENT_MS };
  }

  #isLoud(level: number): boolean {
    return this.#sureWindows >= USUAL_WINDOWS_MIN && level >= this.#usualLevel * LOUD_SHARE;
  }

  #learn(level: number): void {
    this.#sureWindows += 1;
    this.#usualLevel += (level - this.#usualLevel) * Math.max(1 / this.#sureWindows, USUAL_WEIGHT);
  }
}
