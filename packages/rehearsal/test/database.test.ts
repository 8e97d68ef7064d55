import { randomUUID } from 'node:crypto';
import { ErrorBody, LIMITS, REST } from '@intervue/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import {
  counted,
  databaseProcesses,
  hasRecordings,
  type House,
  keptSound,
  openHouse,
  orderFaults,
  recording,
} from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

describe.runIf(hasRecordings())('a database that stops in the middle of an answer (needs ../shared/fixtures)', () => {
  it('[RH9] is told, nothing is acknowledged, and the whole answer is there once it goes on', async () => {
    const words = recording('speech/jfk.wav');
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const answer = candidate.speak(words, { pace: 'real' });
    await candidate.until(() => answer.sentSamples > words.length / 3);
    const database = await databaseProcesses(house.dataDir);
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    try {
      await candidate.until(() => candidate.messages.some((one) => one.type === 'error'));
      expect(candidate.messages.find((one) => one.type === 'error')).toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
        recoverable: true,
      });
      expect(candidate.state).toBe('error');
      expect(answer.isStored).toBe(false);
      expect(candidate.lines).toHaveLength(1);
    } finally {
      for (const pid of database) process.kill(pid, 'SIGCONT');
    }
    await candidate.until(() => candidate.lines.length >= 3);
    await candidate.untilMyTurn();
    expect(candidate.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    expect(candidate.seqs).toEqual(counted(candidate.seqs.length));
    expect(orderFaults(candidate.messages)).toEqual([]);
    expect(await keptSound(candidate, answer.turnId)).toHaveLength(words.length);
    candidate.close();
  });

  it('[RH9] refuses to create an interview in clear words, and creates it once when it is asked again', async () => {
    const ask = () =>
      fetch(house.server.url + REST.createInterview.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          settings: { max_questions: LIMITS.mainQuestionsMax },
          consent: { version: 'rehearsal', knows_it_is_ai: true, keep: 'transcript_only' },
          client_request_id: id,
        }),
      });
    const id = randomUUID();
    const database = await databaseProcesses(house.dataDir);
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    try {
      const refused = await ask();
      expect(refused.status).toBe(503);
      expect(ErrorBody.parse(await refused.json())).toMatchObject({ code: 'STORAGE_UNAVAILABLE', recoverable: true });
      expect((await fetch(`${house.server.url}/health`)).status).toBe(200);
      expect((await fetch(`${house.server.url}/ready`)).status).toBe(503);
    } finally {
      for (const pid of database) process.kill(pid, 'SIGCONT');
    }
    const created = [];
    for (let again = 0; again < 3; again += 1) created.push((await (await ask()).json()) as { session_id: string });
    expect(new Set(created.map(({ session_id }) => session_id)).size).toBe(1);
  });
});
