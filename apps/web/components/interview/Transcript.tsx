'use client';

import type { Utterance } from '@intervue/shared';
import { useEffect, useRef } from 'react';
import type { InterviewState } from '../../lib/interview/interview-state.ts';

type Props = {
  lines: readonly Utterance[];
  words: InterviewState['words'];
  speaking: InterviewState['speaking'];
  heardMs: number;
  isPlaying: boolean;
};

/** Everything that was said, line by line; the line that is being spoken fills with ink as the voice gets there. */
export function Transcript({ lines, words, speaking, heardMs, isPlaying }: Props) {
  const end = useRef<HTMLLIElement>(null);
  const isNearEnd = useRef(true);
  // More words are more to see, like another line.
  const writing = writingOf(lines, speaking);
  const count = lines.length + (words?.text.length ?? 0) + (writing?.length ?? 0);
  useEffect(() => {
    if (count > 0 && isNearEnd.current) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  return (
    <section
      aria-label="Transcript"
      // A long conversation must be reachable by keyboard to be scrolled.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
      tabIndex={0}
      onScroll={({ currentTarget: box }) => {
        isNearEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 160;
      }}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-6 sm:px-6"
    >
      <ol className="mx-auto flex max-w-2xl flex-col gap-6" aria-live="polite" aria-relevant="additions">
        {lines.map((line) => {
          const isSpoken = isPlaying && line.role === 'interviewer' && line.turn_id === speaking?.turnId;
          return (
            <Line
              key={`${line.role}.${line.turn_id}`}
              line={line}
              heardText={isSpoken ? heardOf(speaking, heardMs) : null}
            />
          );
        })}
        {words ? <WordsSoFar {...words} /> : null}
        {writing ? <LineSoFar text={writing} heardText={heardOf(speaking, heardMs)} /> : null}
        <li ref={end} aria-hidden className="h-px" />
      </ol>
    </section>
  );
}

/** What the candidate is saying right now, or has written and not yet sent. Not read out: they know. */
function WordsSoFar({ text, isWhole }: { text: string; isWhole: boolean }) {
  return (
    <li aria-hidden className="flex flex-col items-end">
      <p className="mb-1 font-medium text-muted text-xs">You</p>
      <p className="max-w-[92%] whitespace-pre-wrap break-words rounded-2xl rounded-tr-md border border-line px-4 py-2.5 text-muted leading-relaxed">
        {text}
        {isWhole ? '' : '…'}
      </p>
    </li>
  );
}

/** The interviewer's line while its end is still being written. Read out when it is whole. */
function LineSoFar({ text, heardText }: { text: string; heardText: string }) {
  return (
    <li aria-hidden>
      <p className="mb-1 font-medium text-muted text-xs">Interviewer</p>
      <p className="whitespace-pre-wrap break-words text-ink text-lg leading-relaxed">
        <Words text={text} heardText={heardText} />
      </p>
    </li>
  );
}

function Line({ line, heardText }: { line: Utterance; heardText: string | null }) {
  const isCandidate = line.role === 'candidate';
  return (
    <li className={isCandidate ? 'flex flex-col items-end' : ''}>
      <p className="mb-1 font-medium text-muted text-xs">{isCandidate ? 'You' : 'Interviewer'}</p>
      <p
        className={
          isCandidate
            ? 'max-w-[92%] whitespace-pre-wrap break-words rounded-2xl rounded-tr-md bg-tint px-4 py-2.5 text-ink leading-relaxed'
            : 'whitespace-pre-wrap break-words text-ink text-lg leading-relaxed'
        }
      >
        <Words text={line.text} heardText={heardText} />
        {line.interrupted ? (
          <span className="text-muted">{line.text === '' ? 'Interrupted at once' : ' — interrupted'}</span>
        ) : null}
      </p>
    </li>
  );
}

/** What is still to be said is shown already, but paler: captions must not lag behind the voice. */
function Words({ text, heardText }: { text: string; heardText: string | null }) {
  if (heardText === null || !text.startsWith(heardText)) return text;
  return (
    <>
      {heardText}
      <span className="text-muted transition-colors">{text.slice(heardText.length)}</span>
    </>
  );
}

function heardOf(speaking: InterviewState['speaking'], heardMs: number): string {
  const begun = (speaking?.clauses ?? []).filter(({ startMs }) => startMs <= heardMs);
  return begun.map(({ text }) => text).join(' ');
}

/** What is known of a line that is spoken before it is whole; null when there is none. */
function writingOf(lines: readonly Utterance[], speaking: InterviewState['speaking']): string | null {
  const isWhole = lines.some((line) => line.role === 'interviewer' && line.turn_id === speaking?.turnId);
  if (!speaking?.turnId || isWhole || speaking.clauses.length === 0) return null;
  return speaking.clauses.map(({ text }) => text).join(' ');
}
