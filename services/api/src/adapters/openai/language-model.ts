import { createOpenAI } from '@ai-sdk/openai';
import type { FormFiller } from '../../ports/form-filler.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import { createAiSdkModel } from '../ai-sdk/phrase.ts';
import type { KeyRing } from '../resilience/key-ring.ts';

/** These think before they write; a line of an interview needs little of it. */
const THINKS = /^(?:gpt-(?:[5-9]|\d\d)|o\d)/;

/** GPT, over the Responses API. `baseUrl` ends in `/v1`; null is OpenAI's own. Nothing is kept by the vendor for later calls. */
export function createOpenAiModel(options: {
  model: string;
  baseUrl: string | null;
  keys: KeyRing;
}): LanguageModel & FormFiller {
  const { model, baseUrl, keys } = options;
  const place = baseUrl === null ? {} : { baseURL: baseUrl };
  const effort = THINKS.test(model) ? { reasoningEffort: 'low' } : {};
  return createAiSdkModel({
    vendor: 'openai',
    model,
    keys,
    open: (apiKey) => createOpenAI({ apiKey, ...place }).responses(model),
    settings: { providerOptions: { openai: { store: false, ...effort } } },
  });
}
