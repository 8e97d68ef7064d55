'use client';

import { useEffect, useState } from 'react';
import type { InterviewState } from '../../lib/interview/interview-state.ts';

type Props = { line: InterviewState['line']; kept: 'speaking' | 'given' | 'nothing'; onRetry: () => void };

const KEPT = {
  speaking: 'Keep speaking: everything is kept and sent as soon as it is back.',
  given: 'Your answer is kept here and sent as soon as it is back.',
  nothing: 'Everything said is saved.',
} as const;

/** Tells the truth about the line to the server, and only when there is something to tell. */
export function LineBanner({ line, kept, onRetry }: Props) {
  const [isLate, setIsLate] = useState(false);
  const isBroken = line.is === 'broken';
  useEffect(() => {
    if (!isBroken) return;
    // A line that is back within a moment is not worth a word.
    const timer = setTimeout(() => setIsLate(true), 800);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isBroken]);
  if (!isBroken || !isLate) return null;
  return (
    <div role="status" className="border-warning border-b bg-warning-tint px-4 py-2.5 text-center text-ink text-sm">
      The connection was lost. Reconnecting… {KEPT[kept]}{' '}
      <button type="button" onClick={onRetry} className="font-medium underline underline-offset-2">
        Try now
      </button>
    </div>
  );
}
