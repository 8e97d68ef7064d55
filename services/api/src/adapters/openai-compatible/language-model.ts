import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { FormFiller } from '../../ports/form-filler.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import { createAiSdkModel } from '../ai-sdk/phrase.ts';
import type { KeyRing } from '../resilience/key-ring.ts';

/** Any server that speaks OpenAI's chat completions: Ollama, vLLM, LM Studio and others. `baseUrl` ends in `/v1`. */
export function createCompatibleModel(options: {
  model: string;
  baseUrl: string;
  keys: KeyRing;
}): LanguageModel & FormFiller {
  const { model, baseUrl, keys } = options;
  return createAiSdkModel({
    vendor: 'openai-compatible',
    model,
    keys,
    open: (key) =>
      createOpenAICompatible({
        name: 'openai-compatible',
        baseURL: baseUrl,
        includeUsage: true,
        supportsStructuredOutputs: true,
        ...(key === '' ? {} : { apiKey: key }),
      })(model),
  });
}
