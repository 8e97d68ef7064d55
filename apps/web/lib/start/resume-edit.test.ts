import { ParsedResume } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  entryAt,
  entriesOfCommas,
  entriesOfLines,
  orNull,
  withEntry,
  withNewEntry,
  withoutBlankEntries,
  withoutEntry,
} from './resume-edit.ts';

const resume = ParsedResume.parse({
  contact: { name: 'Ada Park' },
  experiences: [
    { company: 'Northwind', title: 'Engineer' },
    { company: 'Acme', title: 'Intern' },
  ],
  raw_text: 'Ada Park',
});

describe('correcting a resume', () => {
  it('[WB5] changes one entry and leaves the others', () => {
    const changed = withEntry(resume, 'experiences', 1, { title: 'Trainee' });
    expect(changed.experiences.map(({ title }) => title)).toEqual(['Engineer', 'Trainee']);
    expect(resume.experiences[1]?.title).toBe('Intern');
  });

  it('[WB5] adds and removes entries, and what comes out is still a resume', () => {
    const more = withNewEntry(withNewEntry(resume, 'experiences'), 'education');
    expect(ParsedResume.parse(more).experiences).toHaveLength(3);
    expect(withoutEntry(more, 'experiences', 0).experiences[0]?.company).toBe('Acme');
  });

  it('[WB5] forgets entries that were added and left empty', () => {
    const more = withNewEntry(withNewEntry(resume, 'experiences'), 'education');
    expect(withoutBlankEntries(more)).toEqual(resume);
  });

  it('[WB5] tells how much was read', () => {
    expect(countsOf({ ...resume, skills: ['Go'] })).toBe('2 positions, 1 skill');
    expect(countsOf(withNewEntry(resume, 'education'))).toBe('2 positions');
    expect(countsOf({ ...resume, experiences: [] })).toBeNull();
  });

  it('[WB5] reads lists as they are typed', () => {
    expect(entriesOfLines('• Led five people\n\n- Cut costs \n')).toEqual(['Led five people', 'Cut costs']);
    expect(entriesOfCommas('Go, TypeScript,\n Rust ,')).toEqual(['Go', 'TypeScript', 'Rust']);
    expect([orNull('  '), orNull('May 2021')]).toEqual([null, 'May 2021']);
  });

  it('[WB75] knows in which entry of a list one is', () => {
    const text = 'Go, , Rust,\nZig';
    const at = (word: string) => entryAt(text, text.indexOf(word) + 1, 'comma');
    expect([entryAt(text, 0, 'comma'), at('Go'), at('Rust'), at('Zig'), entryAt(text, 3, 'comma')]).toEqual([
      0, 0, 1, 2, 1,
    ]);
    expect(entryAt('One\n\nTwo', 6, 'line')).toBe(1);
  });
});
