import type { WebSocket } from 'ws';
import type { Clock } from '../base/clock.ts';

/** More than this waiting to leave means a reader that is slower than the voice: some two seconds of it. */
const SLOW_BYTES = 64 * 1024;
/** So long it may catch up. */
const SLOW_MS_MAX = 10_000;
const LOOK_MS = 1_000;
/** More than this waiting to leave: sound is dropped (it is made again on request), then the reader is given up. */
const SOUND_BYTES_MAX = 1024 * 1024;
const BYTES_MAX = 4 * 1024 * 1024;
const TRY_AGAIN_LATER = 1013;

type Socket = Pick<WebSocket, 'bufferedAmount' | 'readyState' | 'OPEN' | 'send' | 'close' | 'terminate'>;

/** The way out of one socket: bounded memory, and an end for a reader that does not read. */
export class SocketWriter {
  readonly #socket: Socket;
  readonly #clock: Clock;
  #looking: Disposable | null = null;
  #slowSinceMs = 0;

  constructor(socket: Socket, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
  }

  write(data: string | Uint8Array): void {
    const { bufferedAmount, readyState, OPEN } = this.#socket;
    if (readyState !== OPEN) return;
    if (bufferedAmount > BYTES_MAX) return this.#giveUp();
    this.#socket.send(data);
    if (this.#looking || this.#socket.bufferedAmount <= SLOW_BYTES) return;
    this.#slowSinceMs = this.#clock.monotonicMs();
    this.#lookAgain();
  }

  writeSound(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount < SOUND_BYTES_MAX) this.write(frame);
  }

  /** Nothing is looked after any more. */
  close(): void {
    this.#looking?.[Symbol.dispose]();
    this.#looking = null;
  }

  #lookAgain(): void {
    this.#looking = this.#clock.after(LOOK_MS, () => {
      this.#looking = null;
      if (this.#socket.bufferedAmount <= SLOW_BYTES) return;
      if (this.#clock.monotonicMs() - this.#slowSinceMs >= SLOW_MS_MAX) this.#giveUp();
      else this.#lookAgain();
    });
  }

  #giveUp(): void {
    this.close();
    // Who does not read does not read a farewell either.
    this.#socket.close(TRY_AGAIN_LATER);
    this.#socket.terminate();
  }
}
