'use client';

import { type ReactNode, useId } from 'react';

type Props = { accept: string; describedBy?: string; children: ReactNode; onFile: (file: File) => void };

/** A small button that opens the file dialog. */
export function FileButton({ accept, describedBy, children, onFile }: Props) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="inline-flex min-h-9 cursor-pointer items-center justify-center rounded-xl border border-transparent px-3 py-1 text-center font-medium text-ink text-sm transition-colors hover:bg-line has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
    >
      <FileInput id={id} accept={accept} describedBy={describedBy} onFile={onFile} />
      {children}
    </label>
  );
}

/** What opens the file dialog; its label is what is seen. */
export function FileInput(props: {
  id: string;
  accept: string;
  describedBy: string | undefined;
  onFile: (file: File) => void;
}) {
  const { id, accept, describedBy, onFile } = props;
  return (
    <input
      id={id}
      type="file"
      accept={accept}
      aria-describedby={describedBy}
      data-takes-focus
      className="sr-only"
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) onFile(file);
        // The same file, corrected, must be choosable again.
        target.value = '';
      }}
    />
  );
}
