import { describe, expect, it } from 'vitest';
import { ANSWERS, World } from './world.ts';

/** Lets everything that is ready to run do so, without letting time pass. */
async function tick(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

/** A gate that work can be held at. */
function gate(): { held: Promise<void>; open: () => void } {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { held, open };
}

describe('moments in which a room could lose something', () => {
  it('[RM22] tells a newcomer also what is stored while the log is read for it', async () => {
    let hold: Promise<void> | null = null;
    const world = new World(({ log }) => ({
      log: {
        ...log,
        read: async (id, after) => {
          const events = await log.read(id, after);
          if (hold) await hold;
          return events;
        },
      },
    }));
    const id = await world.create();
    const room = await world.rooms.enter(id);
    const { held, open } = gate();
    hold = held;
    const joining = world.join(id);
    await tick();
    await room.note({ event: { type: 'turn-timed', turnId: 'x', stages: {} } });
    hold = null;
    open();
    const client = await joining;
    const told = client.received.flatMap((one) => ('seq' in one && one.type !== 'ack' ? [one.seq] : []));
    expect(told).toEqual([1, 2]);
  });

  it('[RM23] lets nobody in before an answer that was begun is found again, and keeps each sample once', async () => {
    let hold: Promise<void> | null = null;
    const world = new World(({ blobs }) => ({
      blobs: {
        ...blobs,
        size: async (key) => {
          if (hold) await hold;
          return blobs.size(key);
        },
      },
    }));
    const id = await world.create();
    const first = await world.join(id, { speech: 'none' });
    await first.send({ type: 'start_interview', client_msg_id: 's' });
    await tick();
    await first.send({ type: 'audio_begin', turn_id: 't1', epoch: 1, mode: 'hold', client_msg_id: 'b' });
    await tick();
    first.sound(ANSWERS.story, 0, 16_000);
    await first.room.answers.flush();
    await tick();
    const { held, open } = gate();
    hold = held;
    const joining = world.join(id, { rooms: world.process('node-a'), speech: 'none' });
    await tick();
    hold = null;
    open();
    const second = await joining;
    const resumed = second.received.find((one) => one.type === 'resumed');
    expect(resumed?.type === 'resumed' && resumed.open_answer).toMatchObject({ turn_id: 't1', samples: 16_000 });
    await second.send({ type: 'audio_begin', turn_id: 't1', epoch: 2, mode: 'hold', client_msg_id: 'b2' });
    second.sound(ANSWERS.story, 0, 32_000, 2);
    await second.room.answers.flush();
    const bytes = await world.outside.blobs.size(second.room.answers.blobKeyOf('t1', 'candidate'));
    expect(bytes).toBe(64_000);
  });

  it.each(['opening', 'OPENING', 'toString'])('[RM24] takes a turn of any name a client can give: %s', async (name) => {
    const world = new World();
    const client = await world.join(await world.create(), { speech: 'none' });
    await client.send({ type: 'start_interview', client_msg_id: 's' });
    await tick();
    await client.send({ type: 'answer_text', turn_id: name, text: "Yes, I'm ready.", client_msg_id: 'a' });
    await tick();
    const lines = client.received.flatMap((one) => (one.type === 'transcript' ? [one.role] : []));
    expect(lines).toEqual(['interviewer', 'candidate', 'interviewer']);
  });

  it('[RM24] keeps apart the sound of turns whose names differ in capitals only', async () => {
    const world = new World();
    const { room } = await world.join(await world.create());
    const keys = ['a', 'A', 'Aa', 'aA', 'a-', 'A-'].map((name) => room.answers.blobKeyOf(name, 'candidate'));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(await world.outside.blobs.get(key)).toBeNull();
  });

  it('[RM25] is not busy with an answer that nobody is giving any more', async () => {
    const world = new World();
    const client = await world.join(await world.create(), { speech: 'none' });
    await client.send({ type: 'start_interview', client_msg_id: 's' });
    await tick();
    await client.send({ type: 'audio_begin', turn_id: 't1', epoch: 1, mode: 'hold', client_msg_id: 'b' });
    await tick();
    expect(client.room.isBusy).toBe(true);
    client.leave();
    expect(client.room.isBusy).toBe(false);
  });
});
