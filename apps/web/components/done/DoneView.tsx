'use client';

import type { InterviewView } from '@intervue/shared';
import { audioUrl, transcriptUrl } from '../../lib/api-client.ts';
import type { DoneState } from '../../lib/done/done-state.ts';
import { howItEnded, howLong, whatItWas } from '../../lib/done/how-it-ended.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Erase } from './Erase.tsx';
import { Expenses } from './Expenses.tsx';
import { SpokenLines } from './SpokenLines.tsx';

type Props = { sessionId: string; there: Extract<DoneState, { is: 'there' }>; onErase: () => void };

/** One interview that was held. */
export function DoneView({ sessionId, there, onErase }: Props) {
  const { view, erasing } = there;
  const isOver = view.status === 'completed';
  return (
    <>
      <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-4xl">
        {isOver ? 'Well done. That was your interview.' : 'Your interview so far'}
      </h1>
      <p className="mt-3 text-pretty text-lg text-muted leading-relaxed">{howItEnded(view)}</p>
      <Facts view={view} />
      {isOver ? null : (
        <p className="mt-6">
          <LinkButton href={`/interview/${sessionId}`}>Go on with it</LinkButton>
        </p>
      )}
      {view.transcript.length > 0 ? <Downloads sessionId={sessionId} view={view} /> : null}
      <SpokenLines sessionId={sessionId} view={view} />
      <Expenses use={view.use} />
      <footer className="mt-14 flex flex-wrap items-center justify-between gap-3 border-line border-t pt-6">
        <LinkButton href="/" variant="secondary">
          Start another interview
        </LinkButton>
        <Erase erasing={erasing} onErase={onErase} />
      </footer>
    </>
  );
}

function Facts({ view }: { view: InterviewView }) {
  const answers = view.transcript.filter(({ role }) => role === 'candidate').length;
  const heldAt = new Date(view.started_at ?? view.created_at);
  const facts = [
    { name: 'When', fact: heldAt.toLocaleString([], { dateStyle: 'long', timeStyle: 'short' }) },
    { name: 'Length', fact: howLong(view) },
    { name: 'Answers', fact: answers === 0 ? null : `${answers} ${answers === 1 ? 'answer' : 'answers'}` },
  ].filter(({ fact }) => fact !== null);
  return (
    <dl className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
      <div className="basis-full">
        <dt className="sr-only">What</dt>
        <dd className="break-words font-medium text-ink">{whatItWas(view.settings)}</dd>
      </div>
      {facts.map(({ name, fact }) => (
        <div key={name} className="min-w-0">
          <dt className="sr-only">{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Downloads({ sessionId, view }: { sessionId: string; view: InterviewView }) {
  const links = [
    { href: transcriptUrl(sessionId, 'txt'), label: 'Transcript (text)' },
    { href: transcriptUrl(sessionId, 'json'), label: 'Transcript (JSON)' },
    ...(view.audio.length > 0 ? [{ href: audioUrl(sessionId, 'all'), label: 'Sound (WAV)' }] : []),
  ];
  return (
    <section aria-labelledby="downloads-title" className="mt-10">
      <h2 id="downloads-title" className="font-semibold text-ink text-xl tracking-tight">
        To keep
      </h2>
      <ul className="mt-4 flex flex-wrap gap-2">
        {links.map(({ href, label }) => (
          <li key={href}>
            <LinkButton href={href} download variant="secondary">
              <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current text-muted">
                <path d="M8 2.5v8m0 0L5 7.6m3 2.9 3-2.9M3 13.5h10" strokeWidth="1.5" strokeLinecap="round" />
              </svg>
              <span className="sr-only">Download: </span>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {view.consent.keep === 'audio_and_transcript' ? null : (
        <p className="mt-3 text-muted text-sm">You chose to keep the transcript only, so your voice was not kept.</p>
      )}
    </section>
  );
}
