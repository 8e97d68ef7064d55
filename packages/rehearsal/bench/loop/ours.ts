import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type FakeProfile, P1 } from './fake-profile.ts';
import { type Answer, LoopSession } from './session.ts';

type Stats = {
  modelCalls: number;
  modelCallsOff: number;
  voiceCalls: number;
  voiceMs: number;
  cpu: { user: number; system: number };
  rss: number;
};

export type OurRun = {
  /** From the last voiced sample to the first sound of the reply, a turn each. */
  waitsMs: number[];
  modelCallsATurn: number;
  /** Of one core, by session. */
  cpuShareASession: number;
  /** Megabytes by which the server grew, by session. */
  mbASession: number;
  /** What the wire carried upwards beyond the samples themselves. */
  wireOverhead: number;
};

const SERVER = fileURLToPath(new URL('../../../../services/api/test/loop/server.ts', import.meta.url));

/** Runs our own server, in a process of its own, with fake engines, and holds `sessions` interviews at once over sockets. */
export async function runOurs(given: {
  profile?: FakeProfile;
  gateMs: number;
  sessions: number;
  turns: number;
  mode: 'hold' | 'hands_free';
  answers: readonly Answer[];
  settings?: object;
  /** The built-in interviewer knows what it will ask. */
  interviewer?: 'fake' | 'built-in';
}): Promise<OurRun> {
  const { profile = P1, interviewer = 'fake', gateMs, sessions: count, turns, mode, answers } = given;
  const server = fork(SERVER, [JSON.stringify(namedAsThere(profile)), String(gateMs), interviewer], {
    execArgv: ['--conditions=development', '--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const [{ origin }] = (await once(server, 'message')) as [{ origin: string }];
    await hold(origin, 1, 4, given);
    const before = await statsOf(server);
    const opened = await open(origin, count, given);
    const begun = await statsOf(server);
    const startedMs = performance.now();
    const waitsMs = (await Promise.all(opened.map((one, at) => talk(one, turns, mode, rotated(answers, at))))).flat();
    const seconds = (performance.now() - startedMs) / 1_000;
    const after = await statsOf(server);
    const bytes = opened.map((one) => one.bytes);
    for (const one of opened) one.close();
    return {
      waitsMs,
      modelCallsATurn: (after.modelCalls - begun.modelCalls) / waitsMs.length,
      cpuShareASession: (cpuSeconds(after) - cpuSeconds(begun)) / seconds / count,
      mbASession: (after.rss - before.rss) / count / 1e6,
      wireOverhead: sum(bytes.map(({ frames }) => frames)) / sum(bytes.map(({ samples }) => samples)) - 1,
    };
  } finally {
    server.disconnect();
    if (server.exitCode === null) await once(server, 'exit');
  }
}

/** The profile as `services/api/test/loop` names it. */
function namedAsThere({ sttFinalMs, sttPartialMs, firstTokenMs, tokenMs, firstAudioMs }: FakeProfile) {
  return { finalMs: sttFinalMs, pauseWordsMs: sttPartialMs, firstTokenMs, tokenMs, firstSoundMs: firstAudioMs };
}

type Given = Parameters<typeof runOurs>[0];

async function open(origin: string, count: number, { mode, settings }: Given): Promise<LoopSession[]> {
  const opened: LoopSession[] = [];
  // A crowd that comes in over some time, as people do.
  for (let at = 0; at < count; at += 20) {
    const some = Array.from({ length: Math.min(20, count - at) }, () =>
      LoopSession.open(origin, { answer_mode: mode, ...settings }),
    );
    opened.push(...(await Promise.all(some)));
  }
  return opened;
}

async function hold(origin: string, sessions: number, turns: number, given: Given): Promise<void> {
  const opened = await open(origin, sessions, given);
  await Promise.all(opened.map((one) => talk(one, turns, given.mode, given.answers)));
  for (const one of opened) one.close();
}

async function talk(
  session: LoopSession,
  turns: number,
  mode: 'hold' | 'hands_free',
  answers: readonly Answer[],
): Promise<number[]> {
  const waits: number[] = [];
  // Nobody starts in step with anybody else.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000));
  for (let turn = 0; turn < turns; turn += 1)
    waits.push(await session.answer(answers[turn % answers.length] ?? [1_000], mode));
  return waits;
}

async function statsOf(server: ChildProcess): Promise<Stats> {
  server.send('stats');
  const [{ stats }] = (await once(server, 'message')) as [{ stats: Stats }];
  return stats;
}

function cpuSeconds({ cpu }: Stats): number {
  return (cpu.user + cpu.system) / 1e6;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rotated(answers: readonly Answer[], by: number): Answer[] {
  const at = by % answers.length;
  return [...answers.slice(at), ...answers.slice(0, at)];
}
