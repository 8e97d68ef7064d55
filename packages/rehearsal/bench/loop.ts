import { GATE_MS, speculativeLimitMs, streamingLimitMs } from './loop/fake-profile.ts';
import { quantile } from './loop/figures.ts';
import { type OurRun, runOurs } from './loop/ours.ts';
import { measurePeers, peersTable } from './loop/peers.ts';
import type { Answer } from './loop/session.ts';
import { table } from './table.ts';

const SHORT: readonly Answer[] = [[600]];
/** Half a minute with pauses inside, as people tell a story. */
const LONG: readonly Answer[] = [[3_000, 700, 4_000, 400, 5_000, 900, 4_000, 500, 6_000, 800, 3_000]];
const CROWDS = [10, 50, 100, 300] as const;
const TURNS: Record<(typeof CROWDS)[number], number> = { 10: 10, 50: 5, 100: 4, 300: 3 };

/**
 * End of speech → first sound, of our server over real sockets with fake engines, beside the limit that these engines set, the
 * original sequential flow and LiveKit Agents with engines of the same numbers. About eight minutes.
 */
export async function loop(): Promise<Record<string, number>> {
  const rows: string[][] = [['ours', 'sessions', 'n', 'p50', 'p95', 'limit', 'calls', 'cpu %', 'MB']];
  const row = (name: string, sessions: number, run: OurRun, limitMs: number) => {
    const of = (share: number) => quantile(run.waitsMs, share);
    const cpu = (run.cpuShareASession * 100).toFixed(2);
    const waits = [of(0.5).toFixed(1), of(0.95).toFixed(1), String(limitMs)];
    rows.push([
      name,
      String(sessions),
      String(run.waitsMs.length),
      ...waits,
      run.modelCallsATurn.toFixed(2),
      cpu,
      run.mbASession.toFixed(2),
    ]);
  };
  const limitMs = streamingLimitMs();
  const alone = await joined(2, () => held(1, 15));
  row('hold, waits for the final words', 1, alone, limitMs);
  const crowds = new Map<number, OurRun>();
  for (const count of CROWDS) {
    const run = await held(count, TURNS[count]);
    crowds.set(count, run);
    row('hold, waits for the final words', count, run, limitMs);
  }
  const ahead = await runOurs({ ...handsFree, sessions: 2, turns: 12, answers: SHORT });
  row('hands-free, made ahead', 2, ahead, speculativeLimitMs());
  const long = await runOurs({ ...handsFree, sessions: 6, turns: 2, answers: LONG });
  row('hands-free, 28 s with pauses', 6, long, speculativeLimitMs());
  const planned = await runOurs({ ...handsFree, sessions: 2, turns: 10, answers: SHORT, interviewer: 'built-in' });
  row('hands-free, planned question', 2, planned, GATE_MS);
  console.log(table(rows));
  const { figures: peers, missing } = await measurePeers({ onCase: (name) => console.log(`measuring ${name}`) });
  if (missing) console.log(missing);
  console.log(peersTable(peers));
  const over = (run: OurRun | undefined, share: number) => quantile(run?.waitsMs ?? [], share) - limitMs;
  const livekit = peers['livekit overhead'];
  const calls = (run: OurRun) => run.modelCallsATurn * run.waitsMs.length;
  return {
    overheadP50Ms: over(alone, 0.5),
    overheadP95Ms: over(alone, 0.95),
    overheadP95MsAt50: over(crowds.get(50), 0.95),
    overheadP95MsAt300: over(crowds.get(300), 0.95),
    sequentialRatio: (peers['sequential two']?.p50 ?? Number.NaN) / quantile(ahead.waitsMs, 0.5),
    livekitOverheadP95Ms: livekit?.limitMs == null ? Number.NaN : livekit.p95 - livekit.limitMs,
    workAheadP95Ms: quantile([...ahead.waitsMs, ...long.waitsMs], 0.95),
    longOverShortMs: quantile(long.waitsMs, 0.5) - quantile(ahead.waitsMs, 0.5),
    callsPerTurn: (calls(ahead) + calls(long)) / (ahead.waitsMs.length + long.waitsMs.length),
    plannedOverGateP95Ms: quantile(planned.waitsMs, 0.95) - GATE_MS,
    wireOverhead: alone.wireOverhead,
  };
}

const handsFree = { gateMs: GATE_MS, mode: 'hands_free' } as const;

function held(sessions: number, turns: number): Promise<OurRun> {
  return runOurs({ gateMs: GATE_MS, mode: 'hold', sessions, turns, answers: SHORT });
}

/** One after the other, so that an interview that ends by its plan is no limit to how much is measured. */
async function joined(times: number, run: () => Promise<OurRun>): Promise<OurRun> {
  const first = await run();
  const waitsMs = [...first.waitsMs];
  for (let time = 1; time < times; time += 1) waitsMs.push(...(await run()).waitsMs);
  return { ...first, waitsMs };
}
