#!/usr/bin/env node
/**
 * Everything that must be true before a change lands, fastest first. Stops at the first failure (`--all` goes on) and ends
 * with one line: passed and failed tests, where a failed step without tests counts as one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, ROOT, run } from './run-step.mjs';
import { closingLine, runVitest } from './run-vitest.mjs';

const STEPS = [
  ['format', 'biome', ['format', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings', '-f', 'unix', '.']],
  ['types', 'tsc', ['-b']],
  ['types of tests', 'tsc', ['-p', 'services/api/test']],
  ['types of scripts', 'tsc', ['-p', 'scripts']],
  ['types of web', 'tsc', ['--noEmit', '-p', 'apps/web'], 'apps/web/tsconfig.json'],
  ['architecture', 'depcruise', ['--config', 'dependency-rules.mjs', '-T', 'err-long', 'packages', 'services', 'apps']],
  ['spec', NODE, ['scripts/check-spec.mjs']],
  ['floors', NODE, ['scripts/check-floors.mjs']],
  ['made docs', NODE, ['--conditions=development', 'scripts/generate-docs.ts', '--check'], 'scripts/generate-docs.ts'],
  ['docs', NODE, ['scripts/check-docs.mjs']],
  ['dead code', 'knip', ['--no-progress', '--no-config-hints']],
];

/** Runs every check and the unit tests; adds what passed and failed to `counts`. */
export async function runChecks(counts, { goesOn }) {
  for (const [name, command, args, needs] of STEPS) {
    if (needs && !existsSync(join(ROOT, needs))) continue;
    if (!(await isFine(name, command, args))) counts.failed += 1;
    if (counts.failed > 0 && !goesOn) return;
  }
  await runVitest('unit tests', 'vitest.config.ts', counts);
}

async function isFine(name, command, args) {
  const startedMs = Date.now();
  const { code, printed } = await run(command, args, { quiet: true, env: { NO_COLOR: '1' } });
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
  if (code !== 0) console.log(printed.trimEnd());
  return code === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(NODE)) {
    console.error('Nothing is installed yet. Run: make install');
    process.exit(1);
  }
  const startedMs = Date.now();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await runChecks(counts, { goesOn: process.argv.includes('--all') });
  console.log(`${((Date.now() - startedMs) / 1000).toFixed(1)} s in all`);
  closingLine(counts);
}
