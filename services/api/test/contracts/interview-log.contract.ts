import type { InterviewEvent } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import type { InterviewLog } from '../../src/ports/interview-log.ts';

/** A log, and a way to let time pass for it. */
export type LogUnderTest = { log: InterviewLog; wait(ms: number): Promise<void> };

const LEASE_MS = 15_000;
let count = 0;

function dropped(turnId: string): InterviewEvent {
  return { type: 'answer-dropped', turnId };
}

/** What every implementation of the log promises. */
export function describeInterviewLog(label: string, create: () => Promise<LogUnderTest>): void {
  async function begun() {
    const made = await create();
    const id = `contract-${process.pid}-${(count += 1)}`;
    await made.log.create(id, [{ event: dropped('first'), key: 'created' }]);
    return { ...made, id, epoch: await made.log.claim(id, 'node-a', LEASE_MS) };
  }

  describe(`the log in ${label}`, () => {
    it('[ST1] numbers fifty events that come at once from 1 without gaps', async () => {
      const { log, id, epoch } = await begun();
      const appends = Array.from({ length: 50 }, (_, at) => log.append(id, epoch, [{ event: dropped(`t${at}`) }]));
      const seqs = (await Promise.all(appends)).flat().map((stored) => stored.seq);
      expect(seqs.sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
      expect((await log.read(id, 0)).map((stored) => stored.seq)).toEqual(
        Array.from({ length: 51 }, (_, at) => at + 1),
      );
    });

    it('[ST2] stores a key once, also when it comes many times at once', async () => {
      const { log, id, epoch } = await begun();
      const appends = Array.from({ length: 10 }, (_, at) =>
        log.append(id, epoch, [{ event: dropped(`try-${at}`), key: 'k' }]),
      );
      const answers = (await Promise.all(appends)).map(([stored]) => stored);
      expect(new Set(answers.map((stored) => JSON.stringify(stored))).size).toBe(1);
      expect(await log.read(id, 1)).toHaveLength(1);
      expect(await log.seqOf(id, 'k')).toBe(2);
      expect(await log.seqOf(id, 'unknown')).toBeNull();
    });

    it('[ST4] creates an interview once', async () => {
      const { log, id } = await begun();
      await log.create(id, [{ event: dropped('other'), key: 'created' }]);
      expect((await log.read(id, 0)).map((stored) => stored.event)).toEqual([dropped('first')]);
    });

    it('[ST3] keeps the order of one append and mixes known and new keys', async () => {
      const { log, id, epoch } = await begun();
      await log.append(id, epoch, [{ event: dropped('b'), key: 'b' }]);
      const stored = await log.append(id, epoch, [
        { event: dropped('a'), key: 'a' },
        { event: dropped('other'), key: 'b' },
        { event: dropped('c') },
      ]);
      expect(stored.map(({ seq, event }) => [seq, event])).toEqual([
        [3, dropped('a')],
        [2, dropped('b')],
        [4, dropped('c')],
      ]);
    });

    it('[ST5] stores nothing under an old epoch, not even a part', async () => {
      const { log, id, epoch } = await begun();
      await log.claim(id, 'node-a', LEASE_MS);
      await expect(log.append(id, epoch, [{ event: dropped('late') }])).rejects.toMatchObject({
        code: 'session-elsewhere',
      });
      expect(await log.read(id, 1)).toEqual([]);
      expect(await log.renew(id, epoch, LEASE_MS)).toBe(false);
    });

    it('[ST6] gives the lease to its node again and to others once it is free', async () => {
      const { log, id, epoch } = await begun();
      await expect(log.claim(id, 'node-b', LEASE_MS)).rejects.toMatchObject({ code: 'session-elsewhere' });
      const again = await log.claim(id, 'node-a', LEASE_MS);
      expect(again).toBeGreaterThan(epoch);
      await log.release(id, epoch);
      await expect(log.claim(id, 'node-b', LEASE_MS)).rejects.toMatchObject({ code: 'session-elsewhere' });
      await log.release(id, again);
      expect(await log.claim(id, 'node-b', LEASE_MS)).toBeGreaterThan(again);
      await expect(log.claim('nobody', 'node-a', LEASE_MS)).rejects.toMatchObject({ code: 'session-not-found' });
    });

    it('[ST7] stores nothing after the lease has run out', async () => {
      const { log, id, wait } = await begun();
      const short = await log.claim(id, 'node-a', 200);
      expect(await log.renew(id, short, 200)).toBe(true);
      await wait(250);
      await expect(log.append(id, short, [{ event: dropped('late') }])).rejects.toMatchObject({
        code: 'session-elsewhere',
      });
      const next = await log.claim(id, 'node-b', LEASE_MS);
      expect(await log.append(id, next, [{ event: dropped('on') }])).toMatchObject([{ seq: 2 }]);
    });

    it('[ST8] [ST11] reads after a seq and forgets what is erased', async () => {
      const { log, id, epoch } = await begun();
      await log.append(id, epoch, [{ event: dropped('a') }, { event: dropped('b') }]);
      expect((await log.read(id, 2)).map((stored) => stored.seq)).toEqual([3]);
      await log.erase(id);
      await log.erase(id);
      expect(await log.read(id, 0)).toEqual([]);
      await expect(log.append(id, epoch, [{ event: dropped('c') }])).rejects.toMatchObject({
        code: 'session-not-found',
      });
    });

    it('[ST9] gives back long texts and every character', async () => {
      const { log, id, epoch } = await begun();
      const text = `${'long '.repeat(20_000)} "quotes" \\u0000 \\ 日本語 émoji 🙂 <b>`;
      await log.append(id, epoch, [{ event: { type: 'turn-transcribed', turnId: 'a', text, confidence: null } }]);
      await log.append(id, epoch, [{ event: dropped('zero\0 and half\ud83d') }]);
      const [spoken, odd] = await log.read(id, 1);
      expect(spoken?.event).toMatchObject({ text });
      expect(odd?.event).toEqual(dropped('zero\ufffd and half\ufffd'));
    });

    it('[ST12] knows nothing of an interview that nobody created', async () => {
      const { log } = await create();
      expect(await log.read('nobody', 0)).toEqual([]);
      const unknown = { code: 'session-not-found' };
      await expect(log.claim('nobody', 'node-a', LEASE_MS)).rejects.toMatchObject(unknown);
      await expect(log.append('nobody', 1, [{ event: dropped('a') }])).rejects.toMatchObject(unknown);
    });
  });
}
