import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerStore } from './answer-store.ts';

const HOUR_MS = 60 * 60_000;
const open: AnswerStore[] = [];
let count = 0;

function store(sessionId: string, nowMs = 0): AnswerStore {
  const made = new AnswerStore(sessionId, () => nowMs);
  open.push(made);
  return made;
}

function anInterview(): string {
  count += 1;
  return `interview-${count}`;
}

function sound(length: number, from = 0): Int16Array {
  return Int16Array.from({ length }, (_, at) => (from + at) % 30_000);
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  vi.unstubAllGlobals();
});

describe('what the browser keeps of an answer', () => {
  it('[WB60] outlives the page, whole and in order, in whatever pieces it was spoken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.boolean(),
        async (lengths, base, isEnded) => {
          const id = anInterview();
          const page = store(id);
          page.begin('t', 'hands_free', base, 0);
          let spoken = 0;
          for (const length of lengths) {
            page.add(sound(length, spoken));
            spoken += length;
          }
          if (isEnded) page.end();
          await page.close();
          const { spoken: kept } = await store(id).load();
          expect(kept).toMatchObject({ turnId: 't', mode: 'hands_free', base, isEnded });
          expect(kept?.samples).toEqual(sound(spoken));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('[WB60] is gone on with by the next page, and kept whole for the one after it', async () => {
    const id = anInterview();
    const first = store(id);
    first.begin('t', 'hold', 0, 0);
    first.add(sound(9_000));
    await first.close();
    const second = store(id);
    const kept = (await second.load()).spoken;
    second.begin('t', 'hold', 0, kept?.samples.length ?? 0);
    second.add(sound(500, 9_000));
    await second.close();
    expect((await store(id).load()).spoken?.samples).toEqual(sound(9_500));
  });

  it('[WB60] a page that dies at once loses at most half a second of it', async () => {
    const id = anInterview();
    const page = store(id);
    page.begin('t', 'hold', 0, 0);
    for (let at = 0; at < 50_000; at += 320) page.add(sound(320, at));
    await page.settled();
    const samples = (await store(id).load()).spoken?.samples ?? new Int16Array();
    expect(samples.length).toBeGreaterThan(50_000 - 8_000 - 320);
    expect(samples).toEqual(sound(samples.length));
  });

  it('[WB61] is let go when it is stored, when the next one begins, with the interview, and after a day', async () => {
    const id = anInterview();
    const page = store(id);
    page.begin('one', 'hold', 0, 0);
    page.add(sound(9_000));
    page.forget();
    expect((await page.load()).spoken).toBeNull();
    page.begin('two', 'hold', 0, 0);
    page.add(sound(9_000));
    page.begin('three', 'hold', 0, 0);
    page.flush();
    expect((await page.load()).spoken).toMatchObject({ turnId: 'three', samples: new Int16Array() });
    page.keepWritten({ type: 'answer_text', turn_id: 'w', text: 'Yes.', client_msg_id: 'm' });
    await page.forgetAll();
    expect(await store(id).load()).toEqual({ spoken: null, written: [] });

    const other = anInterview();
    const left = store(other);
    left.begin('t', 'hold', 0, 0);
    left.add(sound(9_000));
    left.keepWritten({ type: 'answer_text', turn_id: 'w', text: 'Yes.', client_msg_id: 'm' });
    await left.close();
    expect((await store(other, 23 * HOUR_MS).load()).written).toHaveLength(1);
    expect(await store(anInterview(), 25 * HOUR_MS).load()).toEqual({ spoken: null, written: [] });
    expect(await store(other, 0).load()).toEqual({ spoken: null, written: [] });
  });

  it('[WB62] an answer in writing outlives the page until the server has answered it', async () => {
    const id = anInterview();
    const page = store(id);
    const command = { type: 'answer_text', turn_id: 'w', text: 'I led the team.', client_msg_id: 'm' } as const;
    page.keepWritten(command);
    expect(page.writtenCount).toBe(1);
    await page.close();
    const next = store(id);
    expect((await next.load()).written).toEqual([command]);
    expect(next.forgetWritten('another')).toBe(false);
    expect(next.forgetWritten('m')).toBe(true);
    expect(next.writtenCount).toBe(0);
    await next.close();
    expect((await store(id).load()).written).toEqual([]);
  });

  it('[WB63] where a browser stores nothing, nothing is kept and nothing fails', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = store(anInterview());
    page.begin('t', 'hold', 0, 0);
    page.add(sound(20_000));
    page.end();
    expect(await page.load()).toEqual({ spoken: null, written: [] });
  });

  it('[WB63] a storage that never answers holds up no interview', async () => {
    vi.stubGlobal('indexedDB', { open: () => ({ addEventListener() {} }) });
    const page = new AnswerStore(anInterview());
    expect(await page.load()).toEqual({ spoken: null, written: [] });
  });
});
