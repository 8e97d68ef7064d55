import type { ProviderServer, Wire } from '@intervue/rehearsal/providers';
import { createAnthropicModel } from '../../src/adapters/anthropic/language-model.ts';
import { createDeepgramTranscriber } from '../../src/adapters/deepgram/transcriber.ts';
import { createElevenLabsSynthesizer } from '../../src/adapters/elevenlabs/synthesizer.ts';
import { createCompatibleModel } from '../../src/adapters/openai-compatible/language-model.ts';
import { createOpenAiModel } from '../../src/adapters/openai/language-model.ts';
import { createOpenAiSynthesizer } from '../../src/adapters/openai/synthesizer.ts';
import { createOpenAiTranscriber } from '../../src/adapters/openai/transcriber.ts';
import { KeyRing } from '../../src/adapters/resilience/key-ring.ts';
import { systemClock } from '../../src/base/clock.ts';
import type { FormFiller } from '../../src/ports/form-filler.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { Synthesizer } from '../../src/ports/synthesizer.ts';
import type { Transcriber } from '../../src/ports/transcriber.ts';

/** A vendor's adapter, and the wire on which a fake one sees it. */
export type Vendor<Port> = { name: string; wire: Wire; create(places: Places, keys: KeyRing): Port };
export type Places = { [Name in keyof ProviderServer['places']]: string | null };

/** A key that must never be seen anywhere but in a request. */
export const CANARY_KEY = 'sk-canary-0123456789';
export const CANARY_WORDS = 'canary-words';

export function ring(vendor: string, keys: readonly string[] = [CANARY_KEY], file: string | null = null): KeyRing {
  return new KeyRing({ vendor, keys, file, isOptional: false, clock: systemClock });
}

const VOICES = [
  { id: 'alloy', label: 'Alloy', description: '' },
  { id: 'nova', label: 'Nova', description: '' },
] as const;

export const MODELS: readonly Vendor<LanguageModel & FormFiller>[] = [
  {
    name: 'anthropic',
    wire: 'anthropic',
    create: ({ anthropic }, keys) => createAnthropicModel({ model: 'claude-sonnet-5-5', baseUrl: anthropic, keys }),
  },
  {
    name: 'openai',
    wire: 'openai-responses',
    create: ({ openai }, keys) => createOpenAiModel({ model: 'gpt-5.5', baseUrl: openai, keys }),
  },
  {
    name: 'openai-compatible',
    wire: 'openai-chat',
    create: ({ compatible }, keys) => createCompatibleModel({ model: 'llama3:8b', baseUrl: compatible ?? '', keys }),
  },
];

export const TRANSCRIBERS: readonly Vendor<Transcriber>[] = [
  {
    name: 'openai, with deltas',
    wire: 'openai-transcriptions',
    create: ({ openai: baseUrl }, keys) =>
      createOpenAiTranscriber({ vendor: 'openai', model: 'gpt-4o-transcribe', dialect: 'gpt', baseUrl, keys }),
  },
  {
    name: 'openai, whisper',
    wire: 'openai-transcriptions',
    create: ({ openai: baseUrl }, keys) =>
      createOpenAiTranscriber({ vendor: 'openai', model: 'whisper-1', dialect: 'whisper', baseUrl, keys }),
  },
  {
    name: 'openai-compatible',
    wire: 'openai-transcriptions',
    create: ({ compatible: baseUrl }, keys) =>
      createOpenAiTranscriber({ vendor: 'openai-compatible', model: 'base.en', dialect: 'whisper', baseUrl, keys }),
  },
  {
    name: 'deepgram',
    wire: 'deepgram',
    create: ({ deepgram: baseUrl }, keys) =>
      createDeepgramTranscriber({ model: 'nova-3', baseUrl, keys, clock: systemClock }),
  },
];

export const SYNTHESIZERS: readonly Vendor<Synthesizer>[] = [
  {
    name: 'openai',
    wire: 'openai-speech',
    create: ({ openai: baseUrl }, keys) =>
      createOpenAiSynthesizer({ vendor: 'openai', model: 'gpt-4o-mini-tts', voices: VOICES, baseUrl, keys }),
  },
  {
    name: 'openai-compatible',
    wire: 'openai-speech',
    create: ({ compatible: baseUrl }, keys) =>
      createOpenAiSynthesizer({ vendor: 'openai-compatible', model: 'kokoro', voices: VOICES, baseUrl, keys }),
  },
  {
    name: 'elevenlabs',
    wire: 'elevenlabs',
    create: ({ elevenlabs: baseUrl }, keys) =>
      createElevenLabsSynthesizer({ model: 'eleven_flash_v2_5', voices: VOICES, baseUrl, keys }),
  },
];
