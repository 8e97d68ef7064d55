import { setTimeout as pause } from 'node:timers/promises';
import { type LoopFigures, Load, quantile, spread } from './figures.ts';
import { Microphone, runMicrophones, type Stretch } from './fake-speech.ts';
import { type ReplyName, streamingLimitMs } from './fake-profile.ts';
import { type LiveKit, loadLiveKit } from './livekit-api.ts';
import { createLiveKitSession, type LiveKitSession } from './livekit-session.ts';

/*
 * LiveKit Agents in a process of its own, no server and no room: `peers.ts` forks this file with a case as its argument and gets
 * one message with the figures. Favourable to LiveKit: no WebRTC, no Opus, and nothing crosses a process.
 */

export const LIVEKIT_CASES = ['overhead', 'short', 'long', 'barge-in', 'mm-hm'] as const;
export type LiveKitCase = (typeof LIVEKIT_CASES)[number];

export interface LiveKitJob {
  name: LiveKitCase;
  sessions: number;
  /** Of each session, after one that does not count. What is said into a reply is said once in each session. */
  turns: number;
}

const TURN_MS_MAX = 12_000;
const BREATH_MS = 100;
const HARNESS_MS = 1_000;
/** When the candidate speaks into a long reply: LiveKit lets nobody interrupt its first 3 s. */
const INTO_REPLY_MS = 4_000;

const SHORT: Stretch[] = [{ speechMs: 500, pauseMs: 0, words: 0 }];
const MIDDLING: Stretch[] = [{ speechMs: 2_800, pauseMs: 0, words: 0 }];
/** 13.3 s with four inner pauses that a recogniser takes for ends: five finals. */
const LONG: Stretch[] = [
  { speechMs: 2_400, pauseMs: 240, words: 1 },
  { speechMs: 2_600, pauseMs: 220, words: 2 },
  { speechMs: 2_400, pauseMs: 240, words: 3 },
  { speechMs: 2_300, pauseMs: 220, words: 4 },
  { speechMs: 2_680, pauseMs: 0, words: 5 },
];
const QUESTION: Stretch[] = [{ speechMs: 2_600, pauseMs: 0, words: 6 }];
const MM_HM: Stretch[] = [{ speechMs: 680, pauseMs: 0, words: 7 }];

interface Case {
  options: object;
  hasVoiceActivity: boolean;
  reply: ReplyName;
  answer: Stretch[];
  /** What is said into the reply. */
  interjection?: Stretch[];
}

const CASES: Record<LiveKitCase, Case> = {
  overhead: {
    options: { turnHandling: { turnDetection: 'stt', endpointing: { minDelay: 0 } } },
    hasVoiceActivity: false,
    reply: 'two',
    answer: SHORT,
  },
  short: { options: {}, hasVoiceActivity: true, reply: 'two', answer: MIDDLING },
  long: { options: {}, hasVoiceActivity: true, reply: 'two', answer: LONG },
  'barge-in': { options: {}, hasVoiceActivity: true, reply: 'four', answer: SHORT, interjection: QUESTION },
  'mm-hm': { options: {}, hasVoiceActivity: true, reply: 'four', answer: SHORT, interjection: MM_HM },
};

interface Turn {
  ms: number;
  /** Of what is said into a reply. */
  isKept?: boolean;
  quietMs?: number;
}

if (process.send) {
  process.on('disconnect', () => process.exit(1));
  const job = JSON.parse(process.argv[2] ?? '') as LiveKitJob;
  const figures = await measure(await loadLiveKit(), job);
  process.send(figures, () => process.exit(0));
}

async function measure(lk: LiveKit, { name, sessions, turns }: LiveKitJob): Promise<LoopFigures> {
  const { answer, interjection, ...setup } = CASES[name];
  const given = { ...setup, playsInRealTime: interjection !== undefined };
  const load = new Load(sessions);
  load.begin();
  await withMicrophones(
    Array.from({ length: sessions }, () => new Microphone(() => {})),
    () => pause(HARNESS_MS),
  );
  load.endOfHarness();
  const all = Array.from({ length: sessions }, () => createLiveKitSession(lk, given));
  return await withMicrophones(
    all.map(({ microphone }) => microphone),
    async () => {
      for (const { session } of all) {
        await session.start({ agent: new lk.voice.Agent({ instructions: 'Ask.' }), record: false });
      }
      await pause(BREATH_MS);
      load.begin();
      const held = await Promise.all(
        all.map(async (one, index) => {
          // Candidates do not begin all at once.
          await pause((index * 1_700) / sessions);
          return interjection ? await spokenInto(one, answer, interjection) : await exchanges(one, turns, answer);
        }),
      );
      return { ...figuresOf(held.flat(), all, interjection === undefined), ...load.take() };
    },
  );
}

function figuresOf(
  turns: readonly Turn[],
  all: readonly LiveKitSession[],
  isReply: boolean,
): Omit<LoopFigures, 'cpuPercent' | 'rssMb'> {
  const calls = all.reduce((sum, { model }) => sum + model.tally.calls, 0);
  const figures = { ...spread(turns.map(({ ms }) => ms)), callsPerTurn: calls / turns.length };
  if (isReply) return { ...figures, limitMs: streamingLimitMs() };
  const kept = turns.filter(({ isKept }) => isKept).length;
  const quietP50 = quantile(
    turns.flatMap(({ quietMs }) => quietMs ?? []),
    0.5,
  );
  return { ...figures, limitMs: null, keptShare: kept / turns.length, quietP50 };
}

/** Answer after answer: how long from the candidate's last voiced frame to the first frame of the reply. */
async function exchanges(one: LiveKitSession, turns: number, answer: Stretch[]): Promise<Turn[]> {
  await exchange(one, answer);
  one.model.tally.calls = 0;
  const held: Turn[] = [];
  while (held.length < turns) held.push(await exchange(one, answer));
  return held;
}

async function exchange({ loudspeaker, microphone }: LiveKitSession, answer: Stretch[]): Promise<Turn> {
  const first = loudspeaker.firstFrame();
  const { stoppedAtMs } = await microphone.say(answer);
  const ms = (await inTime(first)) - stoppedAtMs;
  await inTime(loudspeaker.finished());
  await pause(BREATH_MS);
  return { ms };
}

/** Speaks into a long reply: how long from the beginning of the sound to silence, and what comes after it. */
async function spokenInto(
  { loudspeaker, microphone }: LiveKitSession,
  answer: Stretch[],
  interjection: Stretch[],
): Promise<Turn[]> {
  const first = loudspeaker.firstFrame();
  await microphone.say(answer);
  await pause((await inTime(first)) + INTO_REPLY_MS - performance.now());
  const silenced = loudspeaker.silenced();
  const wentOn = loudspeaker.wentOn();
  const next = loudspeaker.firstFrame();
  const { begunAtMs } = await microphone.say(interjection);
  const silentAtMs = await inTime(silenced);
  const wentOnAtMs = await inTime(wentOn);
  const quietMs = (wentOnAtMs ?? (await inTime(next))) - silentAtMs;
  return [{ ms: silentAtMs - begunAtMs, isKept: wentOnAtMs !== null, quietMs }];
}

async function withMicrophones<Result>(
  microphones: readonly Microphone[],
  work: () => Promise<Result>,
): Promise<Result> {
  const end = new AbortController();
  const running = runMicrophones(microphones, end.signal);
  try {
    return await work();
  } finally {
    end.abort();
    await running;
  }
}

async function inTime<Result>(awaited: Promise<Result>): Promise<Result> {
  const end = new AbortController();
  const late = pause(TURN_MS_MAX, 'late' as const, { signal: end.signal }).catch(() => 'late' as const);
  try {
    const first = await Promise.race([awaited.then((value) => ({ value })), late]);
    if (first === 'late') throw new Error(`nothing was heard for ${TURN_MS_MAX} ms`);
    return first.value;
  } finally {
    end.abort();
  }
}
