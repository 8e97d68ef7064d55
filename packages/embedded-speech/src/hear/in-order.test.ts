import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

describe('several pieces of work of one call', () => {
  it('[SP4] are answered in order, whichever is ready first', async () => {
    const gates = [0, 1, 2].map(() => Promise.withResolvers<string>());
    const made = inOrder(gates, 3, ({ promise }) => promise);
    for (const index of [2, 0, 1]) gates[index]?.resolve(`piece ${index}`);
    expect(await made).toEqual(['piece 0', 'piece 1', 'piece 2']);
  });

  it('[SP11] are not begun all at once', async () => {
    let [running, most] = [0, 0];
    await inOrder([1, 2, 3, 4, 5], 2, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
    });
    expect(most).toBe(2);
  });

  it('[SP15] are not begun any more once one has failed', async () => {
    const begun: number[] = [];
    const slow = Promise.withResolvers<void>();
    const made = inOrder([0, 1, 2, 3], 2, async (item) => {
      begun.push(item);
      if (item === 0) throw new Error('the first');
      await slow.promise;
    });
    await expect(made).rejects.toThrow('the first');
    slow.resolve();
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1]);
  });
});
