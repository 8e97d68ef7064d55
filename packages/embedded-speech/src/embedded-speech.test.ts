import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedSpeech, type EmbeddedSpeech } from './embedded-speech.ts';
import { collected, said } from './test/collected.ts';
import { NOISES } from './test/noises.ts';
import { hasRecordings, oneAfterTheOther, recording } from './test/speech-fixtures.ts';

const signal = new AbortController().signal;
const SENTENCE = 'We moved the whole system to another data center.';
let speech: EmbeddedSpeech;
let sentence: Int16Array;

// What needs the models for long is in the slow tests beside this one.
beforeAll(async () => {
  speech = createEmbeddedSpeech({ workers: 1 });
  sentence = await said(speech, SENTENCE);
}, 60_000);

afterAll(() => speech.close());

describe('hearing', () => {
  it.each(Object.keys(NOISES))('[SP2] finds nothing said in %s', async (name) => {
    const noise = NOISES[name]?.(1_000, 0.05) ?? new Int16Array();
    const heard = await speech.transcribe(noise, { signal });
    expect(heard).toEqual({ text: '', confidence: 0, speechMs: 0, audioMs: 1_000, segments: [] });
  });

  it('[SP3] writes down an answer of one word', async () => {
    const heard = await speech.transcribe(await said(speech, 'Yes.'), { signal });
    expect(heard.text).toBe('Yes.');
  });

  it('[SP9] gives segments in order, inside the recording, which make up the text', async () => {
    const [first, second] = [await said(speech, 'First.'), await said(speech, 'And this is another.')];
    const samples = oneAfterTheOther([first, second], 2_500);
    const heard = await speech.transcribe(samples, { signal });
    expect(heard.segments).toHaveLength(2);
    expect(heard.text).toBe(heard.segments.map(({ text }) => text).join(' '));
    const { stretches, speechMs } = await speech.detectSpeech(samples, { signal });
    expect(stretches.length).toBeGreaterThanOrEqual(2);
    expect(speechMs).toBe(heard.speechMs);
    for (const list of [heard.segments, stretches]) {
      let lastEndMs = 0;
      for (const { startMs, endMs } of list) {
        expect(startMs).toBeGreaterThanOrEqual(lastEndMs);
        expect(endMs).toBeGreaterThan(startMs);
        lastEndMs = endMs;
      }
      expect(lastEndMs).toBeLessThanOrEqual(heard.audioMs);
    }
    expect(heard.speechMs).toBeLessThanOrEqual(heard.audioMs);
  });

  it('[SP14] stops listening when called off, and hears the next recording', async () => {
    const controller = new AbortController();
    const reason = new Error('never mind');
    const listening = speech.transcribe(sentence, { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await expect(listening).rejects.toBe(reason);
    expect((await speech.transcribe(sentence, { signal })).text).toBe(SENTENCE);
  });

  it('[SP10] takes an empty recording, and refuses one longer than an hour', async () => {
    expect(await speech.transcribe(new Int16Array(), { signal })).toMatchObject({ text: '', audioMs: 0, segments: [] });
    expect(await speech.transcribe(new Int16Array(100), { signal })).toMatchObject({ text: '' });
    const tooLong = new Int16Array(3_601 * 16_000);
    await expect(speech.transcribe(tooLong, { signal })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.skipIf(!hasRecordings())('[SP1] writes case and punctuation (needs ../shared/fixtures)', async () => {
    const heard = await speech.transcribe(recording('spk1_snt1.wav'), { signal });
    expect(heard.text).toBe('The child almost hurt the small dog.');
  });
});

describe('speaking', () => {
  const TEXT = 'Hello, and welcome. Could you tell me about a project? Take a moment to think about it.';

  it('[SP20] hands over one chunk a sentence, in order', async () => {
    const chunks = await collected(speech.synthesize(TEXT, { signal }));
    expect(chunks.map(({ text }) => text).join(' ')).toBe(TEXT);
    for (const { text, samples, sampleRate } of chunks) {
      expect(sampleRate).toBe(16_000);
      // Nobody says more than 25 letters a second, or fewer than 8.
      expect(samples.length / 16_000).toBeGreaterThan(text.length / 25);
      expect(samples.length / 16_000).toBeLessThan(text.length / 8);
    }
  });

  it('[SP21] needs no more than a sentence ahead: a listener who leaves ends the work', async () => {
    for await (const { text } of speech.synthesize(TEXT, { signal })) {
      expect(text).toBe('Hello, and welcome.');
      break;
    }
  });

  it('[SP14] stops speaking when called off', async () => {
    const controller = new AbortController();
    const reason = new Error('interrupted');
    const heard: string[] = [];
    const speaking = (async () => {
      for await (const { text } of speech.synthesize(TEXT, { signal: controller.signal })) {
        heard.push(text);
        controller.abort(reason);
      }
    })();
    await expect(speaking).rejects.toBe(reason);
    expect(heard).toEqual(['Hello, and welcome.']);
  });

  it('[SP27] says nothing when there is nothing to say', async () => {
    for (const text of ['', ' \n ', '---', '😀😀'])
      expect(await collected(speech.synthesize(text, { signal }))).toEqual([]);
  });

  it('[SP28] refuses a voice it does not have, and a text beyond all measure', async () => {
    const voice = JSON.parse('"nobody"');
    await expect(collected(speech.synthesize('Hi.', { signal, voice }))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(collected(speech.synthesize('a'.repeat(100_001), { signal }))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('the whole', () => {
  it('[SP18] leaves the calling thread free while it works', async () => {
    const [own, whole] = [process.threadCpuUsage(), process.cpuUsage()];
    await speech.transcribe(sentence, { signal });
    const [ownUsed, wholeUsed] = [process.threadCpuUsage(own).user, process.cpuUsage(whole).user];
    // Computing time, not waiting: a busy machine changes nothing about who does the work.
    expect(ownUsed / wholeUsed).toBeLessThan(0.1);
  });

  it('[SP12] [SP16] rejects what is too much, and what is pending when it closes', async () => {
    const busy = createEmbeddedSpeech({ workers: 1, queueMax: 1 });
    const noise = new Int16Array(16_000);
    const running = busy.transcribe(noise, { signal });
    const waiting = busy.transcribe(noise, { signal });
    const outcomes = Promise.allSettled([running, waiting]);
    await expect(busy.transcribe(noise, { signal })).rejects.toMatchObject({ code: 'queue-full' });
    await expect(collected(busy.synthesize('Hi.', { signal }))).rejects.toMatchObject({ code: 'queue-full' });
    await busy.close();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'closed' } });
    await expect(busy.transcribe(noise, { signal })).rejects.toMatchObject({ code: 'closed' });
  });
});
