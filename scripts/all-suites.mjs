#!/usr/bin/env node
/**
 * Everything: the checks of ok.mjs, the build, the slow suites and the end-to-end suites. Goes on after a failure, so that one
 * run tells all, and ends with one line: passed and failed.
 */
import { runChecks } from './ok.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { PNPM, run } from './run-step.mjs';
import { closingLine, runVitest } from './run-vitest.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
await runChecks(counts, { goesOn: true });
const machine = await prepareTests();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void machine.close().then(() => process.exit(130)));
}
const build = await run('npx', [...PNPM, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
if (build.code !== 0) counts.failed += 1;
console.log(`${build.code === 0 ? '✓' : '✗'} build`);
await runVitest('slow tests', 'vitest.slow.config.ts', counts, { env: machine.env, reporter: 'default' });
if (build.code === 0) {
  await runVitest('end to end', 'vitest.e2e.config.ts', counts, { env: machine.env, reporter: 'default' });
} else console.log('✗ end to end: not tried, since the build failed');
await machine.close();
closingLine(counts);
