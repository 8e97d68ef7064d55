import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ChildDocumentReader, createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { systemClock } from '../src/base/clock.ts';
import { parseResume } from '../src/resume/parse-resume.ts';

const FOLDER = new URL('./fixtures/resumes/', import.meta.url);
/** What stands in each file; the people are made up. */
const Truths = z.record(
  z.string(),
  z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    positions: z.array(z.string()),
    schools: z.array(z.string()),
    skills: z.array(z.string()),
  }),
);
const TRUTHS = Truths.parse(JSON.parse(readFileSync(new URL('truths.json', FOLDER), 'utf8')));

/** Capitals made by a style sheet are the program's, not the person's. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

describe('resumes as common programs write them', { timeout: 60_000 }, () => {
  let reader: ChildDocumentReader;
  beforeAll(() => {
    reader = createDocumentReader({ clock: systemClock });
  });
  afterAll(() => reader.close());

  it.for(Object.entries(TRUTHS))('[RS41] reads %s whole', async ([file, truth]) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
    const { parsed_resume } = await parseResume(bytes, { reader, signal: new AbortController().signal });
    const { contact, experiences, education, skills } = parsed_resume;
    const positions = experiences.map(
      ({ title, company, start_date, end_date }) => `${title} @ ${company}: ${start_date} / ${end_date}`,
    );
    const schools = education.map(({ institution, graduation_date }) => `${institution}: ${graduation_date}`);
    expect(plain(contact.name)).toBe(plain(truth.name));
    expect(contact).toMatchObject({ email: truth.email, phone: truth.phone });
    expect(positions.map(plain)).toEqual(expect.arrayContaining(truth.positions.map(plain)));
    expect(schools.map(plain)).toEqual(expect.arrayContaining(truth.schools.map(plain)));
    expect(skills.map(plain).toSorted()).toEqual(truth.skills.map(plain).toSorted());
  });
});
