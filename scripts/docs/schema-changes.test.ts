import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf } from './json-schema.ts';
import { breakingChanges } from './schema-changes.ts';

const message = {
  type: z.literal('say'),
  text: z.string().max(10),
  how: z.enum(['loud', 'soft']).default('soft'),
  at: z.number().nullable(),
  tags: z.array(z.object({ name: z.string() })).max(3),
};
const other = z.object({ type: z.literal('stop') });

function changes(
  io: 'input' | 'output',
  after: z.ZodRawShape,
  others: readonly [z.ZodObject, ...z.ZodObject[]] | [] = [other],
): string[] {
  const before = z.discriminatedUnion('type', [z.object(message), other]);
  const now = z.discriminatedUnion('type', [z.object({ ...message, ...after }), ...others]);
  return breakingChanges(jsonSchemaOf(before, io), jsonSchemaOf(now, io), io);
}

describe('promises to clients', () => {
  it('[WP19] finds nothing where nothing changed', () => {
    expect(changes('input', {})).toEqual([]);
    expect(changes('output', {})).toEqual([]);
  });

  it.each([
    ['a longer limit', { text: z.string().max(20) }],
    ['a new optional field', { pitch: z.number().optional() }],
    ['one more choice', { how: z.enum(['loud', 'soft', 'sung']).default('soft') }],
    ['a field that may be left out from now on', { text: z.string().max(10).optional() }],
  ])('[WP19] lets clients send %s', (_what, after) => {
    expect(changes('input', after)).toEqual([]);
  });

  it.each([
    ['a shorter limit', { text: z.string().max(5) }],
    ['a new pattern', { text: z.string().max(10).regex(/x/) }],
    ['another kind', { text: z.number() }],
    ['a choice less', { how: z.enum(['soft']).default('soft') }],
    ['a new required field', { pitch: z.number() }],
    ['null no longer', { at: z.number() }],
    ['a limit inside a list', { tags: z.array(z.object({ name: z.string().max(4) })).max(3) }],
    ['a shorter list', { tags: z.array(z.object({ name: z.string() })).max(2) }],
  ])('[WP19] finds %s in what clients send', (_what, after) => {
    expect(changes('input', after)).toHaveLength(1);
  });

  it('[WP19] finds a message that is gone', () => {
    expect(changes('input', {}, [])).toEqual(['stop is gone']);
    expect(changes('output', {}, [])).toEqual(['stop is gone']);
  });

  it.each([
    ['a field that may be missing', { text: z.string().max(10).optional() }],
    ['another kind', { text: z.number() }],
    ['a field that may be null', { text: z.string().max(10).nullable() }],
    ['a field inside a list that is gone', { tags: z.array(z.object({})).max(3) }],
  ])('[WP19] finds %s in what clients read', (_what, after) => {
    expect(changes('output', after)).toHaveLength(1);
  });

  it('[WP19] finds a field that clients read and that is gone', () => {
    const { text: _, ...rest } = message;
    const before = jsonSchemaOf(z.object(message), 'output');
    expect(breakingChanges(before, jsonSchemaOf(z.object(rest), 'output'), 'output')).toEqual(['.text is gone']);
  });
});
