import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, type ClientConfig, Pool, type PoolClient } from 'pg';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { Log } from '../../base/log.ts';
import { storageUnavailable } from './storage-unavailable.ts';

/** A server's address, or a folder with its socket. */
export type DatabaseAddress = { url: string } | { socketDir: string; user: string; database?: string };

/** A database that answers in bounded time, or says that it does not. Its opener closes it. */
export type Database = {
  /** Runs `work` on one connection. @throws {IntervueError} `storage-unavailable` for whatever goes wrong with the database. */
  run<Value>(work: (db: NodePgDatabase) => Promise<Value>): Promise<Value>;
  /** Like `run`, in one transaction: committed when it returns, and nothing stored when `work` throws an error of ours. */
  transaction<Value>(work: (db: NodePgDatabase) => Promise<Value>): Promise<Value>;
  /** Brings the tables up to date; several processes may do so at once. @throws what the database throws. */
  migrate(): Promise<void>;
  /** Waits for what is running. */
  close(): Promise<void>;
};

/** A frozen server must not freeze us: nobody waits longer than this for it, connecting included. */
const ANSWER_MS_MAX = 5_000;
const CONNECTIONS_MAX = 10;
const MIGRATION_LOCK = 7_305_118;
const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Opens a pool of connections. Nothing is connected yet. */
export function openDatabase(
  address: DatabaseAddress,
  options: { log: Log; clock: Clock; connectionsMax?: number },
): Database {
  const { log, clock } = options;
  const where = configOf(address);
  const pool = new Pool({
    ...where,
    max: options.connectionsMax ?? CONNECTIONS_MAX,
    connectionTimeoutMillis: ANSWER_MS_MAX,
    // The server gives up as well, so that a lock nobody waits for any more is not held on to.
    statement_timeout: ANSWER_MS_MAX,
    idle_in_transaction_session_timeout: ANSWER_MS_MAX,
    keepAlive: true,
  });
  // An idle connection that breaks would end the process if nobody listened.
  pool.on('error', (error) => log.warn({ err: storageUnavailable(error) }, 'an idle database connection broke'));
  return {
    run: (work) => withConnection(pool, clock, (client) => work(drizzle(client))),
    transaction: (work) => withConnection(pool, clock, (client) => inTransaction(client, work)),
    migrate: () => migrateAlone(where),
    close: () => pool.end(),
  };
}

function configOf(address: DatabaseAddress): ClientConfig {
  if ('url' in address) return { connectionString: address.url, application_name: 'intervue' };
  return {
    host: address.socketDir,
    port: 5432,
    user: address.user,
    database: address.database ?? 'postgres',
    ssl: false,
    application_name: 'intervue',
  };
}

async function withConnection<Value>(
  pool: Pool,
  clock: Clock,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  let client: PoolClient | null = null;
  let isOver = false;
  const late = Promise.withResolvers<never>();
  using _deadline = clock.after(ANSWER_MS_MAX, () => late.reject(new Error('no answer in time')));
  const answer = (async () => {
    const connected = await pool.connect();
    if (isOver) {
      connected.release();
      return late.promise;
    }
    client = connected;
    // A connection may break between two statements, when nobody else listens; the next statement then fails.
    connected.on('error', ignore);
    return work(connected);
  })();
  try {
    const value = await Promise.race([answer, late.promise]);
    giveBack(client, false);
    return value;
  } catch (error) {
    answer.catch(ignore);
    // After anything but a clean refusal the connection may be in the middle of a transaction: it is never used again.
    giveBack(client, !(error instanceof IntervueError));
    throw storageUnavailable(error);
  } finally {
    isOver = true;
  }
}

function giveBack(client: PoolClient | null, isBroken: boolean): void {
  if (!isBroken) client?.removeListener('error', ignore);
  client?.release(isBroken);
}

function ignore(): void {}

async function inTransaction<Value>(client: PoolClient, work: (db: NodePgDatabase) => Promise<Value>): Promise<Value> {
  await client.query('begin');
  try {
    const value = await work(drizzle(client));
    await client.query('commit');
    return value;
  } catch (error) {
    if (error instanceof IntervueError) await client.query('rollback');
    throw error;
  }
}

/** On a connection of its own: bringing a large table up to date may take longer than an answer may. */
async function migrateAlone(where: ClientConfig): Promise<void> {
  const client = new Client({ ...where, connectionTimeoutMillis: ANSWER_MS_MAX });
  client.on('error', ignore);
  await client.connect();
  try {
    // Ends with the connection.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end();
  }
}
