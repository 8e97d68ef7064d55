import {
  type ClientMessage,
  retryAfterClose,
  ServerMessage,
  TOKEN_PROTOCOL_PREFIX,
  WS_PROTOCOL,
} from '@intervue/shared';
import type { LineState } from './interview-state.ts';
import { reconnectWaitMs, SILENT_LINE_MS } from './reconnect-policy.ts';

/** A command that the server acknowledges; it is sent again on each new line until it is. */
export type Command = Extract<ClientMessage, { client_msg_id?: string | undefined }>;

export type ConnectionListener = {
  onMessage(message: ServerMessage): void;
  onSound(bytes: Uint8Array): void;
  onLine(line: LineState): void;
  /** A new line is open and the server has told where the interview stands. */
  onResumed(): void;
  lastSeq(): number;
  /** The line takes sound again. */
  onRoom(): void;
  /** Asks over HTTP why the socket was refused. */
  whyRefused(): Promise<'unknown' | 'full' | null>;
};

/** Two seconds of sound that the network has not taken: more would only wait there, and be sent twice after a break. */
const WAITING_BYTES_MAX = 64_000;
const ROOM_AGAIN_MS = 100;

/** The line to one interview: keeps itself open, and sends again what was not acknowledged. */
export class Connection {
  readonly #url: string;
  readonly #token: string | null;
  readonly #listener: ConnectionListener;
  readonly #unacknowledged = new Map<string, Command>();
  #socket: WebSocket | null = null;
  #isResumed = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastByteMs = 0;
  #roomTimer: ReturnType<typeof setTimeout> | null = null;
  #pulse: ReturnType<typeof setInterval> | null = null;
  #isClosed = false;
  readonly #hurry = () => this.retryNow();

  constructor(sessionId: string, token: string | null, listener: ConnectionListener) {
    const { protocol, host } = window.location;
    this.#url = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws/interview/${sessionId}`;
    this.#token = token;
    this.#listener = listener;
  }

  open(): void {
    this.#isClosed = false;
    window.addEventListener('online', this.#hurry);
    window.addEventListener('pageshow', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
    this.#pulse = setInterval(() => this.#checkPulse(), 5_000);
    this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    window.removeEventListener('online', this.#hurry);
    window.removeEventListener('pageshow', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#pulse) clearInterval(this.#pulse);
    if (this.#roomTimer) clearTimeout(this.#roomTimer);
    this.#socket?.close(1000);
  }

  /** Sends a command until it is acknowledged, over as many lines as it takes. */
  command(command: Command): void {
    const id = command.client_msg_id;
    if (id) this.#unacknowledged.set(id, command);
    if (this.#isResumed) this.#send(command);
  }

  /** Sends something that is worth nothing later. */
  tell(message: ClientMessage): void {
    if (this.#isResumed) this.#send(message);
  }

  /** @returns false when it was not taken; where the network is slow, `onRoom` tells when to try again. */
  sendSound(bytes: Uint8Array<ArrayBuffer>): boolean {
    if (!this.#isResumed || this.#socket?.readyState !== WebSocket.OPEN) return false;
    if (this.#socket.bufferedAmount > WAITING_BYTES_MAX) {
      this.#roomTimer ??= setTimeout(() => this.#lookForRoom(), ROOM_AGAIN_MS);
      return false;
    }
    this.#socket.send(bytes);
    return true;
  }

  #lookForRoom(): void {
    this.#roomTimer = null;
    // A line that breaks meanwhile begins anew by itself.
    if (this.#isResumed && !this.#isClosed) this.#listener.onRoom();
  }

  get isOpen(): boolean {
    return this.#isResumed;
  }

  /** Connects at once when the line is down; also brings back an interview that went on in another window. */
  retryNow(): void {
    if (this.#isClosed || document.visibilityState === 'hidden') return;
    const { readyState } = this.#socket ?? { readyState: WebSocket.CLOSED };
    if (readyState === WebSocket.OPEN) this.tell({ type: 'ping', at: Date.now() });
    else if (this.#timer) this.#connect();
  }

  /** Takes the interview back from another window, by the person's will. */
  takeOver(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) this.#connect();
  }

  #connect(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isResumed = false;
    this.#lastByteMs = Date.now();
    const protocols = this.#token ? [WS_PROTOCOL, TOKEN_PROTOCOL_PREFIX + this.#token] : [WS_PROTOCOL];
    const socket = new WebSocket(this.#url, protocols);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    let wasOpen = false;
    socket.onopen = () => {
      wasOpen = true;
      if (socket === this.#socket) this.#hello();
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (socket === this.#socket) this.#received(data);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket && !this.#isClosed) void this.#lost(code, wasOpen);
    };
  }

  #hello(): void {
    this.#send({ type: 'hello', protocol: 1, last_seq: this.#listener.lastSeq(), speech: 'frames' });
  }

  #received(data: string | ArrayBuffer): void {
    this.#lastByteMs = Date.now();
    if (typeof data !== 'string') return this.#listener.onSound(new Uint8Array(data));
    const message = ServerMessage.safeParse(JSON.parse(data));
    // A message this page does not know yet comes from a newer server; it is none of its business.
    if (!message.success) return;
    if (message.data.type === 'ack') this.#unacknowledged.delete(message.data.client_msg_id);
    this.#listener.onMessage(message.data);
    if (message.data.type === 'resumed') this.#resumed();
    if (message.data.type === 'error') this.#refused(message.data);
  }

  #resumed(): void {
    this.#isResumed = true;
    this.#attempt = 0;
    for (const command of this.#unacknowledged.values()) this.#send(command);
    this.#listener.onResumed();
  }

  /** A command that was refused for good must not be sent for ever. */
  #refused(error: Extract<ServerMessage, { type: 'error' }>): void {
    if (error.client_msg_id && error.code !== 'STORAGE_UNAVAILABLE') this.#unacknowledged.delete(error.client_msg_id);
  }

  async #lost(code: number, wasOpen: boolean): Promise<void> {
    this.#isResumed = false;
    if (code === 4009) return this.#listener.onLine({ is: 'taken-over' });
    if (code === 4004 || code === 4003) return this.#listener.onLine({ is: 'gone', reason: 'unknown' });
    if (retryAfterClose(code) === 'never' && code !== 1006) return;
    if (!wasOpen) {
      const reason = await this.#listener.whyRefused();
      if (reason === 'unknown') return this.#listener.onLine({ is: 'gone', reason });
    }
    const waitMs = reconnectWaitMs(this.#attempt, Math.random());
    this.#attempt += 1;
    this.#listener.onLine({ is: 'broken', retryAtMs: Date.now() + waitMs });
    this.#timer = setTimeout(() => this.#connect(), waitMs);
  }

  /** A link that is dead closes no socket: only silence tells. */
  #checkPulse(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const silentMs = Date.now() - this.#lastByteMs;
    if (silentMs > SILENT_LINE_MS) {
      this.#socket.close();
      void this.#lost(1006, true);
    } else if (silentMs > 15_000) this.tell({ type: 'ping', at: Date.now() });
  }

  #send(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
