import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileBlobs } from '../src/adapters/files/blob-store.ts';
import { createMemoryBlobs } from '../src/adapters/memory/blob-store.ts';
import { createMemoryLog } from '../src/adapters/memory/interview-log.ts';
import { createMemoryLibrary } from '../src/adapters/memory/library.ts';
import { createMemoryPresence } from '../src/adapters/memory/presence.ts';
import { describeBlobStore } from './contracts/blob-store.contract.ts';
import { describeInterviewLog } from './contracts/interview-log.contract.ts';
import { describeLibrary } from './contracts/library.contract.ts';
import { describePresence } from './contracts/presence.contract.ts';
import { VirtualClock } from './virtual-clock.ts';

const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
afterAll(() => rm(folder, { recursive: true }));
let count = 0;

describeInterviewLog('memory', async () => {
  const clock = new VirtualClock();
  return { log: createMemoryLog(clock), wait: (ms) => clock.advance(ms) };
});
describeLibrary('memory', async () => createMemoryLibrary());
describeBlobStore('memory', async () => createMemoryBlobs());
describeBlobStore('files', async () => createFileBlobs(join(folder, String((count += 1)))));
describePresence('memory', async () => {
  const clock = new VirtualClock();
  return { presence: createMemoryPresence(clock), wait: (ms) => clock.advance(ms) };
});

describe('blobs as files', () => {
  it('[ST21] can be read by their owner alone', async () => {
    const root = join(folder, 'modes');
    await createFileBlobs(root).put('a/b.pcm', Uint8Array.of(1));
    expect((await stat(join(root, 'a'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'a', 'b.pcm'))).mode & 0o777).toBe(0o600);
  });

  it('[ST22] say that nothing can be stored when a file stands where a folder should', async () => {
    const root = join(folder, 'broken');
    await mkdir(root);
    await writeFile(join(root, 'a'), 'in the way');
    const blobs = createFileBlobs(root);
    await expect(blobs.put('a/b.pcm', Uint8Array.of(1))).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(blobs.append('a/b.pcm', Uint8Array.of(1))).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  // Whatever is written to this device, the system answers that the disk is full.
  it.skipIf(process.platform !== 'linux')('[ST22] say so when the disk is full', async () => {
    const root = join(folder, 'full');
    await mkdir(join(root, 'a'), { recursive: true });
    await symlink('/dev/full', join(root, 'a', 'b.pcm'));
    const failure = await createFileBlobs(root)
      .append('a/b.pcm', Uint8Array.of(1))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'storage-unavailable', details: { code: 'ENOSPC' } });
  });
});
