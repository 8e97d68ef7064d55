/** The first try is nearly at once, later ones further apart; half of each wait is chance, so that many pages do not come at once. */
const WAITS_MS = [300, 600, 1_200, 2_500, 5_000];

/**
 * How long to wait before this try (from 0) to connect again.
 *
 * @param chance a number from 0 to 1.
 */
export function reconnectWaitMs(attempt: number, chance: number): number {
  const wholeMs = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 5_000;
  return wholeMs / 2 + (wholeMs / 2) * chance;
}

/** No byte for this long means the line is dead, whatever the socket says: browsers do not notice a black hole. */
export const SILENT_LINE_MS = 40_000;
