import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REST, ResumeReading } from '@intervue/shared';
import { ARRANGED } from './resume-columns.ts';
import type { Layout } from './resume-facts.ts';
import { ONE_COLUMN } from './resume-layouts.ts';
import { PEOPLE, type Person } from './resume-people.ts';
import { type Score, scoreOf, type Share } from './resume-score.ts';
import { WORD } from './resume-word.ts';
import { percent, table } from './table.ts';

const LAYOUTS: readonly Layout[] = [...ONE_COLUMN, ...ARRANGED, ...WORD];
const PEOPLE_A_LAYOUT = 2;
const MAIN = fileURLToPath(new URL('../../../services/api/dist/main.js', import.meta.url));

/**
 * Uploads resumes of many layouts, whose truth is known, to a running server (INTERVUE_URL, or the built API on a port of its
 * own) and counts what it found. `msP95` is a whole upload with its answer, a second apart.
 */
export async function resume(): Promise<Record<string, number>> {
  await using server = await servedAt();
  const cases = LAYOUTS.flatMap((layout, at) =>
    Array.from({ length: PEOPLE_A_LAYOUT }, (_, step) => ({ layout, person: PEOPLE[(at * 3 + step) % PEOPLE.length] })),
  );
  const scores: { layout: Layout; score: Score }[] = [];
  const times: number[] = [];
  for (const { layout, person } of cases) {
    if (!person) continue;
    const { score, ms } = await measured(server.url, layout, person);
    scores.push({ layout, score });
    times.push(ms);
  }
  print(scores);
  const rates = Object.fromEntries(KINDS.map((kind) => [`${kind}Rate`, rateOf(scores, kind)]));
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return { ...rates, msP95: p95, documents: times.length };
}

const KINDS = ['name', 'email', 'phone', 'employer', 'title', 'school', 'date', 'skill'] as const;

/** What each figure must reach. */
const GOALS: Readonly<Record<(typeof KINDS)[number], number>> = {
  name: 0.95,
  email: 0.95,
  phone: 0.95,
  employer: 0.9,
  title: 0.9,
  school: 0.9,
  date: 0.9,
  skill: 0.85,
};

async function measured(url: string, layout: Layout, person: Person): Promise<{ score: Score; ms: number }> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(layout.make(person))]), `resume.${layout.kind}`);
  const begun = performance.now();
  const response = await fetch(url + REST.parseResume.path, { method: 'POST', body: form });
  const body: unknown = await response.json();
  const ms = performance.now() - begun;
  if (response.status === 429) {
    await sleep(waitMsOf(response));
    return measured(url, layout, person);
  }
  if (!response.ok) throw new Error(`${layout.name}: ${response.status} ${JSON.stringify(body)}`);
  // Candidates do not come in the same second; the server gets itself ready for the next in the meantime.
  await sleep(BETWEEN_MS);
  return { score: scoreOf(ResumeReading.parse(body).parsed_resume, person, layout.style), ms };
}

const BETWEEN_MS = 1_000;
const LIMIT_WAIT_MS = 5_000;

function waitMsOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : LIMIT_WAIT_MS;
}

function rateOf(scores: readonly { score: Score }[], kind: keyof Score): number {
  const sum = scores.reduce<Share>(
    (all, { score }) => ({ found: all.found + score[kind].found, all: all.all + score[kind].all }),
    { found: 0, all: 0 },
  );
  return sum.all === 0 ? 1 : sum.found / sum.all;
}

function print(scores: readonly { layout: Layout; score: Score }[]): void {
  const rows = LAYOUTS.map((layout) => {
    const own = scores.filter((each) => each.layout === layout);
    return [layout.name, ...KINDS.map((kind) => percent(rateOf(own, kind)))];
  });
  const all = ['all', ...KINDS.map((kind) => percent(rateOf(scores, kind)))];
  const goals = ['at least', ...KINDS.map((kind) => percent(GOALS[kind]))];
  process.stdout.write(`${table([['layout', ...KINDS], ...rows, all, goals])}\n`);
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
