import OpenAI from 'openai';

/** OpenAI's library for one call: one try, with this key, and nothing printed. A server of one's own may need no key. */
export function openAiClient({ key, baseUrl }: { key: string; baseUrl: string | null }): OpenAI {
  const place = baseUrl === null ? {} : { baseURL: baseUrl };
  return new OpenAI({ apiKey: key === '' ? 'none' : key, maxRetries: 0, logLevel: 'off', ...place });
}
