import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerMessage } from '@intervue/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { databasePid, databaseProcesses, essence, hasRecordings, type House, openHouse, recording } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

/** A moment in a turn: what the candidate does, and after which sign the process is killed. */
type Point = { name: string; does: 'starts' | 'speaks' | 'types'; sign: (candidate: Candidate) => Promise<void> };

const POINTS: readonly Point[] = [
  { name: 'the start has been asked for', does: 'starts', sign: () => pause(1) },
  { name: 'the start is acknowledged', does: 'starts', sign: (one) => told(one, ({ type }) => type === 'ack') },
  { name: 'the greeting is stored', does: 'starts', sign: (one) => told(one, ({ type }) => type === 'transcript') },
  { name: 'the greeting is to be heard', does: 'starts', sign: (one) => sounds(one, 1) },
  { name: 'half of the greeting was heard', does: 'starts', sign: (one) => sounds(one, 40) },
  { name: 'speaking has begun', does: 'speaks', sign: (one) => told(one, ({ type }) => type === 'audio_have') },
  { name: 'some of the answer is there', does: 'speaks', sign: () => pause(8) },
  { name: 'most of the answer is there', does: 'speaks', sign: () => pause(20) },
  { name: 'the answer is acknowledged', does: 'speaks', sign: (one) => until(one, () => one.isAnswerStored) },
  { name: 'the answer is being written down', does: 'speaks', sign: (one) => status(one, 'processing_stt') },
  {
    name: 'in the middle of writing it down',
    does: 'speaks',
    sign: (one) => status(one, 'processing_stt').then(() => pause(120)),
  },
  { name: 'the answer is written down', does: 'speaks', sign: (one) => line(one, 'candidate') },
  { name: 'the reply is being thought of', does: 'speaks', sign: (one) => status(one, 'generating') },
  { name: 'the reply is stored', does: 'speaks', sign: (one) => line(one, 'interviewer') },
  { name: 'the reply begins to sound', does: 'speaks', sign: (one) => sounds(one, 1) },
  { name: 'the reply is half heard', does: 'speaks', sign: (one) => sounds(one, 30) },
  { name: 'the reply has been sent', does: 'speaks', sign: (one) => told(one, ({ type }) => type === 'speech_end') },
  {
    name: 'the candidate may answer again',
    does: 'speaks',
    sign: (one) => line(one, 'interviewer').then(() => one.untilMyTurn()),
  },
  { name: 'a typed answer has been sent', does: 'types', sign: () => pause(1) },
  { name: 'a typed answer is acknowledged', does: 'types', sign: (one) => told(one, ({ type }) => type === 'ack') },
];

describe.runIf(hasRecordings())('a killed server (needs ../shared/fixtures)', () => {
  const speakingAgainMs: number[] = [];
  const startingMs: number[] = [];

  it.each(POINTS.map((point) => [point.name, point] as const))('[RH8] loses nothing when %s', async (_name, point) => {
    const candidate = await Candidate.create(house.server.url, { settings: { max_questions: 2 } });
    await candidate.connect();
    if (point.does !== 'starts') await candidate.begin();
    const seen = candidate.messages.length;
    const sign = point.sign(candidate);
    const command = act(candidate, point.does);
    await sign;
    await house.server.stop('SIGKILL');
    const before = essence(candidate.lines);
    const acknowledged = new Map(candidate.acknowledged);
    const firstSound = nextSound(candidate);
    await house.server.start();
    await finish(candidate, point.does, command);
    const { atMs, wasNeeded } = await firstSound;
    startingMs.push(house.server.startMs);
    if (wasNeeded) speakingAgainMs.push(atMs - house.server.upAtMs);

    // What had been told stands as it was told, and the log has no gaps.
    expect(essence(candidate.lines).slice(0, before.length)).toEqual(before);
    expect(candidate.seqs).toEqual(Array.from({ length: candidate.seqs.length }, (_, index) => index + 1));
    for (const [id, seq] of acknowledged) expect(candidate.acknowledged.get(id)).toBe(seq);
    // One line of each side for each turn: nothing doubled, no other question.
    const owners = candidate.lines.map(({ role, turn_id }) => `${role} ${turn_id}`);
    expect(new Set(owners).size).toBe(owners.length);
    expect(owners).toHaveLength(point.does === 'starts' ? 1 : 3);
    // Somebody who comes anew sees the same.
    const observer = new Candidate(house.server.url, { session_id: candidate.sessionId, token: candidate.token });
    await observer.connect();
    expect(essence(observer.lines)).toEqual(essence(candidate.lines));
    expect(observer.seqs.slice(0, candidate.seqs.length)).toEqual(candidate.seqs);
    expect(candidate.messages.length).toBeGreaterThan(seen);
    observer.close();
    candidate.close();
  });

  it('[RH8] speaks again soon after the port is up', async (test) => {
    expect(speakingAgainMs.length).toBeGreaterThan(8);
    const [speaking, starting] = [median(speakingAgainMs), median(startingMs)];
    await test.annotate(
      `speaking again ${Math.round(speaking)} ms after the port was up, which took ${Math.round(starting)} ms`,
    );
    // On a quiet machine a start takes about a second; the limit of two seconds is told as a ratio, since machines are not quiet.
    expect(speaking / starting).toBeLessThan(2);
  });

  it('[RH9] acknowledges nothing while the database is gone, says so, and goes on when it is back', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const database = await databaseProcesses(house.dataDir);
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    const command = candidate.answerInWriting('This must not get lost.');
    await candidate.until(() =>
      candidate.messages.some((one) => one.type === 'error' && one.code === 'STORAGE_UNAVAILABLE'),
    );
    expect(candidate.acknowledged.has(command)).toBe(false);
    expect(candidate.lines.some(({ role }) => role === 'candidate')).toBe(false);
    for (const pid of database) process.kill(pid, 'SIGCONT');
    await candidate.until(() => candidate.acknowledged.has(command));
    await candidate.untilMyTurn();
    expect(candidate.lines.filter(({ text }) => text === 'This must not get lost.')).toHaveLength(1);
    candidate.close();
  });

  it('[RH9] outlives the death of its database', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    process.kill(await databasePid(house.dataDir), 'SIGKILL');
    await candidate.answer('The database has just died.');
    expect(candidate.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    candidate.close();
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function act(candidate: Candidate, does: Point['does']): string | null {
  if (does === 'starts') return candidate.command({ type: 'start_interview' });
  if (does === 'types')
    return candidate.command({ type: 'answer_text', turn_id: randomUUID(), text: 'Typed, and kept.' });
  candidate.speak(recording('speech/jfk.wav'));
  return null;
}

async function finish(candidate: Candidate, does: Point['does'], command: string | null): Promise<void> {
  await candidate.until(() => (command === null ? candidate.isAnswerStored : candidate.acknowledged.has(command)));
  await candidate.until(() => candidate.lines.length >= (does === 'starts' ? 1 : 3));
  await candidate.untilMyTurn();
}

/** When the interviewer is heard next; not needed where all had been heard before. */
function nextSound(candidate: Candidate): Promise<{ atMs: number; wasNeeded: boolean }> {
  return new Promise((resolve) => {
    candidate.onSound = () => resolve({ atMs: performance.now(), wasNeeded: true });
    const before = candidate.onMessage;
    candidate.onMessage = (message) => {
      before?.(message);
      if (message.type === 'status' && message.state === 'ready') resolve({ atMs: 0, wasNeeded: false });
      if (message.type === 'resumed' && message.state === 'ready') resolve({ atMs: 0, wasNeeded: false });
    };
  });
}

function until(candidate: Candidate, isTrue: () => boolean): Promise<void> {
  return candidate.until(isTrue);
}

function told(candidate: Candidate, isIt: (message: ServerMessage) => boolean): Promise<void> {
  const from = candidate.messages.length;
  return candidate.until(() => candidate.messages.slice(from).some(isIt));
}

function status(candidate: Candidate, state: string): Promise<void> {
  return told(candidate, (message) => message.type === 'status' && message.state === state);
}

function line(candidate: Candidate, role: string): Promise<void> {
  return told(candidate, (message) => message.type === 'transcript' && message.role === role);
}

function sounds(candidate: Candidate, count: number): Promise<void> {
  let heard = 0;
  candidate.onSound = () => {
    heard += 1;
  };
  return candidate.until(() => heard >= count);
}
