import { randomUUID } from 'node:crypto';
import {
  type ClientMessage,
  type CreateInterview,
  CreatedInterview,
  decodeAudioFrame,
  REST,
  ServerMessage,
  TOKEN_PROTOCOL_PREFIX,
  type Utterance,
  WS_PROTOCOL,
} from '@intervue/shared';
import { WebSocket } from 'ws';
import { type Pace, Player } from './player.ts';
import { SpokenAnswer, type SpokenAnswerOptions } from './spoken-answer.ts';

/** What an interview is created with; everything left out takes the contract's default. */
export type Wish = {
  settings?: Partial<CreateInterview['settings']>;
  keep?: CreateInterview['consent']['keep'];
  resume?: CreateInterview['resume'];
  jobDescription?: string;
  jobFacts?: string;
};

type Command = Extract<ClientMessage, { client_msg_id?: string | undefined }>;

const WAIT_MS_MAX = 45_000;
const RETRY_MS = 40;

/**
 * A candidate that talks to a server over the public protocol alone, as a careful client does: it comes back when the line
 * breaks, sends again what was not acknowledged, and hears what is spoken to it: at once, or as long as it takes.
 */
export class Candidate {
  readonly url: string;
  readonly sessionId: string;
  readonly token: string;
  /** Everything the server said, in order, over all lines. */
  readonly messages: ServerMessage[] = [];
  readonly player: Player;
  readonly closeCodes: number[] = [];
  readonly #lines = new Map<number, Utterance>();
  readonly #seqs: number[] = [];
  readonly #unacknowledged = new Map<string, Command>();
  readonly #acknowledged = new Map<string, number>();
  #socket: WebSocket | null = null;
  #lastSeq = 0;
  #answer: SpokenAnswer | null = null;
  #isResumed = false;
  #isClosed = false;
  #waiting: (() => void)[] = [];
  /** Called with every message, before anything else is done about it. */
  onMessage: ((message: ServerMessage) => void) | null = null;
  /** Called with every piece of speech. */
  onSound: (() => void) | null = null;

  constructor(url: string, created: CreatedInterview, pace: Pace = 'fast') {
    this.url = url;
    this.player = new Player(pace, (message) => this.send(message));
    this.sessionId = created.session_id;
    this.token = created.token;
  }

  /** Creates an interview over REST. */
  static async create(url: string, wish: Wish = {}, pace: Pace = 'fast'): Promise<Candidate> {
    const body = {
      settings: { max_questions: 1, time_budget_minutes: 10, ...wish.settings },
      consent: { version: 'rehearsal', knows_it_is_ai: true, keep: wish.keep ?? 'audio_and_transcript' },
      resume: wish.resume ?? null,
      job_description: wish.jobDescription ?? '',
      job_facts: wish.jobFacts ?? '',
      client_request_id: randomUUID(),
    };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url + REST.createInterview.path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`not created: ${answer.status} ${await answer.text()}`);
    return new Candidate(url, CreatedInterview.parse(await answer.json()), pace);
  }

  /** Opens the line and waits until the server has told where the interview stands. */
  async connect(): Promise<void> {
    this.#open();
    await this.until(() => this.#isResumed);
  }

  /** Leaves for good. */
  close(): void {
    this.#isClosed = true;
    this.player.stop();
    this.#answer?.stop();
    this.#socket?.terminate();
  }

  /** Loses the line as a broken network does, and comes back by itself. */
  dropLine(): void {
    this.#socket?.terminate();
  }

  /** The transcript, in order. */
  get lines(): Utterance[] {
    return [...this.#lines.values()].sort((one, other) => one.seq - other.seq);
  }

  /** Every stored number it was told, each once. */
  get seqs(): number[] {
    return [...new Set(this.#seqs)].sort((one, other) => one - other);
  }

  get phases(): string[] {
    const phases = this.messages.flatMap((message) => (message.type === 'progress' ? [message.phase] : []));
    return phases.filter((phase, index) => phase !== phases[index - 1]);
  }

  get isEnded(): boolean {
    return this.messages.some(({ type }) => type === 'session_ended');
  }

  /** What happens now, as the server told last. */
  get state(): string {
    const told = this.messages.findLast((message) => message.type === 'status' || message.type === 'resumed');
    return told?.type === 'status' || told?.type === 'resumed' ? told.state : 'unknown';
  }

  /** Everything that was acknowledged: the command's id and the seq. */
  get acknowledged(): ReadonlyMap<string, number> {
    return this.#acknowledged;
  }

  /** Starts the interview and hears the greeting to its end. */
  async begin(): Promise<void> {
    this.command({ type: 'start_interview' });
    await this.until(() => this.lines.length > 0);
    await this.untilMyTurn();
  }

  /** Gives one typed answer and hears the reply to its end. */
  async answer(text: string): Promise<void> {
    const before = this.lines.length;
    this.answerInWriting(text);
    await this.until(() => this.isEnded || this.lines.length >= before + 2);
    await this.untilMyTurn();
  }

  answerInWriting(text: string): string {
    return this.command({ type: 'answer_text', turn_id: randomUUID(), text });
  }

  /** Gives 16 kHz mono samples as one answer, as fast as the line takes them or as long as it takes to say them. */
  speak(samples: Int16Array, options: SpokenAnswerOptions = {}): SpokenAnswer {
    this.#answer?.stop();
    this.#answer = new SpokenAnswer(samples, this, options);
    this.#answer.begin();
    return this.#answer;
  }

  /** What was spoken to it, by epoch. */
  get heard(): ReadonlyMap<number, Int16Array[]> {
    return this.player.heard;
  }

  get isAnswerStored(): boolean {
    return this.#answer?.isStored ?? false;
  }

  /** Sends a command until it is acknowledged. @returns its id. */
  command(message: Command): string {
    const id = randomUUID();
    const command = { ...message, client_msg_id: id };
    this.#unacknowledged.set(id, command);
    if (this.#isResumed) this.send(command);
    return id;
  }

  send(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Sends whatever it is given. */
  sendRaw(data: string | Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(data);
  }

  /** Waits until something is true. @throws {Error} with the last messages when it does not become so in time. */
  async until(isTrue: () => boolean, waitMsMax = WAIT_MS_MAX): Promise<void> {
    const untilMs = performance.now() + waitMsMax;
    while (!isTrue()) {
      const leftMs = untilMs - performance.now();
      if (leftMs <= 0) throw new Error(`waited ${waitMsMax} ms for ${isTrue.toString()}; last: ${this.#lastSaid()}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, 250));
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Waits until it may answer: the interviewer has spoken to the end. */
  async untilMyTurn(waitMsMax = WAIT_MS_MAX): Promise<void> {
    const isMine = () => (this.state === 'ready' || this.state === 'listening') && this.#isResumed;
    await this.until(() => this.isEnded || isMine(), waitMsMax);
  }

  #open(): void {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/ws/interview/${this.sessionId}`, [
      WS_PROTOCOL,
      TOKEN_PROTOCOL_PREFIX + this.token,
    ]);
    this.#socket = socket;
    this.#isResumed = false;
    socket.on('open', () => this.send({ type: 'hello', protocol: 1, last_seq: this.#lastSeq, speech: 'frames' }));
    socket.on('message', (data: Buffer, isBinary) => {
      if (socket === this.#socket) this.#received(data, isBinary);
    });
    // A line that cannot be opened is closed as well; that is where it is tried again.
    socket.on('error', () => {});
    socket.on('close', (code) => {
      if (socket === this.#socket) this.#lost(code);
    });
  }

  #lost(code: number): void {
    this.#isResumed = false;
    // What is left of the reply comes again on the next line.
    this.player.stop();
    this.closeCodes.push(code);
    this.#wake();
    if (!this.#isClosed && code !== 4009 && code !== 1000) setTimeout(() => !this.#isClosed && this.#open(), RETRY_MS);
  }

  #received(data: Buffer, isBinary: boolean): void {
    if (isBinary) this.#hears(data);
    else this.#told(ServerMessage.parse(JSON.parse(data.toString())));
    this.#wake();
  }

  #hears(data: Buffer): void {
    const frame = decodeAudioFrame(data);
    if (!frame) throw new Error('a frame that is none');
    this.player.hears(frame);
    this.onSound?.();
  }

  #told(message: ServerMessage): void {
    this.onMessage?.(message);
    this.messages.push(message);
    if ('seq' in message && message.type !== 'ack' && message.seq !== undefined) {
      this.#seqs.push(message.seq);
      this.#lastSeq = Math.max(this.#lastSeq, message.seq);
    }
    this.player.told(message);
    switch (message.type) {
      case 'transcript':
        this.#lines.set(message.seq, message);
        break;
      case 'ack':
        this.#acknowledgedBy(message.client_msg_id, message.seq);
        break;
      case 'audio_have':
        if (this.#answer?.turnId === message.turn_id) this.#answer.sendFrom(message.samples);
        break;
      case 'resumed':
        this.#isResumed = true;
        for (const command of this.#unacknowledged.values()) this.send(command);
        if (this.#answer && !this.#answer.isStored) this.#answer.begin();
        break;
      default:
    }
  }

  #acknowledgedBy(id: string, seq: number): void {
    this.#unacknowledged.delete(id);
    this.#acknowledged.set(id, seq);
    if (this.#answer?.endId === id) this.#answer.isStored = true;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  #lastSaid(): string {
    return this.messages
      .slice(-12)
      .map((message) => JSON.stringify(message).slice(0, 160))
      .join('\n');
  }
}
