import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../src/adapters/postgres/embedded.ts';
import { openStore, type Store } from '../src/adapters/postgres/open-store.ts';
import { systemClock } from '../src/base/clock.ts';
import { type Log, silentLog } from '../src/base/log.ts';

const common = { log: silentLog, clock: systemClock };
const FIRST = { event: { type: 'answer-dropped', turnId: 'first' } } as const;
const opened: Store[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('the PostgreSQL that comes with us', () => {
  it('[ST29] listens on a socket that its user alone may reach, and on no network address', async () => {
    const dataDir = await openFolder();
    await open(dataDir);
    const [, , , , socketDir = '', address] = (await lockOf(dataDir)).split('\n');
    expect((await stat(socketDir)).mode & 0o077).toBe(0);
    expect(address).toBe('');
  });

  it('[ST30] [ST3] comes back by itself from eight kills, with everything it acknowledged', async () => {
    const dataDir = await openFolder();
    const { log } = await open(dataDir);
    await log.create('kills', [FIRST]);
    const acknowledged: string[] = [];
    let epoch = await log.claim('kills', 'a', 600_000);
    for (let kill = 0; kill < 8; kill += 1) {
      const killed = wait(150 + kill * 37).then(() => killPostmaster(dataDir));
      for (let count = 0; count < 200; count += 1) {
        const turn = `${kill}-${count}`;
        const pair = ['a', 'b'].map((half) => ({
          event: { type: 'answer-dropped' as const, turnId: `${turn}-${half}` },
          key: `${turn}-${half}`,
        }));
        const [one, other] = pair;
        const answered = one && other && (await log.append('kills', epoch, [one, other]).catch(() => null));
        if (!answered) break;
        acknowledged.push(`${turn}-a`, `${turn}-b`);
      }
      await killed;
      epoch = await untilBack(() => log.claim('kills', 'a', 600_000));
    }
    // A connection that was idle at the last kill may still be handed out once.
    const stored = (await untilBack(() => log.read('kills', 1))).map((one) =>
      one.event.type === 'answer-dropped' ? one.event.turnId : '',
    );
    expect(acknowledged.filter((turnId) => !stored.includes(turnId))).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
    // Given together, stored together: no half stands alone.
    expect(stored.filter((turnId) => turnId.endsWith('a')).length).toBe(stored.length / 2);
    expect(acknowledged.length).toBeGreaterThan(16);
  }, 120_000);

  it('[ST31] is taken over from a process that was killed', async () => {
    const dataDir = await openFolder();
    const child = hold(dataDir);
    await once(child.stdout ?? child, 'data');
    await killed(child);
    const store = await open(dataDir);
    expect(await store.log.read('left-behind', 0)).toHaveLength(1);
  }, 60_000);

  it('[ST32] refuses a second copy with a sentence, and the first goes on', async () => {
    const dataDir = await openFolder();
    const { log } = await open(dataDir);
    await expect(openStore({ databaseUrl: null, dataDir, ...common })).rejects.toThrow(/Another copy of Intervue/);
    await log.create('first', [FIRST]);
    expect(await log.read('first', 0)).toHaveLength(1);
  }, 30_000);

  it('[ST33] leaves no process behind, and finds everything again', async () => {
    const dataDir = await openFolder();
    const store = await openStore({ databaseUrl: null, dataDir, ...common });
    await store.log.create('kept', [FIRST]);
    const pid = Number((await lockOf(dataDir)).split('\n')[0]);
    await store.close();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    const again = await open(dataDir);
    expect(await again.log.read('kept', 0)).toHaveLength(1);
  }, 60_000);

  it('[ST34] starts where a first start was cut off', async () => {
    const dataDir = await openFolder();
    const child = hold(dataDir);
    await untilBack(async () => ((await readdir(dataDir)).some((name) => name.startsWith('postgres')) ? true : null));
    await wait(300);
    await killed(child);
    const store = await open(dataDir);
    await store.log.create('begun', [FIRST]);
    expect(await store.log.read('begun', 0)).toHaveLength(1);
  }, 60_000);

  it('[ST34] touches no folder with other things in it', async () => {
    const dataDir = await openFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'thesis.txt'), 'Ten years of work.');
    await expect(openStore({ databaseUrl: null, dataDir, ...common })).rejects.toThrow(/no database of ours/);
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['thesis.txt']);
  });

  it.skipIf(process.getuid?.() !== 0)(
    '[ST35] has a place of its own when root starts it and the data folder is closed to others',
    async () => {
      const closed = await openFolder();
      const shelter = await openFolder();
      await chmod(closed, 0o700);
      const warnings: string[] = [];
      const log: Log = { ...silentLog, warn: (_details: object, says: string) => void warnings.push(says) };
      const embedded = await startEmbeddedPostgres({
        dataDir: join(closed, 'postgres'),
        log,
        clock: systemClock,
        shelter,
      });
      const [place = ''] = await readdir(shelter);
      expect(await readdir(join(shelter, place))).toContain('data');
      expect((await stat(join(shelter, place, 'data'))).uid).not.toBe(0);
      expect(warnings.join()).toContain('a place of its own');
      await embedded.stop();
    },
    60_000,
  );

  it('[ST36] is not held up by a lock file whose number belongs to another process', async () => {
    const dataDir = await openFolder();
    const store = await openStore({ databaseUrl: null, dataDir, ...common });
    await store.log.create('kept', [FIRST]);
    await killPostmaster(dataDir);
    await store.close();
    const [, ...others] = (await lockOf(dataDir).catch(() => '1\n/\n1\n5432\n/tmp\n\n')).split('\n');
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), [process.ppid, ...others].join('\n'));
    const again = await open(dataDir);
    expect(await again.log.read('kept', 0)).toHaveLength(1);
  }, 60_000);
});

async function open(dataDir: string): Promise<Store> {
  const store = await openStore({ databaseUrl: null, dataDir, ...common });
  opened.push(store);
  return store;
}

/** A new folder that the server's own user may walk to. */
async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'intervue-data-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** A process that opens a store in this folder, writes one event, says so, and stays. */
function hold(folder: string): ChildProcess {
  const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  const script = `
    const { openStore } = await import(${JSON.stringify(source('adapters/postgres/open-store.ts'))});
    const { systemClock } = await import(${JSON.stringify(source('base/clock.ts'))});
    const { silentLog } = await import(${JSON.stringify(source('base/log.ts'))});
    const store = await openStore({ databaseUrl: null, dataDir: ${JSON.stringify(folder)}, log: silentLog, clock: systemClock });
    await store.log.create('left-behind', [{ event: { type: 'answer-dropped', turnId: 'first' } }]);
    console.log('open');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--conditions=development', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function lockOf(dataDir: string): Promise<string> {
  return readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
}

/** Kills the server process that lives now. One that is just being brought back has to be waited for. */
async function killPostmaster(dataDir: string): Promise<void> {
  await untilBack(async () => {
    const pid = Number((await lockOf(dataDir)).split('\n')[0]);
    return process.kill(pid, 'SIGKILL');
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function untilBack<Value>(work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const value = await work().catch(() => null);
    if (value !== null) return value;
    await wait(20);
  }
}
