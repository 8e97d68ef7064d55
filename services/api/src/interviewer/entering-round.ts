import type { InterviewerMove, InterviewType } from '@intervue/shared';
import type { InterviewerState } from './interviewer-state.ts';
import { roundsOfPlan } from './next-question.ts';
import { tradeOf } from './plan/trade.ts';

/** What is said when a round of several begins; null inside one. */
export function roundEntered(
  { plan, round, mainAsked }: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'ask' }>,
): string | null {
  const rounds = roundsOfPlan(plan);
  const next = move.round ?? round;
  if (rounds.length < 2 || (next === round && mainAsked > 0)) return null;
  const type = rounds[next]?.type ?? 'behavioral';
  const about = (tradeOf(plan.role) === 'other' ? OF_OTHER_TRADES[type] : undefined) ?? ROUNDS[type];
  const isLast = next === rounds.length - 1;
  return next === 0
    ? `We begin with ${about}.`
    : isLast
      ? `The last part is about ${about}.`
      : `The next part is about ${about}.`;
}

/** Nobody speaks to a nurse about code. */
const OF_OTHER_TRADES: Partial<Record<InterviewType, string>> = {
  technical: 'your craft',
  system_design: 'how work is organised',
  coding_discussion: 'how you check your work',
};

/** What a round is about, as one says it. */
const ROUNDS: Record<InterviewType, string> = {
  behavioral: 'situations from your work',
  technical: 'technical matters',
  system_design: 'designing a system',
  coding_discussion: 'code',
  hr: 'you and this job',
  case: 'a business case',
  product_management: 'products',
  mixed: 'several things',
  full: 'several things',
};
