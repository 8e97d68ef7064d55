import { ClientMessage, ServerMessage, WS_PATH, WS_PROTOCOL } from '../../packages/shared/src/index.ts';
import { exampleOf } from './examples.ts';
import { messagesOf, type Message } from './json-schema.ts';

/** docs/asyncapi.json: the socket as an AsyncAPI 3.0 document. */
export function asyncApi(version: string): object {
  const client = messagesOf(ClientMessage, 'input');
  const server = messagesOf(ServerMessage, 'output');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Intervue interview socket',
      version,
      description: `One WebSocket holds one interview, subprotocol ${WS_PROTOCOL}. Binary frames carry sound: see docs/PROTOCOL.md.`,
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: { local: { host: 'localhost:8000', protocol: 'ws' } },
    channels: {
      interview: {
        address: WS_PATH.replace(':id', '{session_id}'),
        parameters: { session_id: { description: 'As POST /api/interviews answered.' } },
        messages: {
          ...references('client', client),
          ...references('server', server),
          audioFrame: { $ref: '#/components/messages/audioFrame' },
        },
      },
    },
    operations: {
      clientSays: operation('receive', [...client.map((message) => keyOf('client', message)), 'audioFrame']),
      serverSays: operation('send', [...server.map((message) => keyOf('server', message)), 'audioFrame']),
    },
    components: {
      messages: {
        ...Object.fromEntries(client.map((message) => [keyOf('client', message), describe('client', message)])),
        ...Object.fromEntries(server.map((message) => [keyOf('server', message), describe('server', message)])),
        audioFrame: {
          name: 'audioFrame',
          contentType: 'application/octet-stream',
          summary: 'Eight bytes of header, then mono PCM of 16 bit: see docs/PROTOCOL.md.',
          payload: { type: 'string', format: 'binary' },
        },
      },
    },
  };
}

function keyOf(side: 'client' | 'server', message: Message): string {
  return `${side}_${message.names[0]}`;
}

function references(side: 'client' | 'server', messages: readonly Message[]): Record<string, { $ref: string }> {
  return Object.fromEntries(
    messages.map((message) => [keyOf(side, message), { $ref: `#/components/messages/${keyOf(side, message)}` }]),
  );
}

function operation(action: 'send' | 'receive', keys: readonly string[]): object {
  return {
    action,
    channel: { $ref: '#/channels/interview' },
    messages: keys.map((key) => ({ $ref: `#/channels/interview/messages/${key}` })),
  };
}

function describe(side: 'client' | 'server', message: Message): object {
  const name = message.names[0] ?? '';
  const { description: summary, ...payload } = message.schema;
  return { name, summary, payload, examples: [{ payload: exampleOf(side, name) }] };
}
