'use client';

import type { Keep } from '@intervue/shared';
import { useId } from 'react';
import { Choice } from '../ui/Choice.tsx';

type Props = {
  keep: Keep;
  hasAgreed: boolean;
  error: string | undefined;
  /** Who else takes part, as a sentence; null when nobody does. */
  takesPart: string | null;
  onKeep: (keep: Keep) => void;
  onAgree: (hasAgreed: boolean) => void;
};

const KEEPS: readonly { value: Keep; label: string; says: string }[] = [
  { value: 'audio_and_transcript', label: 'Sound and transcript', says: 'You can listen to your answers again' },
  { value: 'transcript_only', label: 'Transcript only', says: 'Your voice is erased once it is written down' },
];

/** On which terms: what is kept, and that the interviewer is no person. */
export function ConsentFields({ keep, hasAgreed, error, takesPart, onKeep, onAgree }: Props) {
  const id = useId();
  return (
    <>
      <Choice legend="What is kept?" value={keep} options={KEEPS} onValue={onKeep} columns="sm:grid-cols-2" />
      <p className="text-pretty text-muted text-sm leading-relaxed">
        It is stored on this server, for you and whoever runs it, until you delete it: the last page has a button for
        that. Of your microphone, only your answers are recorded.
      </p>
      {takesPart === null ? null : <p className="text-pretty text-ink text-sm leading-relaxed">{takesPart}</p>}
      <div>
        <label className="flex cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            checked={hasAgreed}
            aria-invalid={error !== undefined}
            aria-describedby={id}
            onChange={({ target }) => onAgree(target.checked)}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span className="text-ink leading-relaxed">
            I know that the interviewer is an AI, and I agree to what is kept{takesPart === null ? '' : ' and sent'}.
          </span>
        </label>
        <p id={id} role="alert" className="mt-1.5 pl-8 text-danger text-sm empty:hidden">
          {error}
        </p>
      </div>
    </>
  );
}
