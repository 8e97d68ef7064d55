import type { EnginesView } from '@intervue/shared';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createBuiltInLanguageModel } from '../src/adapters/built-in/language-model.ts';
import { createEngineBoard } from '../src/adapters/resilience/engine-board.ts';
import { createScriptedSynthesizer } from '../src/adapters/scripted/synthesizer.ts';
import { systemClock } from '../src/base/clock.ts';
import { IntervueError } from '../src/base/intervue-error.ts';
import { engineRoutes } from '../src/doors/routes/engines.ts';
import type { LanguageModel } from '../src/ports/language-model.ts';
import { engine, ownEar } from './providers/engines.ts';

const TOKEN = 'a-token-of-some-length';
let app: FastifyInstance | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

function open(adminToken: string | null, model: LanguageModel = createBuiltInLanguageModel()): FastifyInstance {
  app = Fastify();
  const stages = {
    interviewer: [engine(model, { stage: 'interviewer', cost: 'plain' })],
    hearing: [ownEar('Hello there.')],
    voice: [engine(createScriptedSynthesizer(), { stage: 'voice', cost: 'free' })],
  };
  const why = { interviewer: 'so', hearing: 'so', voice: 'so' };
  const board = createEngineBoard(stages, { why, budgetUsd: null, isPriced: () => false, clock: systemClock });
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof IntervueError ? error.status : 400).send({ code: 'refused' }),
  );
  engineRoutes(app, { board, presence: { use: async () => 0 }, adminToken });
  return app;
}

const get = (of: FastifyInstance, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  of.inject({ method: 'GET', url: '/api/engines', headers: { host: 'localhost:8000', ...headers }, remoteAddress });

describe('the settings', () => {
  it('[PV27] answer this machine, and nobody else', async () => {
    const own = open(null);
    expect((await get(own)).statusCode).toBe(200);
    expect((await get(own, {}, '192.0.2.7')).statusCode).toBe(403);
    // Through a proxy anybody may come from here; and a page of another name may lead here.
    expect((await get(own, { 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(403);
    expect((await get(own, { host: 'evil.example:8000' })).statusCode).toBe(403);
  });

  it('[PV27] answer whoever has the token, from anywhere, and nobody without it', async () => {
    const held = open(TOKEN);
    expect((await get(held)).statusCode).toBe(403);
    expect((await get(held, { authorization: `Bearer ${TOKEN}x` })).statusCode).toBe(403);
    expect((await get(held, { authorization: `Bearer ${TOKEN}` }, '192.0.2.7')).statusCode).toBe(200);
  });

  it('[WB65] show each stage in its order, and who serves', async () => {
    const view: EnginesView = (await get(open(null))).json();
    expect(view.stages.map(({ stage }) => stage)).toEqual(['hearing', 'interviewer', 'voice']);
    expect(view.stages[1]?.engines).toMatchObject([
      { engine: 'built-in', is_serving: true, is_priced: false, calls: 0 },
    ]);
  });

  it('[WB66] try an engine, and say why it failed', async () => {
    const tryIt = (of: FastifyInstance, payload: object) =>
      of.inject({ method: 'POST', url: '/api/engines/try', headers: { host: 'localhost' }, payload });
    const well = open(null);
    const asked = { stage: 'interviewer', engine: 'built-in', text: 'What did you build?' };
    expect((await tryIt(well, asked)).json()).toMatchObject({
      ok: true,
      text: 'Thank you for being here. What did you build?',
    });
    const spoken = (await tryIt(well, { stage: 'voice', engine: 'scripted', text: 'Hello.' })).json();
    expect(Buffer.from(spoken.audio_wav_base64, 'base64').subarray(0, 4).toString()).toBe('RIFF');
    const sound = Buffer.alloc(44 + 64_000, 1).toString('base64');
    const heard = { stage: 'hearing', engine: 'embedded/fixed', audio_wav_base64: sound };
    expect((await tryIt(well, heard)).json()).toMatchObject({ ok: true, text: 'Hello there.' });
    expect((await tryIt(well, { ...asked, engine: 'unknown' })).statusCode).toBe(404);
    expect((await tryIt(well, { ...asked, text: 'x'.repeat(301) })).statusCode).toBe(400);
    await well.close();
    const ill: LanguageModel = {
      label: 'far/model',
      // eslint-disable-next-line require-yield
      async *reply() {
        throw Object.assign(new Error('Incorrect key sk-canary'), { status: 401 });
      },
    };
    const failed = await tryIt(open(null, ill), { ...asked, engine: 'far/model' });
    expect(failed.json()).toMatchObject({ ok: false, reason: 'key-refused', status: 401 });
    expect(failed.body).not.toContain('canary');
  });
});
