import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ChildDocumentReader, createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { systemClock } from '../src/base/clock.ts';
import { IntervueError } from '../src/base/intervue-error.ts';
import { parseResume } from '../src/resume/parse-resume.ts';
import { hostileFiles } from './resume-hostile-files.ts';
import { docxOf, paragraph, pdfOf, rawPdf, written } from './resume-documents.ts';

const TIMEOUT_MS = 120_000;
const CODES = /^resume-(?:not-supported|empty|encrypted|scanned|unreadable|too-complex)$/;
const FILES = 1_000;
const AT_ONCE = 2;
/** What the server itself may grow by while it has a thousand files read. */
const GROWTH_BYTES_MAX = 640 * 2 ** 20;

let reader: ChildDocumentReader;
beforeAll(() => {
  reader = createDocumentReader({ clock: systemClock });
});
afterAll(() => reader.close());

async function outcome(file: Uint8Array): Promise<string> {
  try {
    await parseResume(file, { reader, signal: new AbortController().signal });
    return 'read';
  } catch (error) {
    return error instanceof IntervueError ? error.code : `not ours: ${String(error)}`;
  }
}

describe('files made to harm', { timeout: TIMEOUT_MS }, () => {
  it.for(Object.entries(harmful()))('[RS7] gives up in time: %s', async ([, file]) => {
    const begun = systemClock.monotonicMs();
    expect(await outcome(file())).toMatch(/^(?:read|resume-(?:too-complex|unreadable|empty|scanned))$/);
    expect(systemClock.monotonicMs() - begun).toBeLessThan(9_000);
    expect(await outcome(docxOf(paragraph('Ada Park')))).toBe('read');
  });

  it('[RS7] refuses what would burst before unpacking it', async () => {
    expect(await outcome(docxOf(paragraph('a'.repeat(30 * 2 ** 20))))).toBe('resume-too-complex');
  });

  it('[RS7] gives up on a process that uses too much', async () => {
    const strict = createDocumentReader({ clock: systemClock, isWarm: false, limits: { deadlineMs: 1 } });
    const file = pdfOf([written('Ada Park')]);
    await expect(strict.read(file, { signal: new AbortController().signal })).rejects.toMatchObject({
      code: 'resume-too-complex',
    });
    strict.close();
  });

  it('[RS8] reads or refuses several damaged files at once', async () => {
    const pdf = pdfOf([
      written('Ada Park') + written('Experience', 50, 600) + written('Engineer, Acme GmbH 2012 - 2014', 50, 580),
    ]);
    const word = docxOf(paragraph('Ada Park') + paragraph('Experience') + paragraph('Engineer, Acme 2012 - 2014'));
    const files = [pdf, word].flatMap((file) => Array.from({ length: 8 }, (_, seed) => mutated(file, seed + 1)));
    const outcomes = await Promise.all(files.map(outcome));
    for (const each of outcomes) expect(each === 'read' || CODES.test(each) ? '' : each).toBe('');
  });
});

describe('a thousand files from a bad day', () => {
  it('[RS8] are each read or refused, and the server stays as it was', { timeout: 600_000 }, async () => {
    const files = hostileFiles(FILES);
    // Made beforehand: making one keeps this process from looking at the clock, which would count against the reader.
    const folder = await mkdtemp(join(tmpdir(), 'hostile-files-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [at, { make }] of files.entries()) await writeFile(join(folder, `${at}`), make());
    const before = process.memoryUsage().rss;
    const took: { name: string; ms: number; outcome: string }[] = [];
    let peak = before;
    const worker = async (share: number) => {
      for (const [at, { name }] of files.entries()) {
        if (at % AT_ONCE !== share) continue;
        const file = await readFile(join(folder, `${at}`));
        const begun = systemClock.monotonicMs();
        took.push({ name, outcome: await outcome(file), ms: systemClock.monotonicMs() - begun });
        peak = Math.max(peak, process.memoryUsage().rss);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, share) => worker(share)));
    report(took, peak - before);
    expect(took.filter(({ outcome: own }) => own !== 'read' && !CODES.test(own))).toEqual([]);
    expect(peak - before).toBeLessThan(GROWTH_BYTES_MAX);
    expect(await outcome(docxOf(paragraph('Ada Park')))).toBe('read');
  });
});

/** Times are told and not judged: machines differ. What ends a reading is the product's own deadline. */
function report(took: readonly { name: string; ms: number; outcome: string }[], grown: number): void {
  const slowest = took.toSorted((a, b) => b.ms - a.ms);
  const ms = (share: number) => Math.round(slowest[Math.floor(slowest.length * (1 - share))]?.ms ?? 0);
  const kinds = Map.groupBy(took, (each) => each.outcome);
  const lines = [
    `${took.length} files: p50 ${ms(0.5)} ms, p95 ${ms(0.95)} ms, max ${ms(1)} ms, grown ${Math.round(grown / 2 ** 20)} MiB`,
    [...kinds].map(([outcome, own]) => `${outcome} ${own.length}`).join(', '),
    ...slowest.slice(0, 5).map(({ name, ms: own, outcome }) => `  ${Math.round(own)} ms: ${name}, ${outcome}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function harmful(): Record<string, () => Uint8Array> {
  const page = (contents: string) => [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${contents}>>>>`,
  ];
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const stream = (body: Buffer, filters: string) =>
    Buffer.concat([
      Buffer.from(`<</Length ${body.length}/Filter[${filters}]>>stream\n`),
      body,
      Buffer.from('\nendstream '),
    ]);
  return {
    'a stream that swells twice': () => {
      const once = deflateSync(Buffer.alloc(200 * 2 ** 20, 32));
      return rawPdf([...page(''), stream(deflateSync(once), '/FlateDecode/FlateDecode'), font]);
    },
    'millions of commands': () => {
      const commands = Buffer.from('BT /F 9 Tf (a) Tj ET '.repeat(600_000));
      return rawPdf([...page(''), stream(deflateSync(commands), '/FlateDecode'), font]);
    },
    'a form that draws itself': () => {
      const form =
        '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream ';
      return rawPdf([
        ...page('/XObject<</X 6 0 R>>'),
        stream(deflateSync(Buffer.from('/X Do /X Do')), '/FlateDecode'),
        font,
        form,
      ]);
    },
    'lists in lists': () => rawPdf([`<</Type/Catalog/Pages 2 0 R/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}>>`]),
    'elements in elements': () => docxOf('<w:p>'.repeat(50_000)),
  };
}

/** The file with some of its bytes changed, moved or gone; the same for the same seed. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const bytes = Uint8Array.from(file);
  for (let change = 0; change < 4 + next(40); change += 1) {
    const at = 8 + next(bytes.length - 8);
    if (next(4) === 0) bytes.copyWithin(at, next(bytes.length), next(bytes.length));
    else bytes[at] = next(256);
  }
  return next(3) === 0 ? bytes.subarray(0, 20 + next(bytes.length - 20)) : bytes;
}
