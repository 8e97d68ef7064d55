import { LIMITS } from '@intervue/shared';
import type { BlobStore } from '../ports/blob-store.ts';

const SAMPLE_RATE = 16_000;
const BYTES_PER_SAMPLE = 2;
const SAMPLES_MAX = (LIMITS.answerMsMax / 1_000) * SAMPLE_RATE;
/** How much sound may be in memory alone: what a crash of this process makes the client send again, which has it. */
const FLUSH_SAMPLES = SAMPLE_RATE;

/**
 * Takes in one answer as it is spoken: every sample once, in order, whatever is sent twice, late or again after a drop.
 * What is in is written to the blob store every second.
 */
export class AnswerIntake {
  readonly #blobs: BlobStore;
  readonly blobKey: string;
  #pending: Int16Array[] = [];
  #pendingSamples = 0;
  #storedSamples: number;
  #writing: Promise<void> = Promise.resolve();
  #isStoreInDoubt = false;

  private constructor(blobs: BlobStore, blobKey: string, storedSamples: number) {
    this.#blobs = blobs;
    this.blobKey = blobKey;
    this.#storedSamples = storedSamples;
  }

  /** Opens an answer nothing is stored of. */
  static fresh(blobs: BlobStore, blobKey: string): AnswerIntake {
    return new AnswerIntake(blobs, blobKey, 0);
  }

  /** Goes on with what is stored of an answer. @throws {IntervueError} `storage-unavailable`. */
  static async reopen(blobs: BlobStore, blobKey: string): Promise<AnswerIntake> {
    const bytes = (await blobs.size(blobKey)) ?? 0;
    const intake = new AnswerIntake(blobs, blobKey, Math.floor(bytes / BYTES_PER_SAMPLE));
    // A crash in the middle of a write may leave half a sample; what is appended after it would be noise.
    if (bytes % BYTES_PER_SAMPLE !== 0) await intake.#cutToWholeSamples();
    return intake;
  }

  /** How many samples are here, in memory or stored: where the client goes on. */
  get samples(): number {
    return this.#storedSamples + this.#pendingSamples;
  }

  get durationMs(): number {
    return (this.samples / SAMPLE_RATE) * 1_000;
  }

  /**
   * Takes samples that begin at index `first` of the answer. What is here already is skipped.
   *
   * @returns what of them is new; null when something is missing before them, or the answer is at its limit: nothing was taken.
   */
  take(first: number, samples: Int16Array): Int16Array | null {
    if (first > this.samples) return null;
    const fresh = samples.subarray(this.samples - first, Math.max(0, SAMPLES_MAX - first));
    if (fresh.length === 0) return this.samples < SAMPLES_MAX ? fresh : null;
    this.#pending.push(fresh);
    this.#pendingSamples += fresh.length;
    if (this.#pendingSamples >= FLUSH_SAMPLES) this.flush().catch(() => {});
    return fresh;
  }

  /**
   * Resolves when everything taken so far is stored. After a failure what was not stored is still here: flush again.
   *
   * @throws {IntervueError} `storage-unavailable`.
   */
  flush(): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const batch = [...this.#pending];
    if (batch.length === 0) return;
    const count = this.#pendingSamples;
    if (this.#isStoreInDoubt) await this.#cutToWholeSamples();
    // A failed append may have written a part; the next try cuts it off first.
    this.#isStoreInDoubt = true;
    await this.#blobs.append(this.blobKey, bytesOf(batch, count));
    this.#isStoreInDoubt = false;
    this.#pending = this.#pending.slice(batch.length);
    this.#pendingSamples -= count;
    this.#storedSamples += count;
  }

  async #cutToWholeSamples(): Promise<void> {
    const bytes = await this.#blobs.get(this.blobKey);
    if (bytes) await this.#blobs.put(this.blobKey, bytes.subarray(0, this.#storedSamples * BYTES_PER_SAMPLE));
  }
}

function bytesOf(parts: readonly Int16Array[], count: number): Uint8Array {
  const bytes = new Uint8Array(count * BYTES_PER_SAMPLE);
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}
