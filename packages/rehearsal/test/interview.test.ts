import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmbeddedSpeech, readWav, wordErrors } from '@intervue/embedded-speech';
import { InterviewView } from '@intervue/shared';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { holdOriginalInterview, type RecordedAnswer } from '../src/original-client.ts';
import { essence, fixture, hasRecordings, type House, joined, openHouse, recording } from './house.ts';

const speech = createEmbeddedSpeech({ workers: 1 });
const signal = new AbortController().signal;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
  await speech.close();
});

describe.runIf(hasRecordings())('an interview over a real socket (needs ../shared/fixtures)', () => {
  it('[RH1] is held by voice from the greeting to the end, and every line is on the disk', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const files = ['speech/jfk.wav', 'speech/beckett.wav', 'speech/LJ050-0131.wav', 'speech/spk1_snt1.wav'];
    for (let turn = 0; !candidate.isEnded && turn < 12; turn += 1) {
      const before = candidate.lines.length;
      candidate.speak(recording(files[turn % files.length] ?? ''));
      await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
      await candidate.untilMyTurn();
    }
    expect(candidate.isEnded).toBe(true);
    const order = ['introduction', 'warmup', 'main_questions', 'follow_up', 'wrap_up', 'completed'];
    expect(candidate.phases).toEqual(order);
    const first = candidate.lines.find(({ role }) => role === 'candidate');
    expect(first?.text).toMatch(/ask not what your country can do for you/i);
    expect(candidate.seqs).toEqual(Array.from({ length: candidate.seqs.length }, (_, index) => index + 1));
    const view = await viewOf(candidate);
    expect(essence(view.transcript)).toEqual(essence(candidate.lines));
    expect(view).toMatchObject({ status: 'completed', end_reason: 'plan' });
    // Both sides can be heard again.
    expect(new Set(view.audio.map(({ role }) => role))).toEqual(new Set(['candidate', 'interviewer']));
    const timed = candidate.messages.filter((message) => message.type === 'turn_timing');
    expect(timed.length).toBeGreaterThan(3);
    candidate.close();
  });

  it('[RH2] speaks the words that stand on the screen', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const [epoch, pieces] = [...candidate.heard][0] ?? [0, []];
    const clauses = candidate.messages.flatMap((one) =>
      one.type === 'speech_clause' && one.epoch === epoch ? [one.text] : [],
    );
    expect(clauses.join(' ')).toBe(candidate.lines[0]?.text);
    const { text } = await speech.transcribe(joined(pieces), { signal });
    const { errors, words } = wordErrors(clauses.join(' '), text);
    expect(words).toBeGreaterThan(20);
    expect(errors / words).toBeLessThan(0.15);
    candidate.close();
  });

  it('[RH3] takes silence and noise for no answer: says so aloud, writes no line, uses up no question', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const progress = () => candidate.messages.filter(({ type }) => type === 'progress').length;
    const before = { lines: essence(candidate.lines), progress: progress() };
    const nothings = [
      new Int16Array(48_000),
      ...['noise1', 'noise2', 'noise3'].map((name) => recording(`noise/${name}.wav`)),
    ];
    for (const [index, nothing] of nothings.entries()) {
      candidate.speak(nothing.subarray(0, 160_000));
      const notices = () =>
        candidate.messages.filter((one) => one.type === 'notice' && one.code === 'not_heard').length;
      await candidate.until(() => notices() === index + 1);
      await candidate.untilMyTurn();
    }
    expect(essence(candidate.lines)).toEqual(before.lines);
    expect(progress()).toBe(before.progress);
    // The greeting and one notice for each, all of them heard.
    expect(candidate.heard.size).toBe(1 + nothings.length);
    candidate.close();
  });

  it('[RH4] can be held with the original protocol, whatever the recorder makes', async () => {
    const answers = recordedAnswers(house.dataDir);
    const loaded: RecordedAnswer[] = [];
    for (const { path, format } of answers) loaded.push({ bytes: await readFile(path), format });
    const held = await holdOriginalInterview(house.server.url, loaded);
    expect(held.errors).toEqual([]);
    expect(held.hasEnded).toBe(true);
    const said = held.transcript.filter(({ role }) => role === 'candidate');
    expect(said).toHaveLength(answers.length);
    for (const { text } of said) expect(wordErrors(JFK, text).errors).toBeLessThan(4);
    expect(new Set(held.states)).toEqual(new Set(['ready', 'processing_stt', 'generating', 'speaking']));
    expect(held.replies.length).toBeGreaterThan(1);
    for (const reply of held.replies) expect(readWav(reply).length).toBeGreaterThan(16_000);
  });
});

describe('a socket in bad hands', () => {
  it('[RH5] the newer of two pages takes over; the older is told and does not come back', async () => {
    const older = await Candidate.create(house.server.url);
    await older.connect();
    await older.begin();
    const newer = new Candidate(house.server.url, { session_id: older.sessionId, token: older.token });
    await newer.connect();
    await older.until(() => older.closeCodes.length > 0);
    expect(older.closeCodes).toEqual([4009]);
    expect(older.messages.some((one) => one.type === 'error' && one.code === 'SESSION_TAKEN_OVER')).toBe(true);
    expect(essence(newer.lines)).toEqual(essence(older.lines));
    await newer.answer('I am here now.');
    expect(newer.lines.length).toBe(older.lines.length + 2);
    newer.close();
    older.close();
  });

  it('[RH6] survives a thousand fuzzed frames, and so does the interview beside it', async () => {
    const beside = await Candidate.create(house.server.url);
    await beside.connect();
    await beside.begin();
    const fuzzed = await Candidate.create(house.server.url);
    await fuzzed.connect();
    let sent = 0;
    for (const frame of fc.sample(anyFrame, { numRuns: 1_000, seed: 20_261_123 })) {
      fuzzed.sendRaw(frame);
      sent += 1;
      // Far too many at once closes the line, as it should: then on a new one.
      if (sent % 100 === 0) await fuzzed.until(() => true).then(() => fuzzed.connect());
    }
    await beside.answer('It is still quiet here.');
    expect(beside.lines.filter(({ role }) => role === 'candidate')).toHaveLength(1);
    const health = await fetch(`${house.server.url}/health`);
    expect(health.status).toBe(200);
    expect(house.server.log).not.toMatch(/unhandled|uncaught/i);
    fuzzed.close();
    beside.close();
  });

  it('[RH7] nothing anybody says stands in the log', async () => {
    const secret = 'Zanzibar quokka marzipan';
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    await candidate.answer(`My secret is ${secret}.`);
    expect(candidate.lines.some(({ text }) => text.includes(secret))).toBe(true);
    candidate.sendRaw(JSON.stringify({ type: 'answer_text', turn_id: '!', text: secret }));
    await candidate.until(() => candidate.messages.some(({ type }) => type === 'error'));
    expect(house.server.log).not.toMatch(/quokka|fellow Americans/i);
    candidate.close();
  });
});

const JFK = 'And so my fellow Americans ask not what your country can do for you ask what you can do for your country.';

/** The same words as WAV, and as what browsers record where ffmpeg is there to make it. */
function recordedAnswers(folder: string): { path: string; format: string }[] {
  const wav = fixture('speech/jfk.wav');
  const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg';
  const made = ['webm', 'mp4', 'ogg'].flatMap((format) => {
    const path = join(folder, `jfk.${format}`);
    const { status } = spawnSync(ffmpeg, ['-y', '-loglevel', 'error', '-i', wav, '-c:a', 'libopus', path]);
    // The label says nothing about the content: all of them are called what the original's page calls them.
    return status === 0 ? [{ path, format: 'webm' }] : [];
  });
  if (made.length < 3 && process.env.CI === 'true') throw new Error('ffmpeg is missing.');
  return [{ path: wav, format: 'webm' }, ...made];
}

async function viewOf(candidate: Candidate): Promise<InterviewView> {
  const answer = await fetch(`${candidate.url}/api/interviews/${candidate.sessionId}`, {
    headers: { authorization: `Bearer ${candidate.token}` },
  });
  return InterviewView.parse(await answer.json());
}

const types = [
  'hello',
  'audio_begin',
  'audio_end',
  'audio',
  'answer_text',
  'request',
  'playout',
  'pause',
  '__proto__',
  'nonsense',
];
const anyMessage = fc
  .record({
    type: fc.constantFrom(...types),
    turn_id: fc.oneof(fc.string(), fc.constant('turn-1')),
    text: fc.string({ maxLength: 200 }),
    epoch: fc.oneof(fc.integer(), fc.constant(1)),
    samples: fc.integer(),
    data: fc.base64String({ maxLength: 400 }),
    protocol: fc.constantFrom(1, 2),
    last_seq: fc.integer(),
    played_ms: fc.double(),
  })
  .map((message) => JSON.stringify(message));
const anyFrame: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: anyMessage },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 2_000 }) },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
  { weight: 1, arbitrary: fc.constant(new Uint8Array(200_000)) },
  { weight: 1, arbitrary: fc.constant(`{"type":"answer_text","text":"${'x'.repeat(90_000)}"}`) },
);
