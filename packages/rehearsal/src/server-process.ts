import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const READY_MS_MAX = 60_000;

/** A server of ours that really runs, as built; it can be killed and started again on the same data. */
export class ServerProcess {
  readonly port: number;
  readonly #dataDir: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #log = '';

  private constructor(port: number, dataDir: string, env: Record<string, string>) {
    this.port = port;
    this.#dataDir = dataDir;
    this.#env = env;
  }

  /** Starts one on a free port and waits until it can hold interviews. */
  static async start(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), dataDir, env);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything it printed, over all its lives. */
  get log(): string {
    return this.#log;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** When the port answered for the first time in this life, by `performance.now()`. */
  upAtMs = 0;
  /** How long this life needed until then: how fast this machine is right now. */
  startMs = 0;

  /** Starts it, again after a stop, and waits until it can hold interviews. */
  async start(): Promise<void> {
    const startedMs = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'services/api/dist/main.js')], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.#dataDir, NODE_ENV: 'production', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const keep = (chunk: Buffer) => {
      this.#log += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.upAtMs = 0;
    while (performance.now() - startedMs < READY_MS_MAX) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.#log.slice(-2_000)}`);
      const answer = await fetch(`${this.url}/ready`).catch(() => null);
      if (answer && this.upAtMs === 0) {
        this.upAtMs = performance.now();
        this.startMs = this.upAtMs - startedMs;
      }
      if (answer?.ok) return;
      await pause(20);
    }
    throw new Error(`the server was not ready in time: ${this.#log.slice(-2_000)}`);
  }

  /** Ends it, at once with SIGKILL or in order with SIGTERM; resolves when the process is gone. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
