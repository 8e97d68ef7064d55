'use client';

import { useEffect, useRef, useState } from 'react';
import { MICROPHONE_RATE } from '../../lib/audio/microphone.ts';
import { levelOf } from '../../lib/audio/pcm.ts';
import { wavUrl } from '../../lib/audio/wav-url.ts';
import type { LiveInterview } from '../../lib/interview/live-interview.ts';
import { Button } from '../ui/Button.tsx';

const TEST_MS = 4_000;
/** Ordinary speech at an arm's length is above this; a switched-off microphone never is. */
const HEARD_LEVEL = 0.3;

type Test = { is: 'none' } | { is: 'recording' } | { is: 'done'; url: string; wasHeard: boolean };

/** Records a few seconds and plays them back: the surest way to know that one will be understood. */
export function TestRecording({ live }: { live: LiveInterview }) {
  const [test, setTest] = useState<Test>({ is: 'none' });
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => (test.is === 'recording' ? record(live, setTest) : undefined), [test.is, live]);
  useEffect(() => {
    if (test.is !== 'done') return;
    void player.current?.play().catch(() => {});
    return () => URL.revokeObjectURL(test.url);
  }, [test]);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" disabled={test.is === 'recording'} onClick={() => setTest({ is: 'recording' })}>
          {test.is === 'recording' ? 'Recording… say something' : test.is === 'done' ? 'Test again' : 'Test it'}
        </Button>
        {test.is === 'done' ? (
          // biome-ignore lint/a11y/useMediaCaption: it is the candidate's own voice, a moment ago
          <audio ref={player} src={test.url} controls className="h-10 min-w-0 max-w-full flex-1" />
        ) : null}
      </div>
      <p role="status" className="text-muted text-sm">
        {says(test)}
      </p>
    </div>
  );
}

function says(test: Test): string {
  if (test.is === 'none') return 'Say a sentence and hear how you sound. The test is not kept.';
  if (test.is === 'recording') return 'Recording four seconds. “Hello, I am ready for my interview.”';
  return test.wasHeard
    ? 'You came through. If the playback sounds clear, you are ready.'
    : 'It was very quiet. Is the right microphone chosen, is it switched on, and is it near enough?';
}

function record(live: LiveInterview, onTest: (test: Test) => void): () => void {
  const pieces: Float32Array[] = [];
  const stop = live.hear((samples) => pieces.push(samples));
  const timer = setTimeout(() => {
    stop();
    const loudest = Math.max(0, ...pieces.map((piece) => levelOf(piece)));
    onTest({ is: 'done', url: wavUrl(pieces, MICROPHONE_RATE), wasHeard: loudest > HEARD_LEVEL });
  }, TEST_MS);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
