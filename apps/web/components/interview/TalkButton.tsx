'use client';

import { useEffect, useRef, useState } from 'react';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { releaseMeans } from '../../lib/interview/talk-key.ts';
import { useTalkKey } from './use-talk-key.ts';

type Props = { live: LiveInterview; state: LiveState; isEnabled: boolean };

/** Hold it, speak, let go; or tap it to begin and tap again to send, for those who cannot hold. */
export function TalkButton({ live, state, isEnabled }: Props) {
  const { answer } = state;
  const isSpeaking = answer.is === 'speaking';
  const pressed = useRef<{ atMs: number; wasSpeaking: boolean } | null>(null);
  const press = () => {
    if (!isEnabled && !isSpeaking) return;
    pressed.current = { atMs: Date.now(), wasSpeaking: isSpeaking };
    if (!isSpeaking) live.beginAnswer();
  };
  const release = () => {
    if (!pressed.current) return;
    const { atMs, wasSpeaking } = pressed.current;
    pressed.current = null;
    if (releaseMeans(Date.now() - atMs, wasSpeaking) === 'send') live.endAnswer();
  };
  const cancel = () => {
    pressed.current = null;
    live.cancelAnswer();
  };
  useTalkKey({ press, release, cancel });
  return (
    <div className="flex flex-col items-center gap-2">
      <button
        type="button"
        data-talk
        aria-pressed={isSpeaking}
        aria-disabled={!isEnabled && !isSpeaking}
        aria-describedby="talk-hint"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          press();
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onContextMenu={(event) => event.preventDefault()}
        onClick={({ detail }) => {
          // A click without a pointer comes from a screen reader or a switch: it is a tap.
          if (detail !== 0) return;
          press();
          release();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (isSpeaking) live.endAnswer();
          else if (isEnabled) live.beginAnswer();
        }}
        className={`relative grid min-h-20 w-full max-w-sm touch-none select-none place-items-center rounded-2xl px-6 font-medium text-lg transition-colors ${lookOf(isSpeaking, isEnabled)}`}
      >
        <Level live={live} isOn={isSpeaking} />
        <span className="relative">{isSpeaking ? 'Listening… release to send' : 'Hold to talk'}</span>
      </button>
      <p id="talk-hint" className="min-h-5 text-center text-muted text-sm">
        {isSpeaking ? (
          <>
            <SpokenFor beganAtMs={answer.beganAtMs - answer.beforeMs} /> · Esc or{' '}
            <button type="button" onClick={cancel} className="underline underline-offset-2">
              discard
            </button>
          </>
        ) : (
          'Hold the button or the space bar. A short tap keeps it on; tap again to send.'
        )}
      </p>
    </div>
  );
}

function lookOf(isSpeaking: boolean, isEnabled: boolean): string {
  if (isSpeaking) return 'bg-positive text-on-positive';
  return isEnabled ? 'bg-accent text-on-accent hover:bg-accent-strong' : 'bg-line text-muted';
}

/** The button breathes with the voice: proof that one is heard. */
function Level({ live, isOn }: { live: LiveInterview; isOn: boolean }) {
  const ring = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOn) return;
    let frame = requestAnimationFrame(function draw() {
      if (ring.current) ring.current.style.transform = `scaleX(${live.level.toFixed(3)})`;
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [isOn, live]);
  if (!isOn) return null;
  return (
    <span
      ref={ring}
      aria-hidden
      className="absolute inset-x-4 bottom-3 h-1 origin-center rounded-full bg-current opacity-60"
    />
  );
}

function SpokenFor({ beganAtMs }: { beganAtMs: number }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs - beganAtMs) / 1_000));
  return (
    <span className="tabular-nums">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
