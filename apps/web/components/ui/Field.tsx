import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

const BOX =
  'w-full rounded-lg border border-line-strong bg-surface px-3 text-ink transition-colors placeholder:text-muted hover:border-muted aria-invalid:border-danger';

type Common = { label: string; isOptional?: boolean; hint?: ReactNode; error?: string | undefined };

/** A line of text with its label, its hint and what is wrong with it. */
export function Field(props: Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>) {
  const { label, isOptional, hint, error, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error}>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== undefined}
        className={`${BOX} h-11`}
        {...rest}
      />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea(
  props: Common & {
    value: string;
    rows?: number;
    maxLength?: number;
    placeholder?: string;
    onValue: (value: string) => void;
  },
) {
  const { label, isOptional, hint, error, onValue, rows = 4, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error}>
      <textarea
        id={id}
        rows={rows}
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== undefined}
        onChange={({ target }) => onValue(target.value)}
        className={`${BOX} block resize-y py-2.5 leading-relaxed`}
        {...rest}
      />
    </Labelled>
  );
}

/** One of a few, in a list that opens. */
export function Select(
  props: Common & {
    value: string;
    options: readonly { value: string; label: string }[];
    onValue: (value: string) => void;
  },
) {
  const { label, isOptional, hint, error, value, options, onValue } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error}>
      <div className="relative">
        <select
          id={id}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onValue(target.value)}
          className={`${BOX} h-11 appearance-none pr-10`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 fill-none stroke-current text-muted"
        >
          <path d="m4 6.5 4 4 4-4" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </div>
    </Labelled>
  );
}

function Labelled(
  props: Omit<Common, 'isOptional'> & { id: string; isOptional: boolean | undefined; children: ReactNode },
) {
  const { id, label, isOptional, hint, error, children } = props;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block font-medium text-ink text-sm">
        {label}
        {isOptional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {children}
      <p
        id={`${id}-hint`}
        className={`mt-1.5 text-pretty text-sm ${error ? 'text-danger' : 'text-muted'} empty:hidden`}
      >
        {error ?? hint}
      </p>
    </div>
  );
}
