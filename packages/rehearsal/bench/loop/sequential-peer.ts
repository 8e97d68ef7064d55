import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { end, forkJob, messageOf } from './child.ts';
import { type ReplyName, sequentialMs } from './fake-profile.ts';
import { framesOf } from './fake-speech.ts';
import { type LoopFigures, spread } from './figures.ts';
import type { Listening, Used } from './sequential-server.ts';

const SERVER = fileURLToPath(new URL('sequential-server.ts', import.meta.url));
const REPORT_MS_MAX = 10_000;
const BREATH_MS = 100;

export interface SequentialJob {
  reply: ReplyName;
  sessions: number;
  /** Of each session, after one that does not count. */
  turns: number;
}

/** From the last sample of the answer to the first of the reply, at the client, when whole files go to and fro. */
export async function measureSequential({ reply, sessions, turns }: SequentialJob): Promise<LoopFigures> {
  const child = forkJob(SERVER, { reply, sessions });
  const sockets: WebSocket[] = [];
  try {
    const { port } = await messageOf<Listening>(child, REPORT_MS_MAX);
    for (let index = 0; index < sessions; index += 1) sockets.push(new WebSocket(`ws://127.0.0.1:${port}`));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    await Promise.all(sockets.map((socket) => exchange(socket)));
    child.send('begin');
    const held = await Promise.all(
      sockets.map(async (socket, index) => {
        await pause((index * 1_000) / sessions);
        const times: number[] = [];
        while (times.length < turns) {
          times.push(await exchange(socket));
          await pause(BREATH_MS);
        }
        return times;
      }),
    );
    const used = messageOf<Used>(child, REPORT_MS_MAX);
    child.send('end');
    const { calls, cpuPercent, rssMb } = await used;
    const callsPerTurn = calls / (sessions * turns);
    return { ...spread(held.flat()), limitMs: sequentialMs(reply), callsPerTurn, cpuPercent, rssMb };
  } finally {
    for (const socket of sockets) socket.terminate();
    await end(child);
  }
}

/** An answer of 3 s, packed after its last sample; its reply, unpacked. */
const ANSWER = Buffer.concat(
  framesOf([{ speechMs: 3_000, pauseMs: 0, words: 0 }]).map((frame) => Buffer.from(frame.buffer.slice(0))),
);

async function exchange(socket: WebSocket): Promise<number> {
  const stoppedAtMs = performance.now();
  const answered = once(socket, 'message', { signal: AbortSignal.timeout(REPORT_MS_MAX) });
  socket.send(JSON.stringify({ type: 'audio', format: 'pcm', data: ANSWER.toString('base64') }));
  const [data] = (await answered) as [Buffer];
  const { data: base64 } = JSON.parse(data.toString()) as { data: string };
  if (Buffer.from(base64, 'base64').length === 0) throw new Error('the reply is empty');
  return performance.now() - stoppedAtMs;
}
