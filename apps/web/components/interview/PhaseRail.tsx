import type { Progress } from '@intervue/shared';

const STEPS = [
  { name: 'Welcome', phases: ['introduction'] },
  { name: 'Warm-up', phases: ['warmup'] },
  { name: 'Questions', phases: ['main_questions', 'follow_up'] },
  { name: 'Closing', phases: ['wrap_up'] },
] as const;

/** Where in the interview one is, without making anybody count. */
export function PhaseRail({ progress, isOver }: { progress: Progress | null; isOver: boolean }) {
  const current = isOver ? STEPS.length : STEPS.findIndex(({ phases }) => isAmong(phases, progress?.phase));
  return (
    <ol aria-label="Progress of the interview" className="flex w-full gap-1.5 sm:gap-2">
      {STEPS.map(({ name }, index) => (
        <li key={name} className="min-w-0 flex-1" aria-current={index === current ? 'step' : undefined}>
          <div
            className={`h-1 rounded-full transition-colors duration-500 ${index <= current ? 'bg-accent' : 'bg-line'}`}
          />
          <span
            className={`mt-1.5 block truncate text-xs ${index === current ? 'font-medium text-ink' : 'text-muted'}`}
          >
            {name}
            {index === current && name === 'Questions' && progress ? <Count progress={progress} /> : null}
            <span className="sr-only">{index < current ? ' (done)' : ''}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Count({ progress }: { progress: Progress }) {
  return (
    <span className="tabular-nums">
      {' '}
      {Math.max(1, progress.main_asked)} of {progress.main_total}
    </span>
  );
}

function isAmong(phases: readonly string[], phase: string | undefined): boolean {
  return phase !== undefined && phases.includes(phase);
}
