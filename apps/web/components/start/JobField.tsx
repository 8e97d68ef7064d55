'use client';

import type { JobReading } from '@intervue/shared';
import { useId } from 'react';
import { gapRequestOf, type StartForm, type StartProblems } from '../../lib/start/start-form.ts';
import { OWN_PLACE, useFileDrop } from '../../lib/start/use-file-drop.ts';
import { useJobReading } from '../../lib/start/use-job-reading.ts';
import { useKeptFocus } from '../../lib/start/use-kept-focus.ts';
import { GiveJob } from './GiveJob.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { ReadJob } from './ReadJob.tsx';

type Props = {
  form: StartForm;
  problems: StartProblems;
  /** Whether this server fetches pages. */
  canFetch: boolean;
  onChange: (change: Partial<StartForm>) => void;
  onJob: (job: JobReading) => void;
};

/** The job: as text, file or address, and what it asks for once it was read. It need not be read to be used. */
export function JobField({ form, problems, canFetch, onChange, onJob }: Props) {
  const id = useId();
  const giving = useJobReading(onJob);
  const { reading } = giving;
  const stage = reading.is === 'reading' ? 'reading' : form.job ? 'read' : 'none';
  const { section, acts } = useKeptFocus(stage);
  const readFile = acts(giving.readFile);
  const isOver = useFileDrop(section, 'here', readFile);
  return (
    <section
      ref={section}
      {...OWN_PLACE}
      aria-labelledby={`${id}-title`}
      className={isOver ? 'rounded-2xl outline-2 outline-accent outline-offset-8' : undefined}
    >
      {/* While there is but the field, its own label says it. */}
      <h3 id={`${id}-title`} className={stage === 'none' ? 'sr-only' : 'mb-1.5 font-medium text-ink text-sm'}>
        The job
      </h3>
      {reading.is === 'reading' ? <ReadingBar name={reading.name} onCancel={acts(giving.callOff)} /> : null}
      {stage === 'read' && form.job ? (
        <ReadJob
          job={form.job}
          isRole={form.settings.role === form.job.title}
          wanted={gapRequestOf(form)}
          onChangeText={acts(() => onChange({ job: null }))}
          onRemove={acts(() => onChange({ job: null, jobDescription: '' }))}
        />
      ) : null}
      {stage === 'none' ? (
        <GiveJob
          text={form.jobDescription}
          problem={problems.job_description}
          canFetch={canFetch}
          onText={(jobDescription) => onChange({ jobDescription })}
          onReadText={acts(() => giving.readText(form.jobDescription))}
          onFile={readFile}
          onAddress={acts(giving.readAddress)}
        />
      ) : null}
      <p role="status" className="sr-only">
        {stage === 'reading' ? 'Reading the job description.' : null}
        {stage === 'read' ? 'The job description was read.' : null}
      </p>
      <p role="alert" className="mt-2 text-danger text-sm empty:hidden">
        {reading.is === 'failed' ? reading.says : null}
      </p>
    </section>
  );
}
