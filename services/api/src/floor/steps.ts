import type { FloorPolicy } from './floor-policy.ts';
import type { Decision, FloorEffect, FloorState, Situation, SpokenLine, SpokenMode } from './floor-state.ts';

type Working = Extract<Situation, { at: 'working' }>;

/** The event does not fit: nothing changes. */
export function same(state: FloorState): Decision {
  return { state, effects: [] };
}

/** Into another situation. */
export function move(state: FloorState, situation: Situation, effects: readonly FloorEffect[] = []): Decision {
  return { state: { ...state, situation }, effects };
}

/** The candidate may answer. An absent candidate is waited for without a clock. */
export function listen(
  state: FloorState,
  nowMs: number,
  policy: FloorPolicy,
  effects: readonly FloorEffect[] = [],
  prompts = 0,
): Decision {
  const waitMs = policy.promptsMs[policy.mode][prompts] ?? policy.idlePauseMs[policy.mode];
  const dueAtMs = state.isClientHere ? nowMs + waitMs : null;
  return move(state, { at: 'listening', prompts, dueAtMs }, effects);
}

/** The candidate begins to speak. */
export function answering(
  turnId: string,
  mode: SpokenMode,
  nowMs: number,
  dueAtMs: number | null,
): Extract<Situation, { at: 'answering' }> {
  const silence = { silentSinceMs: null, words: null, ownPauseMs: 0, thoughts: 0, isHeld: false };
  return { at: 'answering', turnId, mode, begunAtMs: nowMs, isToldLong: false, ...silence, dueAtMs };
}

/** A line begins to be spoken, or goes on from `fromMs`; with nobody there it waits for the page to come back. */
export function speak(
  state: FloorState,
  line: SpokenLine,
  nowMs: number,
  policy: FloorPolicy,
  effects: readonly FloorEffect[],
  fromMs: number,
): Decision {
  const epoch = state.epoch + 1;
  const dueAtMs = state.isClientHere ? nowMs + policy.voiceMs : null;
  const next: FloorState = {
    ...state,
    epoch,
    situation: { at: 'speaking', line, epoch, playedMs: fromMs, totalMs: null, over: null, dueAtMs },
  };
  return {
    state: next,
    effects: state.isClientHere ? [...effects, { type: 'speak', line, epoch, fromMs }] : effects,
  };
}

/** An answer is worked on from this stage. */
export function work(
  state: FloorState,
  work: Pick<Working, 'turnId' | 'stage' | 'spoken' | 'answerMs'> &
    Partial<Pick<Working, 'attempt' | 'isWithdrawn' | 'sinceMs' | 'bridges'>>,
  nowMs: number,
  policy: FloorPolicy,
  effects: readonly FloorEffect[],
): Decision {
  const patienceMs = {
    // Saving is never given up, only complained about.
    storing: policy.replyMs,
    transcribing: policy.transcribeMs + work.answerMs / 2,
    replying: policy.replyMs,
  }[work.stage];
  const begun = { attempt: 1, isWithdrawn: false, sinceMs: nowMs, bridges: 0 };
  const lateAtMs = nowMs + patienceMs;
  const situation: Working = { at: 'working', ...begun, ...work, lateAtMs, dueAtMs: lateAtMs };
  return move(state, { ...situation, dueAtMs: Math.min(lateAtMs, bridgeAtMs(situation, policy)) }, effects);
}

/** When somebody who waits is due a word. */
export function bridgeAtMs({ sinceMs, bridges }: Working, policy: FloorPolicy): number {
  return sinceMs + policy.bridgeMs + bridges * policy.bridgeAgainMs;
}

/** When a line that plays on counts as played, or its voice as lost. */
export function playedByMs(
  speaking: Extract<Situation, { at: 'speaking' }>,
  nowMs: number,
  policy: FloorPolicy,
): number {
  if (speaking.totalMs === null) return nowMs + policy.voiceMs;
  return nowMs + Math.max(0, speaking.totalMs - speaking.playedMs) + policy.playoutGraceMs;
}
