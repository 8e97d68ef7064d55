import { LIMITS } from '@intervue/shared';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { DocumentReader, ReadDocument } from '../../ports/document-reader.ts';
import { documentKind } from './document-kind.ts';
import { DocumentRefusal } from './document-refusal.ts';
import { readText } from './read-text.ts';
import { ReadingPlaces } from './reading-places.ts';
import { type ProcessLimits, ReadingProcess } from './reading-process.ts';
import { decodedText } from './text-encoding.ts';

const AT_ONCE = 2;
const READY = 2;
const WAITING_MAX = 20;
/** Asked for by the engine at its start and never filled; the system counts it as data all the same. */
const ENGINE_RESERVE_BYTES = 512 * 2 ** 20;

/** Ordinary resumes need a tenth of it; see docs/spec/resume.md for what happens to others. */
const PROCESS_LIMITS: ProcessLimits = {
  pagesMax: LIMITS.resumePagesMax,
  charsMax: LIMITS.resumeCharsMax,
  deadlineMs: LIMITS.resumeParseMsMax,
  cpuSecondsMax: 2,
  heapMibMax: 192,
  dataBytesMax: 400_000_000 + ENGINE_RESERVE_BYTES,
  outputBytesMax: 8 * 2 ** 20,
};

/** A document reader with processes of its own. Whoever makes it calls `close`. */
export type ChildDocumentReader = DocumentReader & { close(): void };

/**
 * Reads each document in a process of its own, so that no document can harm the server or the next one. A few are kept
 * ready, because starting one takes longer than reading; `isWarm: false` leaves that to the first document.
 */
export function createDocumentReader(options: {
  clock: Clock;
  isWarm?: boolean;
  limits?: Partial<ProcessLimits>;
}): ChildDocumentReader {
  const { clock, isWarm = true } = options;
  const limits = { ...PROCESS_LIMITS, ...options.limits };
  const places = new ReadingPlaces(AT_ONCE, WAITING_MAX);
  let isClosed = false;
  const ready: ReadingProcess[] = [];
  if (isWarm) keepReady();

  function takeProcess(): ReadingProcess {
    const waiting = ready.splice(0).filter((process) => process.isAlive);
    const taken = waiting.shift() ?? new ReadingProcess(limits);
    ready.push(...waiting);
    return taken;
  }

  /** Not before the answer is there: processes would share what one needs. */
  function keepReady(): void {
    while (!isClosed && ready.length < READY) ready.push(new ReadingProcess(limits));
  }

  return {
    async read(file, { signal }) {
      refuseAtSight(file);
      // Text needs no engine that could be harmed, so it needs no process.
      const plain = documentKind(file) === 'text' ? decodedText(file) : null;
      if (plain) {
        signal.throwIfAborted();
        const read = pageOf(plain.text, limits);
        return { ...read, isCut: read.isCut || plain.isCut };
      }
      using place = await places.take(signal);
      if (!place) throw new IntervueError('server-full', { stage: 'document' });
      const said = await takeProcess().read(file, { signal, clock }).finally(keepReady);
      if (said === null) throw new IntervueError('resume-too-complex');
      const answer = answerIn(said);
      if ('refused' in answer) throw new IntervueError(answer.refused);
      return answer.read satisfies ReadDocument;
    },
    readText: (text) => pageOf(text, limits),
    close() {
      isClosed = true;
      for (const process of ready.splice(0)) process.end();
    },
  };
}

function pageOf(text: string, limits: ProcessLimits): ReadDocument {
  try {
    return readText(text, limits);
  } catch (error) {
    if (error instanceof DocumentRefusal) throw new IntervueError(error.code);
    throw error;
  }
}

/** What the process said. It was alone with a hostile document: nothing it says is taken on trust. */
function answerIn(said: string): z.infer<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(said));
  } catch (error) {
    throw new IntervueError('resume-unreadable', {}, { cause: error });
  }
}

/** What can be refused without reading costs no process. */
function refuseAtSight(file: Uint8Array): void {
  if (file.byteLength === 0) throw new IntervueError('resume-empty');
  if (file.byteLength > LIMITS.resumeBytesMax) {
    throw new IntervueError('resume-too-large', { bytes: file.byteLength, bytesMax: LIMITS.resumeBytesMax });
  }
  const kind = documentKind(file);
  if (kind === 'other') throw new IntervueError('resume-not-supported');
  if (kind === 'locked-office') throw new IntervueError('resume-encrypted');
}

const Answer = z.union([
  z.object({
    read: z.object({
      kind: z.enum(['pdf', 'docx']),
      pages: z.number(),
      pageWidth: z.number(),
      pageHeight: z.number(),
      items: z.array(
        z.object({
          text: z.string(),
          page: z.number(),
          x: z.number(),
          y: z.number(),
          width: z.number(),
          fontSize: z.number(),
          isBold: z.boolean(),
          isHidden: z.boolean(),
        }),
      ),
      links: z.array(z.string()),
      isCut: z.boolean(),
    }),
  }),
  z.object({
    refused: z.enum([
      'resume-not-supported',
      'resume-empty',
      'resume-encrypted',
      'resume-scanned',
      'resume-unreadable',
      'resume-too-complex',
    ]),
  }),
]);
