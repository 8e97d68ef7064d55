import { CreateInterview, type CreatedInterview, REST } from '@intervue/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import { newId, newSecret } from '../../base/ids.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { InterviewLog, NewEntry } from '../../ports/interview-log.ts';
import type { InterviewRecord, Library } from '../../ports/library.ts';
import type { Presence } from '../../ports/presence.ts';
import { conversationAudio, lineAudio } from '../../room/audio-of.ts';
import { recall } from '../../room/recall.ts';
import type { Recollection } from '../../room/recollection.ts';
import type { Rooms } from '../../room/rooms.ts';
import { transcriptText, viewOf } from '../../room/view-of.ts';
import type { Tariff } from '../../spending/spending.ts';
import { admit, cookieName, hashToken } from '../access.ts';
import { useOnce } from '../rate-limit.ts';
import { sendAudio } from '../send-audio.ts';

export type InterviewRouteOptions = {
  log: InterviewLog;
  library: Library;
  blobs: BlobStore;
  presence: Presence;
  rooms: Rooms;
  clock: Clock;
  tariff: Tariff;
  /** Somebody wants to be forgotten: what else is kept of anybody goes as well. */
  onErased?(): void;
};

type ById = { Params: { id: string } };

/** Creates interviews and hands out what they left: transcript and sound. */
export function interviewRoutes(app: FastifyInstance, options: InterviewRouteOptions): void {
  app.post(REST.createInterview.path, async (request, reply) => {
    await useOnce(options.presence, 'create', request.ip);
    options.rooms.checkRoomFor('');
    const wanted = CreateInterview.parse(request.body);
    const created = await create(options, wanted);
    return reply
      .code(201)
      .setCookie(cookieName(created.session_id), created.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        maxAge: 60 * 60 * 24 * 30,
      })
      .send(created);
  });
  app.get<ById>(REST.interview.path, async (request) => {
    const { record, known } = await recalled(options, request);
    return viewOf(record.id, known, options.clock.nowMs(), options.tariff);
  });
  app.get<ById & { Querystring: { format?: string } }>(REST.transcript.path, async (request, reply) => {
    const { record, known } = await recalled(options, request);
    return sendTranscript(reply, record, known, { format: request.query.format, ...options });
  });
  app.get<{ Params: { id: string; audio_id: string } }>(REST.audio.path, async (request, reply) => {
    const { known } = await recalled(options, request);
    const { audio_id: audioId } = request.params;
    const sound =
      audioId === 'all'
        ? await conversationAudio(known, options.blobs)
        : await lineAudio(known, audioId, options.blobs);
    if (!sound) throw new IntervueError('not-found');
    return sendAudio(request, reply, sound, `interview-${audioId}.wav`);
  });
  app.delete<ById>(REST.deleteInterview.path, async (request, reply) => {
    const { id } = await admitted(options, request);
    await options.rooms.close(id);
    await options.log.erase(id);
    await options.blobs.removeAll(`interviews/${id}/`);
    await options.library.removeInterview(id);
    options.onErased?.();
    return reply.clearCookie(cookieName(id), { path: '/' }).code(204).send();
  });
}

async function create(options: InterviewRouteOptions, wanted: CreateInterview): Promise<CreatedInterview> {
  const { log, library, clock } = options;
  const token = newSecret();
  const tokenHash = hashToken(token);
  const proposed: InterviewRecord = {
    id: newId(),
    tokenHash,
    clientRequestId: wanted.client_request_id,
    createdAtMs: clock.nowMs(),
  };
  const record = await library.addInterview(proposed);
  // The same request again: the first answer may never have arrived, so it gets a token that works.
  if (record.id !== proposed.id) await library.replaceToken(record.id, tokenHash);
  const { settings, consent } = wanted;
  const first: NewEntry = {
    event: {
      type: 'interview-created',
      settings,
      consent,
      jobDescription: wanted.job_description || null,
      jobFacts: wanted.job_facts,
    },
    key: 'created',
  };
  const resume: NewEntry[] = wanted.resume
    ? [{ event: { type: 'resume-attached', resume: wanted.resume }, key: 'resume:created' }]
    : [];
  await log.create(record.id, [first, ...resume]);
  return { session_id: record.id, token };
}

async function admitted(options: InterviewRouteOptions, request: FastifyRequest<ById>): Promise<InterviewRecord> {
  const { id } = request.params;
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return admit(options.library, id, bearer ?? request.cookies[cookieName(id)] ?? null);
}

async function recalled(
  options: InterviewRouteOptions,
  request: FastifyRequest<ById>,
): Promise<{ record: InterviewRecord; known: Recollection }> {
  const record = await admitted(options, request);
  const events = await options.log.read(record.id, 0);
  if (events.length === 0) throw new IntervueError('session-not-found');
  return { record, known: recall(events) };
}

function sendTranscript(
  reply: FastifyReply,
  record: InterviewRecord,
  known: Recollection,
  { format, clock, tariff }: { format: string | undefined; clock: Clock; tariff: Tariff },
): FastifyReply {
  const name = `interview-${new Date(known.createdAtMs).toISOString().slice(0, 10)}`;
  if (format === 'json') {
    reply.header('Content-Disposition', `attachment; filename="${name}.json"`);
    return reply
      .type('application/json')
      .send(JSON.stringify(viewOf(record.id, known, clock.nowMs(), tariff), null, 2));
  }
  reply.header('Content-Disposition', `attachment; filename="${name}.txt"`);
  return reply.type('text/plain; charset=utf-8').send(transcriptText(known));
}
