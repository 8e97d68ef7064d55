import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** Interviews as things to be looked up: who may open them. */
export const interviews = pgTable('interviews', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  clientRequestId: text('client_request_id').notNull().unique(),
  createdAtMs: bigint('created_at_ms', { mode: 'number' }).notNull(),
});

/** Who may append to an interview's log, and where the log ends. */
export const interviewLogs = pgTable('interview_logs', {
  id: text('id').primaryKey(),
  owner: text('owner'),
  /** Grows with every claim; an append must name the latest. */
  ownerEpoch: integer('owner_epoch').notNull().default(0),
  leaseUntil: timestamp('lease_until', { withTimezone: true }).notNull().default(new Date(0)),
  lastSeq: integer('last_seq').notNull().default(0),
});

/** The log: append-only. */
export const sessionEvents = pgTable(
  'session_events',
  {
    interviewId: text('interview_id')
      .notNull()
      .references(() => interviewLogs.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    payload: jsonb('payload').notNull(),
    key: text('key'),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.interviewId, table.seq] }),
    uniqueIndex('session_events_key').on(table.interviewId, table.key),
    index('session_events_at').on(table.at),
  ],
);
