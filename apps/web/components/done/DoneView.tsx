'use client';

import type { InterviewView } from '@intervue/shared';
import type { DoneState } from '../../lib/done/done-state.ts';
import { howItEnded, howLong, whatItWas } from '../../lib/done/how-it-ended.ts';
import { coverageShown, passedOn, planShown } from '../../lib/done/what-became.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Covered } from './Covered.tsx';
import { Downloads } from './Downloads.tsx';
import { Erase } from './Erase.tsx';
import { Expenses } from './Expenses.tsx';
import { HowHeld } from './HowHeld.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { PassedOn } from './PassedOn.tsx';
import { Planned } from './Planned.tsx';
import { SpokenLines } from './SpokenLines.tsx';

type Props = { sessionId: string; there: Extract<DoneState, { is: 'there' }>; onErase: () => void };

/** One interview that was held. */
export function DoneView({ sessionId, there, onErase }: Props) {
  const { view, erasing } = there;
  const isOver = view.status === 'completed';
  const plan = planShown(view);
  const coverage = coverageShown(view);
  const questions = passedOn(view);
  const parts = [
    { id: 'lines', title: 'What was said' },
    ...(coverage ? [{ id: 'coverage', title: coverage.title }] : []),
    ...(plan ? [{ id: 'plan', title: 'What was planned' }] : []),
    ...(questions.length > 0 ? [{ id: 'passed-on', title: 'Questions to pass on' }] : []),
    ...(view.check ? [{ id: 'held', title: 'How it was held' }] : []),
  ];
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
      <OnThisPage parts={parts} />
      <SpokenLines sessionId={sessionId} view={view} />
      {coverage ? <Covered coverage={coverage} /> : null}
      {plan ? <Planned plan={plan} /> : null}
      {questions.length > 0 ? <PassedOn questions={questions} /> : null}
      <HowHeld check={view.check} />
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
