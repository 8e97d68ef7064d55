'use client';

import type { AnswerMode } from '@intervue/shared';
import { useState } from 'react';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import { type LiveState, mayTakeBack } from '../../lib/interview/live-state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type Props = {
  live: LiveInterview;
  state: LiveState;
  isEnabled: boolean;
  mode: AnswerMode;
  onMode: (mode: AnswerMode) => void;
};

const OTHER_WAYS: Record<AnswerMode, readonly { to: AnswerMode; label: string }[]> = {
  hold: [
    { to: 'hands_free', label: 'Hands-free' },
    { to: 'typed', label: 'Type instead' },
  ],
  hands_free: [
    { to: 'hold', label: 'Hold to talk' },
    { to: 'typed', label: 'Type instead' },
  ],
  typed: [
    { to: 'hold', label: 'Speak instead' },
    { to: 'hands_free', label: 'Hands-free' },
  ],
};

/** Everything one may ask for besides answering. */
export function Controls({ live, state, isEnabled, mode, onMode }: Props) {
  const [isEnding, setIsEnding] = useState(false);
  const isSpeaking = state.answer.is === 'speaking';
  return (
    <>
      <fieldset
        aria-label="Ask for something"
        className="min-w-0 flex flex-wrap items-center justify-center gap-1 lg:-mx-12"
      >
        <Button variant="quiet" size="small" disabled={!isEnabled} onClick={() => live.request('repeat')}>
          Repeat
        </Button>
        <Button variant="quiet" size="small" disabled={!isEnabled} onClick={() => live.request('rephrase')}>
          Rephrase
        </Button>
        <Button variant="quiet" size="small" disabled={!isEnabled} onClick={() => live.request('skip')}>
          Skip
        </Button>
        {mode !== 'typed' && mayTakeBack(state) ? (
          <Button variant="quiet" size="small" onClick={() => live.notFinished()}>
            I wasn’t finished
          </Button>
        ) : null}
        <span aria-hidden className="mx-1 hidden h-4 w-px bg-line sm:block" />
        {OTHER_WAYS[mode].map(({ to, label }) => (
          <Button key={to} variant="quiet" size="small" disabled={isSpeaking} onClick={() => onMode(to)}>
            {label}
          </Button>
        ))}
        <Button variant="quiet" size="small" disabled={isSpeaking} onClick={() => live.pause()}>
          Pause
        </Button>
        <Button variant="quiet" size="small" onClick={() => setIsEnding(true)}>
          End
        </Button>
      </fieldset>
      <Dialog isOpen={isEnding} onClose={() => setIsEnding(false)} title="End the interview now?">
        <p className="text-muted leading-relaxed">
          Everything said so far is kept. It cannot be gone on with afterwards.
        </p>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setIsEnding(false)}>
            Go on with the interview
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              setIsEnding(false);
              live.end();
            }}
          >
            End it
          </Button>
        </div>
      </Dialog>
    </>
  );
}
