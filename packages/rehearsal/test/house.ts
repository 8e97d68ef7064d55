import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWav } from '@intervue/embedded-speech';
import type { ServerMessage, Utterance } from '@intervue/shared';
import type { Candidate } from '../src/candidate.ts';
import { ServerProcess } from '../src/server-process.ts';

const FIXTURES = new URL('../../../../shared/fixtures/', import.meta.url);

/** Whether the recordings are here; where they must be (in CI) their absence is a failure. */
export function hasRecordings(): boolean {
  const isHere = existsSync(FIXTURES);
  if (!isHere && process.env.CI === 'true') throw new Error('../shared/fixtures is missing.');
  return isHere;
}

/** The path of a fixture. */
export function fixture(file: string): string {
  return new URL(file, FIXTURES).pathname;
}

/** A recording as 16 kHz mono samples. */
export function recording(file: string): Int16Array {
  return readWav(readFileSync(fixture(file)));
}

export type House = { server: ServerProcess; dataDir: string; close(): Promise<void> };

/** A server with nothing in it, in a folder of its own. */
export async function openHouse(env: Record<string, string> = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'intervue-e2e-'));
  // As root the database runs as another user, who must be able to reach it.
  await chmod(dataDir, 0o755);
  const server = await ServerProcess.start(dataDir, env);
  return {
    server,
    dataDir,
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What is compared of a line: its place, who, and the words. */
export function essence(lines: readonly Utterance[]): string[] {
  return lines.map(({ seq, role, turn_id, text }) => `${seq} ${role} ${turn_id} ${text}`);
}

/** All samples of one reply, joined. */
export function joined(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** 1, 2, 3 … */
export function counted(upTo: number): number[] {
  return Array.from({ length: upTo }, (_, index) => index + 1);
}

/**
 * What is wrong with the order of the stored messages, line by line of the socket: each number must follow the one before, and
 * after a reconnect they must go on after the last one that was told.
 */
export function orderFaults(messages: readonly ServerMessage[]): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const message of messages) {
    if (!('seq' in message) || message.type === 'ack' || message.seq === undefined) continue;
    // An event that shows as two messages gives both the same number.
    if (message.seq !== last && message.seq !== last + 1) faults.push(`${message.type} ${message.seq} after ${last}`);
    last = Math.max(last, message.seq);
  }
  return faults;
}

/** The sound that is kept of a candidate's answer, as 16 kHz samples. */
export async function keptSound(candidate: Candidate, turnId: string): Promise<Int16Array> {
  const path = `/api/interviews/${candidate.sessionId}/audio/${turnId}.candidate`;
  const answer = await fetch(candidate.url + path, { headers: { authorization: `Bearer ${candidate.token}` } });
  if (!answer.ok) throw new Error(`no sound: ${answer.status}`);
  return readWav(new Uint8Array(await answer.arrayBuffer()));
}

/** The database's process and all its children, which hold the open connections. */
export async function databaseProcesses(dataDir: string): Promise<number[]> {
  const pid = await databasePid(dataDir);
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.split(' ').filter(Boolean).map(Number)];
}

/** The process that owns all of a house's database. */
export async function databasePid(dataDir: string): Promise<number> {
  const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}
