import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { createBuiltInLanguageModel } from '../src/adapters/built-in/language-model.ts';
import { createScriptedSynthesizer } from '../src/adapters/scripted/synthesizer.ts';
import type { LanguageModel } from '../src/ports/language-model.ts';
import type { Synthesizer } from '../src/ports/synthesizer.ts';
import type { Transcriber } from '../src/ports/transcriber.ts';
import { ANSWERS, World } from './world.ts';

const TURNS = 10_000;

/** Engines that count who calls them and who lets go again. */
class Counted {
  modelCalls = 0;
  voiceCalls = 0;
  /** Calls that have begun and not ended. */
  readonly open = { modelCalls: 0, voiceCalls: 0, ears: 0 };

  readonly model: LanguageModel = {
    label: 'counted',
    reply: (request, options) => this.#counting('modelCalls', createBuiltInLanguageModel().reply(request, options)),
  };

  readonly synthesizer: Synthesizer = {
    ...createScriptedSynthesizer(),
    synthesize: (text, options) => this.#counting('voiceCalls', createScriptedSynthesizer().synthesize(text, options)),
  };

  readonly transcriber: Transcriber = {
    label: 'counted',
    isLive: true,
    transcribe: (audio) => this.#heard(audio),
  };

  async *#counting<Item>(what: 'modelCalls' | 'voiceCalls', items: AsyncIterable<Item>): AsyncIterable<Item> {
    this[what] += 1;
    this.open[what] += 1;
    try {
      yield* items;
    } finally {
      this.open[what] -= 1;
    }
  }

  /** A first stretch that sounds finished, and then a second one: the reply to the first is made in vain. */
  async *#heard(audio: AsyncIterable<Int16Array>): ReturnType<Transcriber['transcribe']> {
    this.open.ears += 1;
    try {
      let text = '';
      for await (const part of audio) {
        const said = part[0] === ANSWERS.story ? 'I built a queue in Go that cut the waiting time by half.' : '';
        if (said === '') continue;
        text = text === '' ? said : `${text} Then I moved all of our customers to it in one night.`;
        yield { type: 'transcript-partial', text, isPause: true };
      }
      if (text !== '') yield { type: 'transcript-final', text, confidence: 0.9, startMs: 0, endMs: 1_000 };
    } finally {
      this.open.ears -= 1;
    }
  }
}

it('[RM34] over ten thousand turns, calls stay within the budget and nothing is left behind', async () => {
  const counted = new Counted();
  const { model, synthesizer, transcriber } = counted;
  const world = new World(() => ({ model, synthesizer, transcriber }));
  let turns = 0;
  let listenersMost = 0;
  while (turns < TURNS) {
    const settings = { answer_mode: 'hands_free', max_questions: 10 } as const;
    const id = await world.create({ settings, keep: 'transcript_only' });
    const client = await world.join(id, { speech: turns % 20 === 0 ? 'frames' : 'none' });
    await client.start();
    for (let turn = 0; client.room.floor.situation.at === 'listening'; turn += 1) {
      const turn_id = `t${turn}`;
      await client.send({ type: 'audio_begin', turn_id, mode: 'hands_free', epoch: turn + 1 });
      client.sound(ANSWERS.story, 0, 16_000, turn + 1);
      await world.virtual.advance(50);
      // Every third candidate falls silent in the middle and goes on.
      if (turn % 3 === 0) {
        await client.send({ type: 'voice', turn_id, state: 'off', silent_ms: 160 });
        await world.virtual.advance(200);
        await client.send({ type: 'voice', turn_id, state: 'on', silent_ms: 0 });
        client.sound(ANSWERS.story, 16_000, 16_000, turn + 1);
        await world.virtual.advance(50);
      }
      await client.send({ type: 'voice', turn_id, state: 'off', silent_ms: 160 });
      await world.virtual.advance(2_500);
      await client.heard();
      listenersMost = Math.max(listenersMost, getEventListeners(client.room.signal, 'abort').length);
      turns += 1;
    }
    client.leave();
    await world.virtual.advance(150_000);
    expect(counted.open).toEqual({ modelCalls: 0, voiceCalls: 0, ears: 0 });
    // One clock prolongs the leases of all rooms.
    expect(world.virtual.pendingTimers).toBeLessThanOrEqual(1);
  }
  await world.rooms.drain(0);
  await world.virtual.advance(1_000);
  expect(world.virtual.pendingTimers).toBe(0);
  expect(counted.modelCalls / turns).toBeLessThanOrEqual(1.4);
  expect(listenersMost).toBeLessThanOrEqual(10);
  // What is said the same way to everybody is made once.
  expect(counted.voiceCalls / turns).toBeLessThanOrEqual(4);
});
