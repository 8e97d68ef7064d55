import { REST } from '@intervue/shared';
import type { FastifyInstance } from 'fastify';
import { IntervueError } from '../../base/intervue-error.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { Presence } from '../../ports/presence.ts';
import { parseResume } from '../../resume/parse-resume.ts';
import { useOnce } from '../rate-limit.ts';

/** Reads an uploaded resume. Nothing of it is kept here: the page sends it along when the interview is created. */
export function resumeRoutes(app: FastifyInstance, options: { reader: DocumentReader; presence: Presence }): void {
  app.post(REST.parseResume.path, async (request) => {
    await useOnce(options.presence, 'upload', request.ip);
    const file = request.isMultipart() ? await request.file() : undefined;
    if (!file) throw new IntervueError('bad-request');
    const bytes = await file.toBuffer().catch(() => {
      throw new IntervueError('resume-too-large');
    });
    const called = new AbortController();
    request.raw.on('close', () => {
      if (!request.raw.complete) called.abort();
    });
    return parseResume(bytes, { reader: options.reader, signal: called.signal });
  });
}
