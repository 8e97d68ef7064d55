import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../base/ids.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { BlobStore } from '../../ports/blob-store.ts';

const KEY = /^(?!.*\.\.)[a-z0-9_-][a-z0-9_.-]*(\/[a-z0-9_-][a-z0-9_.-]*)*$/;
const KEY_CHARS_MAX = 200;

/**
 * Blobs as files under one folder, readable by us alone. What was put or appended is on the disk when the call returns, so a
 * power cut takes nothing that was acknowledged; a cut in the middle of an append may leave a part of that one append.
 */
export function createFileBlobs(folder: string): BlobStore {
  const lines = new Map<string, Promise<void>>();

  function pathOf(key: string): string {
    if (!KEY.test(key) || key.length > KEY_CHARS_MAX) throw new TypeError('not a blob key');
    return join(folder, ...key.split('/'));
  }

  /** Appends to one file come one after the other: each must find the end of the one before. */
  async function inLine(path: string, work: () => Promise<void>): Promise<void> {
    const turn = (lines.get(path) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => {});
    lines.set(path, settled);
    await turn.finally(() => {
      if (lines.get(path) === settled) lines.delete(path);
    });
  }

  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await guarded(() => put(path, bytes));
    },
    append: async (key, bytes) => {
      const path = pathOf(key);
      await guarded(() => inLine(path, () => append(path, bytes)));
    },
    get: async (key) => {
      const path = pathOf(key);
      return orNull(async () => new Uint8Array(await readFile(path)));
    },
    size: async (key) => {
      const path = pathOf(key);
      const found = await orNull(() => stat(path));
      return found?.isDirectory() === false ? found.size : null;
    },
    remove: async (key) => {
      const path = pathOf(key);
      await orNull(() => unlink(path));
    },
    removeAll: async (prefix) => {
      if (!prefix.endsWith('/')) throw new TypeError('a prefix ends in /');
      const path = pathOf(prefix.slice(0, -1));
      await orNull(() => rm(path, { recursive: true, force: true }));
    },
  };
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // `~` is in no key: a draft cannot be taken for a blob.
  const draft = `${path}~${newId()}`;
  try {
    await using file = await open(draft, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.sync();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

async function append(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await openToAppend(path);
  const { size } = await file.stat();
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } catch (error) {
    await takeBack(file, size);
    throw error;
  }
  if (size === 0) await syncFolder(dirname(path));
}

const TO_APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND;

/** The folder is made only when it is missed: an answer is appended to every second. */
async function openToAppend(path: string): Promise<FileHandle> {
  try {
    return await open(path, TO_APPEND, 0o600);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return open(path, TO_APPEND, 0o600);
  }
}

/** Half an append would shift everything that comes after it. */
async function takeBack(file: FileHandle, size: number): Promise<void> {
  await file.truncate(size).catch(() => {});
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  await using file = await open(folder, 'r');
  await file.sync();
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (NOT_THERE.has(codeOf(error))) return null;
    throw unavailable(error);
  }
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): IntervueError {
  return new IntervueError('storage-unavailable', { code: codeOf(cause) }, { cause });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
