import type { Intent } from './intents-kinds.ts';
import { wordsOf } from './words.ts';

/**
 * A request that nobody wrote down as a phrase: a short utterance put to the interviewer in which every word belongs to requests or
 * says nothing by itself. One word of anything else, and it may be an answer.
 */
export function requestByWords(said: string): Intent | null {
  const words = wordsOf(said);
  if (words.length < WORDS_LEAST || words.length > WORDS_MAX || !ADDRESSED.test(said)) return null;
  if (REPORTED.test(said)) return null;
  if (/\b(?:time|moment|minute|second)s? to think of\b/.test(said)) return 'wait';
  return BEGINS.test(said) ? null : meantBy(words);
}

/** "Could we begin?" asks for no help with it. */
const BEGINS = /^(?!.*\b(?:where|how|help)\b).*\b(?:begin|start)$/;

function meantBy(words: readonly string[]): Intent | null {
  let found: Intent | null = null;
  for (const word of words) {
    if (EMPTY.has(word)) continue;
    const intent = INTENT_OF.get(word);
    if (intent === undefined) return null;
    if (found === null || RANK.indexOf(intent) < RANK.indexOf(found)) found = intent;
  }
  return found;
}

const WORDS_LEAST = 3;
const WORDS_MAX = 12;

/** Put to somebody: with "you", "please", or as a question about what was asked. */
const ADDRESSED =
  /^(?:(?:um+|uh+|oh|well|so|okay|ok|hm+|and|but|sorry|excuse me|actually|maybe|yes|yeah|no|wait) )*(?:(?:can|could|would|will|may|might|shall|should) (?:you|i|we|it|this)|(?:do|would|will) you (?:mind|have)|is (?:it|this|that|there)|(?:please )?(?:remind|tell|give|help|show|ask) me\b|(?:what|how|where)(?:'s| is| are| was| were| do| does| did| should| shall| would| can| could| means)\b|i (?:(?:can|could) (?:barely|hardly) (?:hear|understand)|(?:don't|can't|couldn't|didn't)(?: (?:really|quite|even))* (?:understand|know (?:where|how) to (?:start|begin))|need (?:(?:a |some |more |another |any )*(?:help|hint|moment|minute|second|time|example)))\b|i'd (?:like|need|prefer) (?:a|an|another|some)\b|what (?:means|do|does)\b)|\bplease$/;
/** Tells what one does or did, or what somebody said. */
const REPORTED =
  /\b(?:i'd (?:ask|say|stop|wait|go|start|end|explain|repeat|help|give)|i (?:want|need) to (?:understand|know|help|go back to the)|said|told|asked|i (?:always |often )?say|is what|can i help|ask (?:you )?(?:a|one|another|some|something))\b|\bif (?:i|they|he|she) (?:don't|didn't|can't)/;

/** Where words of several stand together, the first of these is meant. */
const RANK: readonly Intent[] = ['go-back', 'slower', 'hint', 'skip', 'rephrase', 'repeat', 'wait'];

const WORDS: Partial<Record<Intent, string>> = {
  'go-back': 'previous earlier skipped',
  slower: 'slow slower slowly slowing fast quick quickly speed pace',
  hint: 'hint hints clue clues tip tips pointer pointers nudge help start started starting begin beginning',
  skip: 'skip skipping different else',
  rephrase:
    'mean means meaning meant explain explanation rephrase reword clarify simple simpler simply easy easier words word english example examples understand understood precise specific concrete expect expecting',
  repeat:
    'repeat repeating again remind reminding louder loud hear heard volume quiet barely hardly catch question questions',
  wait: 'moment moments second seconds sec minute minutes wait pause think thinking',
};

const INTENT_OF: ReadonlyMap<string, Intent> = new Map(
  RANK.flatMap((intent) => (WORDS[intent] ?? '').split(' ').map((word): [string, Intent] => [word, intent])),
);

/** Words that carry no matter of their own in a request. */
const EMPTY: ReadonlySet<string> = new Set(
  `a an the this that these it its it's that's there there's i i'm i'd i've me my you you're you'd your we us is are was were be been do does
  did don't didn't can can't could couldn't would will may might shall should have had has get got give gave given tell told say said
  saying ask asked asking speak speaking talk talking put make made read go going come use using want wanted need needed like know
  what what's how where which who of in on at to for from with about by than as or and but so if not no yes yeah please sorry thanks thank
  okay ok um uh oh hm well just really quite very too bit little much more most other another one ones thing something some any
  whole part end last first time once here now maybe perhaps possible better sure exactly actually good way kind sort down out up
  mind through over let let's lets i'll only also still really quite right hello hey hi all today from able reduce lower point down`.split(
    /\s+/,
  ),
);
