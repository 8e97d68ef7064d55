import { spokenForm } from './words.ts';

/** Whether a passage says of its speaker that they never did, had or knew one of these things (in spoken form). */
export function denies(passage: string, things: readonly string[]): boolean {
  const said = ` ${spokenForm(passage)} `;
  return things.some((thing) => deniesAhead(said, thing) || deniesBehind(said, thing));
}

const DOING =
  '(?:used|worked|touched|learned|learnt|written|studied|deployed|built|led|managed|programmed|coded|operated|done)';

/** Says of oneself that something was never done, had or known; what it was follows. */
const DENIALS = new RegExp(
  `\\b(?:(?:i|i've|i have) (?:have )?never (?:really |actually |ever |personally )*${DOING}|i(?: have not|'ve not| haven't) (?:really |actually |ever |personally )*${DOING}|i (?:do not|don't) (?:really |actually |even )*know|i (?:was never|never was|wasn't|was not)|i have no|i've no|(?:i've |i have |i )?(?:got )?no (?:real |actual |practical |hands-on )*(?:experience|idea|clue|knowledge)|i(?:'m| am) not (?:really |very |at all )*(?:familiar|experienced))\\b`,
  'g',
);

/** Between a denial and what is denied stand only such words, or other things that are denied with it. */
const BETWEEN =
  /^(?:(?:with|in|at|on|of|about|for|any|much|a|an|the|what|is|are|really|actually|ever|even|experience|idea|using|use|or|and|nor) ?)*$/;
const LISTED = /^[\p{L}\p{N}+#.-]+ (?:or|and|nor)(?: |$)/u;

/** Then only one way or degree of it is denied. */
const PARTLY =
  /^ (?:at scale|in production|for (?!me\b|myself\b)|like (?:that|this)|that (?:way|well|deeply|much)|this way|so well|very well|too well|well|by heart|in depth|in that|there|directly|alone|on my own|with|without|on that|when|while|during|then|yet|until|before|back then|at (?:that|the) time|to (?!be honest\b))/;

function deniesAhead(said: string, thing: string): boolean {
  for (const denial of said.matchAll(DENIALS)) {
    const from = denial.index + denial[0].length;
    const at = said.indexOf(` ${thing} `, from - 1);
    if (at < 0) continue;
    const between = said.slice(from, at).trim().replace(LISTED, '');
    if (BETWEEN.test(between) && !PARTLY.test(said.slice(at + thing.length + 1))) return true;
  }
  return false;
}

/** "Kafka I have never used", "Terraform, no, never". */
function deniesBehind(said: string, thing: string): boolean {
  const at = said.indexOf(` ${thing} `);
  return at >= 0 && BEHIND.test(said.slice(at + thing.length + 1));
}

const BEHIND = new RegExp(
  `^ (?:(?:no|well|honestly|actually) )*(?:i(?:'ve| have)? never (?:really )?${DOING}|i(?: have not|'ve not| haven't) (?:really )?${DOING}|never(?: used)?(?: it| that)? $|no never\\b|i have no (?:real )?experience)`,
);
