import type { AudioFrame, ClientMessage, ServerMessage } from '@intervue/shared';

/** `fast`: every piece counts as heard when it arrives. `real`: it takes as long as it sounds. */
export type Pace = 'fast' | 'real';

type Reply = { epoch: number; arrivedMs: number; playedMs: number; totalMs: number | null };

const REPORT_MS = 100;
/** Less than the server lets sound run ahead of what was reported. */
const FAST_STEP_MS = 180;

/** Plays what the interviewer says, for nobody's ears: reports as a page does how far it has come. */
export class Player {
  /** Every sample that came, by epoch. */
  readonly heard = new Map<number, Int16Array[]>();
  /** False: reports nothing of what it hears, like a page whose sound is off. */
  reports = true;
  readonly #pace: Pace;
  readonly #send: (message: ClientMessage) => void;
  #reply: Reply | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(pace: Pace, send: (message: ClientMessage) => void) {
    this.#pace = pace;
    this.#send = send;
  }

  /** How much of the reply that is being played has been heard, in ms; null when none is. */
  get playedMs(): number | null {
    return this.#reply?.playedMs ?? null;
  }

  /** What the server tells about its voice; everything else is nothing to a player. */
  told(message: ServerMessage): void {
    switch (message.type) {
      case 'speech_start':
        return this.#starts(message.epoch, message.start_ms);
      case 'speech_end':
        return this.#ends(message.epoch, message.total_ms);
      case 'speech_cancel':
        return this.stop();
      default:
    }
  }

  /** Takes one piece of the reply; of any other reply it is kept and not played. */
  hears(frame: AudioFrame): void {
    const pieces = this.heard.get(frame.epoch) ?? [];
    pieces.push(frame.samples);
    this.heard.set(frame.epoch, pieces);
    const reply = this.#reply;
    if (reply?.epoch !== frame.epoch) return;
    const perMs = frame.codec === 'pcm16-24k' ? 24 : 16;
    reply.arrivedMs = (frame.firstSample + frame.samples.length) / perMs;
    // A page reports a few times a second; who hears faster than that must not report more for it.
    if (this.#pace === 'fast' && reply.arrivedMs - reply.playedMs >= FAST_STEP_MS) this.#played(reply, reply.arrivedMs);
  }

  /** Falls silent at once. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#reply = null;
  }

  #starts(epoch: number, fromMs: number): void {
    this.stop();
    const reply: Reply = { epoch, arrivedMs: fromMs, playedMs: fromMs, totalMs: null };
    this.#reply = reply;
    if (this.#pace === 'fast') return;
    let lastMs = performance.now();
    this.#timer = setInterval(() => {
      const nowMs = performance.now();
      this.#played(reply, Math.min(reply.arrivedMs, reply.playedMs + nowMs - lastMs));
      lastMs = nowMs;
    }, REPORT_MS);
  }

  #ends(epoch: number, totalMs: number): void {
    const reply = this.#reply;
    if (reply?.epoch !== epoch) return;
    reply.totalMs = totalMs;
    this.#played(reply, this.#pace === 'fast' ? totalMs : reply.playedMs);
  }

  #played(reply: Reply, playedMs: number): void {
    reply.playedMs = playedMs;
    const isOver = reply.totalMs !== null && playedMs >= reply.totalMs - 1;
    if (isOver) this.stop();
    if (!this.reports) return;
    this.#send({ type: 'playout', epoch: reply.epoch, played_ms: playedMs });
    if (isOver) this.#send({ type: 'playback_done', epoch: reply.epoch });
  }
}
