import { assertNever } from '../base/assert-never.ts';
import type { FloorPolicy } from './floor-policy.ts';
import {
  type Decision,
  type FloorEffect,
  type FloorEvent,
  type FloorState,
  OPENING_TURN,
  type Situation,
} from './floor-state.ts';
import { whenAnswering, whenListening } from './when-candidate.ts';
import { mayGoOn, whenSpeaking, whenWorking } from './when-interviewer.ts';
import { withoutOver } from './when-spoken-over.ts';
import { listen, move, same, speak, work } from './steps.ts';

/** Who has the floor after this event, and what must happen because of it. Rules: docs/spec/floor.md. */
export function decide(state: FloorState, event: FloorEvent, policy: FloorPolicy): Decision {
  if (event.type === 'client-joined') return withClient(state, event.atMs, policy);
  if (event.type === 'client-left') return withoutClient(state);
  if (event.type === 'end-requested') return end(state);
  if (event.type === 'pause-requested') return rest(state, 'request');
  const { situation } = state;
  switch (situation.at) {
    case 'before-start':
      return whenBeforeStart(state, event, policy);
    case 'working':
      return whenWorking(state, situation, event, policy);
    case 'speaking':
      return whenSpeaking(state, situation, event, policy);
    case 'listening':
      return whenListening(state, situation, event, policy);
    case 'answering':
      return whenAnswering(state, situation, event, policy);
    case 'paused':
      return whenPaused(state, situation, event, policy);
    case 'ended':
      return isWish(event) ? refuse(state, 'ended', event) : same(state);
    default:
      return assertNever(situation);
  }
}

/** The floor of an interview nobody has started. */
export function emptyFloor(): FloorState {
  return {
    situation: { at: 'before-start', dueAtMs: null },
    epoch: 0,
    isClientHere: false,
    thought: null,
    spareCalls: 1,
  };
}

/** Whether somebody who begins to speak now, in this turn, gets the floor. */
export function mayBegin(situation: Situation, turnId: string): boolean {
  switch (situation.at) {
    case 'listening':
      return true;
    case 'speaking':
      return !(situation.line.kind === 'reply' && situation.line.closing);
    case 'answering':
      return situation.turnId === turnId;
    case 'working':
      return situation.turnId !== turnId && mayGoOn(situation);
    default:
      return false;
  }
}

function whenBeforeStart(state: FloorState, event: FloorEvent, policy: FloorPolicy): Decision {
  if (event.type === 'start-requested') {
    const opening = { turnId: OPENING_TURN, stage: 'replying' as const, spoken: false, answerMs: 0 };
    return work(state, opening, event.atMs, policy, [{ type: 'reply', turnId: OPENING_TURN, attempt: 1 }]);
  }
  return isWish(event) ? refuse(state, 'not-started', event) : same(state);
}

function whenPaused(
  state: FloorState,
  situation: Extract<Situation, { at: 'paused' }>,
  event: FloorEvent,
  policy: FloorPolicy,
): Decision {
  if (event.type === 'continue-requested') return goOn(state, situation.before, event.atMs, policy);
  if (event.type === 'start-requested') return same(state);
  // Work that was under way when the pause came finishes in the dark, so that continuing finds it done.
  if (situation.before.at === 'working') {
    const inner = whenWorking({ ...state, situation: situation.before }, situation.before, event, policy);
    const after = inner.state.situation;
    if (after.at === 'paused') return same(state);
    const before = after.at === 'speaking' ? { ...after, dueAtMs: null } : after;
    return {
      state: { ...inner.state, situation: { ...situation, before } },
      effects: inner.effects.filter((effect) => effect.type !== 'speak'),
    };
  }
  return isWish(event) ? refuse(state, 'paused', event) : same(state);
}

function goOn(state: FloorState, before: Situation, nowMs: number, policy: FloorPolicy): Decision {
  const effects: FloorEffect[] = [{ type: 'continue' }];
  if (before.at === 'speaking') return speakOn(state, before, nowMs, policy, effects);
  if (before.at === 'listening') return listen(state, nowMs, policy, effects);
  if (before.at === 'answering') {
    return move(
      state,
      { ...before, begunAtMs: nowMs, silentSinceMs: null, dueAtMs: nowMs + policy.longAnswerMs },
      effects,
    );
  }
  if (before.at === 'working') return work(state, before, nowMs, policy, effects);
  return move(state, before, effects);
}

function withClient(state: FloorState, nowMs: number, policy: FloorPolicy): Decision {
  const here = { ...state, isClientHere: true };
  const { situation } = state;
  if (situation.at === 'speaking') return speakOn(here, situation, nowMs, policy, []);
  if (situation.at === 'listening') return listen(here, nowMs, policy, []);
  if (situation.at === 'answering' && situation.dueAtMs === null) {
    return move(here, { ...situation, dueAtMs: situation.begunAtMs + policy.answerMsMax });
  }
  return { state: here, effects: [] };
}

function withoutClient(state: FloorState): Decision {
  const gone = { ...state, isClientHere: false };
  const { situation } = state;
  if (situation.at === 'listening')
    return { state: { ...gone, situation: { ...situation, dueAtMs: null } }, effects: [] };
  // Nobody can hear whether the candidate goes on: the answer waits for them.
  if (situation.at === 'answering')
    return { state: { ...gone, situation: { ...situation, silentSinceMs: null } }, effects: [] };
  if (situation.at !== 'speaking') return { state: gone, effects: [] };
  const alone = withoutOver(situation);
  return {
    state: { ...gone, situation: { ...alone.situation, dueAtMs: null } },
    effects: [...alone.effects, { type: 'stop-speech', epoch: situation.epoch }],
  };
}

/** Speaks the rest of a line from where it was heard to, under a new epoch: the old one's frames may still be under way. */
function speakOn(
  state: FloorState,
  speaking: Extract<Situation, { at: 'speaking' }>,
  nowMs: number,
  policy: FloorPolicy,
  effects: FloorEffect[],
): Decision {
  return speak(state, speaking.line, nowMs, policy, effects, speaking.playedMs);
}

function rest(state: FloorState, reason: 'request' | 'idle'): Decision {
  const { situation } = state;
  if (situation.at === 'paused' || situation.at === 'ended' || situation.at === 'before-start') return same(state);
  const paused: FloorEffect = { type: 'pause', reason };
  if (situation.at !== 'speaking') return move(state, { at: 'paused', before: situation, dueAtMs: null }, [paused]);
  const alone = withoutOver(situation);
  return move(state, { at: 'paused', before: alone.situation, dueAtMs: null }, [
    ...alone.effects,
    { type: 'stop-speech', epoch: situation.epoch },
    paused,
  ]);
}

function end(state: FloorState): Decision {
  const { situation } = state;
  if (situation.at === 'ended') return same(state);
  const effects: FloorEffect[] = [{ type: 'end', reason: 'request' }];
  if (situation.at === 'speaking') {
    const { line, epoch, playedMs } = situation;
    effects.unshift(
      ...withoutOver(situation).effects,
      { type: 'stop-speech', epoch },
      { type: 'conclude-speech', line, epoch, playedMs },
    );
  }
  return move(state, { at: 'ended', dueAtMs: null }, effects);
}

function isWish(event: FloorEvent): event is Extract<FloorEvent, { turnId: string }> {
  return event.type === 'answer-begun' || event.type === 'file-given' || event.type === 'words-given';
}

function refuse(state: FloorState, reason: 'not-started' | 'ended' | 'paused', event: { turnId: string }): Decision {
  return { state, effects: [{ type: 'refuse', reason, turnId: event.turnId }] };
}
