import { MICROPHONE_HELP, type MicrophoneProblem } from '../../lib/audio/microphone-problem.ts';
import { Button } from '../ui/Button.tsx';

type Props = { problem: MicrophoneProblem; onRetry: () => void; onType: () => void };

/** What is wrong with the microphone and what exactly to do about it; typing is always a way on. */
export function MicrophoneHelp({ problem, onRetry, onType }: Props) {
  const { title, steps } = MICROPHONE_HELP[problem];
  return (
    <div role="alert" className="rounded-xl border border-warning bg-warning-tint p-4 sm:p-5">
      <h3 className="font-medium text-ink">{title}</h3>
      <ol className="mt-2 list-decimal space-y-1 pl-5 text-ink text-sm leading-relaxed">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="secondary" onClick={onRetry}>
          Try again
        </Button>
        <Button variant="quiet" onClick={onType}>
          Type my answers instead
        </Button>
      </div>
    </div>
  );
}
