import { randomUUID } from 'node:crypto';
import { type ClientMessage, encodeAudioFrame } from '@intervue/shared';
import type { Pace } from './player.ts';

const FRAME_SAMPLES = 1_600;
const FRAME_MS = 100;

/** Where an answer is sent. */
export type AnswerLine = { send(message: ClientMessage): void; sendRaw(data: Uint8Array): void };

/** How an answer is given: at which pace, and as which turn when it is one that was begun already. */
export type SpokenAnswerOptions = { pace?: Pace; turnId?: string };

/** One spoken answer on its way: kept whole until the server has stored it. 16 kHz, mono. */
export class SpokenAnswer {
  readonly turnId: string;
  readonly endId = randomUUID();
  isStored = false;
  readonly #samples: Int16Array;
  readonly #line: AnswerLine;
  #epoch = 0;
  /** How much has been said, and how much of that was sent; nothing is sent before the server told what it has. */
  #saidTo: number;
  #sentTo: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(samples: Int16Array, line: AnswerLine, options: SpokenAnswerOptions = {}) {
    this.turnId = options.turnId ?? randomUUID();
    this.#samples = samples;
    this.#line = line;
    this.#saidTo = options.pace === 'real' ? 0 : samples.length;
    if (this.#saidTo === samples.length) return;
    this.#timer = setInterval(() => {
      this.#saidTo = Math.min(samples.length, this.#saidTo + FRAME_SAMPLES);
      if (this.#saidTo === samples.length) this.stop();
      this.#pump();
    }, FRAME_MS);
  }

  /** How many samples have been sent, as far as the server is known to listen. */
  get sentSamples(): number {
    return this.#sentTo ?? 0;
  }

  /** Begins it, or begins it again on a new line. */
  begin(): void {
    // Older frames that are still under way must not be taken for this beginning's.
    this.#epoch = (this.#epoch + 1) % 65_536;
    this.#sentTo = null;
    this.#line.send({ type: 'audio_begin', turn_id: this.turnId, epoch: this.#epoch, mode: 'hold' });
    // When all of it is stored already, only the acknowledgement is missing, and nobody asks for sound.
    if (this.#saidTo === this.#samples.length) this.#end();
  }

  /** Sends everything after what the server has. */
  sendFrom(serverHas: number): void {
    this.#sentTo = serverHas;
    this.#pump(true);
  }

  /** Says no more. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #pump(isAsked = false): void {
    if (this.#sentTo === null) return;
    const from = this.#sentTo;
    for (let first = from; first < this.#saidTo; first += FRAME_SAMPLES) {
      const samples = this.#samples.subarray(first, Math.min(first + FRAME_SAMPLES, this.#saidTo));
      const frame = {
        kind: 'microphone',
        codec: 'pcm16-16k',
        epoch: this.#epoch,
        firstSample: first,
        samples,
      } as const;
      this.#line.sendRaw(encodeAudioFrame(frame));
    }
    this.#sentTo = Math.max(from, this.#saidTo);
    if (this.#saidTo === this.#samples.length && (isAsked || from < this.#saidTo)) this.#end();
  }

  #end(): void {
    const { turnId, endId } = this;
    this.#line.send({ type: 'audio_end', turn_id: turnId, samples: this.#samples.length, client_msg_id: endId });
  }
}
