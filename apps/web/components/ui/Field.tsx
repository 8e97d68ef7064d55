import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { type FieldNote, NoteOfField } from './FieldNote.tsx';

const BOX =
  'w-full rounded-lg border border-line-strong bg-surface px-3 text-ink transition-colors placeholder:text-muted hover:border-muted aria-invalid:border-danger';

type Common = {
  label: string;
  isOptional?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  note?: FieldNote | undefined;
};

/** A line of text with its label, its hint and what is wrong with it. */
export function Field(props: Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>) {
  const { label, isOptional, hint, error, note, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error} note={note}>
      <input
        id={id}
        aria-describedby={describedBy(id, note)}
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
    /** Where in the text one is, in characters, whenever that changes. */
    onCaret?: (at: number) => void;
  },
) {
  const { label, isOptional, hint, error, note, onValue, onCaret, rows = 4, ...rest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error} note={note}>
      <textarea
        id={id}
        rows={rows}
        aria-describedby={describedBy(id, note)}
        aria-invalid={error !== undefined}
        onChange={({ target }) => onValue(target.value)}
        onSelect={({ currentTarget }) => onCaret?.(currentTarget.selectionStart)}
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
  const { label, isOptional, hint, error, note, value, options, onValue } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} isOptional={isOptional} hint={hint} error={error} note={note}>
      <div className="relative">
        <select
          id={id}
          value={value}
          aria-describedby={describedBy(id, note)}
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

function describedBy(id: string, note: FieldNote | undefined): string {
  return note ? `${id}-hint ${id}-note` : `${id}-hint`;
}

function Labelled(
  props: Omit<Common, 'isOptional'> & { id: string; isOptional: boolean | undefined; children: ReactNode },
) {
  const { id, label, isOptional, hint, error, note, children } = props;
  return (
    <div className="group/field relative min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="min-w-0 font-medium text-ink text-sm">
          {label}
          {isOptional ? <span className="font-normal text-muted"> (optional)</span> : null}
        </label>
        {note ? (
          <span aria-hidden="true" className="shrink-0 text-muted text-xs">
            {note.mark}
          </span>
        ) : null}
      </div>
      {children}
      <p
        id={`${id}-hint`}
        className={`mt-1.5 text-pretty text-sm ${error ? 'text-danger' : 'text-muted'} empty:hidden`}
      >
        {error ?? hint}
      </p>
      {note ? <NoteOfField id={`${id}-note`} note={note} /> : null}
    </div>
  );
}
