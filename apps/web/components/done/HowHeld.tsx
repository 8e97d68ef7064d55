import type { InterviewView } from '@intervue/shared';
import { howItWasHeld } from '../../lib/done/how-it-was-held.ts';

/** What was counted of the interview: about the interviewer as much as about the candidate, and no judgement of anybody. */
export function HowHeld({ check }: { check: InterviewView['check'] }) {
  if (check === null) return null;
  return (
    <section id="held" aria-labelledby="held-title" className="mt-14 scroll-mt-6">
      <h2 id="held-title" className="font-semibold text-ink text-xl tracking-tight">
        How it was held
      </h2>
      <ul className="mt-4 space-y-1.5 text-pretty leading-relaxed">
        {howItWasHeld(check).map(({ says, isFault }) => (
          <li key={says} className={isFault ? 'text-ink' : 'text-muted'}>
            {isFault ? <span className="font-medium">Should not have been: </span> : null}
            {says}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted text-sm">
        Counted from the record of this interview; it says nothing about your answers.
      </p>
    </section>
  );
}
