'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Chevron } from '../ui/Disclosure.tsx';

type Props = {
  title: string;
  addLabel: string;
  /** What each entry is called while it is folded up. */
  names: readonly string[];
  error: string | undefined;
  hasProblem: (index: number) => boolean;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

/** Entries that can be opened, added to and removed; the focus stays where one is working. */
export function EntryList(props: Props) {
  const { title, addLabel, names, error, hasProblem, onAdd, onRemove, children } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const { keys, add, remove } = useKeys(names.length);
  const [added, setAdded] = useState<number | null>(null);
  const [removed, setRemoved] = useState<{ index: number; name: string } | null>(null);
  useEffect(() => {
    if (added !== null) list.current?.querySelector<HTMLElement>('details:last-of-type input')?.focus();
  }, [added]);
  useEffect(() => {
    if (removed) list.current?.querySelectorAll<HTMLElement>('summary, [data-adds]')[removed.index]?.focus();
  }, [removed]);
  return (
    <fieldset ref={list} className="min-w-0">
      <legend className="mb-1.5 font-medium text-ink text-sm">{title}</legend>
      <div className="divide-y divide-line overflow-hidden rounded-xl border border-line empty:hidden">
        {names.map((name, index) => (
          <Entry
            key={keys[index]}
            name={name}
            isNew={keys[index] === added}
            hasProblem={hasProblem(index)}
            onRemove={() => {
              remove(index);
              setRemoved({ index, name });
              onRemove(index);
            }}
          >
            {children(index)}
          </Entry>
        ))}
      </div>
      <p className="mt-1.5 text-danger text-sm empty:hidden">{error}</p>
      <div className="mt-2">
        <Button
          variant="secondary"
          size="small"
          data-adds
          onClick={() => {
            setAdded(add());
            onAdd();
          }}
        >
          {addLabel}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {removed ? `${removed.name} was removed.` : null}
      </p>
    </fieldset>
  );
}

function Entry(props: {
  name: string;
  isNew: boolean;
  hasProblem: boolean;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { name, isNew, hasProblem, onRemove, children } = props;
  const [isOpen, setIsOpen] = useState(isNew);
  return (
    <details
      open={isOpen || hasProblem}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="group bg-canvas/60"
    >
      <summary className="flex list-none items-center justify-between gap-3 px-4 py-3 text-ink -outline-offset-2! [&::-webkit-details-marker]:hidden">
        <span className="line-clamp-2 min-w-0 break-words">{name}</span>
        <Chevron />
      </summary>
      <div className="grid gap-x-4 gap-y-6 px-4 pt-1 pb-6 sm:grid-cols-2">{children}</div>
      <div className="flex justify-end px-2 pb-2">
        <Button variant="quiet" size="small" onClick={onRemove}>
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </details>
  );
}

/** One number for each entry, so that what is open stays open when an entry before it goes. */
function useKeys(count: number): { keys: readonly number[]; add: () => number; remove: (index: number) => void } {
  const next = useRef(count);
  const [keys, setKeys] = useState<readonly number[]>(() => Array.from({ length: count }, (_, index) => index));
  const add = () => {
    const key = next.current;
    next.current += 1;
    setKeys((before) => [...before, key]);
    return key;
  };
  return { keys, add, remove: (index) => setKeys((before) => before.filter((_key, at) => at !== index)) };
}
