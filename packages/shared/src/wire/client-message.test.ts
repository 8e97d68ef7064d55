import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { ClientMessage, LooseResume } from './client-message.ts';

const typed = { type: 'answer_text', turn_id: 't-1', text: 'Yes.' };

function isRead(message: unknown): boolean {
  return ClientMessage.safeParse(message).success;
}

describe('client messages', () => {
  it('[WP5] gives a message or a refusal for any JSON, and throws at none', () => {
    const names = fc.constantFrom(
      'hello',
      'audio',
      'audio_begin',
      'answer_text',
      'playout',
      '__proto__',
      'constructor',
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ type: names, turn_id: fc.jsonValue(), data: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        expect(typeof isRead(JSON.parse(JSON.stringify(value)))).toBe('boolean');
      }),
    );
  });

  it('[WP6] refuses an unknown type and a missing field', () => {
    expect(isRead(typed)).toBe(true);
    expect(isRead({ ...typed, type: 'answer_sung' })).toBe(false);
    expect(isRead({ type: 'answer_text', text: 'Yes.' })).toBe(false);
    expect(isRead({ type: 'audio_end', turn_id: 't-1' })).toBe(false);
    expect(isRead(null)).toBe(false);
    expect(isRead([typed])).toBe(false);
  });

  it('[WP7] drops fields it does not know', () => {
    const message = ClientMessage.parse({ ...typed, is_admin: true });
    expect(message).toEqual(typed);
  });

  it('[WP8] fills in what was left out', () => {
    expect(ClientMessage.parse({ type: 'hello', protocol: 1, last_seq: 0 })).toMatchObject({ speech: 'frames' });
    expect(ClientMessage.parse({ type: 'audio_begin', turn_id: 't', epoch: 0 })).toMatchObject({ mode: 'hold' });
    expect(ClientMessage.parse({ type: 'audio', data: 'AAAA' })).toMatchObject({ format: 'webm' });
  });

  it.each([
    ['a', true],
    ['Az09_-', true],
    ['x'.repeat(64), true],
    ['', false],
    ['x'.repeat(65), false],
    ['../etc', false],
    ['a b', false],
    ['ä', false],
    ['a\n', false],
  ])('[WP9] reads the turn id %j: %s', (turnId, isFine) => {
    expect(isRead({ ...typed, turn_id: turnId })).toBe(isFine);
  });

  it('[WP9] refuses an empty or endless command id', () => {
    expect(isRead({ ...typed, client_msg_id: 'c1' })).toBe(true);
    expect(isRead({ ...typed, client_msg_id: '' })).toBe(false);
    expect(isRead({ ...typed, client_msg_id: 'x'.repeat(65) })).toBe(false);
  });

  it.each(['playback_done', 'playback_complete'])('[WP10] takes %s with and without an epoch', (type) => {
    expect(isRead({ type })).toBe(true);
    expect(isRead({ type, epoch: 4 })).toBe(true);
    expect(isRead({ type, epoch: -1 })).toBe(false);
  });

  it('[WP11] refuses an answer of spaces and one beyond the limit', () => {
    expect(isRead({ ...typed, text: ' \n\t ' })).toBe(false);
    expect(isRead({ ...typed, text: 'x'.repeat(LIMITS.answerTextCharsMax) })).toBe(true);
    expect(isRead({ ...typed, text: 'x'.repeat(LIMITS.answerTextCharsMax + 1) })).toBe(false);
  });

  it('[WP12] takes any resume_context and reads its raw text when it has one', () => {
    const message = { type: 'resume_context', parsed_resume: { name: 'Ada', raw_text: 'Ada Park, engineer' } };
    expect(isRead(message)).toBe(true);
    expect(LooseResume.safeParse(message.parsed_resume).data).toEqual({ raw_text: 'Ada Park, engineer' });
    expect(LooseResume.safeParse({ name: 'Ada' }).success).toBe(false);
  });
});
