import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { encodeAudioFrame, ServerMessage, TOKEN_PROTOCOL_PREFIX, WS_PROTOCOL } from '@intervue/shared';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Candidate } from '../src/candidate.ts';
import { counted, essence, type House, openHouse, orderFaults } from './house.ts';

const SEED = 20_261_123;
const FRAMES = 1_000;
/** Below what closes a line for talking too much, pings included. */
const FRAMES_A_LINE = 500;
const FRAMES_A_PING = 25;

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

describe('an interview in hostile hands', () => {
  it('[RH6] a thousand frames that were all read end nothing, leave a sound log, and do not disturb the one beside', async () => {
    const { pid } = house.server;
    const beside = await Candidate.create(house.server.url, { settings: { max_questions: 3 } });
    await beside.connect();
    await beside.begin();
    const victim = await Candidate.create(house.server.url, {
      settings: { max_questions: 20, time_budget_minutes: 90 },
    });
    await victim.connect();
    await victim.begin();
    const before = essence(victim.lines);
    victim.close();

    const frames = fc.sample(anyFrame, { numRuns: FRAMES, seed: SEED });
    let read = 0;
    for (let from = 0; from < FRAMES; from += FRAMES_A_LINE) {
      read += await allRead(victim, frames.slice(from, from + FRAMES_A_LINE));
      // Meanwhile the neighbour goes on as if nothing happened.
      await beside.answer(`It is quiet here, and I answer question ${from}.`);
    }
    expect(read).toBe(FRAMES);
    expect(beside.lines).toHaveLength(5);
    expect(beside.closeCodes).toEqual([]);
    expect(orderFaults(beside.messages)).toEqual([]);

    // The interview that was mishandled still has a log without gaps, that begins as it began, and can be ended.
    const again = new Candidate(victim.url, { session_id: victim.sessionId, token: victim.token });
    await again.connect();
    expect(again.seqs).toEqual(counted(again.seqs.length));
    expect(orderFaults(again.messages)).toEqual([]);
    expect(essence(again.lines).slice(0, before.length)).toEqual(before);
    again.command({ type: 'end_session' });
    await again.until(() => again.isEnded);
    expect((await fetch(`${house.server.url}/health`)).status).toBe(200);
    expect(house.server.pid).toBe(pid);
    expect(house.server.log).not.toMatch(/unhandled|uncaught|a command failed|a message was not handled/i);
    again.close();
    beside.close();
  });

  it('[RH6] frames that are no WebSocket frames end that line alone', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    for (const junk of [
      Buffer.alloc(64, 0xff),
      Buffer.from([0x81, 0x05, 0x41]),
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    ]) {
      const socket = await opened(candidate);
      // Under the library's own framing, straight into the stream.
      (socket as unknown as { _socket: { write(bytes: Buffer): void; end(): void } })._socket.write(junk);
      socket.terminate();
      await once(socket, 'close');
    }
    candidate.close();
    const again = new Candidate(candidate.url, { session_id: candidate.sessionId, token: candidate.token });
    await again.connect();
    await again.answer('Still here.');
    expect(again.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    expect(house.server.log).not.toMatch(/unhandled|uncaught/i);
    again.close();
  });

  it.each(['opening', 'OPENING', '__proto__', 'constructor', 'file-1'])(
    '[RH19] a turn that calls itself %s is a turn like any other',
    async (turnId) => {
      const candidate = await Candidate.create(house.server.url, { settings: { max_questions: 3 } });
      await candidate.connect();
      await candidate.begin();
      candidate.command({ type: 'answer_text', turn_id: turnId, text: 'Yes, I am ready to begin.' });
      await candidate.until(() => candidate.lines.length >= 3);
      await candidate.untilMyTurn();
      const spoken = candidate.messages.flatMap((one) => (one.type === 'speech_clause' ? [one.text] : [])).join(' ');
      expect(spoken).toBe(`${candidate.lines[0]?.text} ${candidate.lines[2]?.text}`);
      candidate.close();
    },
  );
});

/** Sends these in one or more lines and waits until the server has dealt with each. @returns how many it has. */
async function allRead(candidate: Candidate, frames: readonly (string | Uint8Array)[]): Promise<number> {
  const socket = await opened(candidate);
  socket.send(JSON.stringify({ type: 'hello', protocol: 1, last_seq: 0, speech: 'frames' }));
  let read = 0;
  for (let from = 0; from < frames.length; from += FRAMES_A_PING) {
    const some = frames.slice(from, from + FRAMES_A_PING);
    for (const frame of some) socket.send(frame);
    if (!(await answersPing(socket, from))) break;
    read += some.length;
  }
  socket.terminate();
  return read;
}

/** What was sent before is dealt with once this comes back; false when the line is closed first. */
async function answersPing(socket: WebSocket, at: number): Promise<boolean> {
  if (socket.readyState !== WebSocket.OPEN) return false;
  return new Promise((resolve) => {
    const onMessage = (data: Buffer, isBinary: boolean) => {
      if (isBinary) return;
      const message = ServerMessage.parse(JSON.parse(data.toString()));
      if (message.type === 'pong' && message.at === at) done(true);
    };
    const onClose = () => done(false);
    const done = (isAnswered: boolean) => {
      socket.off('message', onMessage);
      socket.off('close', onClose);
      resolve(isAnswered);
    };
    socket.on('message', onMessage);
    socket.on('close', onClose);
    socket.send(JSON.stringify({ type: 'ping', at }));
  });
}

async function opened(candidate: Candidate): Promise<WebSocket> {
  const socket = new WebSocket(`${candidate.url.replace('http', 'ws')}/ws/interview/${candidate.sessionId}`, [
    WS_PROTOCOL,
    TOKEN_PROTOCOL_PREFIX + candidate.token,
  ]);
  socket.on('error', () => {});
  await once(socket, 'open');
  return socket;
}

const turnId = fc.constantFrom('turn-1', 'turn-2', 'turn-3', 'TURN-1', '', '../../etc', 'x'.repeat(65));
const clientMsgId = fc.constantFrom('c1', 'c2', 'c3', 'c4', '', 'x'.repeat(65));
/** Every command there is but the one that ends the interview, with fields that are right, nearly right, or absurd. */
const anyMessage = fc
  .record(
    {
      type: fc.constantFrom(
        ...['start_interview', 'audio_begin', 'audio_end', 'audio_cancel', 'answer_text', 'request', 'set_preferences'],
        ...[
          'playout',
          'playback_done',
          'pause',
          'continue',
          'resume_context',
          'hello',
          'ping',
          'audio',
          'voice',
          'hold_on',
        ],
        ...['__proto__', 'nonsense'],
      ),
      turn_id: turnId,
      client_msg_id: clientMsgId,
      mode: fc.constantFrom('hold', 'hands_free', 'other'),
      epoch: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom(65_535, 65_536, 1e300)),
      samples: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.constantFrom(-1, 1e12, 0.5)),
      text: fc.oneof(fc.string({ maxLength: 300, unit: 'binary' }), fc.constant('I led the move to a new service.')),
      request: fc.constantFrom('repeat', 'rephrase', 'skip', 'fly'),
      pace: fc.constantFrom('quick', 'normal', 'patient', 'mad'),
      voice: fc.string({ maxLength: 80 }),
      state: fc.constantFrom('on', 'off'),
      silent_ms: fc.double(),
      played_ms: fc.double(),
      data: fc.oneof(
        fc.base64String({ maxLength: 400 }),
        fc.constant('data:audio/webm;base64,GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQ'),
      ),
      format: fc.constantFrom('webm', 'wav', '../x'),
      parsed_resume: fc.jsonValue({ maxDepth: 2 }),
      protocol: fc.constantFrom(1, 1, 2),
      last_seq: fc.oneof(fc.nat(20), fc.integer()),
      speech: fc.constantFrom('frames', 'audio_response', 'none'),
      at: fc.integer({ min: -9, max: -1 }),
    },
    { requiredKeys: ['type', 'turn_id', 'protocol', 'last_seq', 'text', 'epoch', 'samples', 'request'] },
  )
  .map((message) => JSON.stringify(message));
const anySound = fc
  .record({
    epoch: fc.integer({ min: 0, max: 4 }),
    firstSample: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.constant(4_294_967_295)),
    length: fc.integer({ min: 1, max: 2_000 }),
    codec: fc.constantFrom('pcm16-16k' as const, 'pcm16-16k' as const, 'pcm16-24k' as const),
    kind: fc.constantFrom('microphone' as const, 'microphone' as const, 'speech' as const),
  })
  .map(({ length, ...frame }) => encodeAudioFrame({ ...frame, samples: new Int16Array(length).fill(9) }));
const anyFrame: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: anyMessage },
  { weight: 4, arbitrary: anySound },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 2_000, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(new Uint8Array(0), new Uint8Array(200_000), '', '[[[[', 'null', `"${randomUUID()}"`),
  },
  { weight: 1, arbitrary: fc.constant(`{"type":"answer_text","turn_id":"t","text":"${'x'.repeat(90_000)}"}`) },
);
