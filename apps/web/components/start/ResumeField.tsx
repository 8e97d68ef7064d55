'use client';

import { useId } from 'react';
import type { GivenResume } from '../../lib/start/resume-origin.ts';
import type { StartProblems } from '../../lib/start/start-form.ts';
import { useFileDrop } from '../../lib/start/use-file-drop.ts';
import { useKeptFocus } from '../../lib/start/use-kept-focus.ts';
import { useResumeReading } from '../../lib/start/use-resume-reading.ts';
import { GiveResume } from './GiveResume.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { ReadResume } from './ReadResume.tsx';

type Props = {
  resume: GivenResume | null;
  problems: StartProblems;
  /** The model of the server that may read resumes; null where there is none. */
  model: string | null;
  onResume: (resume: GivenResume | null) => void;
};

/** The resume: dropped in, read, and shown for correction before anything uses it. */
export function ResumeField({ resume, problems, model, onResume }: Props) {
  const id = useId();
  const giving = useResumeReading(resume, onResume);
  const { reading } = giving;
  const stage = reading.is === 'reading' ? 'reading' : resume ? 'read' : 'none';
  const { section, acts } = useKeptFocus(stage);
  const acting = { ...giving, readFile: acts(giving.readFile), readText: acts(giving.readText) };
  const isOver = useFileDrop(section, 'anywhere', acting.readFile);
  return (
    <section ref={section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="mb-1.5 font-medium text-ink text-sm">
        Resume <span className="font-normal text-muted">(optional)</span>
      </h3>
      {reading.is === 'reading' ? <ReadingBar name={reading.name} onCancel={acts(giving.callOff)} /> : null}
      {stage === 'read' && resume ? (
        <ReadResume
          resume={resume}
          problems={problems}
          says={giving.says}
          onResume={acts(onResume)}
          onFile={acting.readFile}
        />
      ) : null}
      {stage === 'none' ? (
        <GiveResume giving={acting} model={model} isOver={isOver} describedBy={`${id}-trouble`} />
      ) : null}
      <p role="status" className="sr-only">
        {stage === 'reading' ? 'Reading your resume.' : null}
        {stage === 'read' ? (giving.says ?? 'Your resume was read.') : null}
      </p>
      <p role="alert" id={`${id}-trouble`} className="mt-2 text-danger text-sm empty:hidden">
        {reading.is === 'failed' ? `${reading.says}${resume ? '' : ' You can also begin without one.'}` : null}
      </p>
    </section>
  );
}
