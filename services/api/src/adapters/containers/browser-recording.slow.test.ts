import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { AUDIO_DECODER_LIMITS, createAudioDecoder } from './decode-audio.ts';
import { likeness, SPEECH_FILE, speechSamples } from './speech.test-data.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const isCi = process.env['CI'] === 'true';
if (isCi && (!SPEECH_FILE || !CHROMIUM)) throw new Error('The speech fixture or Chromium is missing');

/** Plays the speech into a recorder that hands out a piece every 250 ms, once a kind, and posts each recording back. */
const PAGE = `<!doctype html><script>
async function record(mimeType, speech) {
  const context = new AudioContext();
  const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(speech.slice(0)) });
  const target = context.createMediaStreamDestination();
  const recorder = new MediaRecorder(target.stream, { mimeType });
  const pieces = [];
  recorder.ondataavailable = (event) => pieces.push(event.data);
  source.connect(target);
  await context.resume();
  recorder.start(250);
  source.start();
  await new Promise((resolve) => { source.onended = resolve; });
  await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
  return new Blob(pieces);
}
const speech = fetch('/speech').then((response) => response.arrayBuffer());
for (const kind of ['audio/webm;codecs=opus', 'audio/webm;codecs=pcm', 'audio/mp4;codecs=opus', 'audio/mp4;codecs=mp4a.40.2']) {
  const report = (body) => fetch('/recording?kind=' + encodeURIComponent(kind), { method: 'POST', body });
  if (!MediaRecorder.isTypeSupported(kind)) report('');
  else speech.then((bytes) => record(kind, bytes)).then(report, (error) => report(''));
}
</script>`;
const KINDS_COUNT = 4;

describe.skipIf(!SPEECH_FILE || !CHROMIUM)('what Chromium records', () => {
  const decoder = createAudioDecoder({ clock: systemClock, limits: AUDIO_DECODER_LIMITS });
  const options = { signal: new AbortController().signal, durationMsMax: 60_000 };
  const recordings = new Map<string, Uint8Array>();
  const profile = mkdtempSync(path.join(tmpdir(), 'intervue-chromium-'));
  let server: Server;
  let browser: ChildProcess;

  beforeAll(async () => {
    const isComplete = Promise.withResolvers<void>();
    server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/recording') {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part);
        recordings.set(url.searchParams.get('kind') ?? '', new Uint8Array(Buffer.concat(parts)));
        if (recordings.size === KINDS_COUNT) isComplete.resolve();
      }
      response.setHeader('content-type', 'text/html');
      response.end(url.pathname === '/speech' ? readFileSync(SPEECH_FILE ?? '') : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    browser = spawn(
      CHROMIUM ?? '',
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--autoplay-policy=no-user-gesture-required',
        `--user-data-dir=${profile}`,
        `http://127.0.0.1:${port}/`,
      ],
      { stdio: 'ignore' },
    );
    await isComplete.promise;
  }, 60_000);

  afterAll(async () => {
    const isGone = new Promise((resolve) => browser.once('exit', resolve));
    browser.kill('SIGTERM');
    await isGone;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each([
    ['audio/webm;codecs=opus', 'webm', 'opus'],
    ['audio/webm;codecs=pcm', 'webm', 'pcm-f32'],
    ['audio/mp4;codecs=opus', 'mp4', 'opus'],
  ])('[AC1] [AC4] decodes %s', async (kind, container, codec) => {
    const decoded = await decoder.decode(recordings.get(kind) ?? new Uint8Array(0), options);
    expect(decoded).toMatchObject({ container, codec });
    expect(Math.abs(decoded.samples.length / speechSamples().length - 1)).toBeLessThan(0.05);
    expect(likeness(decoded.samples, speechSamples(), 8_000)).toBeGreaterThan(0.9);
  });

  it('[AC6] says of AAC in MP4, where this Chromium can record it, that it is not decoded', async ({ skip }) => {
    const file = recordings.get('audio/mp4;codecs=mp4a.40.2');
    if (!file || file.length === 0) return skip('this Chromium has no AAC encoder');
    await expect(decoder.decode(file, options)).rejects.toMatchObject({ code: 'audio-codec-unsupported' });
  });
});
