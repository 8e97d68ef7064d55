import { REST, type Capabilities, type Readiness, type Voice } from '@intervue/shared';
import type { FastifyInstance } from 'fastify';
import { encodeWav } from '../../base/wav.ts';
import { joinedSamples } from '../../base/joined-samples.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { Library } from '../../ports/library.ts';
import type { Synthesizer } from '../../ports/synthesizer.ts';
import type { Rooms } from '../../room/rooms.ts';

/** What a start page must know, and where the rest comes from. */
export type HealthOptions = {
  library: Library;
  rooms: Rooms;
  synthesizer: Synthesizer;
  isSpeechReady(): boolean;
} & Omit<Capabilities, 'voices'>;

/** Health, readiness, what this server offers, and how its voices sound. */
export function healthRoutes(app: FastifyInstance, options: HealthOptions): void {
  const samples = new Map<string, Promise<Uint8Array>>();
  app.get(REST.health.path, () => ({ status: 'healthy' }));
  app.get(REST.ready.path, async (_request, reply) => {
    const readiness = await readinessOf(options);
    return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness);
  });
  app.get(REST.capabilities.path, (): Capabilities => {
    const { engines, vendors, version, reads_resumes_with, fetches_jobs, synthesizer } = options;
    return { version, engines, vendors, reads_resumes_with, fetches_jobs, voices: [...synthesizer.voices] };
  });
  app.get<{ Params: { voice: string } }>(REST.voiceSample.path, async (request, reply) => {
    const voice = options.synthesizer.voices.find((one) => one.id === request.params.voice);
    if (!voice) throw new IntervueError('not-found');
    const sample = samples.get(voice.id) ?? spokenSample(options.synthesizer, voice);
    samples.set(voice.id, sample);
    sample.catch(() => samples.delete(voice.id));
    return reply
      .type('audio/wav')
      .header('Cache-Control', 'public, max-age=3600')
      .send(Buffer.from(await sample));
  });
}

async function readinessOf({ library, rooms, isSpeechReady }: HealthOptions): Promise<Readiness> {
  const database = await library.ping().then(
    () => 'ok' as const,
    () => 'unavailable' as const,
  );
  const speech = isSpeechReady() ? 'ok' : 'loading';
  const isWhole = database === 'ok' && speech === 'ok';
  const status = rooms.isDraining ? 'stopping' : isWhole ? 'ready' : 'degraded';
  return { status, database, speech, live_sessions: rooms.count };
}

async function spokenSample(synthesizer: Synthesizer, voice: Voice): Promise<Uint8Array> {
  const { signal } = new AbortController();
  const parts: Int16Array[] = [];
  let sampleRate = 16_000;
  const text = `Hello, I am your interviewer. This is how I sound.`;
  for await (const part of synthesizer.synthesize(text, { signal, voice: voice.id, rate: 1 })) {
    parts.push(part.samples);
    sampleRate = part.sampleRate;
  }
  return encodeWav(joinedSamples(parts), sampleRate);
}
