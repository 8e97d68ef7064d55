/** Why an open microphone brings nothing: switched off somewhere, put to sleep by the browser, or giving digital silence. */
export type MicrophoneTrouble = 'muted' | 'asleep' | 'silent';

/** Pieces come every 20 ms; none for so long means that nobody is listening. */
const ASLEEP_MS = 1_500;
/** A live microphone is never perfectly silent for long. */
const SILENT_MS = 6_000;
const DIGITAL_SILENCE = 1e-5;

/** Watches what an open microphone brings, so that nobody speaks for minutes into nothing. Pure but for what it remembers. */
export class MicrophoneWatch {
  #lastPieceMs: number;
  #lastSoundMs: number;

  constructor(nowMs: number) {
    this.#lastPieceMs = nowMs;
    this.#lastSoundMs = nowMs;
  }

  /** A piece of sound came. */
  heard(samples: Float32Array, nowMs: number): void {
    this.#lastPieceMs = nowMs;
    if (samples.some((sample) => Math.abs(sample) > DIGITAL_SILENCE)) this.#lastSoundMs = nowMs;
  }

  /** What is wrong now; null when nothing is. Silence counts only while somebody is supposed to be speaking. */
  trouble(nowMs: number, device: { isMuted: boolean; isAnswering: boolean }): MicrophoneTrouble | null {
    if (device.isMuted) return 'muted';
    if (nowMs - this.#lastPieceMs >= ASLEEP_MS) return 'asleep';
    return device.isAnswering && nowMs - this.#lastSoundMs >= SILENT_MS ? 'silent' : null;
  }
}
