import { describe, expect, it } from 'vitest';
import { amountsOf, dollars } from './expenses.ts';

const line = {
  stage: 'voice',
  engine: 'openai/tts-1',
  calls: 1,
  input_tokens: 0,
  output_tokens: 0,
  audio_seconds: 0,
  characters: 0,
  cost_usd: null,
} as const;

describe('what an interview used', () => {
  it('[WB67] is told in what it is paid by', () => {
    expect(amountsOf({ ...line, calls: 12, characters: 4_210, audio_seconds: 250.4 })).toBe(
      '12 calls, 4 min 10 s of sound, 4,210 characters',
    );
    expect(amountsOf({ ...line, input_tokens: 1_000, output_tokens: 24 })).toBe('1 call, 1,024 tokens');
    expect(amountsOf({ ...line, audio_seconds: 12 })).toBe('1 call, 12 s of sound');
  });

  it('[WB67] is not nothing because it is little', () => {
    expect([0, 0.00001, 0.0123, 1.5].map(dollars)).toEqual(['$0.00', 'under $0.0001', '$0.0123', '$1.50']);
  });
});
