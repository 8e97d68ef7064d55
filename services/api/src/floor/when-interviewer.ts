import type { FloorPolicy } from './floor-policy.ts';
import {
  type Decision,
  type FloorEffect,
  type FloorEvent,
  type FloorState,
  OPENING_TURN,
  type Situation,
  type SpokenLine,
} from './floor-state.ts';
import { bridgeAtMs, listen, move, playedByMs, same, speak, work } from './steps.ts';
import { refuseBusy, takeFloor } from './when-candidate.ts';
import { goingOn, speakOver, whenSpokenOver, withoutOver } from './when-spoken-over.ts';

type Working = Extract<Situation, { at: 'working' }>;
type Speaking = Extract<Situation, { at: 'speaking' }>;

/** An answer is stored, transcribed and replied to, in this order. */
export function whenWorking(state: FloorState, situation: Working, event: FloorEvent, policy: FloorPolicy): Decision {
  if (event.type === 'due') return whenWaiting(state, situation, event.atMs, policy);
  if (event.type === 'not-finished') return takeBack(state, situation, event.atMs, policy);
  if (event.type === 'answer-begun' || event.type === 'file-given' || event.type === 'words-given') {
    return event.turnId === situation.turnId ? same(state) : whenMoreIsSaid(state, situation, event, policy);
  }
  return 'turnId' in event && event.turnId === situation.turnId
    ? whenStepEnds(state, situation, event, policy)
    : same(state);
}

/** It takes long, or too long. Who waits is told so once in a while; nobody is told who is not there. */
function whenWaiting(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy): Decision {
  if (nowMs >= situation.lateAtMs) return whenStageIsLate(state, situation, nowMs, policy);
  const bridges = situation.bridges + 1;
  const told = { ...situation, bridges };
  const dueAtMs = Math.min(situation.lateAtMs, bridgeAtMs(told, policy));
  const waiting = move(state, { ...told, dueAtMs });
  if (!state.isClientHere) return waiting;
  const epoch = state.epoch + 1;
  const line: SpokenLine = { kind: 'bridge', place: bridges };
  return { state: { ...waiting.state, epoch }, effects: [{ type: 'speak', line, epoch, fromMs: 0 }] };
}

type Taking = Extract<FloorEvent, { type: 'answer-begun' | 'file-given' | 'words-given' }>;

/** Somebody goes on while their answer is being replied to, or hands in something else too soon. */
function whenMoreIsSaid(state: FloorState, situation: Working, event: Taking, policy: FloorPolicy): Decision {
  if (event.type !== 'answer-begun' || !mayGoOn(situation)) return refuseBusy(state, event.turnId);
  return takeFloor(state, event, policy, [{ type: 'withdraw-reply', turnId: situation.turnId }]) ?? same(state);
}

/** What a step reports counts only while that step is the one that is waited for. */
function whenStepEnds(state: FloorState, situation: Working, event: FloorEvent, policy: FloorPolicy): Decision {
  const { stage, turnId } = situation;
  if (event.type === 'answer-stored' && stage === 'storing') return whenStored(state, situation, event.atMs, policy);
  if (event.type === 'answer-heard' && stage === 'transcribing') return reply(state, situation, event.atMs, policy, 1);
  if (event.type === 'answer-unheard' && stage === 'transcribing') {
    return speak(state, { kind: 'notice', turnId }, event.atMs, policy, [], 0);
  }
  if ((event.type === 'reply-begun' || event.type === 'reply-stored') && stage === 'replying') {
    return speak(state, { kind: 'reply', turnId, closing: event.closing }, event.atMs, policy, [], 0);
  }
  if (event.type === 'stage-failed' && event.stage === stage)
    return whenStageFailed(state, situation, event.atMs, policy);
  return same(state);
}

/** The reply is not begun, and the answer it replies to was spoken: who speaks up now goes on with it. */
export function mayGoOn({ stage, turnId, spoken }: Working): boolean {
  return stage === 'replying' && spoken && turnId !== OPENING_TURN;
}

/** The candidate had not finished. What is not written down yet is written down first. */
function takeBack(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy): Decision {
  const { turnId, stage } = situation;
  if (turnId === OPENING_TURN) return same(state);
  if (stage !== 'replying') return move(state, { ...situation, isWithdrawn: true });
  return listen(state, nowMs, policy, [{ type: 'withdraw-reply', turnId }]);
}

/** The interviewer's voice is on its way to the candidate's ear. */
export function whenSpeaking(state: FloorState, situation: Speaking, event: FloorEvent, policy: FloorPolicy): Decision {
  if (situation.over) {
    const weighed = whenSpokenOver(state, { ...situation, over: situation.over }, event, policy);
    if (weighed) return weighed;
  }
  switch (event.type) {
    case 'answer-begun':
    case 'file-given':
    case 'words-given':
      return interrupt(state, situation, event, policy);
    case 'not-finished':
      return takeBackSpoken(state, situation, event.atMs, policy);
    case 'voice-sent': {
      if (event.epoch !== situation.epoch) return same(state);
      const next = { ...situation, totalMs: event.totalMs };
      return move(state, { ...next, dueAtMs: playedByMs(next, event.atMs, policy) });
    }
    case 'playout-reported': {
      // A player that reports without playing on is waiting for a voice that may never come.
      if (event.epoch !== situation.epoch || event.playedMs <= situation.playedMs) return same(state);
      const next = { ...situation, playedMs: event.playedMs };
      return move(state, { ...next, dueAtMs: playedByMs(next, event.atMs, policy) });
    }
    case 'playback-done':
      if (situation.totalMs === null || (event.epoch !== null && event.epoch !== situation.epoch)) return same(state);
      return conclude(state, situation, event.atMs, policy, []);
    case 'voice-failed':
      return event.epoch === situation.epoch ? inWriting(state, situation, event.atMs, policy) : same(state);
    case 'due':
      return situation.totalMs === null
        ? inWriting(state, situation, event.atMs, policy)
        : conclude(state, situation, event.atMs, policy, []);
    default:
      return same(state);
  }
}

function whenStored(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy): Decision {
  if (!situation.spoken) return reply(state, situation, nowMs, policy, 1);
  const { turnId } = situation;
  return work(state, { ...situation, stage: 'transcribing', attempt: 1 }, nowMs, policy, [
    { type: 'transcribe', turnId, attempt: 1 },
  ]);
}

function whenStageIsLate(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy): Decision {
  const { turnId, stage } = situation;
  const attempt = situation.attempt + 1;
  if (stage === 'replying') return reply(state, situation, nowMs, policy, attempt);
  if (stage === 'storing') {
    return work(state, { ...situation, attempt }, nowMs, policy, [{ type: 'store-answer', turnId }]);
  }
  if (attempt === 2) {
    return work(state, { ...situation, attempt }, nowMs, policy, [{ type: 'transcribe', turnId, attempt }]);
  }
  return work(state, { ...situation, attempt }, nowMs, policy, [{ type: 'give-up-hearing', turnId }]);
}

/** The first failure is answered at once; after that a step that keeps failing is tried again only after a rest. */
function whenStageFailed(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy): Decision {
  if (situation.attempt === 1) return whenStageIsLate(state, situation, nowMs, policy);
  const lateAtMs = nowMs + policy.restMs;
  return move(state, { ...situation, lateAtMs, dueAtMs: lateAtMs });
}

function reply(state: FloorState, situation: Working, nowMs: number, policy: FloorPolicy, attempt: number): Decision {
  const { turnId } = situation;
  if (situation.isWithdrawn) return listen(state, nowMs, policy, [{ type: 'withdraw-reply', turnId }]);
  return work(state, { ...situation, stage: 'replying', attempt }, nowMs, policy, [{ type: 'reply', turnId, attempt }]);
}

/** The candidate had not finished when the interviewer began: as if it had not. */
function takeBackSpoken(state: FloorState, situation: Speaking, nowMs: number, policy: FloorPolicy): Decision {
  const { line, epoch, playedMs } = situation;
  if (line.kind !== 'reply' || line.turnId === OPENING_TURN) return same(state);
  return listen(state, nowMs, policy, [
    ...withoutOver(situation).effects,
    { type: 'stop-speech', epoch },
    { type: 'conclude-speech', line, epoch, playedMs },
    { type: 'withdraw-reply', turnId: line.turnId },
  ]);
}

/** The candidate speaks up. The closing line is the one thing that is not interrupted: it ends the interview anyway. */
function interrupt(state: FloorState, situation: Speaking, event: FloorEvent, policy: FloorPolicy): Decision {
  const { line, epoch, playedMs } = situation;
  if (line.kind === 'reply' && line.closing && 'turnId' in event) return refuseBusy(state, event.turnId);
  const isSpoken = event.type === 'answer-begun';
  if (isSpoken && event.mode === 'hands_free' && situation.over === null) {
    return speakOver(state, situation, event.turnId, event.atMs, policy);
  }
  const effects: FloorEffect[] = [
    ...withoutOver(situation).effects,
    { type: 'stop-speech', epoch },
    { type: 'conclude-speech', line, epoch, playedMs },
    ...(isSpoken ? goingOn(situation, policy) : []),
  ];
  return takeFloor(state, event, policy, effects) ?? same(state);
}

function inWriting(state: FloorState, situation: Speaking, nowMs: number, policy: FloorPolicy): Decision {
  return conclude(state, situation, nowMs, policy, [
    { type: 'stop-speech', epoch: situation.epoch },
    { type: 'tell', notice: 'text_only' },
  ]);
}

function conclude(
  state: FloorState,
  situation: Speaking,
  nowMs: number,
  policy: FloorPolicy,
  before: readonly FloorEffect[],
): Decision {
  const { line, epoch } = situation;
  const effects: FloorEffect[] = [...before, { type: 'conclude-speech', line, epoch, playedMs: null }];
  if (line.kind === 'reply' && line.closing) {
    return move(state, { at: 'ended', dueAtMs: null }, [...effects, { type: 'end', reason: line.closing }]);
  }
  return listen(state, nowMs, policy, effects, line.kind === 'prompt' ? line.place : 0);
}
