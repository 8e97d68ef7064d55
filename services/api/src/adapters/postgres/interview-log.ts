import { InterviewEvent, type StoredEvent } from '@intervue/shared';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { IntervueError } from '../../base/intervue-error.ts';
import { storableText } from '../../base/storable-text.ts';
import type { InterviewLog, NewEntry } from '../../ports/interview-log.ts';
import type { Database } from './database.ts';
import { interviewLogs, sessionEvents } from './schema.ts';

type EventRow = typeof sessionEvents.$inferSelect;
/** An entry as it goes into the table. */
type Draft = { type: string; payload: Record<string, unknown>; key: string | null };

/**
 * The log in PostgreSQL: the owner epoch is checked under the row's lock, in the transaction that appends. It does not need
 * the library's record of the interview, nor the other way round.
 */
export function createPostgresLog(database: Database): InterviewLog {
  return {
    create: async (interviewId, entries) => {
      const drafts = entries.map(draftOf);
      const rows = await database.transaction(async (db) => {
        const made = await db.insert(interviewLogs).values({ id: interviewId }).onConflictDoNothing().returning();
        return made.length > 0 ? store(db, interviewId, 0, drafts) : rowsByKey(db, interviewId, drafts);
      });
      return rows.map(asStored);
    },
    claim: (interviewId, node, leaseMs) => database.run((db) => claim(db, interviewId, node, leaseMs)),
    renew: (interviewId, ownerEpoch, leaseMs) =>
      database.run(async (db) => {
        const renewed = await db
          .update(interviewLogs)
          .set({ leaseUntil: inMs(leaseMs) })
          .where(and(isOwned(interviewId, ownerEpoch), gt(interviewLogs.leaseUntil, NOW)))
          .returning({ id: interviewLogs.id });
        return renewed.length > 0;
      }),
    release: (interviewId, ownerEpoch) =>
      database.run(async (db) => {
        await db.update(interviewLogs).set({ leaseUntil: sql`'epoch'` }).where(isOwned(interviewId, ownerEpoch));
      }),
    append: async (interviewId, ownerEpoch, entries) => {
      const drafts = entries.map(draftOf);
      const rows = await database.transaction(async (db) =>
        store(db, interviewId, await lockedLastSeq(db, interviewId, ownerEpoch), drafts),
      );
      return rows.map(asStored);
    },
    read: async (interviewId, afterSeq) => {
      const rows = await database.run((db) =>
        db
          .select()
          .from(sessionEvents)
          .where(and(eq(sessionEvents.interviewId, interviewId), gt(sessionEvents.seq, afterSeq)))
          .orderBy(asc(sessionEvents.seq)),
      );
      return rows.map(asStored);
    },
    seqOf: (interviewId, key) =>
      database.run(async (db) => {
        const [row] = await db
          .select({ seq: sessionEvents.seq })
          .from(sessionEvents)
          .where(and(eq(sessionEvents.interviewId, interviewId), eq(sessionEvents.key, storableText(key))));
        return row?.seq ?? null;
      }),
    erase: (interviewId) =>
      database.run(async (db) => {
        await db.delete(interviewLogs).where(eq(interviewLogs.id, interviewId));
      }),
  };
}

async function claim(db: NodePgDatabase, interviewId: string, node: string, leaseMs: number): Promise<number> {
  const isFree = sql`(${interviewLogs.owner} = ${node} or ${interviewLogs.leaseUntil} <= ${NOW})`;
  const [claimed] = await db
    .update(interviewLogs)
    .set({ owner: node, ownerEpoch: sql`${interviewLogs.ownerEpoch} + 1`, leaseUntil: inMs(leaseMs) })
    .where(and(eq(interviewLogs.id, interviewId), isFree))
    .returning({ ownerEpoch: interviewLogs.ownerEpoch });
  if (claimed) return claimed.ownerEpoch;
  const leaseLeftMs = sql<number>`ceil(extract(epoch from ${interviewLogs.leaseUntil} - ${NOW}) * 1000)::int`;
  const [held] = await db.select({ leaseLeftMs }).from(interviewLogs).where(eq(interviewLogs.id, interviewId));
  if (!held) throw new IntervueError('session-not-found');
  // It may have ended since it was refused.
  throw new IntervueError('session-elsewhere', { retryInMs: Math.max(1, held.leaseLeftMs) });
}

/** Holds the interview's row until the transaction ends: nobody can claim or append in between. */
async function lockedLastSeq(db: NodePgDatabase, interviewId: string, ownerEpoch: number): Promise<number> {
  const [log] = await db
    .select({
      lastSeq: interviewLogs.lastSeq,
      isOurs: sql<boolean>`${interviewLogs.ownerEpoch} = ${ownerEpoch} and ${interviewLogs.leaseUntil} > ${NOW}`,
    })
    .from(interviewLogs)
    .where(eq(interviewLogs.id, interviewId))
    .for('update');
  if (!log) throw new IntervueError('session-not-found');
  if (!log.isOurs) throw new IntervueError('session-elsewhere');
  return log.lastSeq;
}

async function store(
  db: NodePgDatabase,
  interviewId: string,
  lastSeq: number,
  drafts: readonly Draft[],
): Promise<EventRow[]> {
  const known = await rowsByKey(db, interviewId, drafts);
  const seqByKey = new Map(known.map((row) => [row.key, row.seq]));
  const fresh: (Draft & { seq: number })[] = [];
  const seqs = drafts.map((draft) => {
    const stored = draft.key === null ? undefined : seqByKey.get(draft.key);
    if (stored !== undefined) return stored;
    const seq = lastSeq + fresh.length + 1;
    fresh.push({ ...draft, seq });
    if (draft.key !== null) seqByKey.set(draft.key, seq);
    return seq;
  });
  const inserted =
    fresh.length === 0
      ? []
      : await db
          .insert(sessionEvents)
          .values(fresh.map((draft) => ({ ...draft, interviewId, at: NOW })))
          .returning();
  if (fresh.length > 0) {
    await db
      .update(interviewLogs)
      .set({ lastSeq: lastSeq + fresh.length })
      .where(eq(interviewLogs.id, interviewId));
  }
  const bySeq = new Map([...known, ...inserted].map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

async function rowsByKey(db: NodePgDatabase, interviewId: string, drafts: readonly Draft[]): Promise<EventRow[]> {
  const keys = drafts.flatMap(({ key }) => key ?? []);
  if (keys.length === 0) return [];
  return db
    .select()
    .from(sessionEvents)
    .where(and(eq(sessionEvents.interviewId, interviewId), inArray(sessionEvents.key, keys)))
    .orderBy(asc(sessionEvents.seq));
}

/** Made, and found readable, before the database is asked: what is stored can be read again. */
function draftOf({ event, key }: NewEntry): Draft {
  const json = JSON.stringify(event, (_name, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
  const { type, ...payload } = InterviewEvent.parse(JSON.parse(json));
  return { type, payload, key: key === undefined ? null : storableText(key) };
}

function asStored(row: EventRow): StoredEvent {
  const event = InterviewEvent.parse(Object.assign({}, row.payload, { type: row.type }));
  return { seq: row.seq, event, atMs: row.at.getTime() };
}

/** The moment itself, and not the beginning of the transaction, which may have waited for a lock since. */
const NOW = sql`clock_timestamp()`;

function inMs(ms: number) {
  return sql`clock_timestamp() + ${ms} * interval '1 millisecond'`;
}

function isOwned(interviewId: string, ownerEpoch: number) {
  return and(eq(interviewLogs.id, interviewId), eq(interviewLogs.ownerEpoch, ownerEpoch));
}
