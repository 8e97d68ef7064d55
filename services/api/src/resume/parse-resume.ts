import { LIMITS, type ResumeReading } from '@intervue/shared';
import { type Clock, systemClock } from '../base/clock.ts';
import type { DocumentReader, ReadDocument } from '../ports/document-reader.ts';
import type { FormFiller } from '../ports/form-filler.ts';
import { boundedLines } from './bounded-lines.ts';
import { contentHash } from './content-hash.ts';
import { type PageStart, sourcesOf } from './field-sources.ts';
import { readingOrder, runningLines } from './reading-order.ts';
import { readWithModel } from './read-with-model.ts';
import type { RecentReadings } from './recent-readings.ts';
import { pageStarts, plainText, structureOf } from './structure.ts';
import { withoutOrderLines } from './trust.ts';
import { withoutUnseen } from './unseen.ts';

export type ParseOptions = {
  reader: DocumentReader;
  signal: AbortSignal;
  /** Reads it as well, without contact data; null or none: rules alone. */
  model?: FormFiller | null;
  clock?: Clock;
  /** Where readings of the last minutes are; without it every file is read anew. */
  readings?: RecentReadings | null;
};

/**
 * Reads a resume from the bytes of a file, or from a text that was pasted: its text in reading order, and what it says of the
 * person. Decided by rules, so the same file gives the same reading everywhere; a model, where one is asked, only adds what stands
 * in the text. @throws {IntervueError} what the reader throws; called off, the signal's reason.
 */
export async function parseResume(given: Uint8Array | string, options: ParseOptions): Promise<ResumeReading> {
  const content_hash = await contentHash(given);
  const make = async () => ({ ...(await read(given, options)), content_hash });
  if (!options.readings) return make();
  // A pasted text may be the bytes of a file, and would be read another way.
  const key = [content_hash, typeof given === 'string' ? 'text' : 'file', options.model?.label ?? ''].join(' ');
  const reading = await options.readings.once(key, make);
  options.signal.throwIfAborted();
  return reading;
}

async function read(given: Uint8Array | string, options: ParseOptions): Promise<ResumeReading> {
  const { reader, signal, model = null, clock = systemClock } = options;
  const document = typeof given === 'string' ? reader.readText(given) : await reader.read(given, { signal });
  const { reading, pages } = ruled(document);
  return model === null ? reading : readWithModel(reading, { pages, model, clock, signal });
}

/** What a document says. Where no structure is found there is only the text; nothing is made up. */
export function readingOf(document: ReadDocument): ResumeReading {
  return ruled(document).reading;
}

function ruled(given: ReadDocument): { reading: ResumeReading; pages: PageStart[] } {
  const { document, isHiding } = withoutUnseen(given);
  const lines = readingOrder(document);
  const pages = pageStarts(lines);
  const raw_text = plainText(lines).slice(0, LIMITS.resumeCharsMax);
  const { areSkillsGathered, ...found } = structureOf(withoutOrderLines(boundedLines(lines)), {
    links: document.links,
    running: boundedLines(runningLines(document)),
  });
  const isStructured = found.experiences.length > 0 || found.education.length > 0 || found.skills.length > 0;
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
  const parsed_resume = { ...found, raw_text };
  const extraction = isStructured ? 'structured' : 'text_only';
  const sources = sourcesOf(parsed_resume, pages);
  return { reading: { parsed_resume, extraction, notes, sources, read_by: null, content_hash: '' }, pages };
}
