import { describe, expect, it } from 'vitest';
import { ERRORS, wireErrorCode, type ErrorCode } from '../error-code.ts';
import { ServerMessage } from './server-message.ts';

const line = {
  type: 'transcript',
  seq: 4,
  role: 'candidate',
  text: 'Yes.',
  sequence: 2,
  turn_id: 't',
  at: '2026-11-24T09:00:00.000Z',
  confidence: null,
};
const progress = {
  type: 'progress',
  seq: 5,
  phase: 'warmup',
  main_asked: 0,
  main_total: 5,
  follow_ups_asked: 0,
  elapsed_ms: 0,
  time_budget_ms: 1,
};

describe('server messages', () => {
  it.each([
    line,
    progress,
    { type: 'transcript_trimmed', seq: 6, turn_id: 't', text: 'Thank' },
    { type: 'stored', seq: 7, event: 'answer-begun' },
  ])('[WP13] $type is nothing without its place in the log', (message) => {
    expect(ServerMessage.safeParse(message).success).toBe(true);
    expect(ServerMessage.safeParse({ ...message, seq: undefined }).success).toBe(false);
    expect(ServerMessage.safeParse({ ...message, seq: 0 }).success).toBe(false);
  });

  it('[WP14] names every error apart, in upper snake case', () => {
    const names = Object.keys(ERRORS).map((code) => wireErrorCode(code as ErrorCode));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([]);
    expect(wireErrorCode('empty-transcription')).toBe('EMPTY_TRANSCRIPTION');
  });
});
