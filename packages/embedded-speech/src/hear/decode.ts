import { withoutRepeats } from './repeats.ts';
import type { TermTrie } from './term-trie.ts';
import { chooseToken } from './token-choice.ts';

/** The tokens every text begins and ends with. */
export const START_TOKEN = 1;
export const END_TOKEN = 2;

/** A token of a text, and how sure the model was of its own choice there: the logarithm of its probability. */
export interface DecodedToken {
  token: number;
  logProbability: number;
}

/**
 * Writes a text token by token: `next` gives the logits of what follows the token it is given. Ends at the end token, when
 * the budget is spent, or when the model is caught in a loop.
 *
 * @throws `signal.reason` when called off.
 */
export async function decode(
  next: (token: number) => Promise<Float32Array>,
  options: { signal: AbortSignal; budget: number; isSomethingSaid: boolean; terms: TermTrie },
): Promise<readonly DecodedToken[]> {
  const { signal, budget, isSomethingSaid, terms } = options;
  const chosen: DecodedToken[] = [];
  let token = START_TOKEN;
  while (chosen.length < budget) {
    signal.throwIfAborted();
    const choice = chooseToken(await next(token), {
      forbidden: isSomethingSaid && chosen.length === 0 ? END_TOKEN : undefined,
      boosts: terms.boosts(),
    });
    token = choice.token;
    if (token === END_TOKEN) break;
    chosen.push(choice);
    terms.follow(token);
    const kept = withoutRepeats(chosen, (each) => each.token);
    if (kept.length < chosen.length) return kept;
  }
  return chosen;
}
