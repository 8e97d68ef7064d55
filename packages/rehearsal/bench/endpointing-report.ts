import type { House } from './endpointing-house.ts';
import { type Heard, type Row, rowsOf } from './endpointing-replay.ts';
import { byFixedSilence, byFloor, equalSilenceMs, quantile, type Score, score } from './endpointing-score.ts';
import { percent, table } from './table.ts';

const FIXED_MS = [300, 400, 500, 600, 700, 800, 1000, 1250, 1500, 2000, 2500, 3000];
const BUDGETS_MS = [400, 500, 600, 700, 800, 1000, 1250, 1500];
const SWEEP = {
  share: [0.5, 0.75, 1, 1.25, 1.5, 1.8],
  delayMs: [300, 400, 500, 600, 700, 900],
  timeoutMs: [1200, 1700, 2200, 2600, 3200],
};

const HEAD = ['unfinished', 'cut in', 'after a whole', 'cut in', 'ends', 'mean ms', 'p50', 'p95'];

function cells({ unfinished, whole, delaysMs, meanDelayMs }: Score): string[] {
  return [
    String(unfinished.count),
    percent(unfinished.share),
    String(whole.count),
    percent(whole.share),
    String(delaysMs.length),
    meanDelayMs.toFixed(0),
    quantile(delaysMs, 0.5).toFixed(0),
    quantile(delaysMs, 0.95).toFixed(0),
  ];
}

export function showPaces(house: House, halves: Record<'test' | 'train', readonly Heard[]>): void {
  const lines = Object.entries(halves).flatMap(([half, heard]) =>
    (['quick', 'normal', 'patient'] as const).flatMap((pace) => {
      const rows = rowsOf(house, heard, pace);
      const ours = score(rows, byFloor);
      const ms = equalSilenceMs(rows, ours.meanDelayMs);
      return [
        [`${half}, ${pace}`, ...cells(ours)],
        [`  fixed silence of ${ms.toFixed(0)} ms`, ...cells(score(rows, byFixedSilence(ms)))],
      ];
    }),
  );
  console.log(`\npauses up to 2 s; delays after true ends\n${table([['half, pace', ...HEAD], ...lines])}`);
}

export function showGroups(rows: readonly Row[]): void {
  const groups: Record<string, (row: Row) => string> = {
    condition: ({ turn }) => turn.condition,
    source: ({ turn }) => turn.source,
    question: ({ turn }) => turn.kind,
    place: ({ place, label }) => (label === 'eot' ? 'true end' : PLACES[place]),
  };
  const lines = Object.entries(groups).flatMap(([name, groupOf]) =>
    [...Map.groupBy(rows, groupOf)].map(([group, own]) => [`${name}: ${group}`, ...cells(score(own, byFloor))]),
  );
  console.log(`\n${table([['test half, normal pace', ...HEAD], ...lines])}`);
}

const PLACES: Record<Row['place'], string> = {
  c: 'after a conjunction',
  n: 'inside a phrase',
  k: 'after an opening or half a sentence',
  l: 'in a list',
  f: 'after a filler',
  t: 'asking for time',
  o: 'whole, the sentence goes on',
  s: 'whole, another sentence follows',
  e: 'true end',
};

/** Everything the floor could do with other numbers, and a fixed silence that waits as long. */
export function showCurve(house: House, heard: readonly Heard[], rows: readonly Row[]): void {
  const points = SWEEP.share.flatMap((paceShare) =>
    SWEEP.delayMs.flatMap((finishedMs) =>
      SWEEP.timeoutMs.map((timeoutMs) => {
        const endOfTurn = { ...house.floorPolicy.endOfTurn, paceShare, finishedMs, openMs: timeoutMs };
        endOfTurn.hangingMs = Math.max(timeoutMs, endOfTurn.hangingMs);
        const made = score(rowsOf(house, heard, { ...house.floorPolicy, endOfTurn }), byFloor);
        return { what: `${paceShare} × ${finishedMs} / ${timeoutMs}`, made };
      }),
    ),
  );
  const lines = BUDGETS_MS.flatMap((budgetMs) => {
    const within = points.filter(({ made }) => made.meanDelayMs <= budgetMs);
    const best = within.toSorted(
      (one, other) =>
        one.made.unfinished.share - other.made.unfinished.share || one.made.all.share - other.made.all.share,
    )[0];
    if (!best) return [[`${budgetMs}`, 'not within reach']];
    const fixed = score(rows, byFixedSilence(equalSilenceMs(rows, best.made.meanDelayMs)));
    return [
      [
        String(budgetMs),
        best.what,
        best.made.meanDelayMs.toFixed(0),
        percent(best.made.unfinished.share),
        percent(fixed.unfinished.share),
        percent(best.made.all.share),
        percent(fixed.all.share),
      ],
    ];
  });
  const head = ['mean delay up to, ms', 'pace × finished / open', 'mean ms', 'cut in', 'fixed', 'all pauses', 'fixed'];
  console.log(`\nthe least cut-ins of ${points.length} settings\n${table([head, ...lines])}`);
  const silences = FIXED_MS.map((ms) => [`${ms} ms`, ...cells(score(rows, byFixedSilence(ms)))]);
  console.log(`\n${table([['fixed silence', ...HEAD], ...silences])}`);
}
