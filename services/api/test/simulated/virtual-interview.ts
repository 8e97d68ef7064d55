import { type Fault, judge, type Reaction, type Scenario, SimulatedCandidate } from '@intervue/rehearsal/simulated';
import { type Difficulty, type InterviewType, Persona, type Phase } from '@intervue/shared';
import type { Transcriber } from '../../src/ports/transcriber.ts';
import { type TestClient, World } from '../world.ts';

export type Kind = { scenario: Scenario; type: InterviewType; difficulty: Difficulty; seed: number };

/** What came of one interview. */
export type Outcome = { faults: Fault[]; phases: Set<Phase>; turns: number; followUps: number };

const TURNS_MAX = 150;
/** Everything here waits for promises alone. */
const SETTLE_ROUNDS = 2;
const MS_A_WORD = 400;
const INTERRUPTS_AFTER_MS = 700;
const SILENT_MS = 100_000;
const BUDGETS_MINUTES: readonly number[] = [5, 15, 30];

/** Holds one interview with the real room, floor and interviewer in virtual time, by voice, and judges its log. */
export async function holdInterview({ scenario, type, difficulty, seed }: Kind): Promise<Outcome> {
  const voice = new Voice();
  const world = new World(() => ({ transcriber: voice.transcriber }), undefined, {
    firstSeed: seed,
    rounds: SETTLE_ROUNDS,
  });
  const settings = {
    role: scenario.role,
    type,
    difficulty,
    max_questions: 2 + (seed % 4),
    persona: Persona.options[seed % Persona.options.length] ?? 'neutral',
    adapts: seed % 2 === 0,
    time_budget_minutes: BUDGETS_MINUTES[seed % BUDGETS_MINUTES.length] ?? 15,
  };
  const id = await world.create({
    settings,
    keep: 'transcript_only',
    jobDescription: scenario.job_description || null,
    jobFacts: scenario.job_facts,
  });
  const { interrupts, goes_on } = scenario.habits;
  // Only who speaks over the interviewer needs to hear it.
  const held = new Held(world, id, voice, interrupts + goes_on > 0 ? 'frames' : 'none');
  await held.begin(scenario);
  const candidate = new SimulatedCandidate(scenario, seed);
  for (let turn = 0; turn < TURNS_MAX && !held.isOver; turn += 1) await held.turn(candidate.reactsIn(held.phase), turn);
  const events = await world.plainLog.read(id, 0);
  const replies = events.flatMap(({ event }) => (event.type === 'turn-replied' ? [event] : []));
  return {
    faults: judge(events, held.given),
    phases: new Set(replies.map((reply) => reply.phase)),
    turns: replies.length,
    followUps: replies.filter(({ move }) => move.kind === 'follow-up').length,
  };
}

/** A recogniser that hears what the candidate means to say. */
class Voice {
  says = '';

  readonly transcriber: Transcriber = { label: 'simulated', isLive: true, transcribe: (audio) => this.#hear(audio) };

  async *#hear(audio: AsyncIterable<Int16Array>): ReturnType<Transcriber['transcribe']> {
    const text = this.says;
    let samples = 0;
    for await (const part of audio) samples += part.length;
    if (samples > 0) yield { type: 'transcript-final', text, confidence: 0.95, startMs: 0, endMs: samples / 16 };
  }
}

class Held {
  /** What was said and acknowledged as stored, by turn. */
  readonly given = new Map<string, string>();
  readonly #world: World;
  readonly #id: string;
  readonly #voice: Voice;
  readonly #speech: 'frames' | 'none';
  #client: TestClient | null = null;

  constructor(world: World, id: string, voice: Voice, speech: 'frames' | 'none') {
    this.#world = world;
    this.#id = id;
    this.#voice = voice;
    this.#speech = speech;
  }

  get isOver(): boolean {
    return this.#here.room.floor.situation.at === 'ended';
  }

  get phase(): Phase {
    return this.#here.room.known.phase;
  }

  get #here(): TestClient {
    if (!this.#client) throw new TypeError('nobody is in the room');
    return this.#client;
  }

  async begin({ resume }: Scenario): Promise<void> {
    this.#client = await this.#world.join(this.#id, { speech: this.#speech });
    if (resume) await this.#here.send({ type: 'resume_context', parsed_resume: resume, client_msg_id: 'resume' });
    await this.#here.start();
  }

  async turn(reaction: Reaction, turn: number): Promise<void> {
    const turnId = `turn-${turn}`;
    if (reaction.does === 'speaks' && reaction.interrupts) await this.#world.virtual.advance(INTERRUPTS_AFTER_MS);
    else await this.#here.heard();
    if (this.isOver) return;
    switch (reaction.does) {
      case 'stays-silent':
        return this.#staySilent();
      case 'presses':
        await this.#here.send({ type: 'request', turn_id: turnId, request: reaction.request, client_msg_id: turnId });
        return this.#pass(0);
      case 'speaks':
        await this.#speak(turnId, reaction.text, reaction.dropsLine);
        if (reaction.goesOn === null) return;
        await this.#world.virtual.advance(INTERRUPTS_AFTER_MS);
        await this.#here.send({ type: 'not_finished' });
        await this.#speak(`${turnId}-more`, reaction.goesOn, false);
    }
  }

  async #speak(turnId: string, text: string, dropsLine: boolean): Promise<void> {
    this.#voice.says = text;
    await this.#here.begin(turnId);
    this.#here.sound(1, 0, 8_000);
    await this.#pass(text.split(/\s+/).length * MS_A_WORD);
    if (dropsLine) await this.#dropLine(turnId);
    this.#here.sound(1, 8_000, 8_000);
    const end = { type: 'audio_end', turn_id: turnId, samples: 16_000, client_msg_id: `end-${turnId}` } as const;
    const told = this.#here.of('ack').length;
    await this.#here.send(end);
    await this.#pass(0);
    const isStored = this.#here
      .of('ack')
      .slice(told)
      .some((ack) => ack.client_msg_id === end.client_msg_id);
    if (isStored) this.given.set(turnId, text);
  }

  /** The line breaks in the middle of an answer; who comes back goes on where the server is. */
  async #dropLine(turnId: string): Promise<void> {
    const lastSeq = this.#here.room.known.lastSeq;
    this.#here.leave();
    await this.#world.virtual.advance(4_000);
    this.#client = await this.#world.join(this.#id, { lastSeq, speech: this.#speech });
    await this.#here.begin(turnId);
  }

  async #staySilent(): Promise<void> {
    await this.#pass(SILENT_MS);
    if (this.#here.room.known.status !== 'paused') return;
    await this.#here.send({ type: 'continue', client_msg_id: `continue-${this.#here.room.known.lastSeq}` });
    await this.#pass(0);
  }

  #pass(ms: number): Promise<void> {
    return this.#world.virtual.advance(ms);
  }
}
