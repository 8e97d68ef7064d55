import { LIMITS } from '@intervue/shared';

const WINDOW_MS = 60_000;
const BYTES_PER_MS = 32;
/** After a break a client may send two whole answers as fast as it can; then four times as fast as it could be spoken. */
const SOUND_BYTES_MAX = 2 * LIMITS.answerMsMax * BYTES_PER_MS;
const SOUND_BYTES_PER_MS = 4 * BYTES_PER_MS;

/** How much one client may say. Pure but for what it counts. */
export class IntakeBudget {
  #windowStartMs = Number.NEGATIVE_INFINITY;
  #messages = 0;
  #soundBytes = SOUND_BYTES_MAX;
  #soundAtMs = 0;

  /** One more message. @returns `refused` above the limit of a minute, `closed` when it goes on all the same. */
  message(nowMs: number): 'taken' | 'refused' | 'closed' {
    if (nowMs - this.#windowStartMs > WINDOW_MS) {
      this.#windowStartMs = nowMs;
      this.#messages = 0;
    }
    this.#messages += 1;
    if (this.#messages > LIMITS.messagesPerMinuteMax * 2) return 'closed';
    return this.#messages > LIMITS.messagesPerMinuteMax ? 'refused' : 'taken';
  }

  /** Some more sound, also such as nobody wants any more. */
  sound(bytes: number, nowMs: number): 'taken' | 'closed' {
    const refilled = this.#soundBytes + (nowMs - this.#soundAtMs) * SOUND_BYTES_PER_MS;
    this.#soundBytes = Math.min(SOUND_BYTES_MAX, refilled) - bytes;
    this.#soundAtMs = nowMs;
    return this.#soundBytes < 0 ? 'closed' : 'taken';
  }
}
