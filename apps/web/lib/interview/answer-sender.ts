import type { ClientMessage, ServerMessage } from '@intervue/shared';
import { AnswerOutbox } from './answer-outbox.ts';
import type { AnswerStore } from './answer-store.ts';

/** What the sender needs of the line. */
export type AnswerLine = {
  isOpen: boolean;
  /** Kept and sent again on each new line until it is acknowledged. */
  command(command: Extract<ClientMessage, { client_msg_id?: string | undefined }>): void;
  /** Sent when the line is open, else dropped. */
  tell(message: ClientMessage): void;
  sendSound(bytes: Uint8Array<ArrayBuffer>): boolean;
};

/** Where an answer is kept as long as only this page has it. */
export type AnswerKeeper = Pick<AnswerStore, 'begin' | 'add' | 'end' | 'forget'>;

/** A server that asks so often for the same place will not take the rest. */
const STALLS_MAX = 50;

/** How an answer ended for this page. */
export type AnswerOutcome = 'stored' | 'refused';

/**
 * Brings one spoken answer to the server: begins it, sends what is spoken, sends again what a new line lacks, and lets go of
 * it only when the server has stored it.
 */
export class AnswerSender {
  readonly #line: AnswerLine;
  readonly #keeper: AnswerKeeper;
  readonly #newId: () => string;
  readonly #onOutcome: (turnId: string, outcome: AnswerOutcome) => void;
  #outbox: AnswerOutbox | null = null;
  #beginId = '';
  #endId = '';
  #mode: 'hold' | 'hands_free' = 'hold';
  #epoch = 0;
  /** What the server told last on this line, and how often in a row it told no more. */
  #serverHad = -1;
  #stalls = 0;
  /** The server has told, on this line, where it is. Before that nothing is sent, so that nothing has to be sent twice. */
  #isCleared = false;

  constructor(
    line: AnswerLine,
    keeper: AnswerKeeper,
    newId: () => string,
    onOutcome: (turnId: string, outcome: AnswerOutcome) => void,
  ) {
    this.#line = line;
    this.#keeper = keeper;
    this.#newId = newId;
    this.#onOutcome = onOutcome;
  }

  get turnId(): string | null {
    return this.#outbox?.turnId ?? null;
  }

  get durationMs(): number {
    return this.#outbox?.durationMs ?? 0;
  }

  /**
   * @param base how many samples of this answer the server holds from before, when an open answer is gone on with.
   * @param kept what this browser had kept of the answer, from `base` on.
   */
  begin(turnId: string, mode: 'hold' | 'hands_free', base = 0, kept: Int16Array = new Int16Array()): void {
    this.#mode = mode;
    this.#outbox = new AnswerOutbox(turnId, 0, base);
    this.#outbox.add(kept);
    this.#keeper.begin(turnId, mode, base, kept.length);
    this.#endId = this.#newId();
    this.#tellBegin(this.#outbox);
  }

  /** @returns whether the samples belong to the answer; one that has ended takes no more. */
  add(samples: Int16Array): boolean {
    const isTaken = this.#outbox !== null && !this.#outbox.isEnded;
    this.#outbox?.add(samples);
    if (isTaken) this.#keeper.add(samples);
    if (this.#outbox) this.#send(this.#outbox);
    return isTaken;
  }

  end(): void {
    const outbox = this.#outbox;
    if (!outbox || outbox.isEnded) return;
    outbox.end();
    this.#keeper.end();
    this.#send(outbox);
  }

  /** Forgets the answer, here and there. */
  cancel(): void {
    const outbox = this.#outbox;
    if (!outbox) return;
    this.forget();
    this.#line.command({ type: 'audio_cancel', turn_id: outbox.turnId, client_msg_id: this.#newId() });
  }

  /** The server has dropped it: it was a noise. */
  forget(): void {
    this.#outbox = null;
    this.#keeper.forget();
  }

  /** A new line is open; its server may hold less than was sent, or have stored everything already. */
  onResumed(): void {
    if (this.#outbox) this.#tellBegin(this.#outbox);
  }

  /** The line takes sound again. */
  onRoom(): void {
    if (this.#outbox) this.#send(this.#outbox);
  }

  onMessage(message: ServerMessage): void {
    const outbox = this.#outbox;
    if (!outbox) return;
    if (message.type === 'audio_have' && message.turn_id === outbox.turnId) this.#catchUp(outbox, message.samples);
    if (message.type === 'ack') this.#onAck(outbox, message.client_msg_id);
    if (message.type === 'error' && message.code !== 'STORAGE_UNAVAILABLE') {
      const isOurs = message.client_msg_id === this.#endId || message.client_msg_id === this.#beginId;
      if (isOurs) this.#finish(outbox, 'refused');
    }
  }

  #onAck(outbox: AnswerOutbox, id: string): void {
    if (id === this.#endId) return this.#finish(outbox, 'stored');
    // Acknowledged without being asked for sound: the server has stored the whole answer already, and only its word got lost.
    if (id === this.#beginId && !this.#isCleared && outbox.isEnded) this.#tellEnd(outbox);
  }

  #catchUp(outbox: AnswerOutbox, serverHas: number): void {
    this.#isCleared = true;
    this.#stalls = serverHas > this.#serverHad ? 0 : this.#stalls + 1;
    this.#serverHad = serverHas;
    if (this.#stalls > STALLS_MAX) return this.#finish(outbox, 'refused');
    outbox.rewind(this.#epoch, serverHas);
    this.#send(outbox);
  }

  #tellBegin(outbox: AnswerOutbox): void {
    this.#isCleared = false;
    this.#serverHad = -1;
    this.#stalls = 0;
    this.#epoch = (this.#epoch + 1) % 65_536;
    this.#beginId = this.#newId();
    const { turnId } = outbox;
    outbox.rewind(this.#epoch, outbox.samples);
    this.#line.tell({
      type: 'audio_begin',
      turn_id: turnId,
      epoch: this.#epoch,
      mode: this.#mode,
      client_msg_id: this.#beginId,
    });
  }

  #tellEnd(outbox: AnswerOutbox): void {
    const { turnId, samples } = outbox;
    this.#line.tell({ type: 'audio_end', turn_id: turnId, samples, client_msg_id: this.#endId });
  }

  /** What has not been sent, as far as the line takes it; and that this was all, once it is. */
  #send(outbox: AnswerOutbox): void {
    if (!this.#isCleared || !this.#line.isOpen) return;
    for (const frame of outbox.frames()) if (!this.#line.sendSound(frame)) return;
    if (outbox.isEnded) this.#tellEnd(outbox);
  }

  #finish(outbox: AnswerOutbox, outcome: AnswerOutcome): void {
    this.forget();
    this.#endId = '';
    this.#beginId = '';
    this.#onOutcome(outbox.turnId, outcome);
  }
}
