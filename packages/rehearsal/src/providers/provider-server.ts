import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { DeepgramFake, refuseUpgrade } from './deepgram.ts';
import type { Fault } from './fault.ts';
import { type Answer, send } from './faulty-answer.ts';
import { readParts } from './multipart.ts';
import type { ProviderOptions, SeenCall, Wire } from './seen-call.ts';
import { transcriptionAnswer, voiceAnswer } from './speech.ts';
import { type Asked, anthropicAnswer, chatAnswer, openAiErrors, readAsked, responsesAnswer } from './writing.ts';

export { type Fault, FAULTS } from './fault.ts';
export type { Wire } from './seen-call.ts';

const BODY_BYTES_MAX = 64_000_000;

/** Speaks the vendors' HTTP, SSE and WebSocket formats on a port of its own, and fails as it is told. Its maker closes it. */
export class ProviderServer {
  readonly calls: SeenCall[] = [];
  readonly options: ProviderOptions;
  readonly #server: Server;
  readonly #faults = new Map<Wire | 'all', Fault>();
  readonly #upgrading = new Set<Duplex>();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });

  private constructor(options: ProviderOptions) {
    this.options = options;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => {});
      this.#upgrading.add(socket);
      socket.once('close', () => this.#upgrading.delete(socket));
      const fault = this.faultOf('deepgram');
      const key = (request.headers.authorization ?? '').replace(/^Token /, '');
      const call = this.#see('deepgram', request, key);
      socket.on('close', () => end(call, call.closedMs === null));
      void refuseUpgrade(socket, fault, this.#isLetIn(key)).then((isRefused) => {
        if (isRefused) return end(call, false);
        this.#sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
          new DeepgramFake(ws, call, fault, this.options, () => end(call, false));
        });
      });
    });
  }

  static async start(given: Partial<ProviderOptions> = {}): Promise<ProviderServer> {
    const server = new ProviderServer({
      hears: () => 'I built a queue that cut our waiting times by half.',
      speaks: tone,
      writes: wordingOf,
      keys: null,
      firstMs: 0,
      pieceMs: 0,
      isMinimal: false,
      ...given,
    });
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  /** Where each vendor's library is to be pointed. */
  get places() {
    const origin = `http://127.0.0.1:${this.port}`;
    const compatible = `${origin}/compatible/v1`;
    const deepgram = origin.replace('http', 'ws');
    return {
      anthropic: `${origin}/anthropic/v1`,
      openai: `${origin}/openai/v1`,
      compatible,
      deepgram,
      elevenlabs: origin,
    };
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on every call to this wire goes wrong like this; null: goes well. */
  fail(wire: Wire | 'all', fault: Partial<Fault> | null): void {
    if (fault === null) this.#faults.delete(wire);
    else this.#faults.set(wire, { kind: 'broken', at: 'start', retryAfterS: 1, waitMs: 3_000, ...fault });
  }

  faultOf(wire: Wire): Fault | null {
    return this.#faults.get(wire) ?? this.#faults.get('all') ?? null;
  }

  async close(): Promise<void> {
    for (const socket of this.#upgrading) socket.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire = wireOf(request.url ?? '');
    if (!wire) return void response.writeHead(404).end();
    const key = keyOf(request);
    const call = this.#see(wire, request, key);
    response.on('close', () => end(call, !response.writableFinished));
    const body = await bodyOf(request);
    if (!this.#isLetIn(key)) {
      response.writeHead(401, { 'content-type': 'application/json' });
      return void response.end(openAiErrors.error(401));
    }
    const isFile = wire === 'openai-transcriptions';
    call.body = isFile ? '' : body.toString('utf8');
    await send(response, await this.#answerOf(wire, body, request, call), this.faultOf(wire));
  }

  async #answerOf(wire: Wire, body: Buffer, request: IncomingMessage, call: SeenCall): Promise<Answer> {
    const { firstMs, pieceMs, writes, isMinimal } = this.options;
    const pace = { firstMs, pieceMs };
    const isFlood = this.faultOf(wire)?.kind === 'flood';
    if (wire === 'openai-transcriptions') {
      const { fields, file } = readParts(body, request.headers['content-type'] ?? '');
      const samples = new Int16Array(file.buffer.slice(file.byteOffset + 44, file.byteOffset + file.length));
      call.samples = samples.length;
      call.body = JSON.stringify(fields);
      const asked = {
        isStream: fields['stream'] === 'true',
        format: fields['response_format'] ?? 'json',
        seconds: samples.length / 16_000,
        isMinimal,
      };
      return transcriptionAnswer(await this.options.hears(samples), asked, pace);
    }
    if (wire === 'openai-speech' || wire === 'elevenlabs') {
      const { input, text } = JSON.parse(body.toString('utf8')) as { input?: string; text?: string };
      const samples = await this.options.speaks(input ?? text ?? '');
      const all = isFlood ? repeated(samples, 10) : samples;
      return voiceAnswer(all, pace, wire === 'elevenlabs' ? 'elevenlabs' : 'openai');
    }
    const { asked, model, isStream } = readAsked(body.toString('utf8'));
    const text = isFlood ? `${writes(asked)} `.repeat(10) : writes(asked);
    const answer = { anthropic: anthropicAnswer, 'openai-responses': responsesAnswer, 'openai-chat': chatAnswer }[
      wire as 'anthropic'
    ];
    return answer(text, model, isStream, pace);
  }

  #isLetIn(key: string): boolean {
    return this.options.keys === null || this.options.keys.has(key);
  }

  #see(wire: Wire, request: IncomingMessage, key: string): SeenCall {
    const path = request.url ?? '';
    const times = { startedMs: performance.now(), closedMs: null, isCalledOff: false };
    const call: SeenCall = { wire, path, key, body: '', samples: 0, ...times };
    this.calls.push(call);
    return call;
  }
}

function end(call: SeenCall, isCalledOff: boolean): void {
  if (call.closedMs !== null) return;
  call.closedMs = performance.now();
  call.isCalledOff = isCalledOff;
}

function wireOf(path: string): Wire | null {
  if (path.startsWith('/anthropic/')) return 'anthropic';
  if (path.endsWith('/responses')) return 'openai-responses';
  if (path.endsWith('/chat/completions')) return 'openai-chat';
  if (path.endsWith('/audio/transcriptions')) return 'openai-transcriptions';
  if (path.endsWith('/audio/speech')) return 'openai-speech';
  return path.startsWith('/v1/text-to-speech/') ? 'elevenlabs' : null;
}

function keyOf({ headers }: IncomingMessage): string {
  const own = headers['x-api-key'] ?? headers['xi-api-key'];
  return typeof own === 'string' ? own : (headers.authorization ?? '').replace(/^Bearer /, '');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > BODY_BYTES_MAX) throw new RangeError('too large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** What the interviewer suggests, as a model would that follows it to the letter. */
function wordingOf({ messages, isForm }: Asked): string {
  if (isForm) return '{"level":"strong","quote":"I built a queue"}';
  return /^How it could sound: (.*)$/m.exec(messages.at(-1)?.text ?? '')?.[1] ?? 'Go on, please.';
}

/** A tone of 60 ms a letter. */
function tone(text: string): Int16Array {
  return Int16Array.from({ length: text.length * 60 * 24 }, (_, at) => Math.round(8_000 * Math.sin(at / 20)));
}

function repeated(samples: Int16Array, times: number): Int16Array {
  const all = new Int16Array(samples.length * times);
  for (let at = 0; at < times; at += 1) all.set(samples, at * samples.length);
  return all;
}
