import { endOfTurnMs } from './end-of-turn.ts';
import type { FloorPolicy } from './floor-policy.ts';
import type { Decision, FloorEffect, FloorEvent, FloorState, Situation } from './floor-state.ts';
import { answering, listen, move, same, speak, work } from './steps.ts';
import { isThoughtOf, spareAfter, thinkAtMs, thoughtKey } from './think-ahead.ts';

type Listening = Extract<Situation, { at: 'listening' }>;
type Answering = Extract<Situation, { at: 'answering' }>;

/** Nobody speaks and the candidate may. */
export function whenListening(
  state: FloorState,
  situation: Listening,
  event: FloorEvent,
  policy: FloorPolicy,
): Decision {
  const taken = takeFloor(state, event, policy, []);
  if (taken) return taken;
  if (event.type !== 'due') return same(state);
  return whenSilent(state, situation, event.atMs, policy);
}

/** Nobody is left alone with the silence, and nobody is asked for ever. */
function whenSilent(state: FloorState, { prompts }: Listening, nowMs: number, policy: FloorPolicy): Decision {
  if (prompts >= policy.promptsMs[policy.mode].length) {
    const before: Situation = { at: 'listening', prompts: 0, dueAtMs: null };
    return move(state, { at: 'paused', before, dueAtMs: null }, [{ type: 'pause', reason: 'idle' }]);
  }
  const place = prompts + 1;
  const told: FloorEffect[] = [{ type: 'tell', notice: 'idle', place }];
  if (policy.mode === 'typed') return listen(state, nowMs, policy, told, place);
  return speak(state, { kind: 'prompt', place }, nowMs, policy, told, 0);
}

/** The candidate is speaking. */
export function whenAnswering(
  state: FloorState,
  situation: Answering,
  event: FloorEvent,
  policy: FloorPolicy,
): Decision {
  switch (event.type) {
    case 'answer-begun':
      // The same turn again is a page that came back; its sound so far is kept and goes on.
      return event.turnId === situation.turnId
        ? move(state, situation, [{ type: 'collect-answer', turnId: event.turnId, mode: event.mode }])
        : refuseBusy(state, event.turnId);
    case 'answer-ended':
      return event.turnId === situation.turnId
        ? store(state, event.turnId, event.answerMs, event.atMs, policy)
        : same(state);
    case 'answer-dropped':
      return event.turnId === situation.turnId
        ? listen(state, event.atMs, policy, [{ type: 'forget-answer', turnId: event.turnId }])
        : same(state);
    case 'words-given':
    case 'file-given':
      return takeFloor(state, event, policy, [{ type: 'forget-answer', turnId: situation.turnId }]) ?? same(state);
    case 'due':
      return whenDue(state, situation, event.atMs, policy);
    default:
      return situation.mode === 'hands_free' ? whenHandsFree(state, situation, event, policy) : same(state);
  }
}

/** Silence, words and wishes move the moment at which the answer is over. */
function whenHandsFree(state: FloorState, situation: Answering, event: FloorEvent, policy: FloorPolicy): Decision {
  if (!('turnId' in event) || event.turnId !== situation.turnId) return same(state);
  switch (event.type) {
    case 'voice-stopped':
      if (situation.silentSinceMs !== null) return same(state);
      return thinkOn(state, { ...situation, silentSinceMs: event.atMs - event.silentMs }, event.atMs, policy);
    case 'voice-resumed': {
      if (situation.silentSinceMs === null) return same(state);
      const pauseMs = event.atMs - situation.silentSinceMs;
      // A pause that was asked for says nothing about how this person speaks.
      const ownPauseMs = situation.isHeld ? situation.ownPauseMs : Math.max(situation.ownPauseMs, pauseMs);
      const goingOn = { ...situation, silentSinceMs: null, words: null, ownPauseMs, isHeld: false };
      return awaitEnd({ ...state, thought: null }, goingOn, policy, dropThought(state, situation.turnId));
    }
    case 'words-heard':
      return thinkOn(state, { ...situation, words: event.words }, event.atMs, policy, event.isPause);
    case 'moment-requested':
      return awaitEnd(state, { ...situation, isHeld: true }, policy);
    default:
      return same(state);
  }
}

/** Sets the moment at which this silence, if it lasts, ends the answer. */
function awaitEnd(
  state: FloorState,
  situation: Answering,
  policy: FloorPolicy,
  effects: readonly FloorEffect[] = [],
  thinkMs = Number.POSITIVE_INFINITY,
): Decision {
  const endMs = endAtMs(situation, policy);
  const dueAtMs = Math.min(endMs, longAtMs(situation, policy), thinkMs);
  const atMs = Number.isFinite(endMs) ? endMs : null;
  return move(state, { ...situation, dueAtMs }, [...effects, { type: 'announce-end', turnId: situation.turnId, atMs }]);
}

/** The silence lasts; what to say in it is made ready where it is likely to be wanted. */
function thinkOn(
  state: FloorState,
  situation: Answering,
  nowMs: number,
  policy: FloorPolicy,
  isPause = false,
): Decision {
  const { turnId, words } = situation;
  const dropped = isThoughtOf(state, situation) ? [] : dropThought(state, turnId);
  const known = dropped.length > 0 ? { ...state, thought: null } : state;
  const thinkMs = thinkAtMs(known, situation, policy, { isPause, nowMs });
  if (words === null || thinkMs === null) return awaitEnd(known, situation, policy, dropped);
  if (thinkMs > nowMs) return awaitEnd(known, situation, policy, dropped, thinkMs);
  const after = { ...known, thought: { turnId, key: thoughtKey(words) }, spareCalls: known.spareCalls - 1 };
  const thinking: FloorEffect = { type: 'think-ahead', turnId, words };
  return awaitEnd(after, { ...situation, thoughts: situation.thoughts + 1 }, policy, [...dropped, thinking]);
}

function dropThought(state: FloorState, turnId: string): FloorEffect[] {
  return state.thought?.turnId === turnId ? [{ type: 'drop-thought', turnId }] : [];
}

function endAtMs(situation: Answering, policy: FloorPolicy): number {
  const { silentSinceMs, words, ownPauseMs, isHeld } = situation;
  if (silentSinceMs === null) return Number.POSITIVE_INFINITY;
  const { endOfTurn } = policy;
  return silentSinceMs + (isHeld ? endOfTurn.thinkingMs : endOfTurnMs(words, ownPauseMs, endOfTurn));
}

function longAtMs({ begunAtMs, isToldLong }: Answering, policy: FloorPolicy): number {
  return begunAtMs + (isToldLong ? policy.answerMsMax : policy.longAnswerMs);
}

function whenDue(state: FloorState, situation: Answering, nowMs: number, policy: FloorPolicy): Decision {
  if (nowMs < endAtMs(situation, policy)) {
    return nowMs < longAtMs(situation, policy)
      ? thinkOn(state, situation, nowMs, policy)
      : whenAnswerIsLong(state, situation, nowMs, policy);
  }
  const { turnId, begunAtMs, words } = situation;
  // A cough, a door, somebody in the next room: not worth a word.
  if (words === '') return listen(state, nowMs, policy, [{ type: 'forget-answer', turnId }]);
  return store(state, turnId, nowMs - begunAtMs, nowMs, policy);
}

/** A candidate takes the floor: begins to speak, or hands in something whole. Null when the event does neither. */
export function takeFloor(
  state: FloorState,
  event: FloorEvent,
  policy: FloorPolicy,
  before: readonly FloorEffect[],
): Decision | null {
  switch (event.type) {
    case 'answer-begun': {
      const { turnId, mode, atMs } = event;
      return move(state, answering(turnId, mode, atMs, atMs + policy.longAnswerMs), [
        ...before,
        { type: 'collect-answer', turnId, mode },
      ]);
    }
    case 'file-given': {
      const next = { turnId: event.turnId, stage: 'storing' as const, spoken: true, answerMs: event.answerMs };
      return work(state, next, event.atMs, policy, [...before, { type: 'store-answer', turnId: event.turnId }]);
    }
    case 'words-given': {
      const next = { turnId: event.turnId, stage: 'storing' as const, spoken: false, answerMs: 0 };
      return work(state, next, event.atMs, policy, [...before, { type: 'store-answer', turnId: event.turnId }]);
    }
    default:
      return null;
  }
}

function whenAnswerIsLong(state: FloorState, situation: Answering, nowMs: number, policy: FloorPolicy): Decision {
  const spokenMs = nowMs - situation.begunAtMs;
  if (spokenMs >= policy.answerMsMax) return store(state, situation.turnId, spokenMs, nowMs, policy);
  const effects: FloorEffect[] = situation.isToldLong ? [] : [{ type: 'tell', notice: 'long_answer' }];
  const told = { ...situation, isToldLong: true };
  return move(state, awaitEnd(state, told, policy).state.situation, effects);
}

function store(state: FloorState, turnId: string, answerMs: number, nowMs: number, policy: FloorPolicy): Decision {
  const after = { ...state, spareCalls: spareAfter(state, state.situation, policy) };
  return work(after, { turnId, stage: 'storing', spoken: true, answerMs }, nowMs, policy, [
    { type: 'store-answer', turnId },
  ]);
}

/** Somebody else's turn is under way. */
export function refuseBusy(state: FloorState, turnId: string): Decision {
  return { state, effects: [{ type: 'refuse', reason: 'busy', turnId }] };
}
