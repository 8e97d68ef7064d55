'use client';

import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import { Button } from '../ui/Button.tsx';

type Props = { live: LiveInterview; seconds: number; canSpeak: boolean };

/** An answer was cut off by a reload: nothing of it is lost, and the candidate says what to do with it. */
export function OpenAnswer({ live, seconds, canSpeak }: Props) {
  return (
    <section
      aria-label="Your unfinished answer"
      className="rounded-2xl border border-accent bg-surface p-4 text-center"
    >
      <p className="text-ink">
        You were in the middle of an answer. {seconds} {seconds === 1 ? 'second' : 'seconds'} of it{' '}
        {seconds === 1 ? 'is' : 'are'} kept.
      </p>
      <p className="mt-1 text-muted text-sm">
        {canSpeak ? 'Hold the button to go on where you were, or choose:' : 'Choose what to do with it:'}
      </p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button variant="secondary" size="small" onClick={() => live.settleOpenAnswer('send')}>
          Send it as it is
        </Button>
        <Button variant="quiet" size="small" onClick={() => live.settleOpenAnswer('drop')}>
          Start this answer again
        </Button>
      </div>
    </section>
  );
}
