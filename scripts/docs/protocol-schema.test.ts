import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenPromises, protocolSchema, type ProtocolSchema } from './protocol-schema.ts';

const promised: ProtocolSchema = JSON.parse(
  readFileSync(new URL('../../docs/protocol.schema.json', import.meta.url), 'utf8'),
);

describe('the protocol as promised in docs/protocol.schema.json', () => {
  it('[WP19] is kept by the contract of today', () => {
    expect(brokenPromises(promised, protocolSchema())).toEqual([]);
  });

  it('[WP19] would be broken by a message that is gone', () => {
    const today = protocolSchema();
    const messages = today.input.ClientMessage?.oneOf ?? [];
    const fewer = { ...today, input: { ...today.input, ClientMessage: { oneOf: messages.slice(1) } } };
    expect(brokenPromises(promised, fewer)).toEqual(['ClientMessage hello is gone']);
  });

  it('[WP19] may be changed under a new protocol number', () => {
    expect(brokenPromises(promised, { protocol: 2, input: {}, output: {} })).toEqual([]);
  });
});
