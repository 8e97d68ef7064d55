import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/ports/library.ts';

let count = 0;

/** What every implementation of the library promises. */
export function describeLibrary(label: string, create: () => Promise<Library>): void {
  describe(`the library in ${label}`, () => {
    it('[ST14] [ST15] finds a record by id, and the same record for the same request', async () => {
      const library = await create();
      const name = `${process.pid}-${(count += 1)}`;
      const record = {
        id: `id-${name}`,
        tokenHash: 'a',
        clientRequestId: `request-${name}`,
        createdAtMs: 1_800_000_000_123,
      };
      expect(await library.addInterview(record)).toEqual(record);
      expect(await library.addInterview({ ...record, id: `other-${name}`, tokenHash: 'b' })).toEqual(record);
      expect(await library.findInterview(record.id)).toEqual(record);
      expect(await library.findInterview(`other-${name}`)).toBeNull();
      await library.replaceToken(record.id, 'c');
      expect((await library.findInterview(record.id))?.tokenHash).toBe('c');
      await library.removeInterview(record.id);
      await library.removeInterview(record.id);
      expect(await library.findInterview(record.id)).toBeNull();
      await library.ping();
    });

    it('[ST14] makes one record of one request, also when it comes twice at once', async () => {
      const library = await create();
      const name = `${process.pid}-${(count += 1)}`;
      const tries = [1, 2, 3, 4].map((at) =>
        library.addInterview({ id: `id-${name}-${at}`, tokenHash: 'a', clientRequestId: `r-${name}`, createdAtMs: at }),
      );
      expect(new Set((await Promise.all(tries)).map(({ id }) => id)).size).toBe(1);
    });
  });
}
