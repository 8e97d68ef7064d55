import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWav } from './audio/wav.ts';

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'speech-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs it as a process; one that does not end by itself fails. */
async function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, ...args], { timeout: 60_000 });
    return { code: 0, out: stdout, said: stderr };
  } catch (error) {
    const { code, stdout, stderr } = Object(error);
    return { code, out: stdout, said: stderr };
  }
}

describe('the command line', () => {
  it('[SP35] makes a WAV file of a text, and a text of a WAV file', async () => {
    const path = join(folder, 'out.wav');
    const made = await run('say', 'Could you tell me about a project?', path, '--voice', 'slt', '--rate', '0.9');
    expect(made).toMatchObject({ code: 0, said: '' });
    expect(readWav(await readFile(path)).length / 16_000).toBeGreaterThan(1.5);
    const heard = await run('hear', path);
    expect(heard.code).toBe(0);
    expect(heard.out).toContain('Could you tell me about a project?');
  });

  it('[SP35] names the voices', async () => {
    const { code, out } = await run('voices');
    expect(code).toBe(0);
    for (const voice of ['rms', 'slt', 'awb']) expect(out).toContain(voice);
  });

  it.each([
    ['no command', [], 'speech say'],
    ['a command it does not know', ['sing', 'x'], 'speech say'],
    ['no place to write to', ['say', 'Hi.'], 'speech say'],
    ['a place that cannot be written', ['say', 'Hi.', '/nowhere/x.wav'], 'cannot be written'],
    ['an unknown voice', ['say', 'Hi.', '/nowhere/x.wav', '--voice', 'nobody'], 'no such voice'],
    ['a rate that is no number', ['say', 'Hi.', '/nowhere/x.wav', '--rate', 'fast'], 'rate'],
    ['a text without words', ['say', '😀', '/nowhere/x.wav'], 'nothing to say'],
    ['a file that is no sound', ['hear', CLI], 'no WAV file'],
    ['a file that is not there', ['hear', '/nowhere/x.wav'], 'cannot be read'],
    ['an option it does not know', ['hear', CLI, '--loud'], 'speech say'],
  ])('[SP35] says in a sentence what is wrong with %s, and ends with 1', async (_, args, words) => {
    const { code, out, said } = await run(...args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toContain(words);
    expect(said).not.toContain('    at ');
  });
});
