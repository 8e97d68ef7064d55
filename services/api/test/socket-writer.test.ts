import { describe, expect, it } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';
import { SocketWriter } from '../src/doors/socket-writer.ts';

/** A socket whose reader takes what it is let take. */
function aSocket() {
  const socket = {
    OPEN: 1 as const,
    readyState: 1 as 0 | 1 | 2 | 3,
    bufferedAmount: 0,
    ended: '',
    send(data: unknown) {
      socket.bufferedAmount += typeof data === 'string' ? data.length : (data as Uint8Array).length;
    },
    close(code?: number) {
      socket.ended += `closed with ${code}`;
    },
    terminate() {
      socket.ended += ', ended';
      socket.readyState = 3;
    },
  };
  return socket;
}

const ENDED = 'closed with 1013, ended';
const second = new Uint8Array(32_000);

describe('the way out of a socket', () => {
  it('[DR17] ends a reader that has left two seconds of sound unread for ten seconds', async () => {
    const clock = new VirtualClock();
    const socket = aSocket();
    const writer = new SocketWriter(socket, clock);
    for (let count = 0; count < 3; count += 1) writer.writeSound(second);
    await clock.advance(9_000);
    writer.write('{}');
    expect(socket.ended).toBe('');
    await clock.advance(2_000);
    expect(socket.ended).toBe(ENDED);
    expect(clock.pendingTimers).toBe(0);
  });

  it('[DR17] leaves a reader alone that caught up, and one that is slow again gets its ten seconds again', async () => {
    const clock = new VirtualClock();
    const socket = aSocket();
    const writer = new SocketWriter(socket, clock);
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 3; count += 1) writer.writeSound(second);
      await clock.advance(8_000);
      socket.bufferedAmount = 0;
      await clock.advance(1_000);
    }
    expect(socket.ended).toBe('');
    expect(clock.pendingTimers).toBe(0);
  });

  it('[DR17] keeps no more than a megabyte of sound and four of everything for a reader that reads nothing', () => {
    const socket = aSocket();
    const writer = new SocketWriter(socket, new VirtualClock());
    for (let count = 0; count < 200; count += 1) writer.writeSound(second);
    expect(socket.bufferedAmount).toBeLessThanOrEqual(1024 * 1024 + second.length);
    for (let count = 0; count < 1_000 && socket.ended === ''; count += 1) writer.write('x'.repeat(10_000));
    expect(socket.bufferedAmount).toBeLessThanOrEqual(4 * 1024 * 1024 + 10_000);
    expect(socket.ended).toBe(ENDED);
  });

  it('[DR17] leaves no timer behind when the socket is closed', () => {
    const clock = new VirtualClock();
    const writer = new SocketWriter(aSocket(), clock);
    for (let count = 0; count < 3; count += 1) writer.writeSound(second);
    writer.close();
    expect(clock.pendingTimers).toBe(0);
  });
});
