'use client';

import { type ReactNode, useId } from 'react';
import { Disclosure } from './Disclosure.tsx';

type Option<Value extends string> = { value: Value; label: string; says?: string };
type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly Option<Value>[];
  onValue: (value: Value) => void;
};
/** Options that few want, in a part that is closed at first. */
type Folded<Value extends string> = {
  title: string;
  says: string;
  isNeeded: boolean;
  options: readonly Option<Value>[];
};

/** One of a few, all in sight. Real radio buttons underneath: arrows, labels and screen readers work as everywhere. */
export function Choice<Value extends string>(props: Props<Value> & { columns: string; folded?: Folded<Value> }) {
  const { columns } = props;
  return (
    <Radios
      {...props}
      list={`grid gap-2 ${columns}`}
      item="relative flex cursor-pointer gap-3 rounded-xl border border-line bg-surface px-4 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-tint"
    >
      {({ label, says }) => (
        <>
          <span
            aria-hidden="true"
            className="mt-1 size-4 shrink-0 rounded-full border border-line-strong bg-surface transition-[border-width] peer-checked:border-[5px] peer-checked:border-accent"
          />
          <span className="min-w-0">
            <span className="block font-medium text-ink">{label}</span>
            {says ? <span className="mt-0.5 block text-pretty text-muted text-sm">{says}</span> : null}
          </span>
        </>
      )}
    </Radios>
  );
}

/** One of a few steps of the same thing, side by side in one bar. */
export function Steps<Value extends string>(props: Props<Value> & { hint?: string }) {
  return (
    <Radios
      {...props}
      list="grid auto-cols-[minmax(max-content,1fr)] grid-flow-col gap-1 rounded-xl border border-line-strong bg-surface p-1"
      item="relative flex min-h-9 cursor-pointer items-center justify-center rounded-lg border border-transparent px-1.5 py-1 text-center font-medium text-muted transition-colors hover:text-ink has-checked:border-accent has-checked:bg-tint has-checked:text-accent-ink forced-colors:has-checked:underline"
    >
      {({ label }) => label}
    </Radios>
  );
}

function Radios<Value extends string>(
  props: Props<Value> & {
    list: string;
    item: string;
    hint?: string;
    folded?: Folded<Value>;
    children: (option: Option<Value>) => ReactNode;
  },
) {
  const { legend, value, options, onValue, list, item, hint, folded, children } = props;
  const name = useId();
  const radio = (option: Option<Value>) => (
    <label
      key={option.value}
      className={`${item} has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2`}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={option.value === value}
        onChange={() => onValue(option.value)}
        className="peer sr-only"
      />
      {children(option)}
    </label>
  );
  return (
    <fieldset className="min-w-0" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="mb-2 font-medium text-ink text-sm">{legend}</legend>
      <div className={list}>{options.map(radio)}</div>
      {folded ? (
        <div className="mt-2">
          <Disclosure title={folded.title} says={folded.says} isNeeded={folded.isNeeded}>
            <div className={list}>{folded.options.map(radio)}</div>
          </Disclosure>
        </div>
      ) : null}
      {hint ? (
        <p id={`${name}-hint`} className="mt-1.5 text-muted text-sm">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
