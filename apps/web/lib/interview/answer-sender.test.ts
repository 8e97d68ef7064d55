import { type ClientMessage, decodeAudioFrame } from '@intervue/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerSender } from './answer-sender.ts';

/** A server that takes in an answer as ours does, over a line that can break. */
class Server {
  isOpen = true;
  /** Frames the network still takes before it is full. */
  room = Number.POSITIVE_INFINITY;
  turns = new Map<string, { samples: number[]; isStored: boolean }>();
  epoch = -1;
  turnId = '';
  outcomes: string[] = [];
  readonly sender: AnswerSender;
  #unacknowledged = new Map<string, ClientMessage>();
  #id = 0;

  constructor() {
    const line = {
      isOpen: true,
      command: (message: ClientMessage & { client_msg_id?: string | undefined }) => {
        this.#unacknowledged.set(message.client_msg_id ?? '', message);
        this.tell(message);
      },
      tell: (message: ClientMessage) => this.tell(message),
      sendSound: (bytes: Uint8Array<ArrayBuffer>) => this.take(bytes),
    };
    Object.defineProperty(line, 'isOpen', { get: () => this.isOpen });
    this.sender = new AnswerSender(
      line,
      { begin() {}, add() {}, end() {}, forget() {} },
      () => `m${(this.#id += 1)}`,
      (_turnId, outcome) => this.outcomes.push(outcome),
    );
  }

  tell(message: ClientMessage): void {
    if (!this.isOpen) return;
    if (message.type === 'audio_begin') this.#begin(message);
    if (message.type === 'audio_end') this.#end(message);
    if (message.type === 'audio_cancel') this.turns.delete(message.turn_id);
  }

  take(bytes: Uint8Array): boolean {
    if (!this.isOpen || this.room <= 0) return false;
    this.room -= 1;
    const frame = decodeAudioFrame(bytes);
    const turn = this.turns.get(this.turnId);
    if (!frame || !turn || frame.epoch !== this.epoch || frame.firstSample > turn.samples.length) return true;
    turn.samples.push(...frame.samples.subarray(turn.samples.length - frame.firstSample));
    return true;
  }

  /** The line breaks; a crashed server also forgets what it had not written. */
  cut(forgotten: number): void {
    this.isOpen = false;
    const turn = this.turns.get(this.turnId);
    if (turn && !turn.isStored) turn.samples.splice(Math.max(0, turn.samples.length - forgotten));
    this.epoch = -1;
  }

  mend(): void {
    this.isOpen = true;
    for (const message of this.#unacknowledged.values()) this.tell(message);
    this.sender.onResumed();
  }

  #begin(message: Extract<ClientMessage, { type: 'audio_begin' }>): void {
    const turn = this.turns.get(message.turn_id) ?? { samples: [], isStored: false };
    this.turns.set(message.turn_id, turn);
    this.turnId = message.turn_id;
    this.epoch = message.epoch;
    if (!turn.isStored) this.#have(turn.samples.length);
    if (message.client_msg_id) this.#acknowledge(message.client_msg_id);
  }

  #end(message: Extract<ClientMessage, { type: 'audio_end' }>): void {
    const turn = this.turns.get(message.turn_id);
    if (!turn) return;
    if (turn.samples.length < message.samples) return this.#have(turn.samples.length);
    turn.isStored = true;
    this.#acknowledge(message.client_msg_id ?? '');
  }

  #have(samples: number): void {
    this.sender.onMessage({ type: 'audio_have', turn_id: this.turnId, samples });
  }

  #acknowledge(id: string): void {
    this.#unacknowledged.delete(id);
    this.sender.onMessage({ type: 'ack', client_msg_id: id, seq: 1 });
  }
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('speak' as const), samples: fc.integer({ min: 1, max: 900 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('room' as const), samples: fc.integer({ min: 0, max: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('cut' as const), samples: fc.integer({ min: 0, max: 5_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('mend' as const), samples: fc.constant(0) }) },
);

describe('an answer on its way', () => {
  it('[WB30] arrives whole and in order, however often the line breaks and whatever the server forgot', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (steps, endsAt) => {
        const server = new Server();
        const spoken: number[] = [];
        server.sender.begin('t', 'hold');
        for (const [index, { does, samples }] of steps.entries()) {
          if (index === endsAt) server.sender.end();
          if (does === 'cut' && server.isOpen) server.cut(samples);
          if (does === 'mend' && !server.isOpen) server.mend();
          if (does === 'room') server.room = samples;
          if (does === 'room') server.sender.onRoom();
          if (does !== 'speak' || index >= endsAt) continue;
          const piece = Int16Array.from({ length: samples }, (_, at) => (spoken.length + at) % 30_000);
          spoken.push(...piece);
          server.sender.add(piece);
        }
        server.sender.end();
        if (!server.isOpen) server.mend();
        server.room = Number.POSITIVE_INFINITY;
        server.sender.onRoom();
        expect(server.turns.get('t')).toEqual({ samples: spoken, isStored: true });
        expect(server.outcomes).toEqual(['stored']);
        expect(server.sender.turnId).toBeNull();
      }),
    );
  });

  it('[WB31] goes on after what the server has when it was cut off by a reload', () => {
    const server = new Server();
    server.turns.set('t', { samples: [1, 2, 3], isStored: false });
    server.sender.begin('t', 'hold', 3);
    server.sender.add(Int16Array.of(4, 5));
    server.sender.end();
    expect(server.turns.get('t')).toEqual({ samples: [1, 2, 3, 4, 5], isStored: true });
  });

  it('[WB31] is brought by the next page from what this browser had kept of it', () => {
    const server = new Server();
    server.turns.set('t', { samples: [1, 2], isStored: false });
    server.sender.begin('t', 'hold', 0, Int16Array.of(1, 2, 3));
    server.sender.add(Int16Array.of(4, 5));
    server.sender.end();
    expect(server.turns.get('t')).toEqual({ samples: [1, 2, 3, 4, 5], isStored: true });
  });

  it('[WB31] is silent where a crash lost what no page has any more, and whole after it', () => {
    const server = new Server();
    server.turns.set('t', { samples: [1, 2, 3, 4], isStored: false });
    server.sender.begin('t', 'hold', 4);
    server.sender.add(Int16Array.of(5, 6));
    server.cut(2);
    server.mend();
    server.sender.end();
    expect(server.turns.get('t')).toEqual({ samples: [1, 2, 0, 0, 5, 6], isStored: true });
  });

  it('[WB32] is forgotten on both sides when it was not meant', () => {
    const server = new Server();
    server.sender.begin('t', 'hold');
    server.sender.add(new Int16Array(4_000));
    server.sender.cancel();
    expect(server.turns.has('t')).toBe(false);
    expect(server.sender.turnId).toBeNull();
  });

  it('[WB33] is let go when the server refuses it, and kept while the server cannot save', () => {
    const server = new Server();
    server.sender.begin('t', 'hold');
    server.cut(0);
    server.sender.end();
    const refusal = { type: 'error' as const, message: '', recoverable: true, client_msg_id: 'm1' };
    server.sender.onMessage({ ...refusal, code: 'STORAGE_UNAVAILABLE' });
    expect(server.sender.turnId).toBe('t');
    server.sender.onMessage({ ...refusal, code: 'TURN_MISMATCH' });
    expect(server.sender.turnId).toBeNull();
    expect(server.outcomes).toEqual(['refused']);
  });
});
