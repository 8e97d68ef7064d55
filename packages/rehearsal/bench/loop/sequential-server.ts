import { once } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';
import { FakeLanguageModel, FakeSynthesizer, FakeTranscriber } from './fake-engines.ts';
import type { ReplyName } from './fake-profile.ts';
import { Load, type LoopFigures } from './figures.ts';

/*
 * The flow that this product began with: a whole answer as base64, then its whole text, then the whole reply, then its whole speech,
 * one after the other, and that as base64. A process of its own: `sequential-peer.ts` forks it and talks to it over a WebSocket.
 */

/** What it tells its parent first. */
export interface Listening {
  port: number;
}

/** What it tells after 'end': what was used since 'begin'. */
export type Used = { calls: number } & Pick<LoopFigures, 'cpuPercent' | 'rssMb'>;

if (process.send) {
  const { reply, sessions } = JSON.parse(process.argv[2] ?? '') as { reply: ReplyName; sessions: number };
  await serve(reply, sessions);
}

async function serve(reply: ReplyName, sessions: number): Promise<void> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  const model = new FakeLanguageModel(reply);
  const load = new Load(sessions);
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      answer(socket, data, model).catch((error: unknown) => socket.close(1011, String(error).slice(0, 100)));
    });
  });
  process.on('message', (message) => {
    if (message === 'begin') {
      model.tally.calls = 0;
      load.begin();
    }
    if (message === 'end') tell({ calls: model.tally.calls, ...load.take() });
  });
  process.on('disconnect', () => process.exit(0));
  const address = server.address();
  if (typeof address === 'object' && address) tell({ port: address.port });
}

function tell(report: Listening | Used): void {
  process.send?.(report);
}

async function answer(socket: WebSocket, data: Buffer, model: FakeLanguageModel): Promise<void> {
  const { signal } = new AbortController();
  const { data: base64 } = JSON.parse(data.toString()) as { data: string };
  const bytes = Buffer.from(base64, 'base64');
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  let heard = '';
  for await (const part of new FakeTranscriber(['We did.']).transcribe(only(samples), { signal })) {
    if (part.type === 'transcript-final') heard += part.text;
  }
  let said = '';
  for await (const token of model.reply(heard, { signal })) said += token;
  const spoken: Buffer[] = [];
  for await (const { samples: part } of new FakeSynthesizer().synthesize(said, { signal })) {
    spoken.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  }
  socket.send(JSON.stringify({ type: 'audio_response', data: Buffer.concat(spoken).toString('base64') }));
}

async function* only(samples: Int16Array): AsyncGenerator<Int16Array> {
  yield samples;
}
