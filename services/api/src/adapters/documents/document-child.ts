// The process that reads one document: the file comes in on standard input, one JSON value goes out. It is started before it is
// needed and serves once, so that no document meets what another left behind.
import { documentKind } from './document-kind.ts';
import { DocumentRefusal } from './document-refusal.ts';
import { warmPdfEngine } from './pdf-engine.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadingLimits } from './reading-limits.ts';

const [pagesMax = 0, charsMax = 0] = process.argv.slice(2).map(Number);
await warmPdfEngine((file) => readPdf(file, { pagesMax, charsMax }).catch(() => null));
process.stdout.write(await answer(await standardInput(), { pagesMax, charsMax }));

async function answer(file: Uint8Array, limits: ReadingLimits): Promise<string> {
  try {
    const kind = documentKind(file);
    if (kind === 'pdf') return JSON.stringify({ read: await readPdf(file, limits) });
    if (kind === 'zip') return JSON.stringify({ read: readDocx(file, limits) });
    throw new DocumentRefusal(kind === 'locked-office' ? 'resume-encrypted' : 'resume-not-supported');
  } catch (error) {
    if (error instanceof DocumentRefusal) return JSON.stringify({ refused: error.code });
    // Memory that could not be had shows as a RangeError.
    return JSON.stringify({ refused: error instanceof RangeError ? 'resume-too-complex' : 'resume-unreadable' });
  }
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
