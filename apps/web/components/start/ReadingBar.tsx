import { Button } from '../ui/Button.tsx';

/** Something is being read; it can be called off. */
export function ReadingBar({ name, onCancel }: { name: string; onCancel: () => void }) {
  return (
    <div className="rounded-2xl border border-line bg-surface px-4 py-5 sm:px-5">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 break-words text-ink">{`Reading ${name}…`}</p>
        <Button variant="quiet" size="small" data-takes-focus onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <div className="mt-4 h-1 overflow-hidden rounded-full bg-line">
        <div className="h-full w-1/3 animate-[passing_1.4s_ease-in-out_infinite] rounded-full bg-accent" />
      </div>
    </div>
  );
}
