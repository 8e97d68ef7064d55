'use client';

import type { AnswerMode } from '@intervue/shared';
import { rememberedMicrophone } from '../../lib/audio/remembered-microphone.ts';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import type { LiveState } from '../../lib/interview/live-state.ts';
import { MicrophoneHelp } from '../audio/MicrophoneHelp.tsx';
import { Button } from '../ui/Button.tsx';
import { Controls } from './Controls.tsx';
import { HandsFree } from './HandsFree.tsx';
import { Notice } from './Notice.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';
import { StatusPill } from './StatusPill.tsx';
import { TalkButton } from './TalkButton.tsx';
import { TypedAnswer } from './TypedAnswer.tsx';

type Props = {
  live: LiveInterview;
  state: LiveState;
  sessionId: string;
  mode: AnswerMode;
  onMode: (mode: AnswerMode) => void;
};

/** The lower part of the page: what happens now, and how to answer. */
export function AnswerArea({ live, state, sessionId, mode, onMode }: Props) {
  const { interview, answer } = state;
  const isGiven = answer.is !== 'none' || state.unsentAnswers > 0;
  const isEnabled = !isGiven && isYourTurn(interview.turn) && interview.line.is !== 'gone';
  return (
    <div className="border-line border-t bg-canvas px-4 pt-3 pb-4 sm:px-6">
      <div className="mx-auto flex max-w-2xl flex-col gap-3">
        <StatusPill state={state} />
        <Notice state={state} onRead={() => live.dismissNotice()} />
        {interview.openAnswer ? (
          <OpenAnswer
            live={live}
            seconds={Math.round(interview.openAnswer.samples / 16_000)}
            canSpeak={mode !== 'typed' && state.microphone.is === 'open'}
          />
        ) : null}
        {mode === 'typed' ? (
          <TypedAnswer sessionId={sessionId} isEnabled={isEnabled} onSend={(text) => live.answerInWriting(text)} />
        ) : (
          <Spoken live={live} state={state} mode={mode} isEnabled={isEnabled} onMode={onMode} />
        )}
        <Controls live={live} state={state} isEnabled={isEnabled} mode={mode} onMode={onMode} />
      </div>
    </div>
  );
}

/** The interviewer may be interrupted; while an answer is worked on there is nothing to answer. */
function isYourTurn(turn: LiveState['interview']['turn']): boolean {
  return turn === 'ready' || turn === 'listening' || turn === 'speaking';
}

const TROUBLE = {
  muted: 'Your microphone is switched off, at the headset or in the system. Switch it on, or type your answer.',
  asleep: 'The browser has put your microphone to sleep. What you say now is not heard.',
  silent: 'Your microphone gives no sound at all. Check that it is the right one and not muted, or type your answer.',
} as const;

/** Nobody should speak into nothing. */
function MicrophoneNote({ live, trouble }: { live: LiveInterview; trouble: keyof typeof TROUBLE }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-warning bg-warning-tint px-4 py-3 text-ink text-sm"
    >
      <span>{TROUBLE[trouble]}</span>
      {trouble === 'asleep' ? (
        <Button variant="secondary" size="small" onClick={() => void live.allowSound()}>
          Wake it
        </Button>
      ) : null}
    </div>
  );
}

function Spoken(props: Omit<Props, 'sessionId'> & { isEnabled: boolean }) {
  const { live, state, mode, isEnabled, onMode } = props;
  const open = () => void live.openMicrophone(rememberedMicrophone());
  const { microphone } = state;
  if (microphone.is === 'failed')
    return <MicrophoneHelp problem={microphone.problem} onRetry={open} onType={() => onMode('typed')} />;
  if (microphone.is !== 'open') {
    return (
      <div className="text-center">
        <Button variant="secondary" onClick={open} disabled={microphone.is === 'opening'}>
          {microphone.is === 'opening' ? 'Opening the microphone…' : 'Turn the microphone on'}
        </Button>
      </div>
    );
  }
  return (
    <>
      {microphone.trouble ? <MicrophoneNote live={live} trouble={microphone.trouble} /> : null}
      {mode === 'hands_free' && state.ears !== 'failed' ? (
        <HandsFree live={live} state={state} />
      ) : (
        <TalkButton live={live} state={state} isEnabled={isEnabled} />
      )}
    </>
  );
}
