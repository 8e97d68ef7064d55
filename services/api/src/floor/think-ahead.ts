import { completenessOf } from './end-of-turn.ts';
import type { FloorPolicy } from './floor-policy.ts';
import type { FloorState, Situation } from './floor-state.ts';

type Answering = Extract<Situation, { at: 'answering' }>;

/** What a text says, whatever its case, punctuation and fillers: two with the same key get the same reply. */
export function thoughtKey(words: string): string {
  const said =
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'+#-]*/gu) ?? [];
  return said.filter((word) => !/^(?:u+m+|u+h+|e+r+m*|h+m+|m+h*m+)$/.test(word)).join(' ');
}

/**
 * When a reply to the words so far should be made, while it is not certain that the candidate has finished; null when it should
 * not. It costs one call in advance, which comes back when the words turn out to be the whole answer: so calls are limited by
 * turns and not by how long an answer is.
 *
 * @param isPause the recogniser has just noticed a pause.
 */
export function thinkAtMs(
  state: FloorState,
  situation: Answering,
  policy: FloorPolicy,
  pause: { isPause: boolean; nowMs: number },
): number | null {
  const { words, silentSinceMs, isHeld, thoughts } = situation;
  if (words === null || isHeld || state.spareCalls < 1) return null;
  if (isThoughtOf(state, situation) || completenessOf(words) !== 'finished') return null;
  const { finishedMs, paceShare } = policy.endOfTurn;
  const isHurried = finishedMs * paceShare < policy.replyTakesMs;
  if (isHurried && pause.isPause && thoughts === 0) return pause.nowMs;
  return silentSinceMs === null ? null : silentSinceMs + policy.thinkMs * (1 + thoughts);
}

/** The latest reply made ahead is one to these words. */
export function isThoughtOf({ thought }: FloorState, { turnId, words }: Answering): boolean {
  return thought?.turnId === turnId && thought.key === thoughtKey(words ?? '');
}

/** The calls there are to spare once an answer is over. */
export function spareAfter(state: FloorState, situation: Situation, policy: FloorPolicy): number {
  const isUsed = situation.at === 'answering' && isThoughtOf(state, situation);
  return Math.min(policy.spareCallsMax, state.spareCalls + policy.spareCallsATurn + (isUsed ? 1 : 0));
}
