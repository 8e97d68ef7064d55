import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Served, type Wire } from './served.ts';

const INTERVIEWS = 20;
const LINES_EACH = 50;

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** One line to an interview: joins, sometimes speaks, and goes in one of the ways lines go. */
async function comeAndGo(served: Served, interview: { session_id: string; token: string }, round: number) {
  const wire: Wire = await served.open(interview);
  wire.send({ type: 'hello', protocol: 1, last_seq: 0, speech: 'frames' });
  await wire.until((message) => message.type === 'resumed');
  if (round === 0) wire.send({ type: 'start_interview', client_msg_id: 'start' });
  wire.send({ type: 'audio_begin', turn_id: `t${round}`, epoch: round, mode: 'hold', client_msg_id: `b${round}` });
  if (round % 3 === 0) wire.socket.terminate();
  else if (round % 3 === 1) await wire.close();
  // Left open: the next one takes over.
}

describe('a thousand lines', () => {
  it('[DR18] leave no socket and no timer behind', async () => {
    const served = await Served.start();
    const socketsBefore = openSockets();
    const timersBefore = timers();
    const interviews = await Promise.all(Array.from({ length: INTERVIEWS }, () => served.create()));
    for (let round = 0; round < LINES_EACH; round += 1) {
      await Promise.all(interviews.map((interview) => comeAndGo(served, interview, round)));
    }
    // The creation's own HTTP connections are kept alive for the next request; they belong to nobody.
    expect(served.world.rooms.count).toBe(INTERVIEWS);
    await served.close();
    for (let tries = 0; openSockets() > socketsBefore && tries < 60; tries += 1) await wait(100);
    expect(served.world.rooms.count).toBe(0);
    expect(openSockets()).toBeLessThanOrEqual(socketsBefore);
    expect(timers()).toBeLessThanOrEqual(timersBefore);
  }, 60_000);
});
