import type { InterviewSettings, InterviewType, InterviewView } from '@intervue/shared';

const KINDS: Record<InterviewType, string> = {
  behavioral: 'Behavioral interview',
  technical: 'Technical interview',
  system_design: 'System design interview',
  coding_discussion: 'Coding discussion',
  hr: 'HR screening',
  case: 'Case interview',
  product_management: 'Product management interview',
  mixed: 'Mixed interview',
  full: 'Full interview',
};

/** In words, how an interview ended. */
export function howItEnded({ status, end_reason: reason }: Pick<InterviewView, 'status' | 'end_reason'>): string {
  if (status === 'created') return 'This interview has not begun yet.';
  if (status !== 'completed') return 'This interview is not over yet.';
  switch (reason) {
    case 'time':
      return 'The time was up, and the interview was brought to its end.';
    case 'request':
      return 'You ended it. Everything said until then is here.';
    default:
      return 'You went through all of it.';
  }
}

/** Between start and end, in words, or null when it never started. */
export function howLong({
  started_at: from,
  ended_at: to,
}: Pick<InterviewView, 'started_at' | 'ended_at'>): string | null {
  if (!from || !to) return null;
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return 'Less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** What kind of interview it was, in words, as in "Technical interview, hard, for Nurse". */
export function whatItWas({ type, difficulty, role }: Pick<InterviewSettings, 'type' | 'difficulty' | 'role'>): string {
  return `${KINDS[type]}, ${difficulty}${role === '' ? '' : `, for ${role}`}`;
}
