'use client';

import type { ParsedResume } from '@intervue/shared';
import { originWords } from '../../lib/start/origin-words.ts';
import { type ListName, orNull, withEntry, withNewEntry, withoutEntry } from '../../lib/start/resume-edit.ts';
import { type GivenResume, originOf, originOfList } from '../../lib/start/resume-origin.ts';
import type { StartProblems } from '../../lib/start/start-form.ts';
import { Field, TextArea } from '../ui/Field.tsx';
import { EntryList } from './EntryList.tsx';
import { ListBox } from './ListBox.tsx';
import { sourceNote } from './source-note.tsx';

type Props = { given: GivenResume; problems: StartProblems; onResume: (resume: ParsedResume) => void };

/** The positions, each folded up until it is wanted. */
export function Experiences(props: Props) {
  const { given, problems, onResume } = props;
  const resume = given.reading.parsed_resume;
  return (
    <EntryList
      title="Experience"
      addLabel="Add a position"
      names={resume.experiences.map(({ title, company }) => nameOf([title, company], 'New position'))}
      {...listOf('experiences', props)}
    >
      {(index) => {
        const one = resume.experiences[index];
        if (!one) return null;
        const change = (changed: Partial<typeof one>) => onResume(withEntry(resume, 'experiences', index, changed));
        const line = lineOf(`experiences.${index}`, given, problems);
        return (
          <>
            <Field {...line('title', 'Title', one.title, (title) => change({ title }))} />
            <Field {...line('company', 'Employer', one.company, (company) => change({ company }))} />
            <Field {...line('start_date', 'From', one.start_date, (date) => change({ start_date: orNull(date) }))} />
            <Field {...line('end_date', 'To', one.end_date, (date) => change({ end_date: orNull(date) }))} />
            <div className="space-y-6 sm:col-span-2">
              <TextArea
                label="About it"
                rows={2}
                value={one.description ?? ''}
                error={problems[`resume.experiences.${index}.description`]}
                note={sourceNote(originWords(originOf(given, `experiences.${index}.description`)))}
                onValue={(text) => change({ description: orNull(text) })}
              />
              <ListBox
                label="What you did"
                by="line"
                entries={one.highlights}
                origin={originOfList(given, `experiences.${index}.highlights`)}
                error={problems[`resume.experiences.${index}.highlights`]}
                onEntries={(highlights) => change({ highlights })}
              />
            </div>
          </>
        );
      }}
    </EntryList>
  );
}

/** The schools, likewise. */
export function Schools(props: Props) {
  const { given, problems, onResume } = props;
  const resume = given.reading.parsed_resume;
  return (
    <EntryList
      title="Education"
      addLabel="Add a school"
      names={resume.education.map(({ degree, institution }) => nameOf([degree, institution], 'New school'))}
      {...listOf('education', props)}
    >
      {(index) => {
        const one = resume.education[index];
        if (!one) return null;
        const change = (changed: Partial<typeof one>) => onResume(withEntry(resume, 'education', index, changed));
        const line = lineOf(`education.${index}`, given, problems);
        return (
          <>
            <Field {...line('institution', 'School', one.institution, (institution) => change({ institution }))} />
            <Field {...line('degree', 'Degree', one.degree, (degree) => change({ degree }))} />
            <Field {...line('field', 'Subject', one.field, (field) => change({ field: orNull(field) }))} />
            <Field
              {...line('graduation_date', 'Finished', one.graduation_date, (date) =>
                change({ graduation_date: orNull(date) }),
              )}
            />
          </>
        );
      }}
    </EntryList>
  );
}

/** What a line of text in a form is given, by the place of what it shows. */
export function lineOf(path: string, given: GivenResume, problems: StartProblems) {
  return (name: string, label: string, value: string | null, onText: (text: string) => void) => ({
    label,
    value: value ?? '',
    error: problems[`resume.${path}.${name}`],
    note: sourceNote(originWords(originOf(given, `${path}.${name}`))),
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  });
}

function listOf(name: ListName, { given, problems, onResume }: Props) {
  const resume = given.reading.parsed_resume;
  const isWrong = (prefix: string) => Object.keys(problems).some((field) => field.startsWith(prefix));
  return {
    error: problems[`resume.${name}`],
    hasProblem: (index: number) => isWrong(`resume.${name}.${index}.`),
    onAdd: () => onResume(withNewEntry(resume, name)),
    onRemove: (index: number) => onResume(withoutEntry(resume, name, index)),
  };
}

function nameOf(parts: readonly string[], blank: string): string {
  return parts.filter((part) => part.trim() !== '').join(', ') || blank;
}
