import { msOf } from '../audio/audio-rate.ts';

/** Fast English stays below it; what goes beyond is invented. */
const TOKENS_PER_SECOND_MAX = 6.5;
const TOKENS_MIN = 6;

/** How many tokens so many samples may give at most. */
export function tokenBudget(sampleCount: number): number {
  return Math.max(TOKENS_MIN, Math.ceil((msOf(sampleCount) / 1000) * TOKENS_PER_SECOND_MAX));
}
