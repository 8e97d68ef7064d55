import { encodeAudioFrame, type ServerMessage, TOKEN_PROTOCOL_PREFIX, WS_PROTOCOL } from '@intervue/shared';
import { WebSocket } from 'ws';

const FRAME_MS = 20;
const PLAYOUT_EVERY_MS = 300;
const FRAME_SAMPLES = FRAME_MS * 16;
/** As the page tells it: after so much silence. */
const VOICE_OFF_MS = 160;

/** The fake ears hear a finished thought in the one and half of one in the other. */
const VOICED = new Int16Array(FRAME_SAMPLES).fill(800);
const UNFINISHED = new Int16Array(FRAME_SAMPLES).fill(801);
const SILENT = new Int16Array(FRAME_SAMPLES);

/** What a turn says: stretches of speech and the pauses between them, in milliseconds, beginning with speech. */
export type Answer = readonly number[];

/** One interview held over a socket by a candidate who plays every reply at once. */
export class LoopSession {
  readonly #socket: WebSocket;
  #state = '';
  #epoch = 0;
  #waiting: {
    fits: (message: ServerMessage) => boolean;
    done: (message: ServerMessage) => void;
    fail: (error: Error) => void;
  }[] = [];
  #onSound: (() => void) | null = null;
  #turns = 0;
  /** On the wire, both ways. */
  readonly timings: Readonly<Record<string, number>>[] = [];
  bytes = { frames: 0, samples: 0, control: 0 };

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('close', () => {
      for (const { fail } of this.#waiting.splice(0)) fail(new Error('the interview is over'));
    });
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#sound(data);
      else this.#message(JSON.parse(String(data)) as ServerMessage);
    });
  }

  /** Creates an interview and waits until the greeting is over. */
  static async open(origin: string, settings: object): Promise<LoopSession> {
    const response = await fetch(`${origin}/api/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        settings: { max_questions: 10, ...settings },
        consent: { version: '1', knows_it_is_ai: true, keep: 'transcript_only' },
        client_request_id: crypto.randomUUID(),
      }),
    });
    const { session_id: id, token } = (await response.json()) as { session_id: string; token: string };
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws/interview/${id}`, [
      WS_PROTOCOL,
      TOKEN_PROTOCOL_PREFIX + token,
    ]);
    const session = new LoopSession(socket);
    await session.#until((message) => message.type === 'session_started');
    session.#tell({ type: 'hello', protocol: 1, last_seq: 0, speech: 'frames' });
    const ready = session.#until((message) => message.type === 'status' && message.state === 'ready');
    await session.#until((message) => message.type === 'resumed');
    session.#tell({ type: 'start_interview', client_msg_id: 'start' });
    await ready;
    return session;
  }

  /** Whether the interview goes on: it ends by itself when its plan is done. */
  get isOver(): boolean {
    return this.#socket.readyState !== WebSocket.OPEN;
  }

  /**
   * Speaks one answer in real time and hears the reply to its end.
   *
   * @returns milliseconds from the last voiced sample to the first sound of the reply.
   */
  async answer(said: Answer, mode: 'hold' | 'hands_free'): Promise<number> {
    const turnId = `turn-${(this.#turns += 1)}`;
    const epoch = this.#turns & 0xffff;
    this.#tell({ type: 'audio_begin', turn_id: turnId, mode, epoch, client_msg_id: `b${this.#turns}` });
    await this.#until((message) => message.type === 'audio_have' && message.turn_id === turnId);
    const next = this.#until((message) => message.type === 'status' && message.state === 'ready');
    const heard = new Promise<number>((resolve) => (this.#onSound = () => resolve(performance.now())));
    const endedMs = await this.#speak(turnId, epoch, said, mode, heard);
    const waitedMs = (await heard) - endedMs;
    await next;
    return waitedMs;
  }

  close(): void {
    this.#socket.terminate();
  }

  async #speak(
    turnId: string,
    epoch: number,
    said: Answer,
    mode: 'hold' | 'hands_free',
    heard: Promise<number>,
  ): Promise<number> {
    let first = 0;
    let nextMs = performance.now();
    let isHeard = false;
    void heard.then(() => (isHeard = true));
    const send = async (samples: Int16Array) => {
      const frame = encodeAudioFrame({ kind: 'microphone', codec: 'pcm16-16k', epoch, firstSample: first, samples });
      this.#socket.send(frame);
      this.bytes.frames += frame.length + WS_HEADER_BYTES;
      this.bytes.samples += samples.byteLength;
      first += FRAME_SAMPLES;
      nextMs += FRAME_MS;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, nextMs - performance.now())));
    };
    for (const [place, lengthMs] of said.entries()) {
      const isSpeech = place % 2 === 0;
      for (let atMs = 0; atMs < lengthMs; atMs += FRAME_MS) {
        const isLast = place === said.length - 1 && atMs + FRAME_MS >= lengthMs;
        if (isLast) return this.#finish(turnId, send, mode, () => isHeard);
        const sending = send(isSpeech ? (place === said.length - 1 ? VOICED : UNFINISHED) : SILENT);
        if (!isSpeech && atMs + FRAME_MS === VOICE_OFF_MS) this.#voice(turnId, 'off', mode);
        await sending;
      }
      if (!isSpeech && lengthMs > VOICE_OFF_MS) this.#voice(turnId, 'on', mode);
    }
    throw new RangeError('an answer ends in speech');
  }

  /** The last voiced frame, and what follows it: the release of the button, or silence until the reply is heard. */
  async #finish(
    turnId: string,
    send: (samples: Int16Array) => Promise<void>,
    mode: 'hold' | 'hands_free',
    isHeard: () => boolean,
  ): Promise<number> {
    const sending = send(VOICED);
    const endedMs = performance.now();
    if (mode === 'hold') {
      const samples = this.bytes.samples / 2 - this.#samplesBefore;
      this.#samplesBefore += samples;
      this.#tell({ type: 'audio_end', turn_id: turnId, samples, client_msg_id: `e${this.#turns}` });
      await sending;
      return endedMs;
    }
    void this.#beSilent(turnId, sending, send, isHeard);
    return endedMs;
  }

  #samplesBefore = 0;
  #toldMs = 0;

  async #beSilent(
    turnId: string,
    sending: Promise<void>,
    send: (samples: Int16Array) => Promise<void>,
    isHeard: () => boolean,
  ): Promise<void> {
    await sending;
    for (let silentMs = 0; !isHeard() && this.#state !== 'processing_stt' && silentMs < 20_000; silentMs += FRAME_MS) {
      const silent = send(SILENT);
      // A frame leaves when its last sample was taken: with it the silence is one frame longer.
      if (silentMs + FRAME_MS === VOICE_OFF_MS) this.#voice(turnId, 'off', 'hands_free');
      await silent;
    }
  }

  #voice(turnId: string, state: 'on' | 'off', mode: 'hold' | 'hands_free'): void {
    if (mode !== 'hands_free') return;
    this.#tell({ type: 'voice', turn_id: turnId, state, silent_ms: state === 'off' ? VOICE_OFF_MS : 0 });
  }

  #tell(message: object): void {
    const text = JSON.stringify(message);
    this.bytes.control += text.length + WS_HEADER_BYTES;
    this.#socket.send(text);
  }

  #sound(data: Buffer): void {
    this.#onSound?.();
    this.#onSound = null;
    const samples = (data.length - 8) / 2;
    const first = data.readUInt32LE(4);
    const playedMs = (first + samples) / 16;
    // As often as a page does, not for each frame: a client that talks without pause is not listened to.
    if (playedMs - this.#toldMs < PLAYOUT_EVERY_MS && playedMs > this.#toldMs) return;
    this.#toldMs = playedMs;
    this.#tell({ type: 'playout', epoch: this.#epoch, played_ms: playedMs });
  }

  #message(message: ServerMessage): void {
    if (message.type === 'turn_timing') this.timings.push(message.stages);
    if (message.type === 'status') this.#state = message.state;
    if (message.type === 'speech_start') this.#epoch = message.epoch;
    if (message.type === 'speech_end') this.#tell({ type: 'playback_done', epoch: message.epoch });
    const ready = this.#waiting.filter(({ fits }) => fits(message));
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { done } of ready) done(message);
  }

  #until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    return new Promise((done, fail) => this.#waiting.push({ fits, done, fail }));
  }
}

/** Of a masked frame of this size, from client to server. */
const WS_HEADER_BYTES = 8;
