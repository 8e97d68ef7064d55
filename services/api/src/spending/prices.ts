import type { Use } from '@intervue/shared';
import { z } from 'zod';

const dollars = z.number().nonnegative().default(0);

/** What an engine costs, in US dollars. */
export const Price = z.strictObject({
  per_million_input_tokens: dollars,
  per_million_output_tokens: dollars,
  per_minute: dollars,
  per_million_characters: dollars,
});
export type Price = z.infer<typeof Price>;

/** By engine, as it is labelled: `openai/whisper-1`. */
export const PriceTable = z.record(z.string().regex(/^[^/]+\/.+$/, 'Write an engine as vendor/model.'), Price);
export type PriceTable = z.infer<typeof PriceTable>;

/**
 * List prices that vendors published, as of autumn 2025; for models that came later, and for contracts, PRICES_FILE has the word.
 * A price that is not known is not guessed.
 */
export const KNOWN_PRICES: PriceTable = PriceTable.parse({
  'openai/whisper-1': { per_minute: 0.006 },
  'openai/gpt-4o-transcribe': { per_minute: 0.006 },
  'openai/gpt-4o-mini-transcribe': { per_minute: 0.003 },
  'openai/gpt-4o-mini-tts': { per_minute: 0.015 },
  'openai/tts-1': { per_million_characters: 15 },
  'openai/tts-1-hd': { per_million_characters: 30 },
  'openai/gpt-4o': { per_million_input_tokens: 2.5, per_million_output_tokens: 10 },
  'openai/gpt-4o-mini': { per_million_input_tokens: 0.15, per_million_output_tokens: 0.6 },
  'openai/gpt-5': { per_million_input_tokens: 1.25, per_million_output_tokens: 10 },
  'openai/gpt-5-mini': { per_million_input_tokens: 0.25, per_million_output_tokens: 2 },
  'anthropic/claude-sonnet-4-5': { per_million_input_tokens: 3, per_million_output_tokens: 15 },
  'anthropic/claude-haiku-4-5': { per_million_input_tokens: 1, per_million_output_tokens: 5 },
  'anthropic/claude-opus-4-5': { per_million_input_tokens: 5, per_million_output_tokens: 25 },
  'deepgram/nova-3': { per_minute: 0.0077 },
});

/** In US dollars; null when there is no price for it. */
export function costOf(use: Use, prices: PriceTable): number | null {
  const price = prices[use.engine];
  if (!price) return null;
  return (
    (use.inputTokens * price.per_million_input_tokens +
      use.outputTokens * price.per_million_output_tokens +
      use.characters * price.per_million_characters) /
      1_000_000 +
    (use.audioMs / 60_000) * price.per_minute
  );
}
