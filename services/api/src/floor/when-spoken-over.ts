import type { FloorPolicy } from './floor-policy.ts';
import {
  type Decision,
  type FloorEffect,
  type FloorEvent,
  type FloorState,
  OPENING_TURN,
  type Situation,
} from './floor-state.ts';
import { isBackchannel } from './overheard.ts';
import { answering, move, playedByMs, same } from './steps.ts';

type Speaking = Extract<Situation, { at: 'speaking' }>;
type SpokenOver = Speaking & { over: NonNullable<Speaking['over']> };

/** A voice sounds over the interviewer's. The page has fallen silent; what the voice wants is not known yet. */
export function speakOver(
  state: FloorState,
  situation: Speaking,
  turnId: string,
  nowMs: number,
  policy: FloorPolicy,
): Decision {
  const over = { turnId, sinceMs: nowMs, silentSinceMs: null, words: null };
  const dueAtMs = nowMs + policy.overheardMs;
  return move(state, { ...situation, over, dueAtMs }, [{ type: 'hold-speech', epoch: situation.epoch }]);
}

/**
 * Until it is known whether somebody takes the floor, coughs, or only shows that they listen. Null when the event has nothing to
 * do with that.
 */
export function whenSpokenOver(
  state: FloorState,
  situation: SpokenOver,
  event: FloorEvent,
  policy: FloorPolicy,
): Decision | null {
  if (event.type === 'due') return whenUnclear(state, situation, event.atMs, policy);
  if (event.type === 'playout-reported') return same(state);
  if (!('turnId' in event) || event.turnId !== situation.over.turnId) return null;
  const { over } = situation;
  switch (event.type) {
    case 'answer-begun':
      return same(state);
    case 'voice-stopped': {
      const silentSinceMs = over.silentSinceMs ?? event.atMs - event.silentMs;
      return weigh(state, { ...situation, over: { ...over, silentSinceMs } }, event.atMs, policy);
    }
    case 'voice-resumed':
      return move(state, {
        ...situation,
        over: { ...over, silentSinceMs: null },
        dueAtMs: over.sinceMs + policy.overheardMs,
      });
    case 'words-heard': {
      if (event.isEcho) return playOn(state, situation, event.atMs, policy, 'echo');
      return weigh(state, { ...situation, over: { ...over, words: event.words } }, event.atMs, policy);
    }
    case 'answer-dropped':
      return playOn(state, situation, event.atMs, policy, 'noise');
    default:
      return null;
  }
}

/** Puts an end to not knowing: nobody took the floor. Before everything that changes who speaks. */
export function withoutOver(situation: Speaking): { situation: Speaking; effects: FloorEffect[] } {
  if (situation.over === null) return { situation, effects: [] };
  return {
    situation: { ...situation, over: null },
    effects: [{ type: 'ignore-answer', turnId: situation.over.turnId }],
  };
}

/** Decides when what was said is known. An answer to a question that has been heard is never taken for politeness. */
function weigh(state: FloorState, situation: SpokenOver, nowMs: number, policy: FloorPolicy): Decision {
  const { words, silentSinceMs } = situation.over;
  const mayBePolite = words !== null && isBackchannel(words) && !isNearlyOver(situation, policy);
  if (words !== null && words !== '' && !mayBePolite) return takeOver(state, situation, policy);
  if (silentSinceMs === null || words === null) {
    const dueAtMs = silentSinceMs === null ? situation.dueAtMs : nowMs + policy.overheardWordsMs;
    return move(state, { ...situation, dueAtMs });
  }
  return playOn(state, situation, nowMs, policy, words === '' ? 'noise' : 'backchannel');
}

/** Nobody knows what was said: who spoke for long meant it. */
function whenUnclear(state: FloorState, situation: SpokenOver, nowMs: number, policy: FloorPolicy): Decision {
  const { sinceMs, silentSinceMs } = situation.over;
  const lastedMs = (silentSinceMs ?? nowMs) - sinceMs;
  if (lastedMs >= policy.overheardMs / 2) return takeOver(state, situation, policy);
  return playOn(state, situation, nowMs, policy, 'noise');
}

function isNearlyOver({ totalMs, playedMs }: Speaking, policy: FloorPolicy): boolean {
  return totalMs !== null && totalMs - playedMs <= policy.nearlyOverMs;
}

function takeOver(state: FloorState, situation: SpokenOver, policy: FloorPolicy): Decision {
  const { line, epoch, playedMs, over } = situation;
  const { turnId, sinceMs, silentSinceMs, words } = over;
  const effects: FloorEffect[] = [
    { type: 'stop-speech', epoch },
    { type: 'conclude-speech', line, epoch, playedMs },
    ...goingOn(situation, policy),
    { type: 'collect-answer', turnId, mode: 'hands_free' },
  ];
  const begun = answering(turnId, 'hands_free', sinceMs, sinceMs + policy.longAnswerMs);
  return move(state, { ...begun, silentSinceMs, words }, effects);
}

/** Who speaks up as a reply begins goes on with the answer it replies to. */
export function goingOn({ line, playedMs }: Speaking, policy: FloorPolicy): FloorEffect[] {
  const isGoingOn = playedMs < policy.goingOnMs && line.kind === 'reply' && line.turnId !== OPENING_TURN;
  return isGoingOn ? [{ type: 'withdraw-reply', turnId: line.turnId }] : [];
}

function playOn(
  state: FloorState,
  situation: SpokenOver,
  nowMs: number,
  policy: FloorPolicy,
  reason: 'backchannel' | 'noise' | 'echo',
): Decision {
  const { epoch, over } = situation;
  const next = { ...situation, over: null };
  return move(state, { ...next, dueAtMs: playedByMs(next, nowMs, policy) }, [
    { type: 'ignore-answer', turnId: over.turnId },
    { type: 'resume-speech', epoch, turnId: over.turnId, reason },
  ]);
}
