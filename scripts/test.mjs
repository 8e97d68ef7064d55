#!/usr/bin/env node
/** Installs what the lockfile says, with whatever Node there is, and runs all suites on the pinned Node. */
import { spawn, spawnSync } from 'node:child_process';
import { NODE, PNPM, ROOT } from './run-step.mjs';

const install = [...PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'];
if (spawnSync('npx', install, { cwd: ROOT, stdio: 'inherit' }).status !== 0) {
  console.error('Installing failed, so nothing was tested.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const child = spawn(NODE, ['scripts/all-suites.mjs'], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
