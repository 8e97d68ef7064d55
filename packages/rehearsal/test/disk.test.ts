import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { ServerProcess } from '../src/server-process.ts';
import { hasRecordings, recording } from './house.ts';

let folder: string;
let isSmall = false;
let server: ServerProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intervue-small-disk-'));
  // Only root may make a small disk, and not in every container.
  isSmall = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]).status === 0;
  if (isSmall) server = await ServerProcess.start(folder);
});

afterAll(async () => {
  await server?.stop();
  if (isSmall) spawnSync('umount', [folder]);
  await rm(folder, { recursive: true, force: true });
});

describe('a disk that is full', () => {
  it('[RH9] acknowledges nothing, says so, and goes on when there is room again', async (test) => {
    if (!server) return test.skip('a small disk can be mounted by root only');
    const candidate = await Candidate.create(server.url);
    await candidate.connect();
    await candidate.begin();
    const filler = join(folder, 'filler');
    const { bavail, bsize } = await statfs(folder);
    // The database takes what it needs meanwhile; full is full.
    await writeFile(filler, new Uint8Array(bavail * bsize)).catch(() => {});
    const isInTrouble = () =>
      candidate.messages.some((one) => one.type === 'error' && one.code === 'STORAGE_UNAVAILABLE');
    if (hasRecordings()) candidate.speak(recording('speech/jfk.wav'));
    else candidate.answerInWriting('There is no room for this. '.repeat(700));
    await candidate.until(isInTrouble);
    expect(candidate.isAnswerStored).toBe(false);
    expect(candidate.lines.some(({ role }) => role === 'candidate')).toBe(false);
    await rm(filler);
    await candidate.until(() => candidate.lines.length >= 3);
    await candidate.untilMyTurn();
    expect(candidate.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    if (hasRecordings()) expect(candidate.lines[1]?.text).toMatch(/ask not what your country can do for you/i);
    candidate.close();
  });
});
