import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REST, ResumeReading } from '@intervue/shared';
import type { ResumeDesk } from './resume-house.ts';

const MAIN = fileURLToPath(new URL('../../../services/api/dist/main.js', import.meta.url));

/** A running server (INTERVUE_URL), or the built API on a port of its own: what is measured is a whole upload with its answer. */
export async function deskAtServer(): Promise<ResumeDesk> {
  const server = await servedAt();
  return {
    says: 'uploads to a server',
    read: (file, kind) => uploaded(server.url, file, kind),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function uploaded(url: string, file: Uint8Array, kind: string): ReturnType<ResumeDesk['read']> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(file)]), `resume.${kind}`);
  const begun = performance.now();
  const response = await fetch(url + REST.parseResume.path, { method: 'POST', body: form });
  const body: unknown = await response.json();
  const ms = performance.now() - begun;
  if (response.status === 429) {
    await sleep(waitMsOf(response));
    return uploaded(url, file, kind);
  }
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return { reading: ResumeReading.parse(body), ms };
}

const LIMIT_WAIT_MS = 5_000;

function waitMsOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : LIMIT_WAIT_MS;
}

type Served = { url: string } & AsyncDisposable;

async function servedAt(): Promise<Served> {
  const given = process.env['INTERVUE_URL'];
  if (given) return { url: given.replace(/\/$/, ''), [Symbol.asyncDispose]: async () => {} };
  if (!existsSync(MAIN))
    throw new Error('Build the API first (pnpm build), or give the address of a server as INTERVUE_URL.');
  const [port, dataDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'resume-bench-'))]);
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const served: Served = {
    url,
    [Symbol.asyncDispose]: async () => {
      await ended(child);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await ready(url, child);
    return served;
  } catch (error) {
    await served[Symbol.asyncDispose]();
    throw error;
  }
}

const START_MS_MAX = 60_000;

async function ready(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + START_MS_MAX;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error('The server ended while it was starting.');
    const isUp = await fetch(url + REST.health.path).then(
      (response) => response.ok,
      () => false,
    );
    // The speech engines warm up on the same processors; figures taken meanwhile would be theirs.
    if (isUp && (await speechIsReady(url))) return;
    await sleep(200);
  }
  throw new Error('The server did not become ready.');
}

async function speechIsReady(url: string): Promise<boolean> {
  const response = await fetch(url + REST.ready.path);
  const { speech } = REST.ready.response.parse(await response.json());
  return speech !== 'loading';
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await Promise.race([gone, sleep(15_000).then(() => child.kill('SIGKILL'))]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
