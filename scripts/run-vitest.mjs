import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT, run } from './run-step.mjs';

/**
 * Runs the tests of one vitest configuration and adds its figures to `counts`. A run that fails without a failed test
 * (a file that does not load, an unhandled rejection) counts as one failure; so does a run that finds no test.
 */
export async function runVitest(name, config, counts, { env = {}, reporter = 'dot' } = {}) {
  const startedMs = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'intervue-tests-'));
  const report = join(folder, 'report.json');
  const { code } = await run(
    NODE,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      `--reporter=${reporter}`,
      '--reporter=json',
      '--reporter=./scripts/flaky-reporter.mjs',
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  const figures = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  const failed = Math.max(figures.numFailedTests, code === 0 ? 0 : 1);
  counts.passed += figures.numPassedTests;
  counts.failed += failed;
  counts.skipped += figures.numPendingTests;
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${seconds} s  ${figures.numPassedTests} passed, ${failed} failed`,
  );
  for (const title of figures.skipped) console.log(`  skipped: ${title}`);
}

/** Says how it went in the one line everybody reads, keeps it in test-results/tally, and sets the exit code. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  if (skipped > 0) console.log(`${skipped} skipped, named above`);
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(join(ROOT, 'test-results', 'tally'), `${line}\n`);
  console.log(line);
  process.exitCode = failed > 0 ? 1 : 0;
}

function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const tests = report.testResults.flatMap((file) => file.assertionResults);
    return {
      ...report,
      skipped: tests
        .filter((test) => test.status === 'skipped' || test.status === 'pending')
        .map((test) => test.fullName),
    };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, skipped: [] };
  }
}
