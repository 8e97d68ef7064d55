/**
 * Sound and files, by key. A key is made of lower-case letters, digits, `-`, `_`, `.` and `/`, made by us and never by a
 * client; anything else is refused with a TypeError.
 */
export interface BlobStore {
  /** Stores the whole blob; readers see the old one or the new one, never half. @throws {IntervueError} `storage-unavailable`. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of a blob that grows, making it when it is not there. @throws {IntervueError} `storage-unavailable`. */
  append(key: string, bytes: Uint8Array): Promise<void>;
  /** The whole blob, or null when there is none. @throws {IntervueError} `storage-unavailable`. */
  get(key: string): Promise<Uint8Array | null>;
  /** Its length, or null when there is none. @throws {IntervueError} `storage-unavailable`. */
  size(key: string): Promise<number | null>;
  /** A missing blob is no error. @throws {IntervueError} `storage-unavailable`. */
  remove(key: string): Promise<void>;
  /** Removes every blob whose key starts with `prefix`, which must end in `/`. @throws {IntervueError} `storage-unavailable`. */
  removeAll(prefix: string): Promise<void>;
}
