import { ResumeReading } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { withEntry, withNewEntry, withoutEntry } from './resume-edit.ts';
import { corrected, type GivenResume, givenAgain, givenResume, originOf, originOfList } from './resume-origin.ts';

const TEXT = 'Ada Park\nEngineer, Northwind Ltd, 2019 – 2021\nIntern at Acme\nSkills: Go, Rust';

function source(field: string, words: string, page = 1) {
  const start = TEXT.indexOf(words);
  return { field, page, start, end: start + words.length };
}

const reading = ResumeReading.parse({
  parsed_resume: {
    contact: { name: 'Ada Park' },
    experiences: [
      { company: 'Northwind Ltd', title: 'Engineer', start_date: '2019' },
      { company: 'Acme', title: 'Intern' },
    ],
    skills: ['Go', 'Rust'],
    raw_text: TEXT,
  },
  extraction: 'structured',
  sources: [
    source('contact.name', 'Ada Park'),
    source('experiences.0.company', 'Northwind Ltd'),
    source('experiences.1.company', 'Acme', 2),
    source('skills.0', 'Go', 2),
    source('skills.1', 'Rust', 2),
  ],
  content_hash: 'abc',
});
const given = givenResume('ada.pdf', reading);

function edited(change: Partial<ResumeReading['parsed_resume']>, from: GivenResume = given): GivenResume {
  return corrected(from, { ...from.reading.parsed_resume, ...change });
}

describe('where a resume has it from', () => {
  it('[WB75] shows the page and the line, with what was found marked in it', () => {
    expect(originOf(given, 'experiences.0.company')).toEqual({
      is: 'found',
      page: 1,
      line: { before: 'Engineer, ', marked: 'Northwind Ltd', after: ', 2019 – 2021' },
    });
    expect(originOf(given, 'contact.name')).toMatchObject({ line: { before: '', marked: 'Ada Park', after: '' } });
  });

  it('[WB75] says nothing of what was not found in the text', () => {
    expect([originOf(given, 'contact.email'), originOf(given, 'experiences.0.start_date')]).toEqual([
      { is: 'unknown' },
      { is: 'unknown' },
    ]);
  });

  it('[WB75] says of what the candidate changed that it is theirs, until it stands as it was found', () => {
    const changed = corrected(given, withEntry(reading.parsed_resume, 'experiences', 0, { company: 'Northwind' }));
    expect(originOf(changed, 'experiences.0.company')).toEqual({ is: 'changed' });
    expect(originOf(changed, 'contact.name')).toMatchObject({ is: 'found' });
    const back = withEntry(changed.reading.parsed_resume, 'experiences', 0, { company: 'Northwind Ltd' });
    expect(originOf(corrected(changed, back), 'experiences.0.company')).toMatchObject({ is: 'found' });
    const filled = edited({ contact: { ...reading.parsed_resume.contact, email: 'a@b.example' } });
    expect(originOf(filled, 'contact.email')).toEqual({ is: 'changed' });
  });

  it('[WB75] goes with an entry when one before it is removed, and an added entry has none', () => {
    const without = corrected(given, withoutEntry(reading.parsed_resume, 'experiences', 0));
    expect(originOf(without, 'experiences.0.company')).toMatchObject({ page: 2, line: { marked: 'Acme' } });
    const more = corrected(without, withNewEntry(without.reading.parsed_resume, 'experiences'));
    expect(more.origins.experiences).toEqual([1, null]);
    expect(originOf(more, 'experiences.1.company')).toEqual({ is: 'unknown' });
    expect(originOf(more, 'experiences.0.company')).toMatchObject({ page: 2 });
  });

  it('[WB75] tells of a list which of its entries were found, and that it was changed', () => {
    expect(originOfList(given, 'skills')).toMatchObject({ pages: [2], isChanged: false });
    const changed = originOfList(edited({ skills: ['Zig', 'Rust'] }), 'skills');
    expect(changed).toMatchObject({ isChanged: true, lines: [null, { before: 'Skills: Go, ', marked: 'Rust' }] });
  });

  it('[WB75] shortens long lines around what was found', () => {
    const long = `${'before '.repeat(20)}here${' after'.repeat(40)}`;
    const start = long.indexOf('here');
    const one = ResumeReading.parse({
      parsed_resume: { contact: { name: 'here' }, raw_text: long },
      extraction: 'structured',
      sources: [{ field: 'contact.name', page: 1, start, end: start + 4 }],
    });
    const origin = originOf(givenResume('a.txt', one), 'contact.name');
    expect(origin).toMatchObject({ line: { marked: 'here' } });
    expect(JSON.stringify(origin).length).toBeLessThan(200);
  });

  it('[WB76] keeps corrections when the same file is given again, and says so', () => {
    const changed = edited({ skills: ['Zig'] });
    const again = givenAgain(changed, 'ada (1).pdf', reading);
    expect(again.resume.reading.parsed_resume.skills).toEqual(['Zig']);
    expect(again.says).toContain('Your corrections are kept');
    expect(givenAgain(given, 'ada.pdf', reading).says).toBe('This is the same file as before.');
  });

  it('[WB76] takes another file, or one of which nothing is known, for what it is', () => {
    const changed = edited({ skills: ['Zig'] });
    for (const content_hash of ['def', '']) {
      const other = givenAgain(changed, 'new.pdf', { ...reading, content_hash });
      expect(other).toMatchObject({ says: null, resume: { fileName: 'new.pdf' } });
      expect(other.resume.reading.parsed_resume.skills).toEqual(['Go', 'Rust']);
    }
  });
});
