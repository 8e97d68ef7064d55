import type { InterviewEvent } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { type Clock, pause } from '../src/base/clock.ts';
import { floorPolicy } from '../src/floor/floor-policy.ts';
import type { LanguageModel, ReplyRequest } from '../src/ports/language-model.ts';
import type { Transcriber } from '../src/ports/transcriber.ts';
import { ANSWERS, World } from './world.ts';

const FIRST_TOKEN_MS = 250;
const TOKEN_MS = 20;
const SAID = 'I built a queue in Go that cut the waiting time by half.';

/** A model that writes as slowly as models do, and remembers what it was asked and whether it was called off. */
class SlowModel implements LanguageModel {
  readonly label = 'slow';
  readonly requests: ReplyRequest[] = [];
  calledOff = 0;
  finished = 0;
  /** Stops writing for ever after so many tokens. */
  hangsAfter = Number.POSITIVE_INFINITY;
  clock: Clock | null = null;
  opener = 'Thank you, that is clear.';

  async *reply(request: ReplyRequest, { signal }: { signal: AbortSignal }): AsyncIterable<string> {
    this.requests.push(request);
    const clock = this.clock as Clock;
    const { question, wording } = request.instruction;
    const text = `${this.opener} ${question ?? wording}`;
    try {
      await pause(clock, FIRST_TOKEN_MS, signal);
      for (const [place, token] of text.split(/(?= )/).entries()) {
        if (place >= this.hangsAfter) await pause(clock, 1e9, signal);
        if (place > 0) await pause(clock, TOKEN_MS, signal);
        yield token;
      }
      this.finished += 1;
    } finally {
      if (signal.aborted) this.calledOff += 1;
    }
  }
}

/** Ears that know the words as soon as they are spoken. */
const eager: Transcriber = {
  label: 'eager',
  isLive: true,
  async *transcribe(audio) {
    let isTold = false;
    for await (const part of audio) {
      if (!isTold && part[0] === ANSWERS.story) yield { type: 'transcript-partial', text: SAID };
      isTold = true;
    }
    yield { type: 'transcript-final', text: SAID, confidence: 0.9, startMs: 0, endMs: 1_000 };
  },
};

async function opened(change: { transcriber?: Transcriber } = {}) {
  const model = new SlowModel();
  const world = new World(() => ({ model, ...change }));
  model.clock = world.clock;
  const id = await world.create();
  const client = await world.join(id);
  await client.start();
  return { model, world, id, client };
}

async function eventsOf(world: World, id: string): Promise<InterviewEvent[]> {
  return (await world.outside.log.read(id, 0)).map(({ event }) => event);
}

describe('a reply that is spoken while it is written', () => {
  it('[RM26] begins with its first sentence, which is stored, and is one line in the end', async () => {
    const { model, world, id, client } = await opened();
    await client.say(ANSWERS.fine);
    const before = client.of('speech_start').length;
    await world.virtual.advance(FIRST_TOKEN_MS + 5 * TOKEN_MS);
    expect(client.of('speech_start')).toHaveLength(before + 1);
    expect(model.finished).toBe(1);
    const parts = (await eventsOf(world, id)).filter(
      (event) => event.type === 'reply-part' && event.turnId === 'turn-1',
    );
    expect(parts).toMatchObject([{ text: 'Thank you, that is clear.' }]);
    await client.heard();
    expect(client.lines.at(-1)).toMatch(/^interviewer: Thank you, that is clear\. .+/);
    expect(client.lines).toHaveLength(3);
    expect(client.of('speech_end')).toHaveLength(2);
  });

  it('[RM27] is brought to its end in built-in words after a crash, and never begun again', async () => {
    const { model, world, id, client } = await opened();
    model.hangsAfter = 7;
    await client.say(ANSWERS.fine);
    await world.virtual.advance(FIRST_TOKEN_MS + 7 * TOKEN_MS);
    const asked = model.requests.length;
    // The process is gone without a word; it starts again.
    const other = await world.join(id, { rooms: world.process('node-a') });
    await other.heard();
    const line = other.lines.at(-1) ?? '';
    expect(line.match(/Thank you, that is clear\./g)).toHaveLength(1);
    expect(line.split('?').length + line.split('. ').length).toBeGreaterThan(2);
    expect(model.requests).toHaveLength(asked);
  });

  it('[RM28] that is interrupted is written no further and keeps what was heard', async () => {
    const { model, world, id, client } = await opened();
    await client.say(ANSWERS.fine);
    await client.heard();
    model.hangsAfter = 12;
    await client.say(ANSWERS.story);
    await world.virtual.advance(FIRST_TOKEN_MS + 12 * TOKEN_MS + 1_550);
    const calledOff = model.calledOff;
    await client.begin('interrupting', 9);
    await world.virtual.advance(50);
    expect(model.calledOff).toBe(calledOff + 1);
    const events = await eventsOf(world, id);
    const replied = events.find((event) => event.type === 'turn-replied' && event.turnId === 'turn-2');
    const played = events.find((event) => event.type === 'reply-played' && event.turnId === 'turn-2');
    expect(replied).toMatchObject({ text: 'Thank you, that is clear.' });
    expect(played).toMatchObject({ isComplete: false });
    const { heardText } = played as Extract<InterviewEvent, { type: 'reply-played' }>;
    expect('Thank you, that is clear.'.startsWith(heardText)).toBe(true);
    expect(heardText).not.toBe('');
  });

  it('[IV62] [RM26] whose model stops in the middle goes on after two seconds, in built-in words', async () => {
    const { model, world, client } = await opened();
    model.hangsAfter = 7;
    await client.say(ANSWERS.fine);
    await world.virtual.advance(FIRST_TOKEN_MS + 7 * TOKEN_MS + 2_100);
    expect(client.lines.at(-1)).toMatch(/^interviewer: Thank you, that is clear\. .+/);
    model.hangsAfter = 0;
    await client.heard();
    await client.say(ANSWERS.story);
    const before = client.of('speech_start').length;
    await world.virtual.advance(2_100);
    expect(client.of('speech_start')).toHaveLength(before + 1);
    await client.heard();
  });
});

describe('a reply to somebody who had not finished', () => {
  it('[RM29] is taken back: both parts are one answer, and no question was used up', async () => {
    const { model, world, id, client } = await opened();
    for (let turn = 0; turn < 3; turn += 1) {
      await client.say(ANSWERS.story);
      await client.heard();
    }
    const asked = client.room.known.interviewer;
    await client.say(ANSWERS.fine);
    await world.virtual.advance(FIRST_TOKEN_MS + 8 * TOKEN_MS + 300);
    expect(client.room.floor.situation.at).toBe('speaking');
    await client.send({ type: 'not_finished' });
    await world.virtual.advance(50);
    expect(client.of('speech_cancel').length).toBeGreaterThan(0);
    expect(client.room.floor.situation.at).toBe('listening');
    const { interviewer } = client.room.known;
    expect(interviewer?.mainAsked).toBe(asked?.mainAsked);
    expect(interviewer?.followUpsTotal).toBe(asked?.followUpsTotal);
    await client.say(ANSWERS.story);
    await client.heard();
    const told =
      model.requests
        .at(-1)
        ?.messages.filter((message) => message.role === 'candidate')
        .at(-1)?.text ?? '';
    expect(told).toMatch(/Yes, I'm ready\. I built a queue/);
    // What each part was stays in the transcript as it was said, and a crash changes none of it.
    const other = await world.rooms.enter(id);
    expect(other.known.lines.filter((line) => line.role === 'candidate').slice(-2)).toMatchObject(
      [{ text: "Yes, I'm ready." }, { text: /I built a queue/ }].map(({ text }) => ({
        text: expect.stringMatching(text),
      })),
    );
  });
});

describe('a reply that is made ahead', () => {
  async function answers(client: Awaited<ReturnType<typeof opened>>['client'], turn_id: string, epoch: number) {
    await client.send({ type: 'audio_begin', turn_id, mode: 'hands_free', epoch });
    client.sound(ANSWERS.story, 0, 48_000, epoch);
  }

  it('[RM30] is there when the turn ends: one call, and sound at once', async () => {
    const { model, world, client } = await opened({ transcriber: eager });
    const asked = model.requests.length;
    await answers(client, 'free-1', 5);
    await world.virtual.advance(100);
    await client.send({ type: 'voice', turn_id: 'free-1', state: 'off', silent_ms: 100 });
    await world.virtual.advance(floorPolicy.endOfTurn.finishedMs - 100 - 10);
    expect(model.requests).toHaveLength(asked + 1);
    expect(client.room.floor.situation.at).toBe('answering');
    const before = client.of('speech_start').length;
    await world.virtual.advance(15);
    expect(client.of('speech_start')).toHaveLength(before + 1);
    await client.heard();
    expect(model.requests).toHaveLength(asked + 1);
  });

  it('[RM30] is thrown away when the candidate goes on; nothing of it is stored or spoken', async () => {
    const { model, world, id, client } = await opened({ transcriber: eager });
    await answers(client, 'free-1', 5);
    await world.virtual.advance(100);
    await client.send({ type: 'voice', turn_id: 'free-1', state: 'off', silent_ms: 100 });
    await world.virtual.advance(300);
    const stored = (await eventsOf(world, id)).length;
    await client.send({ type: 'voice', turn_id: 'free-1', state: 'on', silent_ms: 0 });
    await world.virtual.advance(500);
    expect(model.calledOff).toBe(1);
    expect(client.room.floor.situation.at).toBe('answering');
    expect(await eventsOf(world, id)).toHaveLength(stored);
  });
});

describe('a voice over the interviewer', () => {
  /** Ears that hear at once what the samples stand for. */
  const quick: Transcriber = {
    label: 'quick',
    isLive: true,
    async *transcribe(audio) {
      let said = '';
      for await (const part of audio) {
        if (said !== '') continue;
        said = part[0] === ANSWERS.short ? 'Mm-hm.' : SAID;
        yield { type: 'transcript-partial', text: said };
      }
      yield { type: 'transcript-final', text: said, confidence: 0.9, startMs: 0, endMs: 1_000 };
    },
  };

  async function spokenOver(value: number) {
    const world = new World(() => ({ transcriber: quick }));
    const id = await world.create({ settings: { answer_mode: 'hands_free' } });
    const client = await world.join(id);
    await client.send({ type: 'start_interview', client_msg_id: 'start' });
    await world.virtual.advance(3_000);
    await client.send({ type: 'audio_begin', turn_id: 'over', mode: 'hands_free', epoch: 4 });
    client.sound(value, 0, 8_000, 4);
    await world.virtual.advance(50);
    await client.send({ type: 'voice', turn_id: 'over', state: 'off', silent_ms: 160 });
    await world.virtual.advance(50);
    return { world, id, client };
  }

  it('[RM33] that shows that it listens leaves nothing behind: no line, no sound, no event', async () => {
    const { world, id, client } = await spokenOver(ANSWERS.short);
    expect(client.of('speech_hold')).toHaveLength(1);
    expect(client.of('speech_resume')).toMatchObject([{ turn_id: 'over', reason: 'backchannel' }]);
    await client.heard();
    expect(client.of('speech_cancel')).toHaveLength(0);
    expect(client.lines).toHaveLength(1);
    const events = await eventsOf(world, id);
    expect(events.filter((event) => 'turnId' in event && event.turnId === 'over')).toEqual([]);
    expect(events.find((event) => event.type === 'reply-played')).toMatchObject({ isComplete: true });
    expect(await world.outside.blobs.size(`interviews/${id}/over-candidate.pcm`)).toBeNull();
  });

  it('[RM33] that takes the floor has said its first words too', async () => {
    const { world, id, client } = await spokenOver(ANSWERS.story);
    expect(client.of('speech_cancel')).toHaveLength(1);
    expect(client.room.floor.situation).toMatchObject({ at: 'answering', turnId: 'over' });
    await world.virtual.advance(5_000);
    expect(client.lines.find((line) => line.startsWith('candidate'))).toBe(`candidate: ${SAID}`);
    const received = (await eventsOf(world, id)).find((event) => event.type === 'turn-received');
    expect(received).toMatchObject({ turnId: 'over', audio: { samples: 8_000 } });
  });
});

describe('somebody who says nothing', () => {
  it('[RM31] is spoken to three times, then left in peace, and goes on with the same question', async () => {
    const world = new World();
    const client = await world.join(await world.create({ settings: { answer_mode: 'hands_free' } }));
    await client.start();
    const { lines } = client;
    const spoken = client.of('speech_start').length;
    await world.virtual.advance(10_900);
    expect(client.of('speech_start')).toHaveLength(spoken);
    await world.virtual.advance(200);
    expect(client.of('speech_start')).toHaveLength(spoken + 1);
    await world.virtual.advance(120_000);
    expect(client.of('speech_start')).toHaveLength(spoken + 3);
    expect(client.of('notice').map(({ code }) => code)).toEqual(['idle', 'idle', 'idle']);
    expect(client.room.known.status).toBe('paused');
    expect(client.lines).toEqual(lines);
    await world.virtual.advance(3_600_000);
    expect(client.of('speech_start')).toHaveLength(spoken + 3);
    await client.send({ type: 'continue', client_msg_id: 'go-on' });
    await client.say(ANSWERS.fine);
    await client.heard();
    expect(client.lines).toHaveLength(3);
  });
});

describe('an engine that hangs', () => {
  const never = () => new Promise<never>(() => {});

  it('[RM32] in the ears: somebody says that it takes a moment, and the candidate is asked again', async () => {
    const deaf: Transcriber = {
      label: 'deaf',
      isLive: true,
      async *transcribe() {
        yield await never();
      },
    };
    const world = new World(() => ({ transcriber: deaf }));
    const client = await world.join(await world.create());
    await client.start();
    const spoken = client.of('speech_start').length;
    await client.say(ANSWERS.story);
    await world.virtual.advance(2_500);
    expect(client.of('speech_start')).toHaveLength(spoken + 1);
    await client.heard();
    expect(client.of('notice').at(-1)?.code).toBe('not_heard');
    await client.type('I will write instead.');
    await client.heard();
    expect(client.lines.at(-1)).toMatch(/^interviewer: /);
  });

  it.each([0, 1, 4, 7, 12])('[RM32] in the interviewer, after %d tokens', async (tokens) => {
    const { model, world, client } = await opened();
    model.hangsAfter = tokens;
    const spoken = client.of('speech_start').length;
    await client.say(ANSWERS.story);
    await world.virtual.advance(2_500);
    expect(client.of('speech_start').length).toBeGreaterThan(spoken);
    await client.heard();
    expect(client.lines.at(-1)).toMatch(/^interviewer: .*[?.]$/);
    await client.say(ANSWERS.story);
    await client.heard();
    expect(client.lines).toHaveLength(5);
  });

  it('[RM32] in the voice: the line is given in writing', async () => {
    const world = new World((plain) => ({
      synthesizer: {
        ...plain.synthesizer,
        async *synthesize(text, options) {
          if (text.includes('move') || text.includes('?')) await never();
          yield* plain.synthesizer.synthesize(text, options);
        },
      },
    }));
    const client = await world.join(await world.create());
    await client.start();
    await client.say(ANSWERS.story);
    await client.heard();
    expect(client.of('notice').map(({ code }) => code)).toContain('text_only');
    await client.say(ANSWERS.story);
    await client.heard();
    expect(client.lines.length).toBeGreaterThanOrEqual(5);
  });
});
