import { monitorEventLoopDelay } from 'node:perf_hooks';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from '../table.ts';
import { end, forkJob, messageOf } from './child.ts';
import { speculativeLimitMs, streamingLimitMs } from './fake-profile.ts';
import type { LoopFigures } from './figures.ts';
import { installLiveKit } from './livekit-api.ts';
import type { LiveKitCase, LiveKitJob } from './livekit-peer.ts';
import { measureSequential } from './sequential-peer.ts';

const LIVEKIT = fileURLToPath(new URL('livekit-peer.ts', import.meta.url));
const CASE_MS_MAX = 60_000;

/** What each case times: `overhead`, `short`, `long` and the sequential ones from the end of speech to the reply's first audio,
 * `barge-in` and `mm-hm` from the beginning of what is said into a reply to the interviewer's silence. */
export const PEER_CASES = [
  'livekit overhead',
  'livekit overhead, many',
  'livekit short',
  'livekit long',
  'livekit barge-in',
  'livekit mm-hm',
  'sequential two',
  'sequential four',
  'sequential two, many',
] as const;
export type PeerCase = (typeof PEER_CASES)[number];

export interface PeerOptions {
  /** Of the cases that end in `many`. */
  sessions?: number;
  /** Of each session. */
  turns?: number;
  cases?: readonly PeerCase[];
  /** Called before each case. */
  onCase?: (name: PeerCase) => void;
}

export type PeerFigures = Partial<Record<PeerCase, LoopFigures>>;

/**
 * Measures the peers with the fake engines, one case after the other, each in a process of its own. Cases of LiveKit are left out
 * when it cannot be installed; `missing` says why. Less than three minutes.
 */
export async function measurePeers(
  options: PeerOptions = {},
): Promise<{ figures: PeerFigures; missing: string | null }> {
  const { cases = PEER_CASES, onCase = () => {} } = options;
  const missing = cases.some(isLiveKit) ? await installation() : null;
  const figures: PeerFigures = {};
  for (const name of cases.filter((one) => missing === null || !isLiveKit(one))) {
    onCase(name);
    const given = { sessions: options.sessions ?? 50, turns: options.turns ?? null };
    figures[name] = await watched(() => JOBS[name](given));
  }
  return { figures, missing };
}

type Job = (given: { sessions: number; turns: number | null }) => Promise<LoopFigures>;

const JOBS: Record<PeerCase, Job> = {
  'livekit overhead': ({ turns }) => measureLiveKit('overhead', 1, turns ?? 20),
  'livekit overhead, many': ({ sessions, turns }) => measureLiveKit('overhead', sessions, turns ?? 5),
  'livekit short': ({ turns }) => measureLiveKit('short', 2, turns ?? 3),
  'livekit long': ({ turns }) => measureLiveKit('long', 4, turns ?? 1),
  'livekit barge-in': () => measureLiveKit('barge-in', 5, 1),
  'livekit mm-hm': () => measureLiveKit('mm-hm', 5, 1),
  'sequential two': ({ turns }) => measureSequential({ reply: 'two', sessions: 1, turns: turns ?? 12 }),
  'sequential four': ({ turns }) => measureSequential({ reply: 'four', sessions: 1, turns: turns ?? 6 }),
  'sequential two, many': ({ sessions, turns }) => measureSequential({ reply: 'two', sessions, turns: turns ?? 5 }),
};

function isLiveKit(name: PeerCase): boolean {
  return name.startsWith('livekit');
}

async function installation(): Promise<string | null> {
  try {
    await installLiveKit();
    return null;
  } catch (error) {
    return `LiveKit could not be installed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function measureLiveKit(name: LiveKitCase, sessions: number, turns: number): Promise<LoopFigures> {
  const job: LiveKitJob = { name, sessions, turns };
  const child = forkJob(LIVEKIT, job);
  try {
    return await messageOf<LoopFigures>(child, CASE_MS_MAX);
  } finally {
    await end(child);
  }
}

const TIMER_MS = 10;

/** This process has next to nothing to do meanwhile: when its timers are late, others use the machine. */
async function watched(job: () => Promise<LoopFigures>): Promise<LoopFigures> {
  using delay = monitorEventLoopDelay({ resolution: TIMER_MS });
  delay.enable();
  const figures = await job();
  return { ...figures, machineLateP95: Math.max(0, delay.percentile(95) / 1e6 - TIMER_MS) };
}

export function peersTable(figures: Readonly<Record<string, LoopFigures>>): string {
  const ms = (value: number) => value.toFixed(1);
  const rows = Object.entries(figures).map(([name, one]) => [
    name,
    String(one.n),
    ms(one.p50),
    ms(one.p95),
    ms(one.max),
    one.limitMs === null ? '' : ms(one.limitMs),
    one.limitMs === null ? '' : ms(one.p50 - one.limitMs),
    one.limitMs === null ? '' : ms(one.p95 - one.limitMs),
    one.callsPerTurn.toFixed(1),
    one.cpuPercent.toFixed(2),
    one.rssMb?.toFixed(1) ?? '',
    one.keptShare === undefined ? '' : one.keptShare.toFixed(2),
    one.quietP50 === undefined ? '' : ms(one.quietP50),
    one.machineLateP95 === undefined ? '' : ms(one.machineLateP95),
  ]);
  const head = [
    'case',
    'n',
    'p50',
    'p95',
    'max',
    'limit',
    '+p50',
    '+p95',
    'calls',
    'cpu %',
    'MB',
    'kept',
    'quiet',
    'machine',
  ];
  return table([head, ...rows]);
}

if (fileURLToPath(import.meta.url) === argv[1]) {
  const { values } = parseArgs({
    options: { sessions: { type: 'string' }, turns: { type: 'string' }, case: { type: 'string', multiple: true } },
  });
  console.log(`limits: streaming ${streamingLimitMs()} ms, asked ahead ${speculativeLimitMs()} ms`);
  const startedMs = performance.now();
  const { figures, missing } = await measurePeers({
    ...(values.sessions ? { sessions: Number(values.sessions) } : {}),
    ...(values.turns ? { turns: Number(values.turns) } : {}),
    ...(values.case ? { cases: PEER_CASES.filter((name) => values.case?.includes(name)) } : {}),
    onCase: (name) => console.log(`… ${name}`),
  });
  if (missing) console.log(missing);
  console.log(`\n${peersTable(figures)}\n\n${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
}
