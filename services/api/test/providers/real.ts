import { createEmbeddedSpeech } from '@intervue/embedded-speech';
import { createAnthropicModel } from '../../src/adapters/anthropic/language-model.ts';
import { createDeepgramTranscriber } from '../../src/adapters/deepgram/transcriber.ts';
import { createElevenLabsSynthesizer } from '../../src/adapters/elevenlabs/synthesizer.ts';
import { ELEVENLABS_VOICES } from '../../src/adapters/elevenlabs/voices.ts';
import { createOpenAiModel } from '../../src/adapters/openai/language-model.ts';
import { createOpenAiSynthesizer } from '../../src/adapters/openai/synthesizer.ts';
import { createOpenAiTranscriber } from '../../src/adapters/openai/transcriber.ts';
import { OPENAI_VOICES } from '../../src/adapters/openai/voices.ts';
import { vendorFailure } from '../../src/adapters/resilience/vendor-failure.ts';
import { systemClock } from '../../src/base/clock.ts';
import { readConfig } from '../../src/config.ts';
import { REQUEST, WORDING } from './engines.ts';
import { ring } from './vendors.ts';

/**
 * Asks the real services whose keys are in the environment, once each, what the contract asks of the fakes: a line in pieces, a
 * voice as it is made, the words of an answer. Prints what came and how long it took. Costs a few cents.
 */
const { vendors } = readConfig();
const speech = createEmbeddedSpeech({ workers: 1 });
const never = new AbortController().signal;
let failures = 0;
let asked = 0;

if (vendors.anthropic.keys.length > 0) {
  const keys = ring('anthropic', vendors.anthropic.keys);
  await tried('anthropic, a line', () =>
    line(createAnthropicModel({ model: 'claude-sonnet-5-5', baseUrl: vendors.anthropic.baseUrl, keys })),
  );
}
if (vendors.openai.keys.length > 0) {
  const { baseUrl } = vendors.openai;
  const keys = ring('openai', vendors.openai.keys);
  await tried('openai, a line', () => line(createOpenAiModel({ model: 'gpt-5.5', baseUrl, keys })));
  for (const [model, dialect] of [
    ['gpt-4o-transcribe', 'gpt'],
    ['whisper-1', 'whisper'],
  ] as const) {
    await tried(`openai, words of ${model}`, () =>
      words(createOpenAiTranscriber({ vendor: 'openai', model, dialect, baseUrl, keys })),
    );
  }
  const voice = createOpenAiSynthesizer({
    vendor: 'openai',
    model: 'gpt-4o-mini-tts',
    voices: OPENAI_VOICES,
    baseUrl,
    keys,
  });
  await tried('openai, a voice', () => sound(voice));
}
if (vendors.deepgram.keys.length > 0) {
  const keys = ring('deepgram', vendors.deepgram.keys);
  const { baseUrl } = vendors.deepgram;
  await tried('deepgram, words', () =>
    words(createDeepgramTranscriber({ model: 'nova-3', baseUrl, keys, clock: systemClock })),
  );
}
if (vendors.elevenlabs.keys.length > 0) {
  const keys = ring('elevenlabs', vendors.elevenlabs.keys);
  const { baseUrl } = vendors.elevenlabs;
  const voice = createElevenLabsSynthesizer({ model: 'eleven_flash_v2_5', voices: ELEVENLABS_VOICES, baseUrl, keys });
  await tried('elevenlabs, a voice', () => sound(voice));
}
await speech.close();
console.log(asked === 0 ? 'No key is in the environment: nothing was asked.' : `${asked} asked, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

async function tried(name: string, call: () => Promise<string>): Promise<void> {
  asked += 1;
  const fromMs = performance.now();
  try {
    const came = await call();
    console.log(`${name}: ${Math.round(performance.now() - fromMs)} ms, ${came}`);
  } catch (error) {
    failures += 1;
    console.log(`${name}: failed, ${vendorFailure(error, { vendor: name, stage: 'voice' }).message}`);
  }
}

async function line(model: ReturnType<typeof createAnthropicModel>): Promise<string> {
  let text = '';
  let pieces = 0;
  for await (const piece of model.reply(REQUEST, { signal: never })) {
    text += piece;
    pieces += 1;
  }
  if (text.trim() === '') throw new TypeError('no line');
  return `${pieces} pieces: ${text}`;
}

async function sound(voice: ReturnType<typeof createOpenAiSynthesizer>): Promise<string> {
  const parts: number[] = [];
  const options = { signal: never, voice: '', rate: 1 };
  for await (const { samples } of voice.synthesize(WORDING, options)) for (const sample of samples) parts.push(sample);
  const third = Int16Array.from(
    { length: Math.floor((parts.length * 2) / 3) },
    (_, at) => parts[Math.floor(at * 1.5)] ?? 0,
  );
  return `${Math.round(parts.length / 24)} ms of sound, heard as: ${(await speech.transcribe(third, { signal: never })).text}`;
}

async function words(ear: ReturnType<typeof createOpenAiTranscriber>): Promise<string> {
  const said: string[] = [];
  const audio = async function* () {
    for await (const { samples } of speech.synthesize(WORDING, { signal: never })) yield samples;
  };
  const options = { signal: never, language: 'en', terms: ['queue'] };
  for await (const part of ear.transcribe(audio(), options)) if (part.type === 'transcript-final') said.push(part.text);
  if (said.length === 0) throw new TypeError('no words');
  return said.join(' ');
}
