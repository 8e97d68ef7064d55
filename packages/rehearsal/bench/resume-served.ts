import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
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
  let candidates = 0;
  return {
    says: 'uploads to a server',
    read: (file, kind) => uploaded(server.url, file, kind, server.isOurs ? addressOf((candidates += 1)) : undefined),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Candidates come from addresses of their own, so that none waits for the limit of another. Only Linux has all of them at once. */
function addressOf(candidate: number): string | undefined {
  return process.platform === 'linux' ? `127.0.${1 + Math.floor(candidate / 250)}.${1 + (candidate % 250)}` : undefined;
}

async function uploaded(
  url: string,
  file: Uint8Array,
  kind: string,
  localAddress: string | undefined,
): ReturnType<ResumeDesk['read']> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(file)]), `resume.${kind}`);
  const sent = new Response(form);
  const bytes = Buffer.from(await sent.arrayBuffer());
  const begun = performance.now();
  const { status, headers, body } = await posted(url + REST.parseResume.path, {
    bytes,
    type: sent.headers.get('content-type') ?? '',
    localAddress,
  });
  const ms = performance.now() - begun;
  if (status === 429) {
    await sleep(waitMsOf(headers['retry-after']));
    return uploaded(url, file, kind, localAddress);
  }
  if (status !== 200) throw new Error(`${status} ${body}`);
  return { reading: ResumeReading.parse(JSON.parse(body)), ms };
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

async function posted(
  url: string,
  { bytes, type, localAddress }: { bytes: Buffer; type: string; localAddress: string | undefined },
): Promise<Answer> {
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const headers = { 'content-type': type, 'content-length': bytes.length };
  const request = send(url, { method: 'POST', headers, agent: false, ...(localAddress && { localAddress }) });
  request.end(bytes);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray()).toString('utf8');
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

const LIMIT_WAIT_MS = 5_000;

function waitMsOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return seconds > 0 ? seconds * 1000 : LIMIT_WAIT_MS;
}

type Served = { url: string; isOurs: boolean } & AsyncDisposable;

async function servedAt(): Promise<Served> {
  const given = process.env['INTERVUE_URL'];
  if (given) return { url: given.replace(/\/$/, ''), isOurs: false, [Symbol.asyncDispose]: async () => {} };
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
    isOurs: true,
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
