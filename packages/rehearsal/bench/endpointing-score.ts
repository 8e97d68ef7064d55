import type { Row } from './endpointing-replay.ts';

/** How long a pause may be before ending the turn in it is no fault. */
const PAUSE_MS_MAX = 2_000;
/** A gate needs this long to notice a silence. */
const GATE_MS = 160;

/** How one way of deciding does on some rows. Shares are 0–1. */
export interface Score {
  /** Of pauses up to 2 s where no whole thought is left behind. */
  unfinished: { count: number; cuts: number; share: number };
  /** Of pauses up to 2 s after what could be the end. */
  whole: { count: number; cuts: number; share: number };
  /** Of all pauses inside turns, of any length. */
  all: { count: number; cuts: number; share: number };
  /** From the last sound to the decision at true ends, sorted. */
  delaysMs: number[];
  meanDelayMs: number;
}

/** When a row was decided, or null when the candidate went on before. */
export type Decider = (row: Row) => number | null;

export const byFloor: Decider = ({ decidedMs }) => decidedMs;

/** Every silence of this length ends the turn. */
export function byFixedSilence(silenceMs: number): Decider {
  const waitMs = Math.max(GATE_MS, silenceMs);
  return ({ noticedMs, gapMs }) => (noticedMs !== null && gapMs > waitMs ? noticedMs + waitMs : null);
}

/** The fixed silence that waits as long after true ends, on the mean. */
export function equalSilenceMs(rows: readonly Row[], meanDelayMs: number): number {
  const noticed = rows.flatMap(({ label, noticedMs }) => (label === 'eot' && noticedMs !== null ? [noticedMs] : []));
  return meanDelayMs - mean(noticed);
}

export function score(rows: readonly Row[], decide: Decider): Score {
  const held = rows.filter(({ label }) => label === 'hold');
  const short = held.filter(({ silence_dur: seconds }) => seconds * 1000 <= PAUSE_MS_MAX);
  const delaysMs = rows
    .filter(({ label }) => label === 'eot')
    .flatMap((row) => decide(row) ?? [])
    .toSorted((one, other) => one - other);
  return {
    unfinished: cutsIn(
      short.filter((row) => !isWhole(row)),
      decide,
    ),
    whole: cutsIn(short.filter(isWhole), decide),
    all: cutsIn(held, decide),
    delaysMs,
    meanDelayMs: mean(delaysMs),
  };
}

export function isWhole({ place }: Row): boolean {
  return place === 'o' || place === 's';
}

function cutsIn(rows: readonly Row[], decide: Decider): { count: number; cuts: number; share: number } {
  const cuts = rows.filter((row) => decide(row) !== null).length;
  return { count: rows.length, cuts, share: cuts / (rows.length || 1) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** Of sorted values. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? 0;
}
