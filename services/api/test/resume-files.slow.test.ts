import { LIMITS } from '@intervue/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildDocumentReader, createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { systemClock } from '../src/base/clock.ts';
import { IntervueError } from '../src/base/intervue-error.ts';
import { parseResume } from '../src/resume/parse-resume.ts';
import { docxOf, paragraph, pdfOf, rawPdf, written, zipOf } from './resume-documents.ts';

// A process starts slowly on a busy machine.
const TIMEOUT_MS = 60_000;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** No password opens this. */
const LOCK = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
const PICTURE = 'q 600 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q';

let reader: ChildDocumentReader;
beforeAll(() => {
  reader = createDocumentReader({ clock: systemClock });
});
afterAll(() => reader.close());

async function outcome(file: Uint8Array): Promise<string> {
  try {
    const { parsed_resume } = await parseResume(file, { reader, signal: new AbortController().signal });
    return parsed_resume.raw_text;
  } catch (error) {
    return error instanceof IntervueError ? error.code : `not ours: ${String(error)}`;
  }
}

describe('files from strangers', { timeout: TIMEOUT_MS }, () => {
  it('[RS1] tells PDF, Word and text by their content', async () => {
    const pdf = pdfOf([written('Ada Park, engineer')]);
    expect(await outcome(pdf)).toBe('Ada Park, engineer');
    expect(await outcome(Buffer.concat([Buffer.from('junk before\n'), pdf]))).toBe('Ada Park, engineer');
    expect(await outcome(docxOf(paragraph('Ada Park')))).toBe('Ada Park');
    expect(await outcome(new TextEncoder().encode('Ada Park, engineer'))).toBe('Ada Park, engineer');
    expect(await outcome(PIXEL)).toBe('resume-not-supported');
    expect(await outcome(zipOf({ 'readme.txt': 'a plain archive' }))).toBe('resume-not-supported');
    expect(await outcome(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('resume-not-supported');
  });

  it('[RS2] has a word for nothing at all', async () => {
    expect(await outcome(new Uint8Array())).toBe('resume-empty');
    expect(await outcome(pdfOf(['']))).toBe('resume-empty');
    expect(await outcome(docxOf(paragraph(' ')))).toBe('resume-empty');
  });

  it('[RS3] does not read what is too large', async () => {
    expect(await outcome(new Uint8Array(LIMITS.resumeBytesMax + 1))).toBe('resume-too-large');
  });

  it('[RS4] says when a password is asked for', async () => {
    expect(await outcome(pdfOf([written('secret')], { trailer: LOCK }))).toBe('resume-encrypted');
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await outcome(locked)).toBe('resume-encrypted');
  });

  it('[RS5] says when there are only pictures', async () => {
    expect(await outcome(pdfOf([PICTURE]))).toBe('resume-scanned');
  });

  it('[RS6] reads what a damaged file still gives', async () => {
    const whole = pdfOf([written('Ada Park, engineer')]);
    expect(await outcome(whole.subarray(0, whole.length - 300))).toMatch(/^(?:Ada Park, engineer|resume-unreadable)$/);
    expect(await outcome(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toBe('resume-unreadable');
    expect(await outcome(docxOf(paragraph('Ada Park')).subarray(0, 200))).toBe('resume-unreadable');
  });

  it('[RS9] throws the reason when it is called off', async () => {
    const file = pdfOf([written('Ada Park')]);
    const reason = new Error('the page was left');
    const called = new AbortController();
    const reading = reader.read(file, { signal: called.signal });
    called.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(await outcome(file)).toBe('Ada Park');
  });

  it('[RS10] lets only so many wait', async () => {
    const file = pdfOf([written('Ada Park')]);
    const called = new AbortController();
    const readings = Array.from({ length: 24 }, () => reader.read(file, { signal: called.signal }));
    const outcomes = Promise.allSettled(readings);
    await expect(Promise.race(readings.slice(22))).rejects.toMatchObject({ code: 'server-full' });
    called.abort(new Error('enough'));
    expect((await outcomes).every((each) => each.status === 'rejected')).toBe(true);
  });

  it('[RS11] follows no entity and no path', async () => {
    const secret = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body/></w:document>';
    expect(await outcome(zipOf({ 'word/document.xml': secret }))).toBe('resume-unreadable');
    expect(await outcome(docxOf(paragraph('Ada'), { '../../outside': 'x' }))).toBe('resume-unreadable');
  });

  it('[RS13] leaves out what cannot be seen, and says so', async () => {
    const file = pdfOf(
      [
        [
          written('Seen by all', 50, 740),
          `1 g ${written('white on white', 50, 700)} 0 g`,
          written('far too small', 50, 680, 1),
          written('off the page', 50, -500),
          `${written('under a box', 50, 600)} 0.8 g 40 590 300 40 re f 0 g`,
          `3 Tr ${written('without any ink', 50, 500)} 0 Tr`,
          `/Thin gs ${written('clear as glass', 50, 450)} /Full gs`,
          `0.2 g 40 390 300 40 re f 1 g ${written('white on dark', 50, 400)}`,
        ].join(' '),
      ],
      { resources: '/ExtGState<</Thin<</ca 0>>/Full<</ca 1>>>>' },
    );
    const read = await parseResume(file, { reader, signal: new AbortController().signal });
    expect(read.parsed_resume.raw_text.split(/\n+/)).toEqual(['Seen by all', 'white on dark']);
    expect(read.notes.join()).toContain('cannot be seen');
    const word = [
      paragraph('Seen by all'),
      paragraph('vanished', '<w:vanish/>'),
      paragraph('white', '<w:color w:val="FFFFFF"/>'),
      paragraph('white on blue', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="223344"/>'),
    ];
    expect(await outcome(docxOf(word.join('')))).toMatch(/^Seen by all\s+white on blue$/);
  });

  it('[RS14] reads the first pages of many, and says so', async () => {
    const sheets = Array.from({ length: LIMITS.resumePagesMax + 2 }, (_, at) =>
      written(`This is sheet number ${at + 1}`),
    );
    const file = pdfOf(sheets);
    const read = await parseResume(file, { reader, signal: new AbortController().signal });
    expect(read.parsed_resume.raw_text).toContain(`number ${LIMITS.resumePagesMax}`);
    expect(read.parsed_resume.raw_text).not.toContain(`number ${LIMITS.resumePagesMax + 1}`);
    expect(read.notes.join()).toContain(`first ${LIMITS.resumePagesMax} of ${LIMITS.resumePagesMax + 2}`);
  });
});

describe('a page that never ends', { timeout: TIMEOUT_MS }, () => {
  it('[RS6] refuses pages that hold themselves', async () => {
    const looped = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']);
    expect(await outcome(looped)).toMatch(/^resume-/);
  });
});
