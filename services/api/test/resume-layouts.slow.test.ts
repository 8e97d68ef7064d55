import { describe, expect, it } from 'vitest';
import { LAYOUTS, resumeCases } from '../../../packages/rehearsal/bench/resume.ts';
import { RESUME_GOALS } from '../../../packages/rehearsal/bench/resume-goals.ts';
import { MORE_PEOPLE, PEOPLE } from '../../../packages/rehearsal/bench/resume-people.ts';
import { type Score, scoreOf } from '../../../packages/rehearsal/bench/resume-score.ts';
import { documentKind } from '../src/adapters/documents/document-kind.ts';
import { readDocx } from '../src/adapters/documents/read-docx.ts';
import { readPdf } from '../src/adapters/documents/read-pdf.ts';
import { readText } from '../src/adapters/documents/read-text.ts';
import type { ReadDocument } from '../src/ports/document-reader.ts';
import { readingOf } from '../src/resume/parse-resume.ts';
import { essence } from '../src/resume/standing.ts';

const LIMITS = { pagesMax: 12, charsMax: 60_000 };
/** They hide a line on purpose. */
const HIDING = ['name on two lines, two equal columns', 'Markdown: a table and bold employers'];

async function document(file: Uint8Array): Promise<ReadDocument> {
  const kind = documentKind(file);
  if (kind === 'pdf') return readPdf(Uint8Array.from(file), LIMITS);
  return kind === 'zip' ? readDocx(file, LIMITS) : readText(new TextDecoder().decode(file), LIMITS);
}

/** The fields whose places must be told, as paths and values. */
function factsOf({ parsed_resume }: ReturnType<typeof readingOf>): [string, string][] {
  const { contact, experiences, education } = parsed_resume;
  return Object.entries({
    'contact.name': contact.name,
    'contact.email': contact.email,
    ...Object.fromEntries(
      experiences.flatMap(({ company, title, start_date, end_date }, at) =>
        Object.entries({ company, title, start_date, end_date }).map(([key, value]) => [
          `experiences.${at}.${key}`,
          value,
        ]),
      ),
    ),
    ...Object.fromEntries(
      education.flatMap(({ institution, graduation_date }, at) =>
        Object.entries({ institution, graduation_date }).map(([key, value]) => [`education.${at}.${key}`, value]),
      ),
    ),
  }).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
}

function valueAt(reading: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], reading);
}

describe('made-up resumes of every layout', { timeout: 300_000 }, () => {
  it('[RS32] say where each field was found, and never a wrong place', async () => {
    const everyone = [...PEOPLE, ...MORE_PEOPLE];
    let facts = 0;
    let told = 0;
    const wrong: string[] = [];
    for (const layout of LAYOUTS) {
      for (const person of everyone) {
        const read = await document(layout.make(person));
        const reading = readingOf(read);
        const fields = new Set(reading.sources.map(({ field }) => field));
        const own = factsOf(reading);
        facts += own.length;
        told += own.filter(([path]) => fields.has(path)).length;
        for (const { field, start, end, page } of reading.sources) {
          const value = valueAt(reading.parsed_resume, field);
          const there = essence(reading.parsed_resume.raw_text.slice(start, end));
          if (typeof value !== 'string' || !there.includes(essence(value)) || page > read.pages)
            wrong.push(`${layout.name}: ${field}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(told / facts).toBeGreaterThan(0.95);
  });

  it('[RS13] are never said to hide something', async () => {
    const flagged: string[] = [];
    for (const { layout, person } of resumeCases()) {
      const { notes } = readingOf(await document(layout.make(person)));
      if (!HIDING.includes(layout.name) && notes.some((note) => note.includes('cannot be seen')))
        flagged.push(layout.name);
    }
    expect(flagged).toEqual([]);
  });

  it('[RS40] are read as well as is promised', async () => {
    const sums = new Map<keyof Score, { found: number; all: number }>();
    for (const { layout, person } of resumeCases()) {
      const { parsed_resume } = readingOf(await document(layout.make(person)));
      for (const [kind, { found, all }] of Object.entries(scoreOf(parsed_resume, person, layout.style)) as [
        keyof Score,
        { found: number; all: number },
      ][]) {
        const sum = sums.get(kind) ?? { found: 0, all: 0 };
        sums.set(kind, { found: sum.found + found, all: sum.all + all });
      }
    }
    for (const [kind, { found, all }] of sums)
      expect(found / all, kind).toBeGreaterThanOrEqual(RESUME_GOALS[`${kind}Rate`].atLeast);
  });
});
