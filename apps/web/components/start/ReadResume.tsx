'use client';

import { DOCUMENTS } from '../../lib/start/given-file.ts';
import { countsOf } from '../../lib/start/resume-edit.ts';
import { corrected, type GivenResume } from '../../lib/start/resume-origin.ts';
import type { StartProblems } from '../../lib/start/start-form.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { ResumeEditor } from './ResumeEditor.tsx';

type Props = {
  resume: GivenResume;
  problems: StartProblems;
  /** That it is the same as before, or null. */
  says: string | null;
  onResume: (resume: GivenResume | null) => void;
  onFile: (file: File) => void;
};

/** A resume that was read, for correction before anything uses it. */
export function ReadResume({ resume, problems, says, onResume, onFile }: Props) {
  const { fileName, reading } = resume;
  return (
    <div className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0">
          <p tabIndex={-1} data-takes-focus className="break-words font-medium text-ink">
            {fileName}
          </p>
          <p className="text-muted text-sm">
            {countsOf(reading.parsed_resume) ?? 'Only its text was read.'}
            {reading.read_by === null ? null : ` Read with ${reading.read_by}.`}
          </p>
        </div>
        <div className="-ml-3 flex flex-wrap sm:ml-0">
          <FileButton accept={DOCUMENTS} onFile={onFile}>
            Another file<span className="sr-only"> for your resume</span>
          </FileButton>
          <Button variant="quiet" size="small" onClick={() => onResume(null)}>
            Remove<span className="sr-only"> the resume</span>
          </Button>
        </div>
      </div>
      <div className="mt-3 space-y-1 text-pretty text-muted text-sm leading-relaxed">
        {says === null ? null : <p className="text-ink">{says}</p>}
        {reading.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>Please look it over: the interviewer asks about what stands here, and only that is sent.</p>
      </div>
      <ResumeEditor given={resume} problems={problems} onResume={(parsed) => onResume(corrected(resume, parsed))} />
    </div>
  );
}
