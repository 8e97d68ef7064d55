import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { AbortScope } from '../../base/abort-scope.ts';
import { type Clock, pause } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { EmbeddedPlace } from './embedded-place.ts';
import { GuardLine } from './guard-line.ts';
import { disownLock, isPostgres, runningPostmaster } from './postmaster-lock.ts';

const START_MS_MAX = 30_000;
/** Long enough for a copy that was just killed to let go of the database. */
const OTHER_COPY_MS_MAX = 3_000;
const STOP_MS_MAX = 10_000;
const POLL_MS = 25;
/** Between one death and the next start: old processes of the server need a moment to end. */
const RESTART_MS = [0, 50, 100, 250, 500, 1_000, 2_000, 5_000];

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'port=5432',
  'max_connections=40',
  'fsync=on',
  'synchronous_commit=on',
  // What people said is in statements and parameters: the server writes neither.
  'log_min_messages=fatal',
  'log_min_error_statement=panic',
  'log_statement=none',
].flatMap((setting) => ['-c', setting]);

/** The process of our own server: started, watched over its guard line, started again, stopped. */
export class Postmaster {
  readonly #place: EmbeddedPlace;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #scope = new AbortScope();
  readonly #guard: GuardLine;
  #socketDir: string;
  #child: ChildProcess | null = null;
  /** Of a server that an earlier process of ours started. */
  #adoptedPid: number | null = null;
  #startsInVain = 0;
  /** The last thing the server said; it says only why it ends. */
  #lastWords = '';

  constructor(place: EmbeddedPlace, log: Log, clock: Clock) {
    this.#place = place;
    this.#log = log;
    this.#clock = clock;
    this.#socketDir = place.socketDir;
    this.#guard = new GuardLine(() => void this.#revive());
  }

  get socketDir(): string {
    return this.#socketDir;
  }

  /** @throws {Error} with a sentence for people. */
  async start(): Promise<void> {
    const running = await runningPostmaster(this.#place.data);
    if (running) {
      this.#adoptedPid = running.pid;
      this.#socketDir = running.socketDir ?? this.#socketDir;
    }
    const startedMs = this.#clock.monotonicMs();
    for (;;) {
      const outcome = await this.#attempt();
      const sinceMs = this.#clock.monotonicMs() - startedMs;
      if (outcome === 'held') break;
      if (outcome === 'taken' && sinceMs > OTHER_COPY_MS_MAX) {
        this.#scope.end();
        throw new Error(`Another copy of Intervue is running on ${this.#place.data}. Stop it first, or set DATA_DIR.`);
      }
      if (sinceMs > START_MS_MAX) {
        await this.stop();
        throw new Error(`The database in ${this.#place.data} did not start. ${this.#lastWords}`.trim());
      }
      await pause(this.#clock, POLL_MS, this.#scope.signal);
    }
    if (this.#adoptedPid !== null)
      this.#log.info({ pid: this.#adoptedPid }, 'a database that was left running is taken over');
  }

  /** Ends the server in order: sessions are ended, everything is written. */
  async stop(): Promise<void> {
    this.#scope.end();
    await this.#guard.end();
    const pid = await this.#livePid();
    if (pid === null) return;
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      kill(pid, signal);
      if (await this.#endsWithin(pid, STOP_MS_MAX)) return;
      this.#log.warn({ pid, signal }, 'the database does not end');
    }
  }

  /** The line broke: the server died, or threw everybody out after one of its processes died. */
  async #revive(): Promise<void> {
    const { signal } = this.#scope;
    if (signal.aborted) return;
    this.#log.warn({ lastWords: this.#lastWords }, 'the database went away and is brought back');
    try {
      while ((await this.#attempt()) !== 'held') await pause(this.#clock, POLL_MS, signal);
      this.#log.info({}, 'the database is back');
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Makes sure that a server runs, and asks it for the guard line. */
  async #attempt(): Promise<'held' | 'taken' | 'no-answer'> {
    const { signal } = this.#scope;
    if ((await this.#livePid()) === null) {
      const waitMs = RESTART_MS[Math.min(this.#startsInVain, RESTART_MS.length - 1)] ?? 0;
      if (waitMs > 0) await pause(this.#clock, waitMs, signal);
      await this.#spawn();
    }
    const outcome = await this.#guard.take(this.#socketDir);
    signal.throwIfAborted();
    if (outcome === 'held') this.#startsInVain = 0;
    return outcome;
  }

  async #spawn(): Promise<void> {
    const { data, binaries, socketDir, runsAs } = this.#place;
    this.#startsInVain += 1;
    if (await runningPostmaster(data)) return;
    await disownLock(data);
    this.#scope.signal.throwIfAborted();
    this.#socketDir = socketDir;
    this.#adoptedPid = null;
    const child = spawn(join(binaries, 'postgres'), ['-D', data, '-k', socketDir, ...SETTINGS], {
      ...runsAs,
      cwd: data,
      // Nothing of our own environment: a PGPORT or PGDATA there is meant for another server.
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: Ctrl-C in the terminal must reach us and not the database, which we stop last.
      detached: true,
    });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = words.trim().split('\n').at(-1) ?? '';
    });
    child.on('error', (error) => {
      this.#lastWords = error.message;
    });
  }

  async #livePid(): Promise<number | null> {
    const child = this.#child;
    if (child)
      return child.pid !== undefined && child.exitCode === null && child.signalCode === null ? child.pid : null;
    return this.#adoptedPid !== null && (await isPostgres(this.#adoptedPid)) ? this.#adoptedPid : null;
  }

  async #endsWithin(pid: number, ms: number): Promise<boolean> {
    const untilMs = this.#clock.monotonicMs() + ms;
    const never = new AbortController().signal;
    while (await isPostgres(pid)) {
      if (this.#clock.monotonicMs() > untilMs) return false;
      await pause(this.#clock, POLL_MS, never);
    }
    return true;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}
