#!/usr/bin/env node
/**
 * From a fresh clone to a running Intervue: installs, builds, starts, prints one address. Runs on any Node from 18 with no
 * packages; everything else runs on the pinned Node. Ctrl-C stops all that was started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainBusyPort } from './explain-busy-port.mjs';
import { NODE, PNPM, ROOT } from './run-step.mjs';

const STAMP = join(ROOT, 'node_modules', '.intervue-installed');
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_UI: 'stream' };
/** What is served, with what it is made of; the rehearsal is not. */
const SERVED = ['--filter=@intervue/api', '--filter=@intervue/web'];
const READY_MS_MAX = 120_000;

const startedMs = Date.now();
const port = Number(process.env.PORT || portInEnvFile() || 8000);
const address = `http://localhost:${port}`;

const busy = await explainBusyPort(port);
if (busy) stopWith(busy);
installWhenNeeded();
build();
serve();

function installWhenNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('installing (the first time this takes about half a minute)');
  const { status } = spawnSync('npx', [...PNPM, 'install', '--frozen-lockfile'], inherited());
  if (status !== 0) stopWith('Installing failed. Is the package registry reachable? Try again with: make start');
  if (!existsSync(NODE))
    stopWith(
      `There is no pinned Node for this machine. Install Node ${readFileSync(join(ROOT, '.node-version'), 'utf8').trim()} and try again.`,
    );
  writeFileSync(STAMP, wanted);
}

function build() {
  say('building what has changed');
  const args = [...PNPM, 'exec', 'turbo', 'run', 'build', ...SERVED, '--output-logs=errors-only'];
  const { status } = spawnSync('npx', args, inherited());
  if (status !== 0) stopWith('The build failed; what is wrong is said above.');
}

function serve() {
  say('starting');
  const settings = existsSync(join(ROOT, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(NODE, [...settings, 'services/api/dist/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { NODE_ENV: 'production', ...process.env, PORT: String(port) },
    // A group of its own: Ctrl-C reaches this script alone, which passes it on once, so the server can close in order.
    detached: true,
  });
  let stoppingSinceMs = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // make and the terminal may both pass on one Ctrl-C.
      if (stoppingSinceMs > 0 && Date.now() - stoppingSinceMs < 1_000) return;
      if (stoppingSinceMs > 0) return killAll(child);
      stoppingSinceMs = Date.now();
      say('stopping (Ctrl-C again stops at once)');
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  child.once('error', (error) => stopWith(`The server could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    if (stoppingSinceMs > 0) process.exit(0);
    stopWith(`The server has ended by itself (${signal ?? `exit code ${code}`}); why is said above.`, code || 1);
  });
  void announceWhenReady(() => stoppingSinceMs > 0);
}

async function announceWhenReady(isStopping) {
  let last = '';
  for (const untilMs = Date.now() + READY_MS_MAX; Date.now() < untilMs && !isStopping(); ) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    );
    if (answer?.ok) return say(`ready: ${address}`);
    last = answer ? await answer.text().catch(() => '') : '';
    await new Promise((done) => setTimeout(done, 150));
  }
  if (!isStopping()) say(`not ready yet after ${READY_MS_MAX / 1000} s ${last}`);
}

function killAll(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
  process.exit(130);
}

function portInEnvFile() {
  const file = join(ROOT, '.env');
  return existsSync(file) ? /^PORT=["']?(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

function inherited() {
  return { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...QUIET } };
}

function say(text) {
  console.log(`intervue ${((Date.now() - startedMs) / 1000).toFixed(1).padStart(5)} s  ${text}`);
}

function stopWith(text, code = 1) {
  console.error(text);
  process.exit(code);
}
