'use client';

import type { ParsedResume } from '@intervue/shared';
import { originWords } from '../../lib/start/origin-words.ts';
import { orNull } from '../../lib/start/resume-edit.ts';
import { type GivenResume, originOf, originOfList } from '../../lib/start/resume-origin.ts';
import type { StartProblems } from '../../lib/start/start-form.ts';
import { Field, TextArea } from '../ui/Field.tsx';
import { ListBox } from './ListBox.tsx';
import { Experiences, lineOf, Schools } from './ResumeEntries.tsx';
import { sourceNote } from './source-note.tsx';

type Props = {
  given: GivenResume;
  problems: StartProblems;
  onResume: (resume: ParsedResume) => void;
};

/** Everything that was read, each part in a box of its own, to be corrected. */
export function ResumeEditor({ given, problems, onResume }: Props) {
  const { parsed_resume: resume, extraction } = given.reading;
  const { contact } = resume;
  const contactIs = (change: Partial<ParsedResume['contact']>) =>
    onResume({ ...resume, contact: { ...contact, ...change } });
  const line = lineOf('contact', given, problems);
  return (
    <div className="mt-5 space-y-6">
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field {...line('name', 'Name', contact.name, (name) => contactIs({ name }))} />
        <Field type="email" {...line('email', 'E-mail', contact.email, (text) => contactIs({ email: orNull(text) }))} />
        <Field type="tel" {...line('phone', 'Phone', contact.phone, (text) => contactIs({ phone: orNull(text) }))} />
        <Field {...line('location', 'Place', contact.location, (text) => contactIs({ location: orNull(text) }))} />
        <div className="sm:col-span-2">
          <Field {...line('linkedin', 'LinkedIn', contact.linkedin, (text) => contactIs({ linkedin: orNull(text) }))} />
        </div>
      </div>
      <TextArea
        label="Summary"
        rows={3}
        value={resume.summary ?? ''}
        error={problems['resume.summary']}
        note={sourceNote(originWords(originOf(given, 'summary')))}
        onValue={(summary) => onResume({ ...resume, summary: orNull(summary) })}
      />
      <Experiences given={given} problems={problems} onResume={onResume} />
      <Schools given={given} problems={problems} onResume={onResume} />
      <ListBox
        label="Skills"
        by="comma"
        entries={resume.skills}
        origin={originOfList(given, 'skills')}
        error={problems['resume.skills']}
        onEntries={(skills) => onResume({ ...resume, skills })}
      />
      <ListBox
        label="Certifications"
        by="line"
        entries={resume.certifications}
        origin={originOfList(given, 'certifications')}
        error={problems['resume.certifications']}
        onEntries={(certifications) => onResume({ ...resume, certifications })}
      />
      {extraction === 'text_only' ? (
        <TextArea
          label="The text of your resume"
          hint="Kept with the interview. Questions come from the boxes above: copy into them what matters."
          rows={8}
          value={resume.raw_text}
          error={problems['resume.raw_text']}
          onValue={(text) => onResume({ ...resume, raw_text: text })}
        />
      ) : null}
    </div>
  );
}
