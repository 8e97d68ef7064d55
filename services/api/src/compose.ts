import { join } from 'node:path';
import { createEmbeddedSpeech } from '@intervue/embedded-speech';
import { type Capabilities, LIMITS } from '@intervue/shared';
import { pino } from 'pino';
import { AUDIO_DECODER_LIMITS, createAudioDecoder } from './adapters/containers/decode-audio.ts';
import { createDocumentReader } from './adapters/documents/read-in-child.ts';
import { createFileBlobs } from './adapters/files/blob-store.ts';
import { createMemoryPresence } from './adapters/memory/presence.ts';
import { openStore } from './adapters/postgres/open-store.ts';
import { createPageFetcher } from './adapters/web-page/fetch-page.ts';
import { type Clock, systemClock } from './base/clock.ts';
import { newSeed } from './base/ids.ts';
import { composeEngines, type Engines, vendorsOf } from './compose-engines.ts';
import { draftPlanBy, planFrom, readBank } from './compose-plan.ts';
import type { Config } from './config.ts';
import { builtWeb } from './doors/built-web.ts';
import { decodeAnswers } from './doors/decode-answer.ts';
import { createHttpServer } from './doors/http-server.ts';
import { engineRoutes } from './doors/routes/engines.ts';
import { healthRoutes } from './doors/routes/health.ts';
import { interviewRoutes } from './doors/routes/interviews.ts';
import { documentText, jobRoutes } from './doors/routes/jobs.ts';
import { resumeRoutes } from './doors/routes/resumes.ts';
import { acceptSockets } from './doors/ws-upgrade.ts';
import { floorPolicy } from './floor/floor-policy.ts';
import { warmUp } from './interviewer/warm-up.ts';
import { createPremadeSpeech } from './mouth/premade-speech.ts';
import type { FormFiller } from './ports/form-filler.ts';
import type { Presence } from './ports/presence.ts';
import { RecentReadings } from './resume/recent-readings.ts';
import { Rooms } from './room/rooms.ts';

const LEASE_MS = 15_000;
const EMPTY_ROOM_MS = 120_000;
const WARM_UP_ROUNDS = 3;
/** Eight minutes of speech, 16 MB. */
const PREMADE_SAMPLES_MAX = 8_000_000;
const VERSION = '0.1.0';

/** A composed server, not listening yet. */
export type Composed = {
  listen(): Promise<void>;
  /** Lets running turns finish for at most `withinMs`, then closes everything in the order it was opened. */
  close(withinMs: number): Promise<void>;
};

/** Puts the whole house together: the only place where adapters meet the rest. */
export async function compose(config: Config): Promise<Composed> {
  const out = pino({ level: config.isDebug ? 'debug' : 'info', redact: ['*.pii'] });
  const clock = systemClock;
  const blobs = createFileBlobs(join(config.dataDir, 'blobs'));
  const speech = createEmbeddedSpeech(config.speechWorkers === null ? {} : { workers: config.speechWorkers });
  // Before anything is started: what was set up wrongly is said, and nothing has to be closed.
  const stages = await composeEngines(config, { speech, clock, out });
  const questionBank = await readBank(config.questionPacksDir);
  if (config.isRedisNamed) out.info({}, 'REDIS_URL is set and not used: one process needs no Redis');
  let isSpeechReady = false;
  speech.warm().then(
    () => {
      isSpeechReady = true;
    },
    (error: unknown) => out.error({ err: error }, 'the speech engines did not start'),
  );
  // The engines load while the database starts: whoever was cut off waits for both.
  const opening = openStore({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: out, clock });
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) warmUp(questionBank, round);
  const store = await opening;
  const synthesizer = createPremadeSpeech(stages.synthesizer, { samplesMax: PREMADE_SAMPLES_MAX });
  const { transcriber, model, tariff, board } = stages;
  const presence = createMemoryPresence(clock);
  const decoder = createAudioDecoder({ clock, limits: AUDIO_DECODER_LIMITS });
  const { log, library } = store;
  const rooms = new Rooms({
    ...{ log, blobs, transcriber, synthesizer, model, tariff, clock, out, newSeed },
    ...{ leaseMs: LEASE_MS, emptyMs: EMPTY_ROOM_MS, liveMax: LIMITS.liveSessionsMax },
    node: config.nodeId,
    policy: floorPolicy,
    makePlan: planFrom(questionBank, clock),
    draftPlan: stages.forms ? draftPlanBy(stages.forms) : undefined,
  });
  const app = await createHttpServer({ logger: out, webDir: config.webDir ?? (await builtWeb()) });
  const offer = offerOf(config, stages);
  healthRoutes(app, { library, rooms, synthesizer, ...offer, isSpeechReady: () => isSpeechReady });
  const reading = readingRoutes(app, config, { clock, presence, model: stages.forms });
  interviewRoutes(app, { log, library, blobs, presence, rooms, clock, tariff, onErased: reading.forget });
  engineRoutes(app, { board, presence, adminToken: config.adminToken });
  const sockets = acceptSockets(app.server, {
    rooms,
    library,
    clock,
    decode: decodeAnswers(decoder),
    allowedOrigins: config.allowedOrigins,
    out,
  });
  return {
    listen: async () => {
      await app.listen({ host: config.host, port: config.port });
    },
    close: async (withinMs) => {
      await rooms.drain(withinMs);
      await sockets.close();
      await app.close();
      reading.close();
      await speech.close();
      await store.close();
    },
  };
}

/** What reads documents: resumes and job descriptions. */
function readingRoutes(
  app: Awaited<ReturnType<typeof createHttpServer>>,
  config: Config,
  { clock, presence, model }: { clock: Clock; presence: Presence; model: FormFiller | null },
): { forget(): void; close(): void } {
  const reader = createDocumentReader({ clock });
  const readings = new RecentReadings(clock);
  const pages = config.isJobFetchAllowed
    ? createPageFetcher({ clock, documentText: (file, options) => documentText(file, { reader, ...options }) })
    : null;
  resumeRoutes(app, { reader, presence, clock, model, readings });
  jobRoutes(app, { reader, presence, clock, pages });
  return {
    forget: () => readings.clear(),
    close: () => {
      readings[Symbol.dispose]();
      reader.close();
    },
  };
}

/** What the start page must know of this server. */
function offerOf(config: Config, { transcriber, synthesizer, model, forms }: Engines): Omit<Capabilities, 'voices'> {
  return {
    version: VERSION,
    engines: { transcriber: transcriber.label, synthesizer: synthesizer.label, interviewer: model.label },
    vendors: vendorsOf(config),
    reads_resumes_with: forms?.label ?? null,
    fetches_jobs: config.isJobFetchAllowed,
  };
}
