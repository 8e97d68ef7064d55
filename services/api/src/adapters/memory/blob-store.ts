import type { BlobStore } from '../../ports/blob-store.ts';

const KEY = /^(?!.*\.\.)[a-z0-9_-][a-z0-9_.-]*(\/[a-z0-9_-][a-z0-9_.-]*)*$/;

/** Blobs in memory, for tests. */
export function createMemoryBlobs(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    async put(key, bytes) {
      blobs.set(checked(key), bytes.slice());
    },
    async append(key, bytes) {
      const before = blobs.get(checked(key)) ?? new Uint8Array();
      const whole = new Uint8Array(before.length + bytes.length);
      whole.set(before);
      whole.set(bytes, before.length);
      blobs.set(key, whole);
    },
    async get(key) {
      return blobs.get(checked(key))?.slice() ?? null;
    },
    async size(key) {
      return blobs.get(checked(key))?.length ?? null;
    },
    async remove(key) {
      blobs.delete(checked(key));
    },
    async removeAll(prefix) {
      if (!prefix.endsWith('/')) throw new TypeError('a prefix ends in /');
      checked(prefix.slice(0, -1));
      for (const key of blobs.keys()) if (key.startsWith(prefix)) blobs.delete(key);
    },
  };
}

function checked(key: string): string {
  if (!KEY.test(key)) throw new TypeError('not a blob key');
  return key;
}
