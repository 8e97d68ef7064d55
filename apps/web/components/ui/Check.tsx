import { type ReactNode, useId } from 'react';

type Props = { label: ReactNode; isOn: boolean; onChange: (isOn: boolean) => void };

/** Something to agree to. */
export function Check({ label, isOn, onChange }: Props) {
  return (
    <label className="flex cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span className="text-pretty text-ink leading-relaxed">{label}</span>
    </label>
  );
}

/** Something to switch on. */
export function Switch({ label, says, isOn, onChange }: Props & { says: string }) {
  const id = useId();
  return (
    <label className="flex cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden="true"
        className="relative mt-0.5 h-6 w-10 shrink-0 rounded-full border border-line-strong bg-surface transition-colors before:absolute before:top-1/2 before:left-1 before:size-4 before:-translate-y-1/2 before:rounded-full before:bg-muted before:transition-transform peer-checked:border-accent peer-checked:bg-accent peer-checked:before:translate-x-3.5 peer-checked:before:bg-on-accent peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 forced-colors:before:bg-[ButtonText] forced-colors:peer-checked:bg-[Highlight]"
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="block font-medium text-ink">
          {label}
        </span>
        <span id={`${id}-hint`} className="mt-0.5 block text-pretty text-muted text-sm empty:hidden">
          {says}
        </span>
      </span>
    </label>
  );
}
