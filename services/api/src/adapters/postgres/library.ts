import { eq, sql } from 'drizzle-orm';
import { storableText } from '../../base/storable-text.ts';
import type { Library } from '../../ports/library.ts';
import type { Database } from './database.ts';
import { interviews } from './schema.ts';

/** Records in PostgreSQL. A record does not need the interview's log, nor the other way round. */
export function createPostgresLibrary(database: Database): Library {
  return {
    addInterview: (record) =>
      database.run(async (db) => {
        const clientRequestId = storableText(record.clientRequestId);
        const [kept] = await db
          .insert(interviews)
          .values({ ...record, clientRequestId })
          // Changes nothing, but makes the row that is there the answer, in one statement.
          .onConflictDoUpdate({ target: interviews.clientRequestId, set: { clientRequestId } })
          .returning();
        return kept ?? record;
      }),
    findInterview: (id) =>
      database.run(async (db) => {
        const [found] = await db
          .select()
          .from(interviews)
          .where(eq(interviews.id, storableText(id)));
        return found ?? null;
      }),
    replaceToken: (id, tokenHash) =>
      database.run(async (db) => {
        await db.update(interviews).set({ tokenHash }).where(eq(interviews.id, id));
      }),
    removeInterview: (id) =>
      database.run(async (db) => {
        await db.delete(interviews).where(eq(interviews.id, id));
      }),
    ping: () =>
      database.run(async (db) => {
        await db.execute(sql`select 1`);
      }),
  };
}
