'use client';

import type { GapRequest, JobReading } from '@intervue/shared';
import { askedFor, heldAgainst, jobSays, whatWillBeAsked } from '../../lib/start/job-words.ts';
import { useGaps } from '../../lib/start/use-gaps.ts';
import { Button } from '../ui/Button.tsx';
import { AskedForList } from './AskedForList.tsx';

type Props = {
  job: JobReading;
  /** Its title stands as the role. */
  isRole: boolean;
  /** What is asked to compare it with the resume; null where there is none. */
  wanted: GapRequest | null;
  onChangeText: () => void;
  onRemove: () => void;
};

/** A job description that was read: what it asks for and, beside a resume, what of it the resume shows. */
export function ReadJob({ job, isRole, wanted, onChangeText, onRemove }: Props) {
  const { gaps, compareAgain } = useGaps(wanted);
  const view = gaps.is === 'there' && wanted !== null ? gaps.view : null;
  const asked = view && whatWillBeAsked(view);
  return (
    <div className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0">
          <p tabIndex={-1} data-takes-focus className="break-words font-medium text-ink">
            {job.title ?? 'The job'}
          </p>
          <p className="break-words text-muted text-sm">{jobSays(job)}</p>
        </div>
        <div className="-ml-3 flex flex-wrap sm:ml-0">
          <Button variant="quiet" size="small" onClick={onChangeText}>
            Change the text
          </Button>
          <Button variant="quiet" size="small" onClick={onRemove}>
            Remove<span className="sr-only"> the job</span>
          </Button>
        </div>
      </div>
      <div className="mt-3 space-y-1 text-pretty text-muted text-sm leading-relaxed empty:hidden">
        {isRole ? <p>Its title stands above as the role.</p> : null}
        {job.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <AskedForList groups={view ? heldAgainst(view) : askedFor(job)} />
      <div className="mt-5 space-y-2 text-pretty text-muted text-sm leading-relaxed empty:hidden">
        {asked ? <p>{asked}</p> : null}
        {wanted === null && job.requirements.length > 0 ? (
          <p>Add your resume to see what of it your resume shows.</p>
        ) : null}
        {gaps.is === 'failed' ? (
          <p className="flex flex-wrap items-center gap-x-2">
            It could not be held against your resume just now.
            <Button variant="quiet" size="small" onClick={compareAgain}>
              Try again
            </Button>
          </p>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {view ? 'It was held against your resume.' : null}
      </p>
    </div>
  );
}
