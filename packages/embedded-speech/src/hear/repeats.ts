/** A phrase said so often that this many tokens pass, at least three times over, is the model caught in a loop. */
const LOOP_TOKENS = 12;
const LOOP_TIMES = 3;

/** The same tokens, cut after the first saying when they end in a loop of one phrase. */
export function withoutRepeats<Token>(tokens: readonly Token[], idOf: (token: Token) => number): readonly Token[] {
  const ids = tokens.map(idOf);
  for (let period = 1; period * LOOP_TIMES <= ids.length; period += 1) {
    const times = Math.max(LOOP_TIMES, Math.ceil(LOOP_TOKENS / period));
    const from = ids.length - period * times;
    if (from >= 0 && hasPeriod(ids, from, period)) return tokens.slice(0, from + period);
  }
  return tokens;
}

function hasPeriod(ids: readonly number[], from: number, period: number): boolean {
  for (let index = from + period; index < ids.length; index += 1) {
    if (ids[index] !== ids[index - period]) return false;
  }
  return true;
}
