import type { EngineState } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { outcomeOf, reasonOf, seconds, standingOf } from './engine-words.ts';

const engine: EngineState = {
  engine: 'openai/whisper-1',
  is_serving: false,
  is_ours: false,
  is_saving: false,
  is_priced: true,
  state: 'closed',
  rest_ms: null,
  calls: 3,
  first_ms_p50: 400,
  first_ms_p95: 900,
  failures: [],
};

describe('the settings page in words', () => {
  it('[WB65] says of each engine whether it serves, stands by or is left alone', () => {
    expect(standingOf({ ...engine, is_serving: true })).toEqual({ says: 'Serving', look: 'serving' });
    expect(standingOf(engine).says).toBe('Stands by');
    expect(standingOf({ ...engine, is_saving: true }).says).toBe('For when the budget runs low');
    expect(standingOf({ ...engine, state: 'open', rest_ms: 12_400 }).says).toBe('Left alone for 13 s');
    expect(standingOf({ ...engine, state: 'open', rest_ms: 0 }).says).toBe('Left alone until it is next needed');
    expect(standingOf({ ...engine, state: 'probing', rest_ms: 0 }).look).toBe('resting');
  });

  it('[WB66] says why a trial failed, and how long one took that did not', () => {
    expect(outcomeOf({ ok: false, reason: 'key-refused', status: 401, total_ms: 220 })).toBe(
      'The key was refused. (status 401) After 0.22 s.',
    );
    expect(outcomeOf({ ok: true, first_ms: 34, total_ms: 1_240, text: null, audio_wav_base64: null })).toBe(
      'First answer after 34 ms, all of it after 1.24 s.',
    );
    expect(reasonOf('never-heard-of', null)).toBe('Something went wrong.');
    expect(seconds(99.6)).toBe('100 ms');
  });
});
