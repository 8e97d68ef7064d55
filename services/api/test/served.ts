import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ClientMessage, ServerMessage } from '@intervue/shared';
import { TOKEN_PROTOCOL_PREFIX, WS_PROTOCOL } from '@intervue/shared';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { createMemoryLibrary } from '../src/adapters/memory/library.ts';
import { createMemoryPresence } from '../src/adapters/memory/presence.ts';
import { systemClock } from '../src/base/clock.ts';
import { silentLog } from '../src/base/log.ts';
import { createHttpServer } from '../src/doors/http-server.ts';
import { healthRoutes } from '../src/doors/routes/health.ts';
import { interviewRoutes } from '../src/doors/routes/interviews.ts';
import { acceptSockets } from '../src/doors/ws-upgrade.ts';
import type { DecodeAnswer } from '../src/room/commands.ts';
import { World } from './world.ts';

/** A whole server on a port of its own: real sockets, stores in memory, scripted engines. Its maker closes it. */
export class Served {
  readonly world: World;
  readonly app: FastifyInstance;
  readonly #sockets: { close(): Promise<void> };

  private constructor(app: FastifyInstance, sockets: { close(): Promise<void> }, world: World) {
    this.app = app;
    this.#sockets = sockets;
    this.world = world;
  }

  static async start(
    given: { decode?: DecodeAnswer; webDir?: string; isLimited?: boolean; world?: World } = {},
  ): Promise<Served> {
    const world = given.world ?? new World(() => ({}), systemClock);
    const { log, blobs, synthesizer } = world.outside;
    const library = createMemoryLibrary();
    const presence = given.isLimited ? createMemoryPresence(systemClock) : { use: async () => 0 };
    const { rooms } = world;
    const app = await createHttpServer({ logger: pino({ level: 'silent' }), webDir: given.webDir ?? null });
    const engines = { transcriber: 'scripted', synthesizer: 'scripted', interviewer: 'built-in' };
    healthRoutes(app, {
      library,
      rooms,
      synthesizer,
      engines,
      vendors: [],
      version: '0',
      reads_resumes_with: null,
      fetches_jobs: false,
      isSpeechReady: () => true,
    });
    interviewRoutes(app, { log, library, blobs, presence, rooms, clock: systemClock, tariff: world.tariff });
    const decode = given.decode ?? (async () => new Int16Array(16_000).fill(3));
    const options = { rooms, library, clock: systemClock, decode, allowedOrigins: [], out: silentLog };
    const sockets = acceptSockets(app.server, options);
    await app.listen({ host: '127.0.0.1', port: 0 });
    return new Served(app, sockets, world);
  }

  get port(): number {
    return (this.app.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async create(change: object = {}): Promise<{ session_id: string; token: string }> {
    const response = await fetch(`${this.origin}/api/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        settings: { max_questions: 1 },
        consent: { version: '1', knows_it_is_ai: true, keep: 'audio_and_transcript' },
        client_request_id: `request-${Math.random()}`,
        ...change,
      }),
    });
    return (await response.json()) as { session_id: string; token: string };
  }

  /** A socket that is open. */
  async open(interview: { session_id: string; token: string }): Promise<Wire> {
    const wire = new Wire(
      new WebSocket(`ws://127.0.0.1:${this.port}/ws/interview/${interview.session_id}`, [
        WS_PROTOCOL,
        TOKEN_PROTOCOL_PREFIX + interview.token,
      ]),
    );
    await wire.until((message) => message.type === 'session_started');
    return wire;
  }

  async close(): Promise<void> {
    await this.world.rooms.drain(0);
    await this.#sockets.close();
    await this.app.close();
  }
}

/** A client's end of a socket. */
export class Wire {
  readonly socket: WebSocket;
  readonly received: ServerMessage[] = [];
  closedWith: number | null = null;
  #wake: (() => void)[] = [];

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data, isBinary) => {
      if (isBinary) return;
      this.received.push(JSON.parse(String(data)) as ServerMessage);
      for (const wake of this.#wake.splice(0)) wake();
    });
    socket.on('close', (code) => {
      this.closedWith = code;
      for (const wake of this.#wake.splice(0)) wake();
    });
    socket.on('error', () => {});
  }

  send(message: ClientMessage | object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The first message that fits, also of those already here; fails when the socket closes first. */
  async until(fits: (message: ServerMessage) => boolean, from = 0): Promise<ServerMessage> {
    for (;;) {
      const found = this.received.slice(from).find(fits);
      if (found) return found;
      if (this.closedWith !== null) throw new Error(`closed with ${this.closedWith}`);
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  async close(): Promise<void> {
    if (this.closedWith !== null) return;
    this.socket.close();
    await once(this.socket, 'close');
  }
}
