'use client';

import { useCallback } from 'react';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { rememberedMicrophone, rememberMicrophone } from '../../lib/audio/remembered-microphone.ts';
import { Button } from '../ui/Button.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { MicrophoneHelp } from './MicrophoneHelp.tsx';
import { MicrophonePicker } from './MicrophonePicker.tsx';
import { TestRecording } from './TestRecording.tsx';

type Props = { live: LiveInterview; state: LiveState; onReady: (way: 'spoken' | 'typed') => void };

/** Before the interview: one look at the microphone, so that nobody worries about it during the interview. */
export function DeviceCheck({ live, state, onReady }: Props) {
  const { microphone } = state;
  const readLevel = useCallback(() => live.level, [live]);
  const open = (deviceId: string | null) => {
    if (deviceId) rememberMicrophone(deviceId);
    void live.openMicrophone(deviceId ?? rememberedMicrophone());
  };
  return (
    <main className="mx-auto w-full max-w-xl flex-1 px-4 py-10 sm:py-16">
      <h1 className="font-semibold text-2xl text-ink tracking-tight">A quick check before we begin</h1>
      <p className="mt-2 text-muted leading-relaxed">
        You will speak with an AI interviewer. It waits while you think, and you can pause at any time.
      </p>
      <div className="mt-8 space-y-6 rounded-2xl border border-line bg-surface p-5 sm:p-6">
        {microphone.is === 'closed' || microphone.is === 'opening' ? (
          <AskForMicrophone isOpening={microphone.is === 'opening'} onOpen={() => open(null)} />
        ) : null}
        {microphone.is === 'failed' ? (
          <MicrophoneHelp problem={microphone.problem} onRetry={() => open(null)} onType={() => onReady('typed')} />
        ) : null}
        {microphone.is === 'open' ? (
          <>
            <MicrophonePicker deviceId={microphone.deviceId} onChoose={open} />
            <div>
              <p className="mb-2 text-muted text-sm">Speak: the bars should move with your voice.</p>
              <LevelMeter readLevel={readLevel} label="Level of your microphone" />
            </div>
            <TestRecording live={live} />
          </>
        ) : null}
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Button size="large" disabled={microphone.is !== 'open'} onClick={() => onReady('spoken')}>
          Begin the interview
        </Button>
        <Button variant="quiet" onClick={() => onReady('typed')}>
          I would rather type
        </Button>
      </div>
    </main>
  );
}

function AskForMicrophone({ isOpening, onOpen }: { isOpening: boolean; onOpen: () => void }) {
  return (
    <div>
      <h2 className="font-medium text-ink">Your microphone</h2>
      <p className="mt-1 text-muted text-sm leading-relaxed">
        The browser will ask whether this page may use it. It listens only while you hold the talk button.
      </p>
      <div className="mt-4">
        <Button variant="secondary" onClick={onOpen} disabled={isOpening}>
          {isOpening ? 'Waiting for the browser…' : 'Allow the microphone'}
        </Button>
      </div>
    </div>
  );
}
