import type { Progress } from '@intervue/shared';

/**
 * Milliseconds of the time budget that are left; the clock stands still while the interview does not run.
 *
 * @param toldAtMs when `progress` was told, by the same clock as `nowMs`.
 */
export function timeLeftMs(progress: Progress, toldAtMs: number, nowMs: number, isRunning: boolean): number {
  const sinceMs = isRunning ? Math.max(0, nowMs - toldAtMs) : 0;
  return Math.max(0, progress.time_budget_ms - progress.elapsed_ms - sinceMs);
}

/** In calm words: whole minutes, no running seconds. */
export function timeLeftInWords(leftMs: number): string {
  const minutes = Math.ceil(leftMs / 60_000);
  if (leftMs <= 0) return 'Time is up';
  if (leftMs < 60_000) return 'Less than a minute left';
  return `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}
