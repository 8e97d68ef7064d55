import { LIMITS, REST, type ResumeReading, ResumeToRead } from '@intervue/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { FormFiller } from '../../ports/form-filler.ts';
import type { Presence } from '../../ports/presence.ts';
import { parseResume } from '../../resume/parse-resume.ts';
import type { RecentReadings } from '../../resume/recent-readings.ts';
import { useOnce } from '../rate-limit.ts';

export type ResumeRouteOptions = {
  reader: DocumentReader;
  presence: Presence;
  clock?: Clock;
  /** Asked only by those who say so; null: rules alone. */
  model?: FormFiller | null;
  readings?: RecentReadings | null;
};

/** The longest text in characters that JSON writes as six bytes each, and what is around it. */
const TEXT_BYTES_MAX = LIMITS.resumeCharsMax * 6 + 1_024;

/** Reads an uploaded resume, or a pasted one. Nothing is stored: the page sends it along when the interview is created. */
export function resumeRoutes(app: FastifyInstance, options: ResumeRouteOptions): void {
  const { presence, reader, model = null, readings = null, clock } = options;
  const answer = (
    given: Uint8Array | string,
    request: FastifyRequest,
    isModelWanted: boolean,
  ): Promise<ResumeReading> => {
    const called = new AbortController();
    request.raw.on('close', () => {
      if (!request.raw.complete) called.abort();
    });
    const asked = { model: isModelWanted ? model : null, readings, ...(clock ? { clock } : {}) };
    return parseResume(given, { reader, signal: called.signal, ...asked });
  };
  app.post(REST.parseResume.path, async (request) => {
    await useOnce(presence, 'upload', request.ip);
    const { bytes, isModelWanted } = await uploaded(request);
    return answer(bytes, request, isModelWanted);
  });
  app.post(REST.readResumeText.path, { bodyLimit: TEXT_BYTES_MAX }, async (request) => {
    await useOnce(presence, 'upload', request.ip);
    const { text } = ResumeToRead.parse(request.body);
    return answer(text, request, false);
  });
}

/** The file, and whether the field before it asks for a model. What comes after the file is not read. */
async function uploaded(request: FastifyRequest): Promise<{ bytes: Uint8Array; isModelWanted: boolean }> {
  if (!request.isMultipart()) throw new IntervueError('bad-request');
  let isModelWanted = false;
  for await (const part of request.parts({ limits: { fields: 1, parts: 2, fieldSize: 16 } })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch(() => {
        throw new IntervueError('resume-too-large');
      });
      return { bytes, isModelWanted };
    }
    isModelWanted = part.fieldname === 'model' && part.value === 'yes';
  }
  throw new IntervueError('bad-request');
}
