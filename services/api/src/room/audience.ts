import { ERRORS, type ErrorCode, type ServerMessage, type StoredEvent, wireErrorCode } from '@intervue/shared';
import type { ClientLink, SpeechDelivery } from './client-link.ts';

/** The one client of a room, when it is there, and the acknowledgements it waits for. */
export class Audience {
  #link: ClientLink | null = null;
  #delivery: SpeechDelivery = 'audio_response';
  readonly #unacknowledged = new Map<string, string[]>();

  get link(): ClientLink | null {
    return this.#link;
  }

  get delivery(): SpeechDelivery {
    return this.#delivery;
  }

  /** The client of the original protocol knows neither `stored` nor `progress` and gets an error for what was not heard. */
  get isSimple(): boolean {
    return this.#delivery === 'audio_response';
  }

  /** A client takes the one place there is; the one before is told and sent away. */
  seat(link: ClientLink, delivery: SpeechDelivery): void {
    if (this.#link && this.#link !== link) {
      this.fail('session-taken-over');
      this.#link.close(4009);
    }
    this.#link = link;
    this.#delivery = delivery;
  }

  /** True when this client had the place. */
  leave(link: ClientLink): boolean {
    if (this.#link !== link) return false;
    this.#link = null;
    return true;
  }

  send(message: ServerMessage): void {
    this.#link?.send(message);
  }

  /** Tells of a stored event. */
  tell(_stored: StoredEvent, frames: readonly ServerMessage[]): void {
    for (const frame of frames) this.tellOne(frame);
  }

  tellOne(frame: ServerMessage): void {
    if (!this.isSimple) return this.send(frame);
    if (frame.type === 'stored' || frame.type === 'progress' || frame.type === 'turn_timing') return;
    this.send(frame);
    if (frame.type === 'notice' && frame.code === 'not_heard') this.fail('empty-transcription');
  }

  /** Words of an answer that is being spoken. They may still change, and are stored nowhere. */
  tellWords(turnId: string, text: string): void {
    if (!this.isSimple) this.send({ type: 'partial', turn_id: turnId, text });
  }

  /** Hands-free: in how many milliseconds the turn passes if the silence lasts; null when somebody speaks. */
  tellEnding(turnId: string, inMs: number | null): void {
    if (!this.isSimple)
      this.send({ type: 'turn_ending', turn_id: turnId, in_ms: inMs && Math.max(0, Math.round(inMs)) });
  }

  /** What was heard over a reply was no answer: it goes on. */
  tellResumed({ epoch, turnId, reason }: { epoch: number; turnId: string; reason: 'backchannel' | 'noise' | 'echo' }) {
    this.send({ type: 'speech_resume', epoch, turn_id: turnId, reason });
  }

  /** Nothing can be stored for now. */
  tellTrouble(): void {
    this.fail('storage-unavailable');
    this.send({ type: 'status', state: 'error' });
  }

  fail(code: ErrorCode, clientMsgId?: string): void {
    this.send(errorMessage(code, clientMsgId));
  }

  /** Tells that something was not accepted, also to the commands that waited for this key. */
  refuse(reason: keyof typeof REFUSALS, key: string | null): void {
    const waiting = (key && this.#unacknowledged.get(key)) || [undefined];
    for (const clientMsgId of waiting) this.fail(REFUSALS[reason], clientMsgId);
    if (key) this.#unacknowledged.delete(key);
  }

  /** A command waits for this key to be stored. */
  expect(key: string, clientMsgId: string | undefined): void {
    if (!clientMsgId) return;
    const waiting = this.#unacknowledged.get(key) ?? [];
    if (!waiting.includes(clientMsgId)) waiting.push(clientMsgId);
    this.#unacknowledged.set(key, waiting);
  }

  /** What the commands waited for is stored under this seq. */
  acknowledge(key: string, seq: number): void {
    for (const clientMsgId of this.#unacknowledged.get(key) ?? []) {
      this.send({ type: 'ack', client_msg_id: clientMsgId, seq });
    }
    this.#unacknowledged.delete(key);
  }

  /** The interview is over: everything has been sent, nothing more is expected. */
  endAll(): void {
    this.#link?.close(1000);
    this.#link = null;
  }
}

const REFUSALS = {
  'not-started': 'message-too-early',
  ended: 'message-too-late',
  busy: 'turn-mismatch',
  paused: 'turn-mismatch',
} as const satisfies Record<string, ErrorCode>;

/** The catalogue's entry as the wire says it. */
export function errorMessage(code: ErrorCode, clientMsgId?: string): ServerMessage {
  const { says, recoverable } = ERRORS[code];
  const message = { type: 'error' as const, code: wireErrorCode(code), message: says, recoverable };
  return clientMsgId ? { ...message, client_msg_id: clientMsgId } : message;
}
