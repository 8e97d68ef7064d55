import type { PlanShown, ShownQuestion } from '../../lib/done/what-became.ts';
import { Chevron } from '../ui/Disclosure.tsx';

/** What was planned, and what became of it. */
export function Planned({ plan }: { plan: PlanShown }) {
  return (
    <section id="plan" aria-labelledby="plan-title" className="mt-14 scroll-mt-6">
      <h2 id="plan-title" className="font-semibold text-ink text-xl tracking-tight">
        What was planned
      </h2>
      <p className="mt-2 text-pretty text-muted leading-relaxed">{plan.madeBy}</p>
      <Competencies competencies={plan.competencies} />
      {plan.rounds.length === 0 ? null : (
        <>
          <h3 className="mt-7 font-medium text-ink">In {plan.rounds.length} parts</h3>
          <ol className="mt-2 list-decimal space-y-1 pl-5 text-muted leading-relaxed marker:text-muted">
            {plan.rounds.map((round) => (
              <li key={round}>{round}</li>
            ))}
          </ol>
        </>
      )}
      <h3 className="mt-7 font-medium text-ink">The main questions</h3>
      <ol className="mt-3 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {plan.questions.map((question) => (
          <li key={question.id}>
            <Question question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Competencies({ competencies }: Pick<PlanShown, 'competencies'>) {
  if (competencies.length === 0) return null;
  return (
    <>
      <h3 className="mt-7 font-medium text-ink">What it looked at, and how much each counted</h3>
      <ul className="mt-3 space-y-4">
        {competencies.map(({ name, percent, why }) => (
          <li key={name}>
            <p className="flex items-baseline justify-between gap-4">
              <span className="min-w-0 break-words text-ink">{name}</span>
              <span className="shrink-0 text-muted text-sm tabular-nums">{percent} %</span>
            </p>
            <div aria-hidden="true" className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
              <div
                className="h-full rounded-full bg-accent forced-colors:bg-[CanvasText]"
                style={{ width: `${percent}%` }}
              />
            </div>
            <p className="mt-1.5 text-pretty text-muted text-sm">{why}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One main question; why it was planned and what followed is folded up. */
function Question({ question }: { question: ShownQuestion }) {
  const { text, about, fate, reason, levelReason, followUps } = question;
  return (
    <details className="group">
      <summary className="flex list-none items-start justify-between gap-3 px-4 py-3.5 -outline-offset-2! [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">
          <span className="block text-pretty break-words text-ink leading-relaxed">{text}</span>
          <span className="mt-0.5 block text-muted text-sm">
            <span className={fate === 'asked' ? 'font-medium text-accent-ink' : 'font-medium'}>{fate}</span>
            {followUps.length === 0
              ? null
              : `, with ${followUps.length} ${followUps.length === 1 ? 'follow-up' : 'follow-ups'}`}
          </span>
        </span>
        <span className="mt-1">
          <Chevron />
        </span>
      </summary>
      <div className="space-y-3 px-4 pb-4 text-pretty text-muted text-sm leading-relaxed">
        <p>{about}</p>
        <p>
          <span className="font-medium text-ink">Why it was planned: </span>
          {reason}
        </p>
        {levelReason === null ? null : (
          <p>
            <span className="font-medium text-ink">Why the level changed with it: </span>
            {levelReason}
          </p>
        )}
        {followUps.length === 0 ? null : (
          <ul className="space-y-2.5 border-line border-l-2 pl-3.5">
            {followUps.map((followUp) => (
              <li key={followUp.text}>
                <span className="block text-ink">{followUp.text}</span>
                {followUp.why}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
