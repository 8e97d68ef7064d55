'use client';

import type { InterviewView, Utterance } from '@intervue/shared';
import type { ReactNode } from 'react';
import { audioUrl } from '../../lib/api-client.ts';
import { lengthsOf } from '../../lib/done/line-sound.ts';
import { lineIdOf } from '../../lib/done/what-became.ts';
import { type Player, usePlayer } from '../../lib/done/use-player.ts';
import { LinePlayer } from './LinePlayer.tsx';

/** The whole conversation, each line with its sound where it was kept. */
export function SpokenLines({ sessionId, view }: { sessionId: string; view: InterviewView }) {
  const player = usePlayer();
  const lengths = lengthsOf(view);
  return (
    <section id="lines" aria-labelledby="lines-title" className="mt-12 scroll-mt-6">
      <h2 id="lines-title" className="font-semibold text-ink text-xl tracking-tight">
        What was said
      </h2>
      {view.transcript.length === 0 ? <p className="mt-3 text-muted">Nothing yet.</p> : null}
      <ol className="mt-6 space-y-5">
        {view.transcript.map((line) => (
          <Line key={line.seq} line={line}>
            <Sound sessionId={sessionId} line={line} lengthS={lengths.get(line.audio_id ?? '')} player={player} />
          </Line>
        ))}
      </ol>
    </section>
  );
}

function Line({ line, children }: { line: Utterance; children: ReactNode }) {
  const isCandidate = line.role === 'candidate';
  return (
    <li
      id={lineIdOf(line)}
      // What leads here takes the focus along, so that it is read out and the next Tab goes on from here.
      tabIndex={-1}
      className={`scroll-mt-6 rounded-r-lg border-l-2 py-1 pr-2 pl-4 outline-none target:bg-tint sm:pl-5 ${isCandidate ? 'border-accent' : 'border-line'}`}
    >
      <p className="mb-1 flex flex-wrap gap-x-2 text-muted text-xs">
        <span className={`font-medium ${isCandidate ? 'text-accent-ink' : ''}`}>{whoOf(line)}</span>
        <time dateTime={line.at}>
          {new Date(line.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
        </time>
        {line.interrupted ? <span>interrupted</span> : null}
        {line.confidence !== null && line.confidence < 0.8 ? <span>may be misheard</span> : null}
      </p>
      <p className="whitespace-pre-wrap break-words text-ink leading-relaxed">{line.text}</p>
      {children}
    </li>
  );
}

function Sound(props: { sessionId: string; line: Utterance; lengthS: number | undefined; player: Player }) {
  const { sessionId, line, lengthS, player } = props;
  const { audio_id: id } = line;
  if (id === null || lengthS === undefined) return null;
  return (
    <LinePlayer
      of={`${whoOf(line)}, line ${line.sequence}`}
      lengthS={lengthS}
      playing={player.playing?.id === id ? player.playing : null}
      onToggle={() => player.toggle(id, audioUrl(sessionId, id))}
      onSeek={player.seek}
    />
  );
}

function whoOf({ role }: Utterance): string {
  return role === 'candidate' ? 'You' : 'Interviewer';
}
