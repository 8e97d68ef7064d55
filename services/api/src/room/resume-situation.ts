import { emptyFloor } from '../floor/decide.ts';
import type { FloorPolicy } from '../floor/floor-policy.ts';
import type { Decision, FloorState } from '../floor/floor-state.ts';
import { answering, listen, move, work } from '../floor/steps.ts';
import type { Pending, Recollection } from './recollection.ts';

/** Where an interview goes on that was left at any moment: what was stored is never done again, what was not is. */
export function resumeSituation(known: Recollection, nowMs: number, policy: FloorPolicy): Decision {
  const nobody = emptyFloor();
  if (known.status === 'created') return { state: nobody, effects: [] };
  if (known.status === 'completed') return move(nobody, { at: 'ended', dueAtMs: null });
  const course = inCourse(nobody, known, nowMs, policy);
  const { situation } = course.state;
  if (known.status !== 'paused' || situation.at === 'paused') return course;
  return { ...course, state: { ...course.state, situation: { at: 'paused', before: situation, dueAtMs: null } } };
}

function inCourse(nobody: FloorState, known: Recollection, nowMs: number, policy: FloorPolicy): Decision {
  const { pending, openAnswer } = known;
  if (pending) return withPending(nobody, pending, nowMs, policy);
  // The closing line was heard and the process ended before it could write the end.
  if (known.phase === 'completed') {
    return move(nobody, { at: 'ended', dueAtMs: null }, [{ type: 'end', reason: known.closing ?? 'plan' }]);
  }
  if (openAnswer) {
    // The page says anew how it goes on.
    const { turnId } = openAnswer;
    const situation = { ...answering(turnId, 'hold', nowMs, null), isToldLong: true };
    return move(nobody, situation, [{ type: 'collect-answer', turnId, mode: 'hold' }]);
  }
  return listen(nobody, nowMs, policy);
}

function withPending(nobody: FloorState, pending: Pending, nowMs: number, policy: FloorPolicy): Decision {
  const { turnId } = pending;
  switch (pending.stage) {
    case 'transcribing': {
      const answerMs = (pending.audio.samples / pending.audio.sampleRate) * 1_000;
      const next = { turnId, stage: 'transcribing' as const, spoken: true, answerMs };
      return work(nobody, next, nowMs, policy, [{ type: 'transcribe', turnId, attempt: 1 }]);
    }
    case 'replying': {
      const next = { turnId, stage: 'replying' as const, spoken: false, answerMs: 0 };
      return work(nobody, next, nowMs, policy, [{ type: 'reply', turnId, attempt: 1 }]);
    }
    case 'speaking': {
      const line = { kind: 'reply' as const, turnId, closing: pending.closing };
      return move(nobody, { at: 'speaking', line, epoch: 0, playedMs: 0, totalMs: null, over: null, dueAtMs: null });
    }
  }
}
