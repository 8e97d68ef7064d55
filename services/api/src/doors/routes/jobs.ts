import { type GapView, GapRequest, type JobReading, JobToRead, LIMITS, REST } from '@intervue/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CalledOff } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import { gapsOf } from '../../job/gaps.ts';
import { readJob } from '../../job/read-job.ts';
import { monthAt } from '../../job/worked-time.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { FetchedPage, PageFetcher } from '../../ports/page-fetcher.ts';
import type { Presence } from '../../ports/presence.ts';
import { readingOrder } from '../../resume/reading-order.ts';
import { useOnce } from '../rate-limit.ts';

export type JobRouteOptions = {
  reader: DocumentReader;
  presence: Presence;
  clock: Clock;
  /** Null: no page is ever fetched. */
  pages: PageFetcher | null;
};

/** The longest resume and description in characters that JSON writes as six bytes each, the resume as text and in fields. */
const GAP_BYTES_MAX = (LIMITS.resumeCharsMax * 2 + LIMITS.jobDescriptionCharsMax) * 6;

/** Reads job descriptions, and holds resumes against them. Nothing of either is kept. */
export function jobRoutes(app: FastifyInstance, options: JobRouteOptions): void {
  const { presence, clock } = options;
  app.post(REST.readJob.path, async (request, reply): Promise<JobReading> => {
    await useOnce(presence, 'upload', request.ip);
    return readJob(await describedIn(request, { ...options, signal: untilGone(reply) }));
  });
  app.post(REST.gaps.path, { bodyLimit: GAP_BYTES_MAX }, async (request): Promise<GapView> => {
    await useOnce(presence, 'upload', request.ip);
    const { resume, job_description: description } = GapRequest.parse(request.body);
    return gapsOf(readJob(description).requirements, resume, monthAt(clock.nowMs()));
  });
}

/** The text of a document, in lines as a person reads them. @throws what the reader throws. */
export async function documentText(
  file: Uint8Array,
  { reader, signal }: { reader: DocumentReader; signal: AbortSignal },
): Promise<string> {
  const lines = readingOrder(await reader.read(file, { signal }));
  return lines.map((line) => `${isApart(line) ? '\n' : ''}${line.isBullet ? '• ' : ''}${line.text}`).join('\n');
}

/** Set apart from the line above by more than the lines of a paragraph are. */
function isApart({ gap, size }: { gap: number; size: number }): boolean {
  return Number.isFinite(gap) && size > 0 && gap > size * 1.8;
}

async function describedIn(
  request: FastifyRequest,
  options: JobRouteOptions & { signal: AbortSignal },
): Promise<string> {
  if (request.isMultipart()) return documentText(await uploaded(request), options);
  const { text, url } = JobToRead.parse(request.body);
  if (text !== undefined) return text;
  if (url === undefined) throw new IntervueError('bad-request');
  if (options.pages === null) throw new IntervueError('job-pages-off');
  return pageText(await options.pages.fetch(url, { signal: options.signal }));
}

/** What a page calls itself is often the only place that names the job. */
function pageText({ title, text }: FetchedPage): string {
  return title === null || text.includes(title) ? text : `${title}\n\n${text}`;
}

async function uploaded(request: FastifyRequest): Promise<Uint8Array> {
  const file = await request.file();
  if (!file) throw new IntervueError('bad-request');
  return file.toBuffer().catch(() => {
    throw new IntervueError('resume-too-large');
  });
}

/** Ends with whoever asked. */
function untilGone(reply: FastifyReply): AbortSignal {
  const called = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) called.abort(new CalledOff());
  });
  return called.signal;
}
