/** Terms win only against tokens that are about as likely. */
const BOOST_REACH = 8;
const NEGLIGIBLE = Math.log(1e-9);

/**
 * The likeliest next token of these logits. Boosts are added to tokens whose logit is near the best one's; the probability
 * is that of the model's own choice: how sure it was here, whichever token is taken.
 */
export function chooseToken(
  logits: Float32Array,
  options: { forbidden: number | undefined; boosts: ReadonlyMap<number, number> },
): { token: number; logProbability: number } {
  const { forbidden, boosts } = options;
  let token = -1;
  let best = -Infinity;
  for (let each = 0; each < logits.length; each += 1) {
    const logit = logits[each] ?? -Infinity;
    if (logit > best && each !== forbidden) {
      best = logit;
      token = each;
    }
  }
  const plainBest = best;
  for (const [each, boost] of boosts) {
    const logit = logits[each] ?? -Infinity;
    if (each !== forbidden && logit > plainBest - BOOST_REACH && logit + boost > best) {
      best = logit + boost;
      token = each;
    }
  }
  return { token, logProbability: plainBest - logSumOfExponentials(logits, plainBest) };
}

/** Of tens of thousands of tokens a few matter: those a thousand millionth as likely as the best are left out. */
function logSumOfExponentials(logits: Float32Array, near: number): number {
  let sum = 0;
  for (let each = 0; each < logits.length; each += 1) {
    const distance = (logits[each] ?? -Infinity) - near;
    if (distance > NEGLIGIBLE) sum += Math.exp(distance);
  }
  return near + Math.log(sum);
}
