import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/resume/parse-resume.ts';
import { documentOf, resumeOf } from './resume-documents.ts';

function told(reading: ReturnType<typeof readingOf>): Record<string, string> {
  const { raw_text } = reading.parsed_resume;
  return Object.fromEntries(reading.sources.map(({ field, start, end }) => [field, raw_text.slice(start, end)]));
}

describe('where fields were found', () => {
  const reading = readingOf(
    resumeOf(`# ADA PARK
ada@park.example
Engineer with Acme in mind, since 2014
## Experience
**Engineer** >> 2014 - 2016
Acme Works
- Built the first bridge.
**Engineer** >> 2012 - 2014
Bolt Ltd
- Mended the second bridge in Java.
## Skills
Java, Welding, C++`),
  );

  it('[RS32] is told for each, as it stands there', () => {
    expect(told(reading)).toMatchObject({
      'contact.name': 'ADA PARK',
      'contact.email': 'ada@park.example',
      'experiences.0.company': 'Acme Works',
      'experiences.1.highlights.0': 'Mended the second bridge in Java',
      'skills.2': 'C++',
    });
  });

  it('[RS32] is the place beside the other facts of the entry, where a value stands more than once', () => {
    const { raw_text } = reading.parsed_resume;
    const at = (field: string) => reading.sources.find((each) => each.field === field)?.start ?? -1;
    expect(at('experiences.0.title')).toBe(raw_text.indexOf('Engineer  2014'));
    expect(at('experiences.1.title')).toBe(raw_text.indexOf('Engineer  2012'));
    expect(at('experiences.0.start_date')).toBe(raw_text.indexOf('2014 - 2016'));
    expect(at('experiences.1.end_date')).toBe(raw_text.indexOf('2012 - 2014') + 7);
    expect(at('skills.0')).toBe(raw_text.lastIndexOf('Java'));
  });

  it('[RS32] names the page', () => {
    const { sources } = readingOf(
      documentOf([
        { text: 'Ada Park', y: 50, size: 20 },
        { text: 'Skills', y: 90, size: 14, bold: true },
        { text: 'Welding', y: 110 },
        { text: 'Chess openings', y: 60, page: 2 },
      ]),
    );
    expect(sources).toContainEqual(expect.objectContaining({ field: 'contact.name', page: 1 }));
    expect(sources).toContainEqual(expect.objectContaining({ field: 'skills.1', page: 2 }));
  });

  it('[RS32] is not told of what stands only behind a link', () => {
    const { parsed_resume, sources } = readingOf(
      documentOf([{ text: 'Ada Park', y: 50, size: 20 }], { links: ['mailto:ada@park.example'] }),
    );
    expect(parsed_resume.contact.email).toBe('ada@park.example');
    expect(sources.map(({ field }) => field)).toEqual(['contact.name']);
  });
});
