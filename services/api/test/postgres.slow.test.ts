import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../src/adapters/postgres/open-store.ts';
import { systemClock } from '../src/base/clock.ts';
import { silentLog } from '../src/base/log.ts';
import { describeInterviewLog } from './contracts/interview-log.contract.ts';
import { describeLibrary } from './contracts/library.contract.ts';

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const common = { log: silentLog, clock: systemClock };
const dataDir = await openFolder();
let embedded: Store;

beforeAll(async () => {
  embedded = await openStore({ databaseUrl: null, dataDir, ...common });
}, 60_000);

afterAll(async () => {
  await embedded.close();
  await rm(dataDir, { recursive: true, force: true });
});

describeInterviewLog('our own PostgreSQL', async () => ({ log: embedded.log, wait }));
describeLibrary('our own PostgreSQL', async () => embedded.library);

const hasServer = await reaches(SERVER);
if (!hasServer && process.env['CI'] === 'true') throw new Error('CI needs a PostgreSQL server to test against');

describe.skipIf(!hasServer)('a PostgreSQL server that is given', () => {
  const name = `intervue_test_${process.pid}`;
  const url = Object.assign(new URL(SERVER), { pathname: `/${name}` }).href;
  let store: Store;

  beforeAll(async () => {
    await query(SERVER, `create database ${name}`);
    store = await openStore({ databaseUrl: url, dataDir, ...common });
  });
  afterAll(async () => {
    await store.close();
    await query(SERVER, `drop database ${name} with (force)`);
  });

  describeInterviewLog('a PostgreSQL server', async () => ({ log: store.log, wait }));
  describeLibrary('a PostgreSQL server', async () => store.library);

  it('[ST13] lets no stale owner write, whoever comes in between', async () => {
    await store.log.create('race', [{ event: { type: 'answer-dropped', turnId: 'first' } }]);
    const accepted = new Map<number, number>();
    const node = async (label: string) => {
      for (let round = 0; round < 25; round += 1) {
        try {
          const epoch = await store.log.claim('race', label, 20);
          const [stored] = await store.log.append('race', epoch, [
            { event: { type: 'answer-dropped', turnId: `${epoch}` } },
          ]);
          if (stored) accepted.set(stored.seq, epoch);
        } catch {
          await wait(5);
        }
      }
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(node));
    const epochs = (await store.log.read('race', 1)).map((one) =>
      Number(one.event.type === 'answer-dropped' && one.event.turnId),
    );
    expect(epochs.length).toBe(accepted.size);
    expect(epochs).toEqual([...epochs].sort((one, other) => one - other));
  });

  it('[ST25] [ST26] says that it is away, and works again when it is back', async () => {
    await store.log.create('away', [{ event: { type: 'answer-dropped', turnId: 'first' } }]);
    await query(SERVER, `alter database ${name} allow_connections false`);
    await query(SERVER, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const failure = await store.log.read('away', 0).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'storage-unavailable' });
    await query(SERVER, `alter database ${name} allow_connections true`);
    expect(await store.log.read('away', 0)).toHaveLength(1);
  });

  it('[ST10] reads events that have fields nobody knows any more', async () => {
    await store.log.create('old', [{ event: { type: 'answer-dropped', turnId: 'first' } }]);
    await query(url, `update session_events set payload = payload || '{"mood": "old"}' where interview_id = 'old'`);
    const [read] = await store.log.read('old', 0);
    expect(read?.event).toMatchObject({ type: 'answer-dropped', turnId: 'first' });
  });

  it('[ST16] makes and erases record and log in any order', async () => {
    const record = { id: 'any-order', tokenHash: 'a', clientRequestId: 'any-order', createdAtMs: 1 };
    await store.log.create(record.id, [{ event: { type: 'answer-dropped', turnId: 'first' } }]);
    await store.library.addInterview(record);
    await store.library.removeInterview(record.id);
    expect(await store.log.read(record.id, 0)).toHaveLength(1);
    await store.library.addInterview(record);
    await store.log.erase(record.id);
    expect(await store.library.findInterview(record.id)).toEqual(record);
  });

  it('[ST28] can be brought up to date by several processes at once, and again', async () => {
    const fresh = `${name}_fresh`;
    await query(SERVER, `create database ${fresh}`);
    const freshUrl = Object.assign(new URL(SERVER), { pathname: `/${fresh}` }).href;
    const open = () => openStore({ databaseUrl: freshUrl, dataDir, ...common });
    const stores = await Promise.all([open(), open(), open(), open()]);
    stores.push(await open());
    for (const one of stores) expect(await one.log.read('nobody', 0)).toEqual([]);
    await Promise.all(stores.map((one) => one.close()));
    await query(SERVER, `drop database ${fresh} with (force)`);
  });

  it('[ST27] tells nothing of what was to be stored', async () => {
    const broken = { type: 'turn-transcribed', turnId: 'a', text: 'a secret of the candidate', confidence: 3 } as const;
    const read = store.log.create('secret', [{ event: broken }]).catch((error: unknown) => error);
    expect(String(await read)).not.toContain('secret of');
  });
});

/** A new folder that the server's own user may walk to. */
async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'intervue-data-'));
  await chmod(folder, 0o755);
  return folder;
}

async function reaches(url: string): Promise<boolean> {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  );
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
