import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Candidate } from '../src/candidate.ts';
import { fixture, hasRecordings, type House, openHouse } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

describe.runIf(hasRecordings())('the original protocol, message by message (needs ../shared/fixtures)', () => {
  it('[RH4] comes in the order that is promised, and ready means that an answer is awaited', async () => {
    const { sessionId, token } = await Candidate.create(house.server.url);
    const wav = (await readFile(fixture('speech/spk1_snt1.wav'))).toString('base64');
    const socket = new WebSocket(`${house.server.url.replace('http', 'ws')}/ws/interview/${sessionId}`, [
      'intervue.v1',
      `intervue.token.${token}`,
    ]);
    const order: string[] = [];
    let isAnswered = false;
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as { type: string; state?: string; role?: string };
        order.push([message.type, message.state ?? message.role].filter(Boolean).join(' '));
        if (message.type === 'session_started') socket.send('{"type":"start_interview"}');
        if (message.type === 'audio_response') socket.send('{"type":"playback_done"}');
        // A client that hears of `ready` before a reply was played has nothing to answer to; this one waits for the sound.
        if (message.state !== 'ready' || !order.includes('audio_response')) return;
        socket.send(
          isAnswered ? '{"type":"end_session"}' : JSON.stringify({ type: 'audio', data: wav, format: 'wav' }),
        );
        isAnswered = true;
      });
    });
    const greeting = [
      'status generating',
      'transcript interviewer',
      'status speaking',
      'audio_response',
      'status ready',
    ];
    expect(order).toEqual([
      'session_started',
      ...greeting,
      'status processing_stt',
      'transcript candidate',
      ...greeting,
      'session_ended',
    ]);
  });
});
