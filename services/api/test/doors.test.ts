import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeAudioFrame } from '@intervue/shared';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { IntervueError } from '../src/base/intervue-error.ts';
import { readConfig } from '../src/config.ts';
import { configTable } from '../src/settings.ts';
import { rewrittenPage } from '../src/doors/static-web.ts';
import { Served } from './served.ts';

let served: Served;

beforeAll(async () => {
  served = await Served.start();
});

afterAll(() => served.close());

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(served.origin + path, { headers });
}

/** The status an upgrade is refused with, or 101. */
async function upgrade(
  path: string,
  options: { protocols?: string[]; headers?: Record<string, string> },
): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${served.port}${path}`, options.protocols ?? [], {
    headers: options.headers ?? {},
  });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => {});
  });
}

describe('creating and seeing an interview', () => {
  it('[DR1] needs consent', async () => {
    const refused = await fetch(`${served.origin}/api/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        settings: {},
        client_request_id: 'request-0',
        consent: { version: '1', keep: 'transcript_only' },
      }),
    });
    expect(refused.status).toBe(400);
  });

  it('[DR1] answers the same request with the same interview and a token that works', async () => {
    const first = await served.create({ client_request_id: 'the-same-request' });
    const second = await served.create({ client_request_id: 'the-same-request' });
    expect(second.session_id).toBe(first.session_id);
    const seen = await get(`/api/interviews/${first.session_id}`, { authorization: `Bearer ${second.token}` });
    expect(seen.status).toBe(200);
  });

  it('[DR2] shows nothing without the token', async () => {
    const { session_id: id } = await served.create();
    const other = await served.create();
    for (const path of ['', '/transcript', '/audio/all']) {
      const without = await get(`/api/interviews/${id}${path}`);
      const withOther = await get(`/api/interviews/${id}${path}`, { authorization: `Bearer ${other.token}` });
      const unknown = await get(`/api/interviews/00000000-0000-4000-8000-000000000000${path}`);
      expect([without.status, withOther.status, unknown.status]).toEqual([404, 404, 404]);
      expect(await without.json()).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    }
    expect((await fetch(`${served.origin}/api/interviews/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('[DR11] deletes for good', async () => {
    const { session_id: id, token } = await served.create();
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${served.origin}/api/interviews/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await get(`/api/interviews/${id}`, headers)).status).toBe(404);
    expect(await served.world.outside.log.read(id, 0)).toEqual([]);
  });
});

describe('the socket', () => {
  it('[DR3] is refused before the upgrade', async () => {
    const { session_id: id, token } = await served.create();
    const other = await served.create();
    const withToken = (value: string) => ({ protocols: ['intervue.v1', `intervue.token.${value}`] });
    expect(await upgrade(`/ws/interview/${id}`, withToken(token))).toBe(101);
    expect(await upgrade(`/ws/interview/${id}`, {})).toBe(404);
    expect(await upgrade(`/ws/interview/${id}`, withToken(other.token))).toBe(404);
    expect(await upgrade('/ws/interview/00000000-0000-4000-8000-000000000000', withToken(token))).toBe(404);
    expect(await upgrade('/ws/interview/../../etc/passwd', withToken(token))).toBe(404);
    expect(await upgrade('/ws/other', withToken(token))).toBe(404);
    const foreign = { ...withToken(token), headers: { origin: 'https://evil.example' } };
    expect(await upgrade(`/ws/interview/${id}`, foreign)).toBe(403);
    expect(await upgrade(`/ws/interview/${id}`, { ...foreign, headers: { origin: 'null' } })).toBe(403);
    const suffixed = { ...foreign, headers: { origin: `http://127.0.0.1:${served.port}.evil.example` } };
    expect(await upgrade(`/ws/interview/${id}`, suffixed)).toBe(403);
  });

  it('[DR4] takes a cookie only from a page of its own', async () => {
    const { session_id: id, token } = await served.create();
    const cookie = `intervue_${id}=${token}`;
    expect(await upgrade(`/ws/interview/${id}`, { headers: { cookie, origin: served.origin } })).toBe(101);
    expect(await upgrade(`/ws/interview/${id}`, { headers: { cookie } })).toBe(404);
    expect(await upgrade(`/ws/interview/${id}`, { headers: { cookie, origin: 'http://localhost:1' } })).toBe(403);
  });

  it('[DR5] survives a thousand frames of any kind', async () => {
    // Long enough that what is taken for answers does not bring it to its end.
    const interview = await served.create({ settings: { max_questions: 20, time_budget_minutes: 90 } });
    const wire = await served.open(interview);
    wire.send({ type: 'hello', protocol: 1, last_seq: 0, speech: 'none' });
    await wire.until((message) => message.type === 'resumed');
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', onUnhandled);
    const types = [
      'hello',
      'start_interview',
      'audio',
      'audio_begin',
      'audio_end',
      'answer_text',
      'request',
      'playout',
      'nonsense',
    ];
    const json = fc.oneof(
      fc.json(),
      fc.record({ type: fc.constantFrom(...types) }),
      fc.record({
        type: fc.constantFrom(...types),
        turn_id: fc.string(),
        text: fc.string(),
        samples: fc.integer(),
        epoch: fc.integer(),
      }),
    );
    const text = json.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc
        .record({ epoch: fc.nat(5), firstSample: fc.nat(100_000) })
        .map((frame) =>
          encodeAudioFrame({ kind: 'microphone', codec: 'pcm16-16k', ...frame, samples: new Int16Array(320) }),
        ),
    );
    for (const frame of fc.sample(fc.oneof(text, bytes), { numRuns: 1_000, seed: 7 })) {
      // Below the limit of messages a minute, which has a test of its own.
      if (typeof frame === 'string' && wire.received.length > 550) continue;
      wire.socket.send(frame);
    }
    wire.socket.send(JSON.stringify({ type: 'answer_text', turn_id: 'x'.repeat(64), text: 'a'.repeat(100_000) }));
    wire.send({ type: 'ping', at: 42 });
    await wire.until(
      (message) => message.type === 'pong' || (message.type === 'error' && message.code === 'TOO_MANY_MESSAGES'),
    );
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
    expect((await get('/health')).status).toBe(200);
    await wire.close();
    const again = await served.open(interview);
    again.send({ type: 'ping', at: 1 });
    await again.until((message) => message.type === 'pong');
    await again.close();
  });

  it('[DR6] closes a client that floods it', async () => {
    const wire = await served.open(await served.create());
    for (let count = 0; count < 2_500; count += 1) wire.send({ type: 'ping', at: count });
    await expect(wire.until(() => false)).rejects.toThrow('closed with 4008');
    expect(wire.received.some((message) => message.type === 'error' && message.code === 'TOO_MANY_MESSAGES')).toBe(
      true,
    );
  });
});

describe('a client that never stops speaking', () => {
  it('[DR16] is closed, and the one beside it is answered meanwhile', async () => {
    const wire = await served.open(await served.create());
    const beside = await served.open(await served.create());
    const frame = encodeAudioFrame({
      kind: 'microphone',
      codec: 'pcm16-16k',
      epoch: 1,
      firstSample: 0,
      samples: new Int16Array(30_000),
    });
    let answers = 0;
    for (let count = 0; count < 700; count += 1) {
      wire.socket.send(frame);
      if (count % 100 !== 0) continue;
      beside.send({ type: 'ping', at: count });
      await beside.until((message) => message.type === 'pong', beside.received.length);
      answers += 1;
    }
    await expect(wire.until(() => false)).rejects.toThrow('closed with 4008');
    expect(answers).toBe(7);
    await beside.close();
  });
});

describe('an answer as a file', () => {
  it('[DR14] that cannot be decoded is told with its code, and the next one is taken', async () => {
    let isBroken = true;
    const other = await Served.start({
      decode: async () => {
        if (isBroken) throw new IntervueError('audio-unreadable');
        return new Int16Array(16_000).fill(3);
      },
    });
    const wire = await other.open(await other.create());
    wire.send({ type: 'start_interview' });
    await wire.until((message) => message.type === 'audio_response');
    wire.send({ type: 'playback_complete' });
    await wire.until((message) => message.type === 'status' && message.state === 'ready', wire.received.length);
    wire.send({ type: 'audio', data: 'AAAA', format: 'webm' });
    expect(await wire.until((message) => message.type === 'error')).toMatchObject({
      code: 'AUDIO_UNREADABLE',
      recoverable: true,
    });
    isBroken = false;
    wire.send({ type: 'audio', data: 'AAAA', format: 'webm' });
    await wire.until((message) => message.type === 'transcript' && message.role === 'candidate');
    await wire.close();
    await other.close();
  });
});

describe('answers over HTTP', () => {
  it('[DR7] tell a code, a sentence and a request id, and nothing of the inside', async () => {
    const missing = await get('/nowhere');
    expect(missing.status).toBe(404);
    const body = (await missing.json()) as Record<string, unknown>;
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'recoverable', 'request_id']);
    const malformed = await fetch(`${served.origin}/api/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"settings": ',
    });
    expect(malformed.status).toBe(400);
    expect(await malformed.json()).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('[DR8] carry the security headers', async () => {
    for (const path of ['/health', '/nowhere']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("object-src 'none'");
      expect(headers.get('permissions-policy')).toContain('microphone=(self)');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('[DR9] give the one file of a page for every id', async () => {
    const id = '3f1de1b1-0000-4000-8000-1234567890ab';
    expect(rewrittenPage(`/interview/${id}?debug=1`)).toBe('/interview/_.html?debug=1');
    expect(rewrittenPage(`/done/${id}.txt`)).toBe('/done/_.txt');
    expect(rewrittenPage(`/interview/${id}/__next.x.txt`)).toBe('/interview/_/__next.x.txt');
    expect(rewrittenPage('/settings?x=1')).toBe('/settings.html?x=1');
    expect(rewrittenPage('/settings/x')).toBe('/settings/x');
    expect(rewrittenPage('/interview/../secret')).toBe('/interview/../secret');
    const webDir = await mkdtemp(join(tmpdir(), 'web-'));
    await mkdir(join(webDir, 'interview'));
    await writeFile(join(webDir, 'interview', '_.html'), '<script>1</script>here');
    const web = await Served.start({ webDir });
    const page = await fetch(`${web.origin}/interview/${id}`);
    expect(await page.text()).toContain('here');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src[^;]*'sha256-/);
    await web.close();
    await rm(webDir, { recursive: true });
  });

  it('[DR10] give sound in parts', async () => {
    const interview = await served.create();
    const wire = await served.open(interview);
    wire.send({ type: 'start_interview' });
    await wire.until((message) => message.type === 'audio_response');
    await served.world.rooms
      .enter(interview.session_id)
      .then((room) => room.journal.append([{ event: { type: 'turn-timed', turnId: 'x', stages: {} } }], room.signal));
    const headers = { authorization: `Bearer ${interview.token}` };
    const whole = await get(`/api/interviews/${interview.session_id}/audio/server.opening.interviewer`, headers);
    const length = (await whole.arrayBuffer()).byteLength;
    const part = await get(`/api/interviews/${interview.session_id}/audio/server.opening.interviewer`, {
      ...headers,
      range: 'bytes=44-143',
    });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 44-143/${length}`);
    expect((await part.arrayBuffer()).byteLength).toBe(100);
    await wire.close();
  });

  it('[DR13] say whether the process lives and whether it is ready', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'healthy' });
    expect(await (await get('/ready')).json()).toMatchObject({ status: 'ready', database: 'ok', speech: 'ok' });
  });

  it('[DR12] limit how many interviews one address creates', async () => {
    const other = await Served.start({ isLimited: true });
    const answers = [];
    for (let count = 0; count < 32; count += 1) answers.push(await other.create());
    expect(answers.at(-1)).toMatchObject({ code: 'RATE_LIMITED' });
    await other.close();
  });
});

describe('settings', () => {
  it('[DR15] are read with their defaults, and refused by name but not by value', () => {
    expect(readConfig({})).toMatchObject({ port: 8000, host: '127.0.0.1', databaseUrl: null });
    const read = () => readConfig({ PORT: 'secret-value', DATABASE_URL: 'mysql://secret-value' });
    expect(read).toThrow(/PORT[\s\S]*DATABASE_URL/);
    expect(read).not.toThrow(/secret-value/);
    expect(configTable.map((row) => row.name)).toContain('PORT');
  });
});
