import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { explainBusyPort } from './explain-busy-port.mjs';

let server: Server | null = null;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = null;
});

async function portOf(answer: RequestListener): Promise<number> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const address = made.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a port at the start', () => {
  it('is nothing to speak of when it is free', async () => {
    const port = await portOf((_request, response) => response.end());
    await new Promise<void>((done) => server?.close(() => done()));
    expect(await explainBusyPort(port)).toBeNull();
  });

  it('is said to be taken by another program, with the next one to try', async () => {
    const port = await portOf((_request, response) => response.end('hello'));
    expect(await explainBusyPort(port)).toMatch(`Port ${port} is taken by another program`);
    expect(await explainBusyPort(port)).toMatch(`PORT=${port === 65_535 ? 8000 : port + 1} make start`);
  });

  it('is said to be taken by another Intervue', async () => {
    const port = await portOf((_request, response) => response.end(JSON.stringify({ engines: {}, voices: [] })));
    expect(await explainBusyPort(port)).toMatch(`Intervue is already running at http://localhost:${port}`);
  });

  it.each([0, -1, 65_536, 1.5, Number.NaN])('must be a port: %d', async (port) => {
    expect(await explainBusyPort(port)).toMatch('PORT must be a number');
  });
});
