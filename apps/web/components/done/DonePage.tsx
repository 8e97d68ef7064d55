'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useDone } from '../../lib/done/use-done.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { DoneView } from './DoneView.tsx';

/** After the interview: what was said, to read, hear, keep or erase. */
export function DonePage() {
  const { sessionId, done, fetchAgain, erase } = useDone();
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-6 pb-24 sm:px-6 sm:pt-10">
      <Brand />
      <main className="mt-12 sm:mt-16">
        {done.is === 'loading' ? (
          <p role="status" className="text-muted">
            Fetching your interview…
          </p>
        ) : null}
        {done.is === 'there' ? <DoneView sessionId={sessionId} there={done} onErase={erase} /> : null}
        {done.is === 'failed' ? (
          <Ending title={done.title} says={done.says}>
            {done.canRetry ? <Button onClick={fetchAgain}>Try again</Button> : null}
          </Ending>
        ) : null}
        {done.is === 'deleted' ? (
          <Ending
            title="Everything is deleted"
            says="Transcript, sound, settings and resume of this interview are gone for good."
          />
        ) : null}
      </main>
    </div>
  );
}

/** Stands in for the interview when there is none to show; it takes the focus, so that it is read out. */
function Ending({ title, says, children }: { title: string; says: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-balance font-semibold text-3xl tracking-tight outline-none sm:text-4xl"
      >
        {title}
      </h1>
      <p className="mt-3 text-pretty text-lg text-muted leading-relaxed">{says}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        {children}
        <LinkButton href="/" variant="secondary">
          Start another interview
        </LinkButton>
      </p>
    </>
  );
}
