import type { InterviewerMove, InterviewType } from '@intervue/shared';
import type { InterviewerState } from './interviewer-state.ts';
import { roundsOfPlan } from './next-question.ts';

/** What is said when a round of several begins; null inside one. */
export function roundEntered(
  { plan, round, mainAsked }: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'ask' }>,
): string | null {
  const rounds = roundsOfPlan(plan);
  const next = move.round ?? round;
  if (rounds.length < 2 || (next === round && mainAsked > 0)) return null;
  const about = ROUNDS[rounds[next]?.type ?? 'behavioral'];
  const isLast = next === rounds.length - 1;
  return next === 0
    ? `We begin with ${about}.`
    : isLast
      ? `The last part is about ${about}.`
      : `The next part is about ${about}.`;
}

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
