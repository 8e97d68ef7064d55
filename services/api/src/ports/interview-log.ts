import type { InterviewEvent, StoredEvent } from '@intervue/shared';

/** An event to be stored. */
export type NewEntry = {
  event: InterviewEvent;
  /**
   * Unique within the interview. An entry whose key is stored already is not stored again: the stored one is the answer.
   * This is what makes a repeated command, and a turn that is run again after a crash, harmless.
   */
  key?: string;
};

/** The one durable truth about interviews, ownership included. */
export interface InterviewLog {
  /**
   * Creates an interview with its first events; nobody owns it yet.
   *
   * @throws {IntervueError} `storage-unavailable`.
   */
  create(interviewId: string, entries: readonly [NewEntry, ...NewEntry[]]): Promise<StoredEvent[]>;

  /**
   * Takes the right to append for `leaseMs`, unless another node holds it. The same node gets it again, under a new epoch,
   * and so fences its own earlier self.
   *
   * @returns the owner epoch that every append must name.
   * @throws {IntervueError} `session-not-found`, `session-elsewhere` (with `retryInMs`), `storage-unavailable`.
   */
  claim(interviewId: string, node: string, leaseMs: number): Promise<number>;

  /** Prolongs the lease. False when it was lost. @throws {IntervueError} `storage-unavailable`. */
  renew(interviewId: string, ownerEpoch: number, leaseMs: number): Promise<boolean>;

  /** Gives the lease back so that another node need not wait. A lost lease is no error. */
  release(interviewId: string, ownerEpoch: number): Promise<void>;

  /**
   * Stores the entries in one transaction, in order, with the next gapless seqs. Committed when it returns.
   * Answers one StoredEvent an entry: for a key that is stored already, the stored one, whatever the new event says.
   *
   * @throws {IntervueError} `session-elsewhere` when the lease was lost (nothing is stored), `session-not-found`,
   * `storage-unavailable` (whether it was stored is unknown: append again with the same keys).
   */
  append(interviewId: string, ownerEpoch: number, entries: readonly [NewEntry, ...NewEntry[]]): Promise<StoredEvent[]>;

  /**
   * Everything after `afterSeq`, oldest first. Empty for an unknown interview.
   *
   * @throws {IntervueError} `storage-unavailable`.
   */
  read(interviewId: string, afterSeq: number): Promise<StoredEvent[]>;

  /** The seq stored under this key, or null. */
  seqOf(interviewId: string, key: string): Promise<number | null>;

  /** Erases the interview's events and ownership. An unknown one is no error. */
  erase(interviewId: string): Promise<void>;
}
