import type { LiveState } from '../../lib/interview/live-state.ts';

/** What happens now, in one line that is also read out. */
export function StatusPill({ state }: { state: LiveState }) {
  const { text, tone } = statusOf(state);
  return (
    <p role="status" className="flex min-h-6 items-center justify-center gap-2 text-muted text-sm">
      <span aria-hidden className={`size-2 rounded-full ${TONES[tone]}`} />
      {text}
    </p>
  );
}

const TONES = {
  calm: 'bg-line-strong',
  yours: 'bg-positive',
  busy: 'bg-accent motion-safe:animate-pulse',
  trouble: 'bg-warning',
} as const;

function statusOf({ interview, answer, isVoicePlaying, unsentAnswers }: LiveState): {
  text: string;
  tone: keyof typeof TONES;
} {
  if (interview.isSavingInTrouble) return { text: 'Saving is not possible right now. Please wait.', tone: 'trouble' };
  if (answer.is === 'speaking') return { text: 'Listening to you', tone: 'yours' };
  if (answer.is === 'sending' || unsentAnswers > 0) return { text: 'Taking in your answer', tone: 'busy' };
  switch (interview.turn) {
    case 'processing_stt':
      return { text: 'Writing down what you said', tone: 'busy' };
    case 'generating':
      return { text: 'The interviewer is thinking', tone: 'busy' };
    case 'speaking':
      return { text: isVoicePlaying ? 'The interviewer is speaking' : 'One moment', tone: 'busy' };
    case 'paused':
      return { text: 'Paused', tone: 'calm' };
    case 'error':
      return { text: 'One moment, something is not working', tone: 'trouble' };
    case 'ready':
    case 'listening':
      return { text: 'Your turn, whenever you are ready', tone: 'yours' };
  }
}
