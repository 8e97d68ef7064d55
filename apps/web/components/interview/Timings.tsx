'use client';

import type { InterviewState } from '../../lib/interview/interview-state.ts';
import { useDeveloper } from '../../lib/interview/use-developer.ts';
import { type Bar, barsOf, waitedMs } from '../../lib/interview/waterfall.ts';

/** For developers: where the time of the latest turns went. */
export function Timings({ timings }: { timings: InterviewState['timings'] }) {
  const isDeveloper = useDeveloper();
  if (!isDeveloper) return null;
  return (
    <aside
      aria-label="Timing of the latest turns"
      className="fixed right-3 bottom-3 z-10 max-h-[60vh] w-72 overflow-y-auto rounded-xl border border-line bg-surface p-3 text-xs shadow-sm"
    >
      <h2 className="font-medium text-ink">Timing</h2>
      {timings.length === 0 ? <p className="mt-1 text-muted">After the first reply.</p> : null}
      {timings.toReversed().map(({ turnId, stages }) => (
        <Turn key={turnId} bars={barsOf(stages)} waited={waitedMs(stages)} />
      ))}
    </aside>
  );
}

function Turn({ bars, waited }: { bars: readonly Bar[]; waited: number | null }) {
  // Listening to the reply is no wait, and would flatten everything else.
  const steps = bars.filter(({ label }) => label !== 'heard to the end' && label !== 'whole voice sent');
  const lengthMs = Math.max(1, ...steps.map(({ endMs }) => endMs));
  return (
    <section className="mt-3">
      <h3 className="text-muted">{waited === null ? 'not heard' : `first sound after ${waited} ms`}</h3>
      <ol className="mt-1 flex flex-col gap-0.5">
        {steps.map(({ label, startMs, endMs }) => (
          <li key={label} className="grid grid-cols-[7.5rem_1fr_3rem] items-center gap-1">
            <span className="truncate text-ink">{label}</span>
            <span aria-hidden className="relative h-1.5 rounded-full bg-tint">
              <span
                className="absolute inset-y-0 min-w-px rounded-full bg-accent"
                style={{ left: `${(startMs / lengthMs) * 100}%`, width: `${((endMs - startMs) / lengthMs) * 100}%` }}
              />
            </span>
            <span className="text-right text-muted tabular-nums">{endMs} ms</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
