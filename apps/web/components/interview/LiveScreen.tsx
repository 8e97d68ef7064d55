'use client';

import type { AnswerMode } from '@intervue/shared';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { rememberedMicrophone } from '../../lib/audio/remembered-microphone.ts';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { Button } from '../ui/Button.tsx';
import { AnswerArea } from './AnswerArea.tsx';
import { Card } from './Card.tsx';
import { LineBanner } from './LineBanner.tsx';
import { PhaseRail } from './PhaseRail.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { Timings } from './Timings.tsx';
import { Transcript } from './Transcript.tsx';

type Props = { live: LiveInterview; state: LiveState; sessionId: string };

/** The interview itself. */
export function LiveScreen({ live, state, sessionId }: Props) {
  const { interview } = state;
  const mode = interview.settings?.answer_mode ?? 'hold';
  useWelcomeBack(live, state, mode);
  const switchTo = useModeSwitch(live, mode);
  if (interview.status === 'paused') return <Paused live={live} />;
  return (
    <>
      <LineBanner line={interview.line} kept={keptBy(state)} onRetry={() => live.retryNow()} />
      <header className="border-line border-b px-4 py-3 sm:px-6">
        <div className="mx-auto flex max-w-2xl flex-col gap-3 sm:flex-row sm:items-center sm:gap-6">
          <h1 className="sr-only">Your interview</h1>
          <PhaseRail progress={interview.progress} isOver={interview.status === 'completed'} />
          <TimeLeft
            progress={interview.progress}
            toldAtMs={interview.progressAtMs}
            isRunning={interview.status === 'active' && interview.line.is === 'open'}
          />
        </div>
      </header>
      <main className="flex min-h-0 flex-1 flex-col">
        <Transcript
          lines={interview.lines}
          words={interview.words}
          speaking={interview.speaking}
          heardMs={state.heardMs}
          isPlaying={state.isVoicePlaying}
        />
        {state.isSoundAllowed ? null : <SoundIsOff live={live} />}
        <AnswerArea live={live} state={state} sessionId={sessionId} mode={mode} onMode={switchTo} />
      </main>
      <Timings timings={interview.timings} />
    </>
  );
}

/** What of the candidate's words this page alone has. */
function keptBy({ answer, unsentAnswers }: LiveState): 'speaking' | 'given' | 'nothing' {
  if (answer.is === 'speaking') return 'speaking';
  return answer.is === 'sending' || unsentAnswers > 0 ? 'given' : 'nothing';
}

/** The focus goes where the answer is given, so that nobody presses the switch again with the space bar. */
function useModeSwitch(live: LiveInterview, mode: AnswerMode): (chosen: AnswerMode) => void {
  const isFocusDue = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new mode has to be on the page before its field can take the focus
  useLayoutEffect(() => {
    if (isFocusDue.current) document.querySelector<HTMLElement>('[data-talk], form textarea')?.focus();
    isFocusDue.current = false;
  }, [mode]);
  return (chosen) => {
    isFocusDue.current = true;
    live.answerBy(chosen);
  };
}

/** After a reload the microphone opens again by itself where it is allowed; the voice may need a press first. */
function useWelcomeBack(live: LiveInterview, state: LiveState, mode: AnswerMode): void {
  const isClosed = state.microphone.is === 'closed';
  useEffect(() => {
    void live.allowSound();
  }, [live]);
  useEffect(() => {
    if (mode !== 'typed' && isClosed) void live.openMicrophone(rememberedMicrophone());
  }, [live, mode, isClosed]);
  useEffect(() => live.listenForVoice(mode === 'hands_free'), [live, mode]);
}

function SoundIsOff({ live }: { live: LiveInterview }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-3 border-line border-t bg-tint px-4 py-3"
    >
      <p className="text-ink text-sm">The browser keeps the interviewer silent until you press something.</p>
      <Button size="small" onClick={() => void live.allowSound()}>
        Hear the interviewer
      </Button>
    </div>
  );
}

function Paused({ live }: { live: LiveInterview }) {
  return (
    <Card title="Paused">
      <p>Take the time you need. The clock stands still, and everything said is kept.</p>
      <div className="mt-6">
        <Button size="large" onClick={() => live.goOn()}>
          Go on
        </Button>
      </div>
    </Card>
  );
}
