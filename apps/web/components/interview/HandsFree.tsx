'use client';

import { useCallback } from 'react';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { LevelMeter } from '../audio/LevelMeter.tsx';
import { Button } from '../ui/Button.tsx';
import { useTalkKey } from './use-talk-key.ts';

/** Nothing to press: the candidate talks. Two buttons for when the house would guess wrong. */
export function HandsFree({ live, state }: { live: LiveInterview; state: LiveState }) {
  const { answer, ears } = state;
  const isSpeaking = answer.is === 'speaking';
  const readLevel = useCallback(() => live.level, [live]);
  // The space bar says "I am done" here; Escape takes the answer back, as everywhere.
  useTalkKey({ press: () => live.endAnswer(), release: () => {}, cancel: () => live.cancelAnswer() });
  return (
    <section
      aria-label="Your answer"
      className={`rounded-2xl border px-5 py-4 transition-colors ${isSpeaking ? 'border-positive bg-surface' : 'border-line bg-surface'}`}
    >
      <LevelMeter readLevel={readLevel} label="Level of your microphone" />
      <TurnPassing ending={isSpeaking ? state.interview.ending : null} />
      <p className="mt-3 text-center text-ink">{says(isSpeaking, ears)}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button variant="secondary" size="small" disabled={!isSpeaking} onClick={() => live.endAnswer()}>
          I am done
        </Button>
        <Button variant="quiet" size="small" disabled={!isSpeaking} onClick={() => live.holdOn()}>
          Give me a moment
        </Button>
        <Button variant="quiet" size="small" disabled={!isSpeaking} onClick={() => live.cancelAnswer()}>
          Start over
        </Button>
      </div>
    </section>
  );
}

/** A line that fills while a silence lasts: when it is full, the turn passes. Speaking empties it. */
function TurnPassing({ ending }: { ending: LiveState['interview']['ending'] }) {
  return (
    <div aria-hidden className="mx-auto mt-2 h-0.5 max-w-40 overflow-hidden rounded-full">
      {ending ? (
        <div
          key={ending.id}
          className="turn-passing h-full origin-left rounded-full bg-positive"
          style={{ animationDuration: `${ending.inMs}ms` }}
        />
      ) : null}
    </div>
  );
}

function says(isSpeaking: boolean, ears: LiveState['ears']): string {
  if (ears === 'loading') return 'One moment, getting ready to listen…';
  if (isSpeaking) return 'I am listening. Take your time: pauses are fine.';
  return 'Just speak when you are ready. It is noticed when you have finished.';
}
