import type { Progress, ServerMessage, StatusState, StoredEvent } from '@intervue/shared';
import type { Situation } from '../floor/floor-state.ts';
import { activeMsAt } from './recall.ts';
import type { Recollection } from './recollection.ts';

/** The messages that tell a client of a stored event. `after` is what is known with it. Every event gives at least one. */
export function framesOf(interviewId: string, stored: StoredEvent, after: Recollection): ServerMessage[] {
  const { seq, event } = stored;
  switch (event.type) {
    case 'turn-transcribed':
      return linesAt(seq, after);
    case 'turn-replied': {
      const progress = progressOf(after, stored.atMs);
      return [...linesAt(seq, after), ...(progress ? [{ type: 'progress' as const, seq, ...progress }] : [])];
    }
    case 'turn-timed':
      return [{ type: 'turn_timing', seq, turn_id: event.turnId, stages: event.stages }];
    case 'turn-unheard':
      return [{ type: 'notice', seq, code: 'not_heard', message: event.says }];
    case 'reply-played':
      if (event.isComplete) return [{ type: 'stored', seq, event: event.type }];
      return [{ type: 'transcript_trimmed', seq, turn_id: event.turnId, text: event.heardText }];
    case 'interview-ended':
      return [
        { type: 'session_ended', seq, session_id: interviewId, total_turns: after.lines.length, reason: event.reason },
      ];
    default:
      return [{ type: 'stored', seq, event: event.type }];
  }
}

/** How far the interview is; null before its start. */
export function progressOf(known: Recollection, nowMs: number): Progress | null {
  const { plan, interviewer } = known;
  if (!plan || !interviewer) return null;
  return {
    phase: known.phase,
    main_asked: interviewer.mainAsked,
    main_total: plan.questions.length,
    follow_ups_asked: interviewer.followUpsTotal,
    elapsed_ms: activeMsAt(known, nowMs),
    time_budget_ms: plan.timeBudgetMs,
  };
}

/** The one word for a situation, as the wire has it. */
export function statusOf(situation: Situation): StatusState {
  switch (situation.at) {
    case 'working':
      return situation.stage === 'replying' ? 'generating' : 'processing_stt';
    case 'speaking':
      return 'speaking';
    case 'answering':
      return 'listening';
    case 'paused':
      return 'paused';
    default:
      return 'ready';
  }
}

function linesAt(seq: number, after: Recollection): ServerMessage[] {
  return after.lines.filter((line) => line.seq === seq).map((line) => ({ type: 'transcript', ...line }));
}
