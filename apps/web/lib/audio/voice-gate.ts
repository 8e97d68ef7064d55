import { WINDOW_MS } from './voice-detector.ts';

/** Two windows in a row: a click is shorter, a syllable longer. */
const ON_PROBABILITY = 0.5;
const ON_WINDOWS = 2;
/** Within words there are gaps of up to 150 ms. */
const OFF_PROBABILITY = 0.35;
const OFF_WINDOWS = 5;

/** How long nobody has been speaking when the gate says so. */
export const SILENT_MS = OFF_WINDOWS * WINDOW_MS;

export type VoiceChange = { voice: 'on' } | { voice: 'off'; silentMs: number };

/** Probabilities → somebody begins to speak, somebody has stopped; with hysteresis, so that it does not flicker. */
export class VoiceGate {
  #isOn = false;
  #count = 0;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** @param probability that this window of 32 ms holds a voice. @returns what changed, or null. */
  push(probability: number): VoiceChange | null {
    const counts = this.#isOn ? probability < OFF_PROBABILITY : probability >= ON_PROBABILITY;
    this.#count = counts ? this.#count + 1 : 0;
    if (this.#count < (this.#isOn ? OFF_WINDOWS : ON_WINDOWS)) return null;
    this.#isOn = !this.#isOn;
    this.#count = 0;
    return this.#isOn ? { voice: 'on' } : { voice: 'off', silentMs: SILENT_MS };
  }
}
