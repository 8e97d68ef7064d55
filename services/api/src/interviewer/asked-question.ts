import type { InterviewerState } from './interviewer-state.ts';
import { questionOf } from './plan-questions.ts';

/** What kind of answer is being asked for: tells whoever waits for its end how much to expect. */
export function expectedAnswer({ asking, plan }: InterviewerState): 'story' | 'explanation' | 'detail' | 'word' {
  switch (asking?.kind) {
    case 'main':
      return TELLS_STORY.has(questionOf(plan, asking.questionId)?.type ?? '') ? 'story' : 'explanation';
    case 'warm-up':
      return 'explanation';
    case 'follow-up':
      return 'detail';
    default:
      return 'word';
  }
}

const TELLS_STORY: ReadonlySet<string> = new Set(['behavioral', 'hr']);

/** The words of what is being asked, or null where nothing of the plan is. */
export function askedText(state: InterviewerState): string | null {
  const { asking, plan } = state;
  if (asking === null || asking.kind === 'readiness' || asking.kind === 'own-questions') return null;
  return asking.kind === 'follow-up' ? asking.text : (questionOf(plan, asking.questionId)?.text ?? null);
}
