'use client';

import { useEffect, useId, useRef } from 'react';
import { countsOf } from '../../lib/start/resume-edit.ts';
import type { StartForm, StartProblems } from '../../lib/start/start-form.ts';
import { useFileDrop } from '../../lib/start/use-file-drop.ts';
import { type Upload, useResumeUpload } from '../../lib/start/use-resume-upload.ts';
import { Button } from '../ui/Button.tsx';
import { DropZone } from './DropZone.tsx';
import { ResumeEditor } from './ResumeEditor.tsx';

type Resume = StartForm['resume'];
type Props = { resume: Resume; problems: StartProblems; onResume: (resume: Resume) => void };

/** The resume: dropped in, read, and shown for correction before anything uses it. */
export function ResumeField({ resume, problems, onResume }: Props) {
  const id = useId();
  const { upload, read, callOff } = useResumeUpload((fileName, reading) => onResume({ fileName, reading }));
  const isOver = useFileDrop(resume ? null : read);
  const stage = resume ? 'read' : upload.is;
  const { section, acts } = useKeptFocus(stage);
  return (
    <section ref={section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="mb-1.5 font-medium text-ink text-sm">
        Resume <span className="font-normal text-muted">(optional)</span>
      </h3>
      {resume ? <ReadResume resume={resume} problems={problems} onResume={acts(onResume)} /> : null}
      {stage === 'reading' ? <Reading upload={upload} onCancel={acts(callOff)} /> : null}
      {stage === 'none' || stage === 'failed' ? (
        <DropZone isOver={isOver} describedBy={`${id}-trouble`} onFile={acts(read)} />
      ) : null}
      <p role="status" className="sr-only">
        {stage === 'reading' ? 'Reading your resume.' : null}
        {resume ? 'Your resume was read.' : null}
      </p>
      <p role="alert" id={`${id}-trouble`} className="mt-2 text-danger text-sm empty:hidden">
        {stage === 'failed' ? troubleOf(upload) : null}
      </p>
    </section>
  );
}

function troubleOf(upload: Upload): string | null {
  return upload.is === 'failed' ? `${upload.says} You can also begin without one.` : null;
}

function Reading({ upload, onCancel }: { upload: Upload; onCancel: () => void }) {
  return (
    <div className="rounded-2xl border border-line bg-surface px-4 py-5 sm:px-5">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 break-words text-ink">{upload.is === 'reading' ? `Reading ${upload.fileName}…` : null}</p>
        <Button variant="quiet" size="small" data-takes-focus onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <div className="mt-4 h-1 overflow-hidden rounded-full bg-line">
        <div className="h-full w-1/3 animate-[passing_1.4s_ease-in-out_infinite] rounded-full bg-accent" />
      </div>
    </div>
  );
}

function ReadResume(props: {
  resume: NonNullable<Resume>;
  problems: StartProblems;
  onResume: (resume: Resume) => void;
}) {
  const { resume, problems, onResume } = props;
  const { fileName, reading } = resume;
  return (
    <div className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p tabIndex={-1} data-takes-focus className="break-words font-medium text-ink">
            {fileName}
          </p>
          <p className="text-muted text-sm">{countsOf(reading.parsed_resume) ?? 'Only its text was read.'}</p>
        </div>
        <Button variant="quiet" size="small" onClick={() => onResume(null)}>
          Remove<span className="sr-only"> the resume</span>
        </Button>
      </div>
      <div className="mt-3 space-y-1 text-pretty text-muted text-sm leading-relaxed">
        {reading.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>Please look it over: the interviewer asks about what stands here, and only that is sent.</p>
      </div>
      <ResumeEditor
        resume={reading.parsed_resume}
        isTextOnly={reading.extraction === 'text_only'}
        problems={problems}
        onResume={(parsed) => onResume({ fileName, reading: { ...reading, parsed_resume: parsed } })}
      />
    </div>
  );
}

/**
 * What had the focus is gone when something else stands in its place: the focus then goes to that, not to nowhere. Only after
 * `acts`: a page that is opened with a resume in it takes no focus.
 */
function useKeptFocus(stage: string) {
  const section = useRef<HTMLElement>(null);
  const hasActed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stage has other things in it
  useEffect(() => {
    if (!hasActed.current || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('[data-takes-focus]')?.focus({ preventScroll: true });
  }, [stage]);
  const acts =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      hasActed.current = true;
      act(...given);
    };
  return { section, acts };
}
