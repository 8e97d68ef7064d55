import { type ClientMessage, Consent, decodeAudioFrame, InterviewSettings, type ServerMessage } from '@intervue/shared';
import { createBuiltInLanguageModel } from '../src/adapters/built-in/language-model.ts';
import { createMemoryBlobs } from '../src/adapters/memory/blob-store.ts';
import { createMemoryLog } from '../src/adapters/memory/interview-log.ts';
import { createScriptedSynthesizer } from '../src/adapters/scripted/synthesizer.ts';
import { createScriptedTranscriber, type Script } from '../src/adapters/scripted/transcriber.ts';
import type { Clock } from '../src/base/clock.ts';
import { type Log, silentLog } from '../src/base/log.ts';
import { type FloorPolicy, floorPolicy } from '../src/floor/floor-policy.ts';
import { createPremadeSpeech } from '../src/mouth/premade-speech.ts';
import { ownBank as questionBank } from '../src/interviewer/question-bank/own-bank.test-data.ts';
import { planFrom } from '../src/compose-plan.ts';
import type { DraftPlan } from '../src/room/plan-drafting.ts';
import type { BlobStore } from '../src/ports/blob-store.ts';
import type { InterviewLog } from '../src/ports/interview-log.ts';
import type { LanguageModel } from '../src/ports/language-model.ts';
import type { Synthesizer } from '../src/ports/synthesizer.ts';
import type { Transcriber } from '../src/ports/transcriber.ts';
import type { ClientLink, SpeechDelivery } from '../src/room/client-link.ts';
import { command } from '../src/room/commands.ts';
import type { Room } from '../src/room/room.ts';
import { Rooms } from '../src/room/rooms.ts';
import type { Tariff } from '../src/spending/spending.ts';
import { settle, VirtualClock } from './virtual-clock.ts';

/** Answers by the value of their samples. */
export const ANSWERS = {
  silence: 1,
  fine: 2,
  story: 3,
  short: 4,
} as const;

const SCRIPT: Script = new Map([
  [ANSWERS.silence, null],
  [ANSWERS.fine, { text: "Yes, I'm ready.", confidence: 0.95 }],
  [
    ANSWERS.story,
    { text: 'I built a queue in Go that cut the waiting time of our customers by forty percent.', confidence: 0.93 },
  ],
  [ANSWERS.short, { text: 'Yes.', confidence: 0.9 }],
]);

export type Outside = {
  log: InterviewLog;
  blobs: BlobStore;
  transcriber: Transcriber;
  synthesizer: Synthesizer;
  model: LanguageModel;
};

/** Rooms in virtual time with a scripted outside. Stores outlive a crash; processes do not. */
export class World {
  /** Rooms made from here on take this many interviews. */
  liveMax = 100;
  policy: FloorPolicy = floorPolicy;
  tariff: Tariff = { prices: {}, budgetUsd: null };
  readonly virtual: VirtualClock;
  readonly clock: Clock;
  readonly out: Log;
  readonly outside: Outside;
  /** The store itself, whatever is wrapped around it. */
  readonly plainLog: InterviewLog;
  readonly rooms: Rooms;
  readonly #firstSeed: number;
  readonly draftPlan: DraftPlan | undefined;

  constructor(
    change: (outside: Outside) => Partial<Outside> = () => ({}),
    clock?: Clock,
    given: {
      policy?: FloorPolicy;
      liveMax?: number;
      tariff?: Tariff;
      out?: Log;
      firstSeed?: number;
      rounds?: number;
      draftPlan?: DraftPlan;
    } = {},
  ) {
    this.policy = given.policy ?? floorPolicy;
    this.liveMax = given.liveMax ?? 100;
    this.tariff = given.tariff ?? this.tariff;
    this.out = given.out ?? silentLog;
    this.#firstSeed = given.firstSeed ?? 1;
    this.draftPlan = given.draftPlan;
    this.virtual = new VirtualClock(undefined, given.rounds);
    this.clock = clock ?? this.virtual;
    const plain: Outside = {
      log: createMemoryLog(this.clock),
      blobs: createMemoryBlobs(),
      transcriber: createScriptedTranscriber(SCRIPT),
      synthesizer: createScriptedSynthesizer(),
      model: createBuiltInLanguageModel(),
    };
    this.plainLog = plain.log;
    this.outside = { ...plain, ...change(plain) };
    this.rooms = this.process('node-a');
  }

  /** A process of its own on the same stores. */
  process(node: string, outside: Outside = this.outside): Rooms {
    let seed = this.#firstSeed - 1;
    return new Rooms({
      ...outside,
      synthesizer: createPremadeSpeech(outside.synthesizer, { samplesMax: 1_000_000 }),
      clock: this.clock,
      node,
      leaseMs: 15_000,
      emptyMs: 120_000,
      liveMax: this.liveMax,
      policy: this.policy,
      makePlan: planFrom(questionBank, this.clock),
      draftPlan: this.draftPlan,
      newSeed: () => (seed += 1),
      tariff: this.tariff,
      out: this.out,
    });
  }

  async create(
    given: {
      keep?: Consent['keep'];
      settings?: Partial<InterviewSettings>;
      jobDescription?: string | null;
      jobFacts?: string;
    } = {},
  ): Promise<string> {
    const interviewId = `interview-${Math.floor(this.clock.nowMs() % 1e9)}`;
    const settings = InterviewSettings.parse({ max_questions: 2, ...given.settings });
    const consent = Consent.parse({ version: '1', knows_it_is_ai: true, keep: given.keep ?? 'audio_and_transcript' });
    await this.outside.log.create(interviewId, [
      {
        event: {
          ...{ type: 'interview-created', settings, consent },
          jobDescription: given.jobDescription ?? null,
          jobFacts: given.jobFacts ?? '',
        },
        key: 'created',
      },
    ]);
    return interviewId;
  }

  /** A client in the room, greeted as one that has everything up to `lastSeq`. */
  async join(
    interviewId: string,
    given: { lastSeq?: number; speech?: SpeechDelivery; rooms?: Rooms } = {},
  ): Promise<TestClient> {
    const room = await (given.rooms ?? this.rooms).enter(interviewId);
    const client = new TestClient(this.virtual, room);
    await client.send({ type: 'hello', protocol: 1, last_seq: given.lastSeq ?? 0, speech: given.speech ?? 'frames' });
    return client;
  }
}

/** A client that plays what it is sent, in virtual time, and remembers everything. */
export class TestClient implements ClientLink {
  readonly received: ServerMessage[] = [];
  readonly room: Room;
  readonly #clock: VirtualClock;
  closedWith: number | null = null;
  /** Of the epoch that is playing. */
  #playing: { epoch: number; sentMs: number; playedMs: number; totalMs: number | null } | null = null;
  #turns = 0;
  isListening = true;
  playedSamples = 0;

  constructor(clock: VirtualClock, room: Room) {
    this.#clock = clock;
    this.room = room;
  }

  send(message: ServerMessage | ClientMessage): Promise<void> | void {
    if (isFromServer(message)) return this.#receive(message);
    return command(this.room, this, message, async () => new Int16Array(16_000).fill(ANSWERS.story)).catch(
      (error: { code: string }) => {
        this.received.push({ type: 'error', code: error.code, message: '', recoverable: true });
      },
    );
  }

  sendAudio(bytes: Uint8Array): void {
    const frame = decodeAudioFrame(bytes);
    if (!frame || !this.#playing || frame.epoch !== this.#playing.epoch) return;
    this.#playing.sentMs += frame.samples.length / 16;
    this.playedSamples += frame.samples.length;
    this.#tick();
  }

  close(code: number): void {
    this.closedWith = code;
    this.leave();
  }

  /** Of the line that is sounding: so much of it has sounded. */
  get playedMs(): number {
    return this.#playing?.playedMs ?? 0;
  }

  /** The line breaks. */
  leave(): void {
    this.#playing = null;
    if (this.room.audience.leave(this)) this.room.happened({ type: 'client-left' });
  }

  async start(): Promise<void> {
    await this.send({ type: 'start_interview', client_msg_id: 'start' });
    await this.heard();
  }

  /** Waits until the candidate may answer, or the interview is over. */
  async heard(): Promise<void> {
    for (let round = 0; round < 400; round += 1) {
      const { at } = this.room.floor.situation;
      if (at === 'listening' || at === 'ended') return settle();
      await this.#clock.advance(250);
    }
    throw new Error(`nobody may speak: ${JSON.stringify(this.room.floor.situation)}`);
  }

  /** Holds, speaks for a second and a half, lets go. @returns the turn's id. */
  async say(value: number, turnId = `turn-${(this.#turns += 1)}`): Promise<string> {
    await this.begin(turnId);
    this.sound(value, 0, 24_000);
    await this.send({ type: 'audio_end', turn_id: turnId, samples: 24_000, client_msg_id: `end-${turnId}` });
    return turnId;
  }

  async begin(turnId: string, epoch = 1): Promise<void> {
    await this.send({ type: 'audio_begin', turn_id: turnId, mode: 'hold', epoch, client_msg_id: `begin-${turnId}` });
    await settle();
  }

  sound(value: number, first: number, samples: number, epoch = 1): string {
    return this.room.answers.take(epoch, first, new Int16Array(samples).fill(value));
  }

  async type(text: string, turnId = `turn-${(this.#turns += 1)}`): Promise<string> {
    await this.send({ type: 'answer_text', turn_id: turnId, text, client_msg_id: `text-${turnId}` });
    await settle();
    return turnId;
  }

  of<Type extends ServerMessage['type']>(type: Type): Extract<ServerMessage, { type: Type }>[] {
    return this.received.filter((message): message is Extract<ServerMessage, { type: Type }> => message.type === type);
  }

  get lines(): string[] {
    return this.of('transcript').map((line) => `${line.role}: ${line.text}`);
  }

  #receive(message: ServerMessage): void {
    this.received.push(message);
    if (message.type === 'speech_start') {
      this.#playing = { epoch: message.epoch, sentMs: message.start_ms, playedMs: message.start_ms, totalMs: null };
    } else if (message.type === 'speech_end' && this.#playing) {
      this.#playing.totalMs = message.total_ms;
      this.#tick();
    } else if (message.type === 'speech_cancel') this.#playing = null;
  }

  #isTicking = false;

  #tick(): void {
    if (this.#isTicking) return;
    this.#isTicking = true;
    this.#clock.after(60, () => {
      this.#isTicking = false;
      const playing = this.#playing;
      if (!playing || !this.isListening) return;
      playing.playedMs = Math.min(playing.sentMs, playing.playedMs + 60);
      const { epoch, playedMs, totalMs } = playing;
      void this.send({ type: 'playout', epoch, played_ms: playedMs });
      if (totalMs !== null && playedMs >= totalMs - 1) {
        this.#playing = null;
        void this.send({ type: 'playback_done', epoch });
      } else this.#tick();
    });
  }
}

const FROM_CLIENT = new Set([
  'resume_context',
  'start_interview',
  'audio',
  'audio_begin',
  'audio_end',
  'audio_cancel',
  'voice',
  'hold_on',
  'not_finished',
  'answer_text',
  'request',
  'set_preferences',
  'playout',
  'playback_done',
  'playback_complete',
  'pause',
  'continue',
  'end_session',
  'ping',
]);

function isFromServer(message: ServerMessage | ClientMessage): message is ServerMessage {
  return !FROM_CLIENT.has(message.type) && !(message.type === 'hello' && 'last_seq' in message);
}
