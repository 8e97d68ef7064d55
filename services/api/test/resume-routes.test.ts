import { ResumeReading } from '@intervue/shared';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { createMemoryPresence } from '../src/adapters/memory/presence.ts';
import { createHttpServer } from '../src/doors/http-server.ts';
import { resumeRoutes } from '../src/doors/routes/resumes.ts';
import type { FormFiller } from '../src/ports/form-filler.ts';
import { VirtualClock } from './virtual-clock.ts';

const clock = new VirtualClock();
const reader = createDocumentReader({ clock, isWarm: false });
const asked: string[] = [];
const model: FormFiller = {
  label: 'scripted/forms',
  async fill<Form>({ messages }: { messages: readonly { text: string }[] }): Promise<Form> {
    asked.push(messages[0]?.text ?? '');
    return { summary: null, experiences: [], education: [], skills: ['Go', 'Welding'], certifications: [] } as Form;
  },
};
let app: Awaited<ReturnType<typeof createHttpServer>>;

beforeAll(async () => {
  app = await createHttpServer({ logger: pino({ level: 'silent' }), webDir: null });
  resumeRoutes(app, { reader, presence: createMemoryPresence(clock), clock, model });
});
afterAll(async () => {
  await app.close();
  reader.close();
});

const RESUME = 'Ada Park\nada@park.example\n\nSKILLS\nGo, Welding';

async function uploaded(...parts: (readonly [name: string, value: string | Blob])[]) {
  await clock.advance(60_000);
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return app.inject({
    method: 'POST',
    url: '/resume/parse',
    headers,
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

async function pasted(body: object, isLater = true) {
  if (isLater) await clock.advance(60_000);
  return app.inject({ method: 'POST', url: '/resume/text', payload: body });
}

describe('the way in', () => {
  it('[RS28] takes text files', async () => {
    const answer = await uploaded(['file', new Blob([RESUME])]);
    expect(answer.statusCode).toBe(200);
    const reading = ResumeReading.parse(answer.json());
    expect(reading.parsed_resume.skills).toEqual(['Go', 'Welding']);
    expect([reading.read_by, reading.content_hash.length]).toEqual([null, 64]);
  });

  it('[RS35] asks a model for those who say so before the file, and for nobody else', async () => {
    const file = ['file', new Blob([RESUME])] as const;
    asked.length = 0;
    expect((await uploaded(file)).json()).toMatchObject({ read_by: null });
    expect((await uploaded(['model', 'no'], file)).json()).toMatchObject({ read_by: null });
    expect((await uploaded(file, ['model', 'yes'])).json()).toMatchObject({ read_by: null });
    expect(asked).toEqual([]);
    expect((await uploaded(['model', 'yes'], file)).json()).toMatchObject({ read_by: 'scripted/forms' });
    expect(asked.join()).not.toMatch(/ada|park/i);
  });

  it('[RS8] answers what is no upload with an error of its own', async () => {
    expect((await uploaded(['model', 'yes'])).statusCode).toBe(400);
    expect((await uploaded(['file', 'no file at all'])).statusCode).toBe(400);
    expect((await uploaded(['file', new Blob([new Uint8Array(20)])])).json()).toMatchObject({
      code: 'RESUME_NOT_SUPPORTED',
    });
    expect((await pasted({ text: '' })).statusCode).toBe(400);
    expect((await pasted({ text: 'a', more: 1 })).statusCode).toBe(400);
    expect((await pasted({ text: 'a'.repeat(60_001) })).statusCode).toBe(400);
  });

  it('[RS31] reads what was pasted as text, and counts it as an upload', async () => {
    expect((await pasted({ text: RESUME })).json()).toMatchObject({
      parsed_resume: { contact: { name: 'Ada Park' } },
      read_by: null,
    });
    expect((await pasted({ text: `%PDF-1.7\n${RESUME}` })).json()).toMatchObject({
      parsed_resume: { skills: ['Go', 'Welding'] },
    });
    expect((await pasted({ text: '山'.repeat(60_000) })).statusCode).toBe(200);
    const codes: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) codes.push((await pasted({ text: RESUME }, false)).statusCode);
    expect(codes.at(-1)).toBe(429);
  });
});
