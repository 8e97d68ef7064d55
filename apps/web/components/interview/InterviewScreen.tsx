'use client';

import { useEffect } from 'react';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { useInterview } from '../../lib/interview/use-interview.ts';
import { DeviceCheck } from '../audio/DeviceCheck.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from './Card.tsx';
import { LiveScreen } from './LiveScreen.tsx';

/** One interview from the device check to its end: which screen there is follows from where the interview stands. */
export function InterviewScreen({ sessionId }: { sessionId: string }) {
  const { live, state } = useInterview(sessionId);
  useLeaveWhenOver(sessionId, state);
  useStayWhileAnswering(state);
  return <div className="flex h-dvh flex-col bg-canvas">{screenOf(live, state, sessionId)}</div>;
}

function screenOf(live: LiveInterview, state: LiveState, sessionId: string) {
  const { interview } = state;
  if (interview.line.is === 'taken-over') return <TakenOver live={live} />;
  if (interview.line.is === 'gone') return <Gone />;
  if (!interview.isKnown) return <Connecting isBroken={interview.line.is === 'broken'} />;
  if (interview.status === 'created') {
    return (
      <div className="flex flex-1 flex-col overflow-y-auto">
        <DeviceCheck live={live} state={state} onReady={(way) => begin(live, state, way)} />
      </div>
    );
  }
  return <LiveScreen live={live} state={state} sessionId={sessionId} />;
}

function begin(live: LiveInterview, state: LiveState, way: 'spoken' | 'typed'): void {
  void live.allowSound();
  const chosen = state.interview.settings?.answer_mode ?? 'hold';
  if (way === 'typed' && chosen !== 'typed') live.answerBy('typed');
  if (way === 'spoken' && chosen === 'typed') live.answerBy('hold');
  live.start();
}

/** The closing words are heard to their end; then there is nothing left to do here. */
function useLeaveWhenOver(sessionId: string, { interview, isVoicePlaying }: LiveState): void {
  const isOver = interview.status === 'completed' && !isVoicePlaying;
  useEffect(() => {
    if (isOver) window.location.replace(`/done/${sessionId}`);
  }, [isOver, sessionId]);
}

/** Nothing is lost by a reload, but leaving by mistake in the middle of a sentence costs one's thread. */
function useStayWhileAnswering({ answer }: LiveState): void {
  const isBusy = answer.is !== 'none';
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}

function Connecting({ isBroken }: { isBroken: boolean }) {
  return (
    <Card title={isBroken ? 'The server is not answering' : 'One moment'}>
      <p role="status">{isBroken ? 'Trying again by itself. Everything said is kept.' : 'Opening your interview…'}</p>
    </Card>
  );
}

function TakenOver({ live }: { live: LiveInterview }) {
  return (
    <Card title="The interview goes on in another window">
      <p>It was opened somewhere else, and it can be held in one place only. Nothing is lost.</p>
      <div className="mt-6">
        <Button variant="secondary" onClick={() => live.takeOver()}>
          Go on here instead
        </Button>
      </div>
    </Card>
  );
}

function Gone() {
  return (
    <Card title="This interview cannot be opened here">
      <p>It was deleted, or it was begun in another browser.</p>
      <p className="mt-6">
        <a href="/" className="font-medium text-accent-ink underline underline-offset-4">
          Start a new one
        </a>
      </p>
    </Card>
  );
}
