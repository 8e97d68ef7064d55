import { ClientMessage, REST, ServerMessage } from '../../packages/shared/src/index.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { breakingChanges } from './schema-changes.ts';

/** docs/protocol.schema.json: what clients were promised. */
export type ProtocolSchema = {
  protocol: unknown;
  input: Record<string, JsonSchema>;
  output: Record<string, JsonSchema>;
};

/** The promise as the code makes it today. */
export function protocolSchema(): ProtocolSchema {
  const input: Record<string, JsonSchema> = { ClientMessage: jsonSchemaOf(ClientMessage, 'input') };
  const output: Record<string, JsonSchema> = { ServerMessage: jsonSchemaOf(ServerMessage, 'output') };
  for (const [name, call] of Object.entries(REST)) {
    if ('request' in call) input[name] = jsonSchemaOf(call.request, 'input');
    if (call.response) output[name] = jsonSchemaOf(call.response, 'output');
  }
  const hello = output.ServerMessage?.oneOf?.find((member) => member.properties?.type?.const === 'hello');
  return { protocol: hello?.properties?.protocol?.const, input, output };
}

/** Promises of `before` that `after` breaks without a new protocol number. */
export function brokenPromises(before: ProtocolSchema, after: ProtocolSchema): string[] {
  if (before.protocol !== after.protocol) return [];
  return (['input', 'output'] as const).flatMap((io) =>
    Object.entries(before[io]).flatMap(([name, schema]) => {
      const still = after[io][name];
      return still ? breakingChanges(schema, still, io, '').map((text) => `${name} ${text}`) : [`${name} is gone`];
    }),
  );
}
