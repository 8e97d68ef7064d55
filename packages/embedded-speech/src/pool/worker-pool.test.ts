import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { ObedientJob } from '../test/obedient.worker.ts';
import type { Place } from './job-queue.ts';
import { WorkerPool } from './worker-pool.ts';

const FINAL: Place = { priority: 'final', round: 0, turn: 1 };
const PARTIAL: Place = { priority: 'partial', round: 0, turn: 1 };
const WORKER_URL = new URL('../test/obedient.worker.ts', import.meta.url);
const pools: WorkerPool<ObedientJob, string>[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

describe('a pool of workers', () => {
  it('[SP11] does finals before partials, and short calls before the later rounds of a long one', async () => {
    const { pool, done, order } = makePool();
    const gate = newCell();
    const first = wait(pool, gate);
    await first.isBegun;
    const work = [
      done('partial', PARTIAL),
      done('long call, third round', { ...FINAL, round: 2 }),
      done('long call, second round', { ...FINAL, round: 1 }),
      done('short call', { ...FINAL, turn: 2 }),
      done('shorter call', { ...FINAL, turn: 3 }),
    ];
    open(gate);
    await Promise.all(work);
    expect(order).toEqual([
      'short call',
      'shorter call',
      'long call, second round',
      'long call, third round',
      'partial',
    ]);
  });

  it('[SP12] turns a new call away when as much waits as may, and goes on with the rest', async () => {
    const { pool, done, order } = makePool({ queueMax: 2 });
    const gate = newCell();
    const first = wait(pool, gate);
    await first.isBegun;
    pool.admit();
    const work = [done('one', FINAL), done('two', FINAL)];
    expect(() => pool.admit()).toThrow(expect.objectContaining({ code: 'queue-full' }));
    open(gate);
    await Promise.all(work);
    expect(order).toEqual(['one', 'two']);
    expect(() => pool.admit()).not.toThrow();
  });

  it('[SP13] never begins work that was called off while it waited', async () => {
    const { pool } = makePool();
    const gate = newCell();
    const first = wait(pool, gate);
    await first.isBegun;
    const controller = new AbortController();
    const begun = newCell();
    const job: ObedientJob = { does: 'wait', word: 'late', gate: newCell(), begun };
    const waiting = pool.run(job, FINAL, { signal: controller.signal });
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    open(gate);
    await first.isDone;
    await pool.run({ does: 'answer', word: 'next' }, FINAL, never());
    expect(Atomics.load(begun, 0)).toBe(0);
  });

  it('[SP13] does not begin for a signal that is aborted already', async () => {
    const { pool } = makePool();
    const signal = AbortSignal.abort(new Error('before'));
    await expect(pool.run({ does: 'answer', word: 'x' }, FINAL, { signal })).rejects.toThrow('before');
  });

  it('[SP14] gives up running work at once, and its worker does the next', async () => {
    const { pool } = makePool();
    const controller = new AbortController();
    const running = wait(pool, newCell(), controller.signal);
    await running.isBegun;
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(running.isDone).rejects.toBe(reason);
    expect(await pool.run({ does: 'answer', word: 'next' }, FINAL, never())).toBe('next');
  });

  it('[SP15] tries the work of a dead worker once more', async () => {
    const { pool } = makePool();
    const lives = newCell(1);
    expect(await pool.run({ does: 'die', word: 'alive', lives }, FINAL, never())).toBe('alive');
  });

  it('[SP15] says that a worker died twice over the same work, and does other work after it', async () => {
    const { pool } = makePool();
    const dying = pool.run({ does: 'die', word: 'never', lives: newCell(5) }, FINAL, never());
    await expect(dying).rejects.toMatchObject({ code: 'worker-died' });
    expect(await pool.run({ does: 'answer', word: 'next' }, FINAL, never())).toBe('next');
  });

  it('[SP15] survives a worker that crashes, and does what waited behind it', async () => {
    const { pool } = makePool();
    const crashing = pool.run({ does: 'crash' }, FINAL, never());
    const waiting = pool.run({ does: 'answer', word: 'still here' }, { ...FINAL, turn: 2 }, never());
    await expect(crashing).rejects.toMatchObject({ code: 'worker-died', cause: { message: 'on purpose' } });
    expect(await waiting).toBe('still here');
  });

  it('[SP15] says so too when work fails twice without killing its worker', async () => {
    const { pool } = makePool();
    await expect(pool.run({ does: 'fail' }, FINAL, never())).rejects.toMatchObject({ code: 'worker-died' });
  });

  it('[SP16] rejects what runs, what waits and what comes later, when it is closed', async () => {
    const { pool } = makePool();
    const running = wait(pool, newCell());
    await running.isBegun;
    const waiting = pool.run({ does: 'answer', word: 'x' }, FINAL, never());
    const outcomes = Promise.allSettled([running.isDone, waiting]);
    await pool.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    }
    await expect(pool.run({ does: 'answer', word: 'x' }, FINAL, never())).rejects.toMatchObject({ code: 'closed' });
    expect(() => pool.admit()).toThrow(expect.objectContaining({ code: 'closed' }));
    await pool.close();
  });

  it('[SP16] does not wait for a worker that is stuck when it is closed', async () => {
    const { pool } = makePool({ closeMsMax: 50 });
    const begun = newCell();
    const stuck = pool.run({ does: 'hang', begun }, FINAL, never());
    const outcome = Promise.allSettled([stuck]);
    await changed(begun);
    await pool.close();
    expect(await outcome).toMatchObject([{ status: 'rejected', reason: { code: 'closed' } }]);
  });

  it('[SP16] leaves nothing behind that keeps a process alive', async () => {
    const program = `
      import { WorkerPool } from ${JSON.stringify(new URL('./worker-pool.ts', import.meta.url).href)};
      const workerUrl = new URL(${JSON.stringify(WORKER_URL.href)});
      const pool = new WorkerPool({ workerUrl, workers: 2, queueMax: 9, jobMsMax: 60_000, closeMsMax: 60_000 });
      const place = { priority: 'final', round: 0, turn: 0 };
      const signal = new AbortController().signal;
      const run = (job) => pool.run(job, place, { signal }).catch((error) => error.code);
      const work = [run({ does: 'answer', word: 'a' }), run({ does: 'fail' }), run({ does: 'answer', word: 'b' })];
      console.log(await Promise.all(work));
      const cells = [0, 1].map(() => new Int32Array(new SharedArrayBuffer(4)));
      const pending = run({ does: 'wait', word: 'c', gate: cells[0], begun: cells[1] });
      await pool.close();
      console.log(await pending);`;
    // A process that is kept alive is ended after 8 s, and this fails.
    const args = ['--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 8_000 });
    expect(stdout).toBe("[ 'a', 'worker-died', 'b' ]\nclosed\n");
  });

  it('[SP17] ends a worker that is stuck', async () => {
    const { pool } = makePool({ jobMsMax: 150 });
    const stuck = pool.run({ does: 'hang', begun: newCell() }, FINAL, never());
    await expect(stuck).rejects.toMatchObject({ code: 'worker-died' });
    // Would wait a minute for a worker that was left.
    await pool.close();
  });
});

function makePool(options: { queueMax?: number; jobMsMax?: number; closeMsMax?: number } = {}) {
  const pool = new WorkerPool<ObedientJob, string>({
    workerUrl: WORKER_URL,
    workers: 1,
    queueMax: 10,
    jobMsMax: 60_000,
    closeMsMax: 60_000,
    ...options,
  });
  pools.push(pool);
  const order: string[] = [];
  const done = async (word: string, place: Place) => {
    order.push(await pool.run({ does: 'answer', word }, place, never()));
  };
  return { pool, done, order };
}

function wait(pool: WorkerPool<ObedientJob, string>, gate: Int32Array, signal = never().signal) {
  const begun = newCell();
  const isDone = pool.run({ does: 'wait', word: 'first', gate, begun }, { ...FINAL, turn: 0 }, { signal });
  return { isDone, isBegun: changed(begun) };
}

/** Resolves once a worker has changed the cell from 0. */
async function changed(cell: Int32Array): Promise<void> {
  await Atomics.waitAsync(cell, 0, 0).value;
}

function newCell(value = 0): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4)).fill(value);
}

function open(gate: Int32Array): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

function never(): { signal: AbortSignal } {
  return { signal: new AbortController().signal };
}
