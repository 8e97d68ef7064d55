import { describe, expect, it } from 'vitest';
import { decode, END_TOKEN, START_TOKEN } from './decode.ts';
import { withoutRepeats } from './repeats.ts';
import { TermTrie } from './term-trie.ts';
import { tokenBudget } from './token-budget.ts';
import { chooseToken } from './token-choice.ts';

describe('a decoder caught in a loop', () => {
  const cut = (tokens: readonly number[]) => [...withoutRepeats(tokens, (token) => token)];

  it('[SP6] is cut after the first saying', () => {
    expect(cut([7, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4])).toEqual([7, 1, 2, 3, 4]);
    expect(cut([5, ...Array<number>(12).fill(9)])).toEqual([5, 9]);
  });

  it('[SP6] may say a thing a few times, as people do', () => {
    const noNoNo = [4, 8, 4, 8, 4, 8];
    expect(cut(noNoNo)).toEqual(noNoNo);
    const twice = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];
    expect(cut(twice)).toEqual(twice);
    expect(cut([])).toEqual([]);
  });
});

describe('the number of tokens', () => {
  it('[SP6] is that of fast speech at most, and enough for a word', () => {
    expect(tokenBudget(10 * 16_000)).toBe(65);
    expect(tokenBudget(15 * 16_000)).toBe(98);
    expect(tokenBudget(1_600)).toBe(6);
    expect(tokenBudget(0)).toBe(6);
  });
});

describe('choosing a token', () => {
  const logits = Float32Array.of(1, 5, 4, -9);
  const none = new Map<number, number>();

  it('[SP7] takes the likeliest and tells its probability', () => {
    const { token, logProbability } = chooseToken(logits, { forbidden: undefined, boosts: none });
    expect(token).toBe(1);
    expect(Math.exp(logProbability)).toBeCloseTo(0.721, 2);
  });

  it('[SP3] takes the next likeliest when the first is forbidden', () => {
    expect(chooseToken(logits, { forbidden: 1, boosts: none }).token).toBe(2);
  });

  it('[SP8] takes an expected token that is about as likely, never one that is far off', () => {
    expect(chooseToken(logits, { forbidden: undefined, boosts: new Map([[2, 2]]) }).token).toBe(2);
    expect(chooseToken(logits, { forbidden: undefined, boosts: new Map([[3, 20]]) }).token).toBe(1);
  });
});

describe('expected terms', () => {
  it('[SP8] are followed token by token, and let go when something else is said', () => {
    const trie = new TermTrie([
      [10, 11, 12],
      [10, 20],
    ]);
    const start = trie.boosts().get(10) ?? 0;
    trie.follow(10);
    expect([...trie.boosts().keys()].toSorted((a, b) => a - b)).toEqual([10, 11, 20]);
    expect(trie.boosts().get(11)).toBeGreaterThan(start);
    trie.follow(11);
    expect([...trie.boosts().keys()].toSorted((a, b) => a - b)).toEqual([10, 12]);
    trie.follow(99);
    expect([...trie.boosts().keys()]).toEqual([10]);
  });
});

describe('writing a text token by token', () => {
  it('[SP6] ends at the end', async () => {
    const { tokens, asked } = await decoded([[7], [8], [END_TOKEN], [9]]);
    expect(tokens).toEqual([7, 8]);
    expect(asked).toEqual([START_TOKEN, 7, 8]);
  });

  it('[SP6] ends when the budget is spent', async () => {
    const { tokens } = await decoded([[7], [8], [9], [7], [9]], { budget: 3 });
    expect(tokens).toEqual([7, 8, 9]);
  });

  it('[SP6] ends when the model is caught in a loop, after the first saying', async () => {
    const { tokens, asked } = await decoded(
      Array.from({ length: 90 }, (_, index) => [index === 0 ? 5 : 6 + (index % 2)]),
    );
    expect(tokens).toEqual([5, 7, 6]);
    expect(asked).toHaveLength(13);
  });

  it('[SP3] does not begin with the end when something was said, and may when it is not certain', async () => {
    const answers = [[END_TOKEN, 7], [END_TOKEN]];
    expect((await decoded(answers, { isSomethingSaid: true })).tokens).toEqual([7]);
    expect((await decoded(answers, { isSomethingSaid: false })).tokens).toEqual([]);
  });

  it('[SP8] follows an expected term to its end', async () => {
    const answers = [[3, 4], [8, 5], [8, 6], [END_TOKEN]];
    expect((await decoded(answers)).tokens).toEqual([3, 8, 8]);
    expect((await decoded(answers, { terms: new TermTrie([[4, 5, 6]]) })).tokens).toEqual([4, 5, 6]);
  });

  it('[SP14] ends with the reason when called off', async () => {
    const controller = new AbortController();
    const reason = new Error('called off');
    const asked: number[] = [];
    const writing = decode(
      async (token) => {
        asked.push(token);
        if (asked.length === 2) controller.abort(reason);
        return logitsOf([7 + asked.length]);
      },
      { signal: controller.signal, budget: 50, isSomethingSaid: true, terms: new TermTrie([]) },
    );
    await expect(writing).rejects.toBe(reason);
    expect(asked).toHaveLength(2);
  });
});

/** Decodes with a model that finds these tokens likeliest, one step after the other. */
async function decoded(
  answers: readonly (readonly number[])[],
  given: { budget?: number; isSomethingSaid?: boolean; terms?: TermTrie } = {},
) {
  const asked: number[] = [];
  const made = await decode(
    async (token) => {
      asked.push(token);
      return logitsOf(answers[asked.length - 1] ?? []);
    },
    { signal: new AbortController().signal, budget: 50, isSomethingSaid: true, terms: new TermTrie([]), ...given },
  );
  return { tokens: made.map(({ token }) => token), asked };
}

/** Logits in which the first of these is the likeliest, the next a little less likely, and everything else far off. */
function logitsOf(likeliest: readonly number[]): Float32Array {
  const logits = new Float32Array(16).fill(-20);
  for (const [rank, token] of likeliest.entries()) logits[token] = 5 - rank;
  return logits;
}
