import { createAnthropic } from '@ai-sdk/anthropic';
import type { FormFiller } from '../../ports/form-filler.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import { createAiSdkModel } from '../ai-sdk/phrase.ts';
import type { KeyRing } from '../resilience/key-ring.ts';

/** Claude, over the Messages API. `baseUrl` ends in `/v1`; null is Anthropic's own. */
export function createAnthropicModel(options: {
  model: string;
  baseUrl: string | null;
  keys: KeyRing;
}): LanguageModel & FormFiller {
  const { model, baseUrl, keys } = options;
  const place = baseUrl === null ? {} : { baseURL: baseUrl };
  return createAiSdkModel({
    vendor: 'anthropic',
    model,
    keys,
    open: (apiKey) => createAnthropic({ apiKey, ...place })(model),
  });
}
