import { LIMITS, type ResumeReading } from '@intervue/shared';
import type { DocumentReader, ReadDocument } from '../ports/document-reader.ts';
import { readingOrder } from './reading-order.ts';
import { plainText, structureOf } from './structure.ts';

/**
 * Reads a resume from the bytes of a file: text in reading order, and what it says of the person. Decided by rules alone, so the
 * same file gives the same reading everywhere. @throws {IntervueError} what the reader throws; called off, the signal's reason.
 */
export async function parseResume(
  bytes: Uint8Array,
  { reader, signal }: { reader: DocumentReader; signal: AbortSignal },
): Promise<ResumeReading> {
  return readingOf(await reader.read(bytes, { signal }));
}

/** What a document says. Where no structure is found there is only the text; nothing is made up. */
export function readingOf(document: ReadDocument): ResumeReading {
  const lines = readingOrder(document);
  const raw_text = plainText(lines).slice(0, LIMITS.resumeCharsMax);
  const { areSkillsGathered, ...found } = structureOf(lines, document.links);
  const isStructured = found.experiences.length > 0 || found.education.length > 0 || found.skills.length > 0;
  const isHiding = document.items.some((item) => item.isHidden && /[\p{L}\p{N}]{2}/u.test(item.text));
  const notes = [
    document.pages > LIMITS.resumePagesMax
      ? `Only the first ${LIMITS.resumePagesMax} of ${document.pages} pages were read.`
      : document.isCut && 'The document is very long; its end was left out.',
    isHiding && 'Some text in the file cannot be seen by a reader, so it was left out.',
    areSkillsGathered &&
      isStructured &&
      'There is no list of skills; the skills shown are technologies named in the text.',
    !isStructured && 'No usual sections were recognised, so only the text was read.',
  ].filter((note) => typeof note === 'string');
  return { parsed_resume: { ...found, raw_text }, extraction: isStructured ? 'structured' : 'text_only', notes };
}
