'use client';

import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  title: string;
  /** Beside the title: what is in it, or what was chosen there. */
  says?: string | undefined;
  /** Something in it must be seen: it opens by itself when this comes true. */
  isNeeded?: boolean;
  /** Without a box around it, beside what it belongs to. */
  isQuiet?: boolean;
  children: ReactNode;
};

/** Something that few need, folded away until it is wanted. */
export function Disclosure({ title, says, isNeeded = false, isQuiet = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isNeeded) setIsOpen(true);
  }, [isNeeded]);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className={`group ${isQuiet ? '' : 'rounded-xl border border-line transition-colors not-open:hover:border-line-strong'}`}
    >
      <summary
        className={`flex list-none items-center text-ink [&::-webkit-details-marker]:hidden ${isQuiet ? 'w-fit gap-2 rounded-lg py-1.5 text-sm hover:text-accent-ink' : 'min-h-12 justify-between gap-3 rounded-xl px-4 py-2.5'}`}
      >
        <span className="min-w-0">
          <span className="font-medium">{title}</span>
          {says ? <span className="ml-2 inline-block text-muted text-sm group-open:hidden">{says}</span> : null}
        </span>
        <Chevron />
      </summary>
      <div className={isQuiet ? 'space-y-4 pt-2 pb-1' : 'space-y-6 px-4 pt-2 pb-5'}>{children}</div>
    </details>
  );
}

/** Points down, and up in a `group` that is open. */
export function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="size-4 shrink-0 fill-none stroke-current text-muted transition-transform group-open:rotate-180"
    >
      <path d="m4 6.5 4 4 4-4" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
