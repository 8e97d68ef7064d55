import { ClientMessage, decodeAudioFrame, type ErrorCode, LIMITS, type ServerMessage } from '@intervue/shared';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../base/clock.ts';
import { errorCodeOf } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import { errorMessage } from '../room/audience.ts';
import type { ClientLink } from '../room/client-link.ts';
import { command, type DecodeAnswer } from '../room/commands.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { seatSimple } from '../room/welcome.ts';
import { IntakeBudget } from './intake-budget.ts';
import { SocketWriter } from './socket-writer.ts';

export type ConnectionOptions = {
  socket: WebSocket;
  interviewId: string;
  rooms: Rooms;
  clock: Clock;
  decode: DecodeAnswer;
  out: Log;
};

const HEARTBEAT_MS = 15_000;
const MISSED_BEATS_MAX = 2;
/** More than this waiting to be done: the socket is not read until it is. */
const WAITING_BYTES_MAX = 256 * 1024;

/** One socket: decodes, limits, keeps alive, and hands what it says to its room, in order. */
export function connect(options: ConnectionOptions): void {
  new Connection(options).open();
}

class Connection implements ClientLink {
  readonly #options: ConnectionOptions;
  readonly #waiting: { data: Buffer; isBinary: boolean }[] = [];
  #room: Room | null = null;
  #isSeated = false;
  #isWorking = false;
  #missedBeats = 0;
  #heartbeat: Disposable | null = null;
  #waitingBytes = 0;
  readonly #budget = new IntakeBudget();
  readonly #writer: SocketWriter;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#writer = new SocketWriter(options.socket, options.clock);
  }

  open(): void {
    const { socket, interviewId, rooms } = this.#options;
    socket.on('message', (data, isBinary) => this.#received(data, isBinary));
    socket.on('pong', () => {
      this.#missedBeats = 0;
    });
    socket.on('close', () => this.#closed());
    // Protocol errors close the socket by themselves; without a listener they would end the process.
    socket.on('error', (error) => this.#options.out.info({ interviewId, err: error }, 'socket error'));
    this.#beat();
    rooms.enter(interviewId).then(
      (room) => this.#entered(room),
      (error: unknown) => this.#notEntered(errorCodeOf(error)),
    );
  }

  send(message: ServerMessage): void {
    this.#writer.write(JSON.stringify(message));
  }

  sendAudio(frame: Uint8Array): void {
    this.#writer.writeSound(frame);
  }

  close(code: number): void {
    this.#options.socket.close(code);
  }

  #entered(room: Room): void {
    if (this.#options.socket.readyState !== this.#options.socket.OPEN) return;
    this.#room = room;
    this.send({ type: 'session_started', session_id: this.#options.interviewId });
    void this.#work();
  }

  #notEntered(code: ErrorCode): void {
    this.send(errorMessage(code));
    const closeCode =
      { 'server-full': 4029, 'session-not-found': 4004, 'server-stopping': 1012 }[code as string] ?? 4000;
    this.close(closeCode);
  }

  #received(data: RawData, isBinary: boolean): void {
    const bytes = Buffer.isBuffer(data) ? data : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]);
    const nowMs = this.#options.clock.monotonicMs();
    const verdict = isBinary ? this.#budget.sound(bytes.length, nowMs) : this.#budget.message(nowMs);
    if (verdict !== 'taken') this.#fail('too-many-messages');
    if (verdict === 'closed') this.close(4008);
    if (verdict !== 'taken') return;
    this.#waiting.push({ data: bytes, isBinary });
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes > WAITING_BYTES_MAX) this.#options.socket.pause();
    void this.#work();
  }

  /** One after another: what was said first is done first, also when it takes longer. */
  async #work(): Promise<void> {
    if (this.#isWorking || !this.#room) return;
    this.#isWorking = true;
    const room = this.#room;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#waitingBytes -= next.data.length;
      try {
        if (next.isBinary) this.#sound(room, next.data);
        else await this.#text(room, next.data);
      } catch (error) {
        this.#options.out.error({ err: error }, 'a message was not handled');
        this.#fail('internal-error');
      }
    }
    this.#isWorking = false;
    if (this.#options.socket.isPaused) this.#options.socket.resume();
  }

  #sound(room: Room, data: Buffer): void {
    const frame = data.length <= LIMITS.audioFrameBytesMax ? decodeAudioFrame(data) : null;
    if (frame?.kind !== 'microphone' || frame.codec !== 'pcm16-16k') return this.#fail('message-malformed');
    if (!this.#isSeated) return this.#fail('message-too-early');
    if (room.answers.take(frame.epoch, frame.firstSample, frame.samples) !== 'gap') return;
    const { open } = room.answers;
    if (open) this.send({ type: 'audio_have', turn_id: open.turnId, samples: open.samples });
  }

  async #text(room: Room, data: Buffer): Promise<void> {
    const message = this.#parsed(data);
    if (!message) return;
    const clientMsgId = 'client_msg_id' in message ? message.client_msg_id : undefined;
    try {
      if (message.type === 'hello') this.#isSeated = true;
      else if (!this.#isSeated && message.type !== 'ping') {
        this.#isSeated = true;
        seatSimple(room, this);
      }
      await command(room, this, message, this.#options.decode);
    } catch (error) {
      const code = errorCodeOf(error);
      if (code === 'internal-error') this.#options.out.error({ err: error, message: message.type }, 'a command failed');
      this.#fail(code, clientMsgId);
    }
  }

  #parsed(data: Buffer): ClientMessage | null {
    let json: unknown;
    try {
      json = JSON.parse(data.toString('utf8'));
    } catch {
      this.#fail('message-malformed');
      return null;
    }
    const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : null;
    if (type !== 'audio' && data.length > LIMITS.messageBytesMax * (type === 'resume_context' ? 4 : 1)) {
      this.#fail('message-too-large');
      return null;
    }
    const message = ClientMessage.safeParse(json);
    if (message.success) return message.data;
    this.#fail(typeof type === 'string' && KNOWN_TYPES.has(type) ? 'message-malformed' : 'message-unknown', idIn(json));
    return null;
  }

  #fail(code: ErrorCode, clientMsgId?: string): void {
    this.send(errorMessage(code, clientMsgId));
  }

  #beat(): void {
    this.#heartbeat = this.#options.clock.after(HEARTBEAT_MS, () => {
      if (this.#missedBeats >= MISSED_BEATS_MAX) return this.#options.socket.terminate();
      this.#missedBeats += 1;
      this.#options.socket.ping();
      this.#beat();
    });
  }

  #closed(): void {
    this.#heartbeat?.[Symbol.dispose]();
    this.#writer.close();
    this.#waiting.length = 0;
    const room = this.#room;
    if (!room?.audience.leave(this)) return;
    room.happened({ type: 'client-left' });
    this.#options.rooms.left(this.#options.interviewId);
  }
}

const KNOWN_TYPES = new Set<string>(
  ClientMessage.options.flatMap(({ shape: { type } }) => ('options' in type ? type.options : [...type.values])),
);

/** The id of a command that could not be read, so that its sender learns which one it was. */
function idIn(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('client_msg_id' in json)) return undefined;
  const id = json.client_msg_id;
  return typeof id === 'string' && id.length <= 64 ? id : undefined;
}
