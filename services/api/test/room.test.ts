import { describe, expect, it } from 'vitest';
import { IntervueError } from '../src/base/intervue-error.ts';
import { TURN_MOMENTS } from '../src/room/turn-timeline.ts';
import { viewOf } from '../src/room/view-of.ts';
import { ANSWERS, type Outside, World } from './world.ts';
import { settle } from './virtual-clock.ts';

async function started(world: World, given: Parameters<World['create']>[0] = {}) {
  const interviewId = await world.create(given);
  const client = await world.join(interviewId);
  await client.start();
  return { interviewId, client };
}

/** Seqs a client got, without repeats. */
function seqsOf(client: { received: { seq?: number | undefined }[] | readonly object[] }): number[] {
  return [
    ...new Set(client.received.flatMap((message) => ('seq' in message && message.seq ? [message.seq as number] : []))),
  ];
}

describe('a live interview', () => {
  it('[RM1] is held from the greeting to the end, every event told in order and without gaps', async () => {
    const world = new World();
    const { client } = await started(world);
    for (let turn = 0; turn < 30 && client.closedWith === null; turn += 1) {
      await client.say(turn === 0 ? ANSWERS.fine : ANSWERS.story);
      await client.heard();
    }
    expect(client.of('session_ended')).toHaveLength(1);
    const phases = new Set(client.of('progress').map((progress) => progress.phase));
    expect([...phases]).toEqual(['introduction', 'warmup', 'main_questions', 'follow_up', 'wrap_up', 'completed']);
    const seqs = client.received.flatMap((message) => ('seq' in message && message.seq ? [message.seq] : []));
    expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
    const all = [...new Set(seqs)];
    expect(all).toEqual(all.map((_, index) => (all[0] ?? 0) + index));
    expect(client.lines.at(-1)).toMatch(/^interviewer: /);
  });

  it('[RM2] greets once, however often it is started', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.send({ type: 'start_interview', client_msg_id: 'again' });
    await world.virtual.advance(20_000);
    expect(client.lines).toHaveLength(1);
    expect(client.of('ack').map((ack) => ack.client_msg_id)).toContain('again');
  });

  it('[RM3] takes every sample once, whatever is sent twice', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    await client.begin('a');
    client.sound(ANSWERS.fine, 0, 16_000);
    client.sound(ANSWERS.fine, 0, 16_000);
    client.sound(ANSWERS.fine, 8_000, 16_000);
    await client.send({ type: 'audio_end', turn_id: 'a', samples: 24_000, client_msg_id: 'end' });
    await settle();
    expect(await world.outside.blobs.size(`interviews/${interviewId}/a-candidate.pcm`)).toBe(48_000);
  });

  it('[RM4] asks for what is missing and takes nothing after the gap', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.begin('a');
    client.sound(ANSWERS.fine, 0, 1_600);
    expect(client.sound(ANSWERS.fine, 3_200, 1_600)).toBe('gap');
    expect(client.room.answers.open?.samples).toBe(1_600);
    await client.send({ type: 'audio_end', turn_id: 'a', samples: 4_800, client_msg_id: 'end' });
    expect(client.of('audio_have').at(-1)).toMatchObject({ turn_id: 'a', samples: 1_600 });
    expect(client.of('ack').map((ack) => ack.client_msg_id)).not.toContain('end');
  });

  it('[RM5] acknowledges a stored answer, and the same command with the same seq', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.say(ANSWERS.fine, 'a');
    await client.heard();
    const linesBefore = client.lines.length;
    await client.send({ type: 'audio_end', turn_id: 'a', samples: 24_000, client_msg_id: 'end-a' });
    await client.type('Hello again', 'a');
    const acks = client.of('ack').filter((ack) => ack.client_msg_id === 'end-a');
    expect(acks).toHaveLength(2);
    expect(acks[0]?.seq).toBe(acks[1]?.seq);
    await client.heard();
    expect(client.lines).toHaveLength(linesBefore);
  });

  it('[RM8] says that it heard nothing, without a line and without using up a question', async () => {
    const world = new World();
    const { client } = await started(world);
    const before = client.of('progress').at(-1);
    await client.say(ANSWERS.silence);
    await client.heard();
    expect(client.of('notice').map((notice) => notice.code)).toEqual(['not_heard']);
    expect(client.lines).toHaveLength(1);
    expect(client.of('progress').at(-1)).toEqual(before);
    expect(client.of('speech_start')).toHaveLength(2);
  });

  it('[RM9] lets the newer client take over and tells the older one', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    const second = await world.join(interviewId);
    expect(client.closedWith).toBe(4009);
    expect(client.of('error').map((error) => error.code)).toEqual(['SESSION_TAKEN_OVER']);
    await second.say(ANSWERS.fine);
    await second.heard();
    expect(second.lines).toHaveLength(3);
  });

  it('[RM10] sends a client that comes back what it lacks, then where the interview stands', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    const lastSeq = seqsOf(client).at(-1) ?? 0;
    client.leave();
    const back = await world.join(interviewId, { lastSeq });
    expect(back.of('resumed')).toMatchObject([{ count: 0, last_seq: lastSeq, state: 'ready', status: 'active' }]);
    await back.type('I am back.');
    await back.heard();
    back.leave();
    const third = await world.join(interviewId, { lastSeq });
    expect(third.lines).toHaveLength(2);
    expect(seqsOf(third)[0]).toBe(lastSeq + 1);
  });

  it('[RM11] keeps of an interrupted reply what was heard', async () => {
    const world = new World();
    const interviewId = await world.create();
    const client = await world.join(interviewId);
    await client.send({ type: 'start_interview' });
    await world.virtual.advance(2_000);
    expect(client.room.floor.situation.at).toBe('speaking');
    await client.begin('a');
    await settle();
    const [trimmed] = client.of('transcript_trimmed');
    const whole = client.of('transcript')[0]?.text ?? '';
    expect(trimmed?.text.length).toBeGreaterThan(5);
    expect(whole.startsWith(trimmed?.text ?? 'x')).toBe(true);
    expect(trimmed?.text.length).toBeLessThan(whole.length / 2);
    expect(client.of('speech_cancel')).toHaveLength(1);
    expect(client.room.known.lines[0]).toMatchObject({ interrupted: true, text: trimmed?.text });
    // Of its sound, likewise.
    const sound = await world.outside.blobs.get(`interviews/${interviewId}/server.opening-interviewer.pcm`);
    const replyAudio = client.room.known.turns.get('server.opening')?.replyAudio;
    expect(sound?.length).toBe((replyAudio?.samples ?? 0) * 2);
    expect(sound?.length).toBeGreaterThan(16_000);
    expect(client.room.known.lines[0]?.audio_id).not.toBeNull();
  });

  it('[RM21] ends an answer given hands-free by its silence, and keeps it through a pause', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.send({ type: 'audio_begin', turn_id: 'free', mode: 'hands_free', epoch: 1 });
    await settle();
    client.sound(ANSWERS.fine, 0, 24_000);
    await client.send({ type: 'voice', turn_id: 'free', state: 'off', silent_ms: 160 });
    await world.virtual.advance(1_000);
    await client.send({ type: 'voice', turn_id: 'free', state: 'on', silent_ms: 0 });
    await world.virtual.advance(5_000);
    expect(client.room.floor.situation).toMatchObject({ at: 'answering', turnId: 'free' });
    client.sound(ANSWERS.fine, 24_000, 24_000);
    await client.send({ type: 'voice', turn_id: 'free', state: 'off', silent_ms: 160 });
    await world.virtual.advance(3_000);
    await client.heard();
    expect(client.room.known.lines.filter(({ turn_id }) => turn_id === 'free')).toHaveLength(2);
    expect(client.room.known.turns.get('free')?.audio?.samples).toBe(48_000);
  });

  it('[RM20] stores when each moment of a turn was', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    const turnId = await client.say(ANSWERS.fine);
    await client.heard();
    const events = (await world.outside.log.read(interviewId, 0)).map(({ event }) => event);
    const timed = events.find((event) => event.type === 'turn-timed' && event.turnId === turnId);
    if (timed?.type !== 'turn-timed') throw new TypeError('no timings were stored');
    const spoken = TURN_MOMENTS.slice(TURN_MOMENTS.indexOf('answer-given'));
    const known = spoken.filter((moment) => moment !== 'first-token' && moment !== 'replied');
    const moments = known.map((moment) => timed.stages[moment] ?? Number.NaN);
    expect(viewOf(interviewId, client.room.known, 0, world.tariff).timing).toMatchObject({
      replies: 1,
      wait_ms_p50: expect.any(Number),
    });
    expect(timed.stages).toHaveProperty('first-token');
    expect(moments[0]).toBe(0);
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
  });

  it('[RM12] keeps no sound when only the transcript may be kept', async () => {
    const world = new World();
    const { client, interviewId } = await started(world, { keep: 'transcript_only' });
    const turnId = await client.say(ANSWERS.fine);
    await client.heard();
    expect(client.lines).toHaveLength(3);
    for (const key of [`${turnId}-candidate`, `${turnId}-interviewer`, 'server.opening-interviewer']) {
      expect(await world.outside.blobs.get(`interviews/${interviewId}/${key}.pcm`)).toBeNull();
    }
  });

  it('[RM14] does not count the time of a pause', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.send({ type: 'pause', client_msg_id: 'p' });
    await settle();
    const before = client.room.known.activeMs;
    await world.virtual.advance(3_600_000);
    await client.send({ type: 'continue', client_msg_id: 'c' });
    await settle();
    expect(client.room.known.activeMs - before).toBeLessThan(1_000);
    expect(client.of('ack').map((ack) => ack.client_msg_id)).toEqual(expect.arrayContaining(['p', 'c']));
  });

  it('[RM15] leaves no timer behind when its room is closed', async () => {
    const world = new World();
    const { client } = await started(world);
    await client.say(ANSWERS.story);
    await settle();
    await world.rooms.drain(30_000);
    expect(client.closedWith).toBe(1012);
    await world.virtual.advance(1_000);
    expect(world.virtual.pendingTimers).toBe(0);
  });

  it('[RM18] takes no resume once it has begun', async () => {
    const world = new World();
    const interviewId = await world.create();
    const client = await world.join(interviewId);
    const resume = { contact: { name: 'Ada Lovelace' }, raw_text: 'Ada' };
    await client.send({ type: 'resume_context', parsed_resume: resume, client_msg_id: 'r1' });
    await client.start();
    await client.send({ type: 'resume_context', parsed_resume: { raw_text: 'other' }, client_msg_id: 'r2' });
    expect(client.of('error').at(-1)).toMatchObject({ code: 'MESSAGE_TOO_LATE', client_msg_id: 'r2' });
    expect(client.room.known.resume?.contact.name).toBe('Ada Lovelace');
    expect(client.lines[0]).toContain('Ada');
  });

  it('[RM19] gives a client of the original protocol whole replies and an error for silence', async () => {
    const world = new World();
    const interviewId = await world.create();
    const client = await world.join(interviewId, { speech: 'audio_response' });
    await client.send({ type: 'start_interview' });
    await settle();
    expect(client.of('audio_response')).toHaveLength(1);
    expect(
      Buffer.from(client.of('audio_response')[0]?.data ?? '', 'base64')
        .subarray(0, 4)
        .toString(),
    ).toBe('RIFF');
    await client.send({ type: 'playback_complete' });
    await settle();
    expect(client.of('status').at(-1)?.state).toBe('ready');
    await client.say(ANSWERS.silence);
    await settle();
    expect(client.of('error').at(-1)?.code).toBe('EMPTY_TRANSCRIPTION');
  });
});

/** A log that is away while the switch is on. */
function switchable(outside: Outside): { outside: Partial<Outside>; set(isAway: boolean): void } {
  let isAway = false;
  const { log } = outside;
  return {
    set: (value) => {
      isAway = value;
    },
    outside: {
      log: {
        ...log,
        append: async (...given) => {
          if (isAway) throw new IntervueError('storage-unavailable');
          return log.append(...given);
        },
      },
    },
  };
}

describe('when the store is away', () => {
  it('[RM7] acknowledges nothing, says so, and stores everything when it is back', async () => {
    let storage = switchable({} as Outside);
    const world = new World((outside) => {
      storage = switchable(outside);
      return storage.outside;
    });
    const { client } = await started(world);
    storage.set(true);
    await client.say(ANSWERS.fine, 'a');
    await world.virtual.advance(20_000);
    expect(client.of('ack').map((ack) => ack.client_msg_id)).not.toContain('end-a');
    expect(client.of('error').map((error) => error.code)).toContain('STORAGE_UNAVAILABLE');
    expect(client.lines).toHaveLength(1);
    storage.set(false);
    await world.virtual.advance(5_000);
    await client.heard();
    expect(client.of('ack').map((ack) => ack.client_msg_id)).toContain('end-a');
    expect(client.lines).toHaveLength(3);
  });
});

describe('when a process ends', () => {
  it('[RM13] goes on with an answer that was begun', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    await client.begin('a');
    client.sound(ANSWERS.fine, 0, 16_000);
    await settle();
    const next = world.process('node-a');
    const back = await world.join(interviewId, { rooms: next });
    expect(back.of('resumed')[0]?.open_answer).toEqual({ turn_id: 'a', samples: 16_000, epoch: 0 });
    await back.begin('a', 2);
    back.sound(ANSWERS.fine, 16_000, 8_000, 2);
    await back.send({ type: 'audio_end', turn_id: 'a', samples: 24_000, client_msg_id: 'end' });
    await back.heard();
    expect(back.lines.filter((line) => line.startsWith('candidate'))).toHaveLength(1);
  });

  it('[RM16] stores nothing more once another node has taken over', async () => {
    const world = new World();
    const { client, interviewId } = await started(world);
    const other = world.process('node-b');
    await world.outside.log.release(interviewId, client.room.journal.ownerEpoch);
    const second = await world.join(interviewId, { rooms: other });
    await client.say(ANSWERS.fine, 'a');
    await world.virtual.advance(2_000);
    expect(client.closedWith).toBe(1012);
    expect(second.room.known.lines).toHaveLength(1);
    await second.type('I go on here.');
    await second.heard();
    expect(second.lines).toHaveLength(3);
  });

  it('[RM17] refuses a new interview on a full server and keeps the live ones', async () => {
    const world = new World();
    world.liveMax = 1;
    const rooms = world.process('node-a');
    const interviewId = await world.create();
    const client = await world.join(interviewId, { rooms });
    await client.start();
    const second = await world.create();
    await expect(rooms.enter(second)).rejects.toMatchObject({ code: 'server-full' });
    expect(await rooms.enter(interviewId)).toBe(client.room);
    await client.type('Still here.');
    await client.heard();
    expect(client.lines).toHaveLength(3);
  });
});

type Crash = { at: number; isCommitted: boolean };

/** A log whose process ends in its n-th append, before or after the commit: the call never comes back. */
function crashing(
  outside: Outside,
  crash: Crash,
): { outside: Partial<Outside>; hasCrashed(): boolean; appends(): number } {
  let appends = 0;
  let hasCrashed = false;
  const { log } = outside;
  const never = new Promise<never>(() => {});
  return {
    hasCrashed: () => hasCrashed,
    appends: () => appends,
    outside: {
      log: {
        ...log,
        append: async (...given) => {
          appends += 1;
          if (appends !== crash.at) return hasCrashed ? never : log.append(...given);
          hasCrashed = true;
          if (crash.isCommitted) await log.append(...given);
          return never;
        },
      },
    },
  };
}

/** Speaks what is scripted, again after a crash with the same ids, until all of it is answered. @returns the transcript. */
async function heldThrough(crash: Crash): Promise<{ lines: string[]; appends: number; doubled: number }> {
  let process = crashing({} as Outside, crash);
  const world = new World((outside) => {
    process = crashing(outside, crash);
    return { ...process.outside };
  });
  const interviewId = await world.create();
  let client = await world.join(interviewId);
  const steps = [ANSWERS.fine, ANSWERS.story, ANSWERS.silence, ANSWERS.story];
  const act = async (step: number) => {
    if (step === 0) return client.send({ type: 'start_interview', client_msg_id: 'start' });
    await client.say(steps[step - 1] ?? ANSWERS.short, `turn-${step}`);
  };
  for (let step = 0; step <= steps.length; step += 1) {
    await act(step);
    for (let round = 0; round < 200 && !process.hasCrashed(); round += 1) {
      await world.virtual.advance(250);
      if (['listening', 'ended'].includes(client.room.floor.situation.at)) break;
    }
    if (!process.hasCrashed()) continue;
    // The process is gone: its room is closed for the test's sake only, and a new one reads the stores.
    const lastSeq = seqsOf(client).at(-1) ?? 0;
    const isAcked = client.of('ack').some((ack) => ack.client_msg_id === (step === 0 ? 'start' : `end-turn-${step}`));
    client.leave();
    void client.room.close();
    const plain = { ...world.outside, log: world.plainLog };
    client = await world.join(interviewId, { lastSeq, rooms: world.process('node-a', plain) });
    client.isListening = true;
    await world.virtual.advance(10);
    if (!isAcked) await act(step);
    await client.heard();
    process = { ...process, hasCrashed: () => false };
  }
  await settle();
  const { lines } = client.room.known;
  const texts = lines.map((line) => `${line.role}: ${line.text}`);
  return {
    lines: texts,
    appends: process.appends(),
    doubled: texts.length - new Set(lines.map((line) => line.seq)).size,
  };
}

describe('a crash', () => {
  it('[RM6] at any store of any turn changes nothing of what is said', async () => {
    const reference = await heldThrough({ at: 0, isCommitted: false });
    expect(reference.lines).toHaveLength(7);
    for (let at = 1; at <= reference.appends; at += 1) {
      for (const isCommitted of [false, true]) {
        const crashed = await heldThrough({ at, isCommitted });
        expect({ at, isCommitted, lines: crashed.lines }).toEqual({ at, isCommitted, lines: reference.lines });
        expect(crashed.doubled).toBe(0);
      }
    }
  }, 60_000);
});
