import type { LiveState } from '../../lib/interview/live-state.ts';

/** What the interviewer or the house says besides the interview; one at a time. */
export function Notice({ state, onRead }: { state: LiveState; onRead: () => void }) {
  const { notice, problem } = state.interview;
  const says = problem?.message ?? notice?.message;
  if (!says) return null;
  return (
    <div
      role={problem ? 'alert' : 'status'}
      className={`flex items-start justify-between gap-3 rounded-xl border px-4 py-3 text-ink text-sm leading-relaxed ${problem ? 'border-warning bg-warning-tint' : 'border-line bg-surface'}`}
    >
      <span>{says}</span>
      <button type="button" onClick={onRead} className="shrink-0 text-muted underline underline-offset-2">
        Close
      </button>
    </div>
  );
}
