import type { EngineStage, EngineState, EngineTrial, EngineTrialResult } from '@intervue/shared';
import { reasonOf, seconds, STAGES, standingOf } from '../../lib/settings/engine-words.ts';
import { Section } from '../start/Section.tsx';
import { TryEngine } from './TryEngine.tsx';

export type OnTry = (trial: EngineTrial) => Promise<EngineTrialResult | { says: string }>;

/** The engines of one stage in their order. */
export function EngineStageSection({ stage, onTry }: { stage: EngineStage; onTry: OnTry }) {
  const { title, says } = STAGES[stage.stage];
  return (
    <Section title={title} says={`${says} In this order because ${stage.why}.`}>
      <ol className="space-y-4">
        {stage.engines.map((engine) => (
          <li key={engine.engine} className="rounded-xl border border-line bg-surface p-4 sm:p-5">
            <EngineCard engine={engine} />
            <TryEngine stage={stage.stage} engine={engine.engine} onTry={onTry} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const LOOKS = {
  serving: 'border-positive text-positive',
  waiting: 'border-line-strong text-muted',
  resting: 'border-danger text-danger',
} as const;

function EngineCard({ engine }: { engine: EngineState }) {
  const { says, look } = standingOf(engine);
  const [latest] = engine.failures;
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 break-words font-medium text-ink">{engine.engine}</h3>
        <span className={`rounded-full border px-2.5 py-0.5 font-medium text-xs ${LOOKS[look]}`}>{says}</span>
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm tabular-nums">
        <Fact
          name="Comes from"
          fact={engine.is_ours ? 'comes with Intervue, costs nothing' : 'a vendor or a server of yours'}
        />
        <Fact name="Calls" fact={`${engine.calls} ${engine.calls === 1 ? 'call' : 'calls'} since the start`} />
        {engine.first_ms_p50 === null ? null : (
          <Fact
            name="Latency"
            fact={`first piece ${seconds(engine.first_ms_p50)}, one in twenty ${seconds(engine.first_ms_p95 ?? 0)}`}
          />
        )}
        {engine.is_priced ? null : <Fact name="Price" fact="no price known" />}
      </dl>
      {latest ? (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer text-ink">
            Last failure at {new Date(latest.at).toLocaleTimeString()}: {reasonOf(latest.reason, latest.status)}
          </summary>
          <ul className="mt-2 space-y-1 text-muted">
            {engine.failures.slice(1).map(({ at, reason, status }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: failures have no name but their place
              <li key={index}>
                {new Date(at).toLocaleTimeString()}: {reasonOf(reason, status)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Fact({ name, fact }: { name: string; fact: string }) {
  return (
    <div>
      <dt className="sr-only">{name}</dt>
      <dd>{fact}</dd>
    </div>
  );
}
