import { inflateRawSync } from 'node:zlib';
import { DocumentRefusal } from './document-refusal.ts';

type Entry = { method: number; packed: number; unpacked: number; at: number };

const ENTRIES_MAX = 3_000;
const TOTAL_BYTES_MAX = 120 * 2 ** 20;
const PART_BYTES_MAX = 24 * 2 ** 20;
const RATIO_MAX = 250;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;

/**
 * The parts of a zip, by name. Its table of contents is judged before anything is unpacked, and each part is unpacked only when
 * asked for. Nothing is ever written under a name from the file.
 */
export class Zip {
  readonly #file: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws {DocumentRefusal} `resume-unreadable`, or `resume-too-complex` when it is made to burst. */
  constructor(file: Uint8Array) {
    this.#file = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    this.#entries = tableOfContents(this.#file);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part, or null when there is none. @throws {DocumentRefusal} as the constructor. */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.unpacked > PART_BYTES_MAX) throw new DocumentRefusal('resume-too-complex');
    return this.#unpack(entry).toString('utf8');
  }

  #unpack({ method, packed, at }: Entry): Buffer {
    // The local header repeats the name and may carry other extra bytes than the table of contents.
    const start = at + 30 + this.#uint16(at + 26) + this.#uint16(at + 28);
    const bytes = this.#file.subarray(start, start + packed);
    if (method === 0) return bytes;
    if (method !== 8) throw new DocumentRefusal('resume-unreadable');
    try {
      return inflateRawSync(bytes, { maxOutputLength: PART_BYTES_MAX });
    } catch (error) {
      const isTooLarge = error instanceof RangeError;
      throw new DocumentRefusal(isTooLarge ? 'resume-too-complex' : 'resume-unreadable');
    }
  }

  #uint16(at: number): number {
    if (at + 2 > this.#file.length) throw new DocumentRefusal('resume-unreadable');
    return this.#file.readUInt16LE(at);
  }
}

function tableOfContents(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf('PK\x05\x06', file.length - END_BYTES, 'latin1');
  if (end < 0 || file.length - end > END_BYTES + COMMENT_BYTES_MAX) throw new DocumentRefusal('resume-unreadable');
  const count = file.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw new DocumentRefusal('resume-too-complex');
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw new DocumentRefusal('resume-unreadable');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameBytes);
    const entry = {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    total += entry.unpacked;
    if (isTrick(name)) throw new DocumentRefusal('resume-unreadable');
    if (total > TOTAL_BYTES_MAX || isBomb(entry)) throw new DocumentRefusal('resume-too-complex');
    entries.set(name, entry);
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** Names that mean to leave the folder they are unpacked in. No program that writes Word files makes them. */
function isTrick(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..');
}

function isBomb({ packed, unpacked }: Entry): boolean {
  return unpacked > 2 ** 20 && unpacked > packed * RATIO_MAX;
}
