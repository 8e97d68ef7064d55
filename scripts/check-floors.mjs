#!/usr/bin/env node
/** No package in the lockfile is older than the first version without its known holes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

const FLOORS = { ws: '8.21.0', next: '16.2.11', 'pdfjs-dist': '6.2.108', undici: '7.24.0' };

const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');
const locked = [...lockfile.matchAll(/^ {2}'?((?:@[\w.-]+\/)?[\w.-]+)@(\d+\.\d+\.\d+[\w.-]*)'?:$/gm)];
if (locked.length < 50) throw new Error('pnpm-lock.yaml is not laid out as this script expects');
for (const [, name, version] of locked) {
  const floor = FLOORS[name];
  if (floor && isOlder(version, floor)) {
    console.error(`${name} ${version} is older than ${floor}, the first without its known holes`);
    process.exitCode = 1;
  }
}

function isOlder(version, floor) {
  const [have, want] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const at = have.findIndex((part, index) => part !== want[index]);
  return at >= 0 && have[at] < want[at];
}
