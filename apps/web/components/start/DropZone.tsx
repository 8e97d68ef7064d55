'use client';

import { useId } from 'react';
import { DOCUMENTS } from '../../lib/start/given-file.ts';
import { FileInput } from '../ui/FileButton.tsx';

type Props = { isOver: boolean; describedBy: string; onFile: (file: File) => void };

/** A place to drop a file, which is also a button that opens the file dialog. */
export function DropZone({ isOver, describedBy, onFile }: Props) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={`relative block cursor-pointer rounded-2xl border border-dashed px-4 py-6 text-center transition-colors hover:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${isOver ? 'border-accent bg-tint' : 'border-line-strong bg-surface'}`}
    >
      <FileInput id={id} accept={DOCUMENTS} describedBy={describedBy} onFile={onFile} />
      <svg viewBox="0 0 24 24" aria-hidden="true" className="mx-auto mb-2 size-6 fill-none stroke-accent">
        <path
          d="M12 16V5m0 0L8 9m4-4 4 4M5 15v3a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-3"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="block text-balance text-ink">
        Drop your resume here, or{' '}
        <span className="font-medium text-accent-ink underline underline-offset-4">choose a file</span>
      </span>
      <span className="mt-1 block text-balance text-muted text-sm">
        PDF, Word, text or Markdown, up to 10 MB. It is read on this server.
      </span>
    </label>
  );
}
