import type { CandidateRequest } from '@intervue/shared';
import type { BlobStore } from '../ports/blob-store.ts';
import type { LiveEar } from '../ears/live-ear.ts';
import { AnswerIntake } from './answer-intake.ts';

/** What a candidate handed in and is not stored yet. */
export type GivenAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'request'; request: CandidateRequest }
  | { kind: 'file'; samples: Int16Array }
  | { kind: 'spoken'; intake: AnswerIntake };

type OpenAnswer = { turnId: string; epoch: number; intake: AnswerIntake; ear: LiveEar | null; isGapTold: boolean };

/** The answers on their way in: at most one that is being spoken, and those that wait to be stored. */
export class Answers {
  readonly #blobs: BlobStore;
  readonly #folder: string;
  readonly #given = new Map<string, GivenAnswer>();
  /** Ears of answers that are over and were not asked for their words yet. */
  readonly #ears = new Map<string, LiveEar>();
  readonly #openEar: (turnId: string) => LiveEar;
  #open: OpenAnswer | null = null;

  /**
   * @param folder the interview's own, ending in `/`.
   * @param openEar makes an ear for an answer that begins.
   */
  constructor(blobs: BlobStore, folder: string, openEar: (turnId: string) => LiveEar) {
    this.#blobs = blobs;
    this.#folder = folder;
    this.#openEar = openEar;
  }

  blobKeyOf(turnId: string, side: 'candidate' | 'interviewer'): string {
    // Keys have no capitals; `A` and `a` are two turns all the same.
    const name = turnId.replaceAll(/[A-Z]/g, (letter) => `${letter.toLowerCase()}.`);
    return `${this.#folder}${name}-${side}.pcm`;
  }

  /** The answer that is being spoken, and how many samples of it are here. */
  get open(): { turnId: string; samples: number; epoch: number } | null {
    if (!this.#open) return null;
    return { turnId: this.#open.turnId, samples: this.#open.intake.samples, epoch: this.#open.epoch };
  }

  /** Begins to collect an answer, or goes on with it under a new epoch: samples of other epochs are not taken. */
  begin(turnId: string, epoch: number): void {
    if (this.#open?.turnId === turnId) this.#open = { ...this.#open, epoch, isGapTold: false };
    else {
      this.#open?.ear?.close();
      const intake = AnswerIntake.fresh(this.#blobs, this.blobKeyOf(turnId, 'candidate'));
      this.#open = { turnId, epoch, intake, ear: this.#openEar(turnId), isGapTold: false };
    }
  }

  /** Finds again what a process before this one had collected. @throws {IntervueError} `storage-unavailable`. */
  async recover(turnId: string): Promise<void> {
    const intake = await AnswerIntake.reopen(this.#blobs, this.blobKeyOf(turnId, 'candidate'));
    // What came before was heard by another process: all of it is heard again at the end.
    this.#open ??= { turnId, epoch: 0, intake, ear: null, isGapTold: false };
  }

  /** Takes samples of the open answer; says whether the client must go back to where the gap begins. */
  take(epoch: number, first: number, samples: Int16Array): 'taken' | 'gap' | 'ignored' {
    const open = this.#open;
    if (!open || open.epoch !== epoch) return 'ignored';
    const fresh = open.intake.take(first, samples);
    if (fresh) {
      open.isGapTold = false;
      open.ear?.push(fresh);
      return 'taken';
    }
    if (open.isGapTold) return 'ignored';
    open.isGapTold = true;
    return 'gap';
  }

  /** The open answer is over; it waits to be stored. False when it is not the open one. */
  finish(turnId: string): boolean {
    if (this.#open?.turnId !== turnId) return false;
    const { intake, ear } = this.#open;
    this.#given.set(turnId, { kind: 'spoken', intake });
    // The words are made while the sound is stored.
    ear?.end();
    if (ear) this.#ears.set(turnId, ear);
    this.#open = null;
    return true;
  }

  /** Hands in something whole. */
  give(turnId: string, answer: GivenAnswer): void {
    this.#given.set(turnId, answer);
  }

  /** The ear that heard this answer, once: a second try hears the stored sound. Null when there was none. */
  takeEar(turnId: string): LiveEar | null {
    const ear = this.#ears.get(turnId) ?? null;
    this.#ears.delete(turnId);
    return ear;
  }

  given(turnId: string): GivenAnswer | null {
    return this.#given.get(turnId) ?? null;
  }

  /** The answer is stored, or was refused. */
  settle(turnId: string): void {
    this.#given.delete(turnId);
  }

  /** Forgets the open answer and its sound. @throws {IntervueError} `storage-unavailable`. */
  async forget(turnId: string): Promise<void> {
    if (this.#open?.turnId === turnId) {
      this.#open.ear?.close();
      this.#open = null;
    }
    await this.#blobs.remove(this.blobKeyOf(turnId, 'candidate'));
  }

  /** Writes what is in memory of the open answer. @throws {IntervueError} `storage-unavailable`. */
  async flush(): Promise<void> {
    await this.#open?.intake.flush();
  }
}
