import { describe, expect, it } from 'vitest';
import type { BlobStore } from '../../src/ports/blob-store.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** What every implementation of the blob store promises. */
export function describeBlobStore(label: string, create: () => Promise<BlobStore>): void {
  describe(`blobs in ${label}`, () => {
    it('[ST17] [ST18] are replaced as a whole and grow by what is appended', async () => {
      const blobs = await create();
      expect(await blobs.get('a/b.pcm')).toBeNull();
      expect(await blobs.size('a/b.pcm')).toBeNull();
      await blobs.put('a/b.pcm', bytes(1, 2, 3));
      await blobs.put('a/b.pcm', bytes(4));
      await blobs.append('a/b.pcm', bytes(5, 6));
      await blobs.append('a/new.pcm', bytes(7));
      expect([...((await blobs.get('a/b.pcm')) ?? [])]).toEqual([4, 5, 6]);
      expect(await blobs.size('a/b.pcm')).toBe(3);
      expect([...((await blobs.get('a/new.pcm')) ?? [])]).toEqual([7]);
    });

    it('[ST18] keep the order of what is appended at once', async () => {
      const blobs = await create();
      await Promise.all(Array.from({ length: 40 }, (_, at) => blobs.append('a/b.pcm', bytes(at, at))));
      const whole = [...((await blobs.get('a/b.pcm')) ?? [])];
      expect(whole).toEqual(Array.from({ length: 80 }, (_, at) => Math.floor(at / 2)));
    });

    it.each(['../x', 'a/../x', '/etc/passwd', 'a//b', 'A', 'a\0b', '', 'a/./b', '.hidden', 'a b'])(
      '[ST19] refuse the key %j',
      async (key) => {
        const blobs = await create();
        await expect(blobs.put(key, bytes(1))).rejects.toThrow(TypeError);
        await expect(blobs.get(key)).rejects.toThrow(TypeError);
        await expect(blobs.append(key, bytes(1))).rejects.toThrow(TypeError);
      },
    );

    it('[ST20] are removed one by one or by their folder', async () => {
      const blobs = await create();
      await blobs.put('one/a', bytes(1));
      await blobs.put('one/b/c', bytes(1));
      await blobs.put('one-more/a', bytes(1));
      await blobs.remove('one/a');
      await blobs.remove('one/a');
      expect(await blobs.get('one/a')).toBeNull();
      await blobs.removeAll('one/');
      await blobs.removeAll('never/');
      expect(await blobs.get('one/b/c')).toBeNull();
      expect(await blobs.size('one-more/a')).toBe(1);
      await expect(blobs.removeAll('one')).rejects.toThrow(TypeError);
    });
  });
}
