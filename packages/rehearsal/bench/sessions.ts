import { GATE_MS, streamingLimitMs } from './loop/fake-profile.ts';
import { quantile } from './loop/figures.ts';
import { runOurs } from './loop/ours.ts';
import type { Answer } from './loop/session.ts';
import { table } from './table.ts';

const STEPS = [50, 100, 200, 300, 400];
const OVERHEAD_MS_MAX = 20;
/** Most of an interview is somebody speaking: a server's load is their sound. */
const ANSWERS: readonly Answer[] = [[4_000], [6_000], [3_000]];

/**
 * How many live interviews one server process carries until the 95th percentile of what it adds to the engines exceeds 20 ms. The
 * clients run beside it on the same machine and take as much of it as the server does. About three minutes.
 */
export async function sessions(): Promise<Record<string, number>> {
  const rows = [['sessions', 'n', '+p50', '+p95', 'cpu % a session', 'MB a session']];
  let best = { sessions: 0, overheadP95Ms: Number.NaN, mbPerSession: Number.NaN, cpuPercentPerSession: Number.NaN };
  for (const count of STEPS) {
    const run = await runOurs({ gateMs: GATE_MS, mode: 'hold', sessions: count, turns: 3, answers: ANSWERS });
    const over = (share: number) => quantile(run.waitsMs, share) - streamingLimitMs();
    const cpu = run.cpuShareASession * 100;
    const shown = [over(0.5).toFixed(1), over(0.95).toFixed(1), cpu.toFixed(2), run.mbASession.toFixed(2)];
    rows.push([String(count), String(run.waitsMs.length), ...shown]);
    if (over(0.95) > OVERHEAD_MS_MAX) break;
    best = { sessions: count, overheadP95Ms: over(0.95), mbPerSession: run.mbASession, cpuPercentPerSession: cpu };
  }
  console.log(table(rows));
  return best;
}
