import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { runApart } from './run-apart.ts';

const PROBE = `
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
const code = (task) => { try { task(); return 'done'; } catch (error) { return error.code; } };
process.stdout.write(JSON.stringify({
  environment: Object.keys(process.env),
  write: code(() => writeFileSync(process.argv[2], 'x')),
  run: code(() => execFileSync('/bin/true')),
}));
`;
const TALKER = `process.stdout.write('x'.repeat(100_000));`;
const options = {
  clock: systemClock,
  signal: new AbortController().signal,
  deadlineMs: 10_000,
  memoryBytesMax: 320 * 2 ** 20,
  outputBytesMax: 10_000,
};

describe('a process apart', () => {
  let folder = '';
  const inFolder = (name: string) => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'intervue-apart-'));
    writeFileSync(inFolder('probe.mjs'), PROBE);
    writeFileSync(inFolder('talker.mjs'), TALKER);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('[AC16] has no environment, writes no files and starts no programs', async () => {
    const said = await runApart(inFolder('probe.mjs'), [inFolder('written')], new Uint8Array(0), options);
    // What the shell sets for itself tells nothing of the server.
    const { environment, ...tried } = JSON.parse(said.toString());
    expect(tried).toEqual({ write: 'ERR_ACCESS_DENIED', run: 'ERR_ACCESS_DENIED' });
    expect(environment.filter((name: string) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
  });

  it('[AC9] is ended when it says more than it may, and its failure is told apart from its words', async () => {
    expect(await runApart(inFolder('talker.mjs'), [], new Uint8Array(0), options)).toBe('failed');
    expect(await runApart(inFolder('absent.mjs'), [], new Uint8Array(2 ** 20), options)).toBe('failed');
  });
});
