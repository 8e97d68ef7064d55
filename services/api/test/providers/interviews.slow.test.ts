import type { ClientMessage, ServerMessage } from '@intervue/shared';
import { FAULTS, ProviderServer, type Wire } from '@intervue/rehearsal/providers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuiltInLanguageModel } from '../../src/adapters/built-in/language-model.ts';
import { createAnthropicModel } from '../../src/adapters/anthropic/language-model.ts';
import { createOpenAiSynthesizer } from '../../src/adapters/openai/synthesizer.ts';
import { createOpenAiTranscriber } from '../../src/adapters/openai/transcriber.ts';
import type { KeyRing } from '../../src/adapters/resilience/key-ring.ts';
import { withHearingFallback } from '../../src/adapters/resilience/with-hearing-fallback.ts';
import { withModelFallback } from '../../src/adapters/resilience/with-model-fallback.ts';
import { withVoiceFallback } from '../../src/adapters/resilience/with-voice-fallback.ts';
import { createScriptedSynthesizer } from '../../src/adapters/scripted/synthesizer.ts';
import { systemClock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import type { ClientLink } from '../../src/room/client-link.ts';
import { command } from '../../src/room/commands.ts';
import type { Room } from '../../src/room/room.ts';
import { KNOWN_PRICES } from '../../src/spending/prices.ts';
import type { Tariff } from '../../src/spending/spending.ts';
import { type Outside, World } from '../world.ts';
import { collected, engine, ownEar, spoken } from './engines.ts';
import { CANARY_KEY, CANARY_WORDS, ring } from './vendors.ts';

const WIRES: readonly Wire[] = ['anthropic', 'openai-transcriptions', 'openai-speech'];
const SAID = 'I built a queue in Go that cut our waiting times by half.';

class Heard implements Log {
  text = '';
  info = (fields: Record<string, unknown>, message: string) => {
    this.text += JSON.stringify([fields, message], (_, value: unknown) =>
      value instanceof Error ? `${value.stack} ${JSON.stringify(value)}` : value,
    );
  };
  warn = this.info;
  error = this.info;
}

/** The stages as they are composed for keys of Anthropic and OpenAI, with short patience. */
function stagesOf(fake: ProviderServer, out: Log, keysFor = (vendor: string): KeyRing => ring(vendor)) {
  const deadlines = { firstMs: 250, idleMs: 250, totalMs: 4_000 };
  const anthropic = keysFor('anthropic');
  const openai = keysFor('openai');
  const baseUrl = fake.places.openai;
  const voices = [{ id: 'alloy', label: 'Alloy', description: '' }] as const;
  const model = engine(
    createAnthropicModel({ model: 'claude-sonnet-4-5', baseUrl: fake.places.anthropic, keys: anthropic }),
    { stage: 'interviewer', deadlines, out, cost: 'plain' },
  );
  const voice = engine(
    createOpenAiSynthesizer({ vendor: 'openai', model: 'gpt-4o-mini-tts', voices, baseUrl, keys: openai }),
    { stage: 'voice', deadlines, out, cost: 'plain' },
  );
  const hearing = engine(
    createOpenAiTranscriber({ vendor: 'openai', model: 'whisper-1', dialect: 'whisper', baseUrl, keys: openai }),
    { stage: 'hearing', out, cost: 'plain' },
  );
  const own = {
    model: engine(createBuiltInLanguageModel(), { stage: 'interviewer', cost: 'free' }),
    voice: engine(createScriptedSynthesizer(), { stage: 'voice', cost: 'free' }),
    ear: ownEar(SAID),
  };
  const outside: Partial<Outside> = {
    model: withModelFallback([model, own.model], systemClock),
    synthesizer: withVoiceFallback([voice, own.voice], { sampleRate: 16_000 }),
    transcriber: withHearingFallback([hearing, own.ear], { clock: systemClock, finalMs: 300, finalMsAMs: 0 }),
  };
  return { outside, engines: { model, voice, hearing } };
}

/** An interview in real time, held by somebody who hears each reply the moment it comes. */
class Guest {
  readonly lines: { role: string; text: string }[] = [];
  readonly notices: string[] = [];
  turns = 0;
  readonly #world: World;
  readonly #room: Room;
  readonly #link: ClientLink;

  private constructor(world: World, room: Room) {
    this.#world = world;
    this.#room = room;
    this.#link = { send: (message) => this.#told(message), sendAudio: () => {}, close: () => {} };
  }

  static async enter(world: World): Promise<Guest> {
    const interviewId = await world.create({ settings: { max_questions: 4 } });
    const guest = new Guest(world, await world.rooms.enter(interviewId));
    await guest.#send({ type: 'hello', protocol: 1, last_seq: 0, speech: 'audio_response' });
    await guest.#send({ type: 'start_interview', client_msg_id: 'start' });
    await guest.myTurn();
    return guest;
  }

  get isOver(): boolean {
    return this.#room.floor.situation.at === 'ended';
  }

  get known() {
    return this.#room.known;
  }

  /** @throws when it does not come within the 25 s that a turn may take. */
  async myTurn(): Promise<void> {
    await until(() => ['listening', 'ended'].includes(this.#room.floor.situation.at), 25_000);
  }

  async speak(): Promise<void> {
    const turn_id = `turn-${(this.turns += 1)}`;
    await this.#send({ type: 'audio_begin', turn_id, mode: 'hold', epoch: 1, client_msg_id: `begin-${turn_id}` });
    let first = 0;
    for await (const samples of spoken()) {
      this.#room.answers.take(1, first, samples);
      first += samples.length;
    }
    await this.#send({ type: 'audio_end', turn_id, samples: first, client_msg_id: `end-${turn_id}` });
    await until(() => this.#room.floor.situation.at !== 'answering', 5_000);
    await this.myTurn();
  }

  async leave(): Promise<void> {
    await this.#world.rooms.close(this.#room.id);
  }

  #send(message: ClientMessage): Promise<void> {
    return command(this.#room, this.#link, message, async () => new Int16Array(0));
  }

  #told(message: ServerMessage): void {
    if (message.type === 'transcript') this.lines.push({ role: message.role, text: message.text });
    if (message.type === 'notice') this.notices.push(message.message);
    if (message.type !== 'audio_response') return;
    // As from a page: not before the server knows that it has sent it.
    setTimeout(() => void this.#send({ type: 'playback_done', epoch: message.epoch }), 5);
  }
}

async function until(isTrue: () => boolean, msMax: number): Promise<void> {
  const untilMs = performance.now() + msMax;
  while (!isTrue()) {
    if (performance.now() > untilMs) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

describe('interviews with vendors that fail', () => {
  let fake: ProviderServer;
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown) => void rejections.push(reason);
  beforeAll(async () => {
    fake = await ProviderServer.start({ hears: () => SAID });
    process.on('unhandledRejection', onRejection);
  });
  afterAll(async () => {
    process.off('unhandledRejection', onRejection);
    await fake.close();
  });

  it('[PV22] two hundred turns with a fault somewhere: every interview ends by its plan, every answer has its line', async () => {
    const out = new Heard();
    let seed = 41;
    const draw = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    let turns = 0;
    let interviews = 0;
    while (turns < 200) {
      const { outside } = stagesOf(fake, out);
      const world = new World(() => outside, systemClock, { out });
      const guest = await Guest.enter(world);
      while (!guest.isOver) {
        for (const wire of WIRES) fake.fail(wire, null);
        const kind = FAULTS[draw(FAULTS.length)] ?? 'hang';
        const at = draw(2) === 0 ? 'start' : 'middle';
        fake.fail(WIRES[draw(WIRES.length)] ?? 'anthropic', { kind, at, waitMs: 600, retryAfterS: 20 });
        const before = guest.lines.filter(({ role }) => role === 'candidate').length;
        await guest.speak();
        turns += 1;
        expect(guest.lines.filter(({ role }) => role === 'candidate')).toHaveLength(before + 1);
      }
      for (const wire of WIRES) fake.fail(wire, null);
      expect(guest.known).toMatchObject({ status: 'completed', endReason: 'plan' });
      expect(guest.lines.every(({ text }) => text.trim() !== '')).toBe(true);
      expect(guest.lines.filter(({ role }) => role === 'candidate').every(({ text }) => text === SAID)).toBe(true);
      interviews += 1;
      await guest.leave();
    }
    expect(interviews).toBeGreaterThan(9);
    expect(rejections).toEqual([]);
    expect(out.text).toContain('an engine failed');
    expect(out.text).not.toContain(CANARY_KEY);
    expect(out.text).not.toContain(CANARY_WORDS);
    expect(out.text).not.toContain('built a queue');
  });

  it('[PV23] keys are changed while fifty turns are held, and not one of them fails', async () => {
    const out = new Heard();
    const keys = new Set(['key-0']);
    const own = await ProviderServer.start({ hears: () => SAID, keys });
    const rings = new Map<string, { keys: string[]; ring: KeyRing }>();
    const keysFor = (vendor: string) => {
      const list = ['key-0', 'key-1', 'key-2', 'key-3', 'key-4', 'key-5'];
      const made = rings.get(vendor) ?? { keys: list, ring: ring(vendor, list) };
      rings.set(vendor, made);
      return made.ring;
    };
    const { outside, engines } = stagesOf(own, out, keysFor);
    const world = new World(() => outside, systemClock, { out });
    let turns = 0;
    let key = 0;
    while (turns < 50) {
      const guest = await Guest.enter(world);
      while (!guest.isOver) {
        if (turns % 10 === 9 && key < 5) {
          keys.delete(`key-${key}`);
          key += 1;
          keys.add(`key-${key}`);
        }
        await guest.speak();
        turns += 1;
      }
      await guest.leave();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const failures = Object.values(engines).flatMap((one) => one.failures);
    expect(failures).toEqual([]);
    expect(new Set(own.calls.map((call) => call.key)).size).toBeGreaterThan(4);
    expect(out.text).not.toContain('key-1');
    await own.close();
  });

  it('[PV24] who is interrupted five hundred times is not taken for broken, and hears of each at once', async () => {
    const slow = await ProviderServer.start({ pieceMs: 20, firstMs: 5 });
    const { outside, engines } = stagesOf(slow, new Heard());
    const waits: number[] = [];
    for (let call = 0; call < 500; call += 1) {
      const calling = new AbortController();
      const asked = { signal: calling.signal, voice: 'alloy', rate: 1 };
      const speaking = collected(
        outside.synthesizer?.synthesize('A rather long sentence to interrupt.', asked) ?? empty(),
      );
      const before = slow.calls.length;
      while (slow.calls.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
      const fromMs = performance.now();
      calling.abort(new Error('barge-in'));
      expect((await speaking).error).toMatchObject({ message: 'barge-in' });
      const seen = slow.calls.at(-1);
      while (seen?.closedMs === null && performance.now() - fromMs < 2_000) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(seen?.isCalledOff).toBe(true);
      waits.push((seen?.closedMs ?? Number.POSITIVE_INFINITY) - fromMs);
    }
    expect([engines.voice.failures.length, engines.voice.state]).toEqual([0, 'closed']);
    waits.sort((one, other) => one - other);
    // A median is no wall time: a machine in a bad moment delays a few, a missing hang-up delays all.
    expect(waits[250]).toBeLessThan(50);
    await slow.close();
  });

  it('[PV21] what it used is stored with the interview, and a spent budget leads to our own engines', async () => {
    const { outside } = stagesOf(fake, new Heard());
    const tariff: Tariff = { prices: KNOWN_PRICES, budgetUsd: 0.02 };
    const world = new World(() => outside, systemClock, { tariff });
    const guest = await Guest.enter(world);
    while (!guest.isOver) await guest.speak();
    const { uses } = guest.known;
    expect(uses.map(({ engine: name }) => name).toSorted()).toEqual([
      'anthropic/claude-sonnet-4-5',
      'openai/gpt-4o-mini-tts',
      'openai/whisper-1',
    ]);
    const asked = uses.find(({ stage }) => stage === 'interviewer')?.calls ?? 0;
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(guest.turns);
    expect(guest.known.status).toBe('completed');
    await guest.leave();
  });

  it('[PV19] a candidate is told once of another voice and of another ear', async () => {
    const { outside } = stagesOf(fake, new Heard());
    const world = new World(() => outside, systemClock);
    const interviewId = await world.create();
    const room = await world.rooms.enter(interviewId);
    const told: string[] = [];
    const link: ClientLink = {
      send: (message) => void (message.type === 'notice' && told.push(message.message)),
      sendAudio: () => {},
      close: () => {},
    };
    const send = (message: ClientMessage) => command(room, link, message, async () => new Int16Array(0));
    fake.fail('openai-speech', { kind: 'unauthorized' });
    await send({ type: 'hello', protocol: 1, last_seq: 0, speech: 'frames' });
    await send({ type: 'start_interview', client_msg_id: 'start' });
    await until(() => told.length > 0, 5_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told.filter((text) => text.includes('another one speaks'))).toHaveLength(1);
    fake.fail('openai-speech', null);
    await world.rooms.close(interviewId);
  });
});

async function* empty(): AsyncGenerator<never> {
  yield* [];
}
