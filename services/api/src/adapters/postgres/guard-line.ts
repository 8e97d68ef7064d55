import { Client } from 'pg';
import { EMBEDDED_USER } from './embedded-cluster.ts';

const LOCK = 7_305_117;
const CONNECT_MS_MAX = 2_000;

/**
 * One connection that is held for as long as we live. Its lock says that these data are in use by a copy of us, and is gone the
 * moment that copy is, however it ended; its breaking says that the server died.
 */
export class GuardLine {
  readonly #onBroken: () => void;
  #client: Client | null = null;

  constructor(onBroken: () => void) {
    this.#onBroken = onBroken;
  }

  /** Never throws: a server that is starting or gone does not answer, a copy of us that lives has taken the lock. */
  async take(socketDir: string): Promise<'held' | 'taken' | 'no-answer'> {
    const client = new Client({
      host: socketDir,
      port: 5432,
      user: EMBEDDED_USER,
      database: 'postgres',
      ssl: false,
      application_name: 'intervue guard',
      connectionTimeoutMillis: CONNECT_MS_MAX,
      query_timeout: CONNECT_MS_MAX,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ is_ours: boolean }>('select pg_try_advisory_lock($1) as is_ours', [LOCK]);
      if (rows[0]?.is_ours !== true) {
        await client.end();
        return 'taken';
      }
    } catch {
      client.end().catch(() => {});
      return 'no-answer';
    }
    this.#client = client;
    client.once('end', () => {
      if (this.#client !== client) return;
      this.#client = null;
      this.#onBroken();
    });
    return 'held';
  }

  async end(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }
}
