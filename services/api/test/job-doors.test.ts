import type { AddressInfo } from 'node:net';
import { GapView, JobReading, LIMITS } from '@intervue/shared';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { createMemoryPresence } from '../src/adapters/memory/presence.ts';
import { createPageFetcher } from '../src/adapters/web-page/fetch-page.ts';
import { systemClock } from '../src/base/clock.ts';
import { IntervueError } from '../src/base/intervue-error.ts';
import { readConfig } from '../src/config.ts';
import { createHttpServer } from '../src/doors/http-server.ts';
import { documentText, jobRoutes } from '../src/doors/routes/jobs.ts';
import type { PageFetcher } from '../src/ports/page-fetcher.ts';
import type { Presence } from '../src/ports/presence.ts';
import { docxOf, paragraph, pdfOf, written } from './resume-documents.ts';

const JOB = 'Data Engineer\n\nRequirements\n- Python\n- 3 years of SQL\n\nNice to have\n- Kafka';
const reader = createDocumentReader({ clock: systemClock, isWarm: false });
const unlimited: Presence = { use: async () => 0 };
const apps: FastifyInstance[] = [];
let origin: string;

async function served(options: { pages?: PageFetcher | null; presence?: Presence } = {}): Promise<string> {
  const app = await createHttpServer({ logger: pino({ level: 'silent' }), webDir: null });
  const { pages = null, presence = unlimited } = options;
  jobRoutes(app, { reader, presence, clock: systemClock, pages });
  await app.listen({ host: '127.0.0.1', port: 0 });
  apps.push(app);
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  origin = await served();
});

afterEach(async () => {
  await Promise.all(apps.splice(1).map((app) => app.close()));
});

afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  reader.close();
});

async function post(
  path: string,
  body: unknown,
  at = origin,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(at + path, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : {
          headers: { 'content-type': 'application/json' },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function fileOf(bytes: Uint8Array | string): FormData {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'job');
  return form;
}

const NAMES = ['Python', 'SQL', 'Kafka'];
const namesIn = (body: unknown) => JobReading.parse(body).requirements.map(({ name }) => name);

describe('a job description at the door', () => {
  it('[JB29] is read as text', async () => {
    const { status, body } = await post('/api/jobs/read', { text: JOB });
    expect(status).toBe(200);
    expect(JobReading.parse(body)).toMatchObject({ title: 'Data Engineer', text: JOB });
    expect(namesIn(body)).toEqual(NAMES);
  });

  it('[JB29] is read from a PDF, a Word file, a text and Markdown', async () => {
    const lines = JOB.split('\n').filter((line) => line !== '');
    const pdf = pdfOf([lines.map((line, at) => written(line, 50, 700 - at * 20)).join('')]);
    const docx = docxOf(lines.map((line) => paragraph(line)).join(''));
    const markdown = JOB.replace('Data', '# Data').replace('Req', '## Req').replace('Nice', '## Nice');
    for (const file of [pdf, docx, JOB, markdown]) {
      const { body } = await post('/api/jobs/read', fileOf(file));
      expect(JobReading.parse(body).title).toBe('Data Engineer');
      expect(namesIn(body)).toEqual(NAMES);
    }
  });

  it('[JB29] that is none is refused with its error', async () => {
    const none: unknown[] = [
      ...[
        {},
        { text: '' },
        { text: ' ' },
        { url: 'no address' },
        { url: 'file:///etc/passwd' },
        { text: JOB, url: 'http://a.com' },
      ],
      ...[
        { text: 1 },
        [],
        'null',
        '"text"',
        '{',
        { text: 'x'.repeat(LIMITS.jobDescriptionCharsMax + 1) },
        new FormData(),
      ],
    ];
    for (const body of none) {
      expect((await post('/api/jobs/read', body)).status, JSON.stringify(body)).toBe(400);
    }
    expect((await post('/api/jobs/read', fileOf(''))).body).toMatchObject({ code: 'RESUME_EMPTY' });
    const large = fileOf(new Uint8Array(LIMITS.resumeBytesMax + 1));
    expect((await post('/api/jobs/read', large)).body).toMatchObject({ code: 'RESUME_TOO_LARGE' });
  });

  it('[JB20] is fetched from no address, unless that was switched on', async () => {
    expect(readConfig({}).isJobFetchAllowed).toBe(false);
    expect(readConfig({ JOB_PAGES: 'on' }).isJobFetchAllowed).toBe(true);
    const refused = await post('/api/jobs/read', { url: 'https://good.com/job' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'JOB_PAGES_OFF']);
  });

  it('[JB20] is fetched from an address where that is switched on, and errors are told without the address', async () => {
    const asked: string[] = [];
    const pages: PageFetcher = {
      fetch: async (url) => {
        asked.push(url);
        if (url.includes('inside')) throw new IntervueError('job-page-refused', { reason: 'address' });
        return {
          text: JOB.replace('Data Engineer\n\n', ''),
          title: 'Data Engineer at Acme | Jobs',
          contentType: 'text/html',
        };
      },
    };
    const other = await served({ pages });
    const { body } = await post('/api/jobs/read', { url: 'https://good.com/job' }, other);
    expect(JobReading.parse(body)).toMatchObject({ title: 'Data Engineer', company: 'Acme' });
    expect(namesIn(body)).toEqual(NAMES);
    const refused = await post('/api/jobs/read', { url: 'https://inside.good.com/job' }, other);
    expect([refused.status, refused.body['code']]).toEqual([422, 'JOB_PAGE_REFUSED']);
    expect(JSON.stringify(refused.body)).not.toMatch(/good\.com|address"/);
    expect(asked).toEqual(['https://good.com/job', 'https://inside.good.com/job']);
  });

  it('[JB20] [JB21] at an address of this machine is refused by the whole server as it is put together', async () => {
    const called = (file: Uint8Array, options: { signal: AbortSignal }) => documentText(file, { reader, ...options });
    const other = await served({ pages: createPageFetcher({ clock: systemClock, documentText: called }) });
    for (const url of [
      `${origin}/health`,
      'http://169.254.169.254/',
      'http://localhost/',
      'http://[::1]/',
      'http://2130706433/',
    ]) {
      expect((await post('/api/jobs/read', { url }, other)).body, url).toMatchObject({ code: 'JOB_PAGE_REFUSED' });
    }
  });

  it('[JB20] is fetched no longer when whoever asked has gone', async () => {
    const started = Promise.withResolvers<AbortSignal>();
    const pages: PageFetcher = {
      fetch: (_url, { signal }) => {
        started.resolve(signal);
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    };
    const other = await served({ pages });
    const leaving = new AbortController();
    const asked = fetch(`${other}/api/jobs/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://good.com/' }),
      signal: leaving.signal,
    }).catch(() => 'left');
    const signal = await started.promise;
    const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
    leaving.abort();
    await ended;
    expect(await asked).toBe('left');
  });

  it('[JB30] is limited for each address, as uploads are', async () => {
    for (const path of ['/api/jobs/read', '/api/jobs/gaps']) {
      const other = await served({ presence: createMemoryPresence(systemClock) });
      for (let count = 0; count < LIMITS.uploadsPerMinuteMax; count += 1) await post(path, { text: 'a' }, other);
      const refused = await post(path, { text: 'a' }, other);
      expect([refused.status, refused.body['code']]).toEqual([429, 'RATE_LIMITED']);
    }
  });

  it('[JB31] is held against a resume', async () => {
    const experiences = [
      { company: 'Acme', title: 'Engineer', start_date: '2010', end_date: 'Present', highlights: ['Wrote SQL'] },
    ];
    const resume = { contact: { name: 'Ada' }, skills: ['RabbitMQ'], experiences, raw_text: '' };
    const { status, body } = await post('/api/jobs/gaps', { resume, job_description: JOB });
    expect(status).toBe(200);
    const { fits } = GapView.parse(body);
    expect(fits.map(({ requirement, fit, adjacent_to: near }) => [requirement.name, fit, near])).toEqual([
      ['Python', 'missing', null],
      ['SQL', 'matched', null],
      ['Kafka', 'adjacent', 'RabbitMQ'],
    ]);
    for (const wrong of [
      {},
      { resume },
      { job_description: JOB },
      { resume: {}, job_description: JOB },
      { resume, job_description: '' },
    ]) {
      expect((await post('/api/jobs/gaps', wrong)).status).toBe(400);
    }
    const long = { ...resume, raw_text: 'ж'.repeat(LIMITS.resumeCharsMax) };
    expect((await post('/api/jobs/gaps', { resume: long, job_description: 'ж'.repeat(20_000) })).status).toBe(200);
  });
});
