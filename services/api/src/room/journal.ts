import type { ServerMessage, StoredEvent } from '@intervue/shared';
import { type Clock, pause } from '../base/clock.ts';
import { errorCodeOf } from '../base/intervue-error.ts';
import type { InterviewLog, NewEntry } from '../ports/interview-log.ts';
import { framesOf } from './frames.ts';
import { remember } from './recall.ts';
import type { Recollection } from './recollection.ts';

/** What a journal needs and whom it tells. */
export type JournalOptions = {
  interviewId: string;
  log: InterviewLog;
  clock: Clock;
  node: string;
  leaseMs: number;
  ownerEpoch: number;
  known: Recollection;
  /** Called with every stored event, in order, after its commit. */
  onStored(stored: StoredEvent, frames: readonly ServerMessage[]): void;
  /** Storing began to fail (true) or works again (false). */
  onTrouble(isInTrouble: boolean): void;
  /** Another node owns the interview: this room is over. */
  onLost(): void;
};

const RETRY_FIRST_MS = 250;
const RETRY_MAX_MS = 4_000;

/**
 * Writes one interview's events in order and keeps what is known up to date. Nobody hears of an event before it is stored.
 * While the store is away it tries again for as long as the room lives: an answer that was given is never dropped.
 */
export class Journal {
  readonly #options: JournalOptions;
  #ownerEpoch: number;
  #known: Recollection;
  #line: Promise<unknown> = Promise.resolve();
  #isInTrouble = false;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#ownerEpoch = options.ownerEpoch;
    this.#known = options.known;
  }

  get known(): Recollection {
    return this.#known;
  }

  get ownerEpoch(): number {
    return this.#ownerEpoch;
  }

  /**
   * Stores the entries after all that were given before. Resolves when they are committed and told.
   *
   * @throws {IntervueError} `session-elsewhere` when another node owns the interview.
   * @throws `signal.reason` when the room is closed first.
   */
  append(entries: readonly [NewEntry, ...NewEntry[]], signal: AbortSignal): Promise<StoredEvent[]> {
    const turn = this.#line.then(() => this.#appendNow(entries, signal));
    this.#line = turn.catch(() => {});
    return turn;
  }

  /** Resolves when everything that was given so far is stored, or was given up. */
  async settled(): Promise<void> {
    await this.#line;
  }

  async #appendNow(entries: readonly [NewEntry, ...NewEntry[]], signal: AbortSignal): Promise<StoredEvent[]> {
    const stored = await this.#untilStored(entries, signal);
    for (const one of stored) {
      if (one.seq <= this.#known.lastSeq) continue;
      this.#known = remember(this.#known, one);
      this.#options.onStored(one, framesOf(this.#options.interviewId, one, this.#known));
    }
    return stored;
  }

  async #untilStored(entries: readonly [NewEntry, ...NewEntry[]], signal: AbortSignal): Promise<StoredEvent[]> {
    const { interviewId, log, clock } = this.#options;
    for (let waitMs = RETRY_FIRST_MS; ; waitMs = Math.min(RETRY_MAX_MS, waitMs * 2)) {
      signal.throwIfAborted();
      try {
        const stored = await log.append(interviewId, this.#ownerEpoch, entries);
        this.#say(false);
        return stored;
      } catch (error) {
        if (errorCodeOf(error) === 'session-elsewhere') await this.#reclaim(error);
        else if (errorCodeOf(error) !== 'storage-unavailable') throw error;
      }
      this.#say(true);
      await pause(clock, waitMs, signal);
    }
  }

  /** A lease that ran out while the store was away is ours to take again, unless somebody else has it. */
  async #reclaim(lost: unknown): Promise<void> {
    const { interviewId, log, node, leaseMs } = this.#options;
    try {
      this.#ownerEpoch = await log.claim(interviewId, node, leaseMs);
    } catch (error) {
      if (errorCodeOf(error) === 'storage-unavailable') return;
      this.#options.onLost();
      throw lost;
    }
    // Another node may have written in between: what is known here would be stale.
    const missed = await log.read(interviewId, this.#known.lastSeq);
    if (missed.length > 0) {
      this.#options.onLost();
      throw lost;
    }
  }

  #say(isInTrouble: boolean): void {
    if (this.#isInTrouble === isInTrouble) return;
    this.#isInTrouble = isInTrouble;
    this.#options.onTrouble(isInTrouble);
  }
}
