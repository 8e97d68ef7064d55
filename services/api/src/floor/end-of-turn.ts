import type { FloorPolicy } from './floor-policy.ts';

/** How the words so far end: with a finished thought, in the open, hanging in the air, or with a wish for time. */
export type Completeness = 'finished' | 'open' | 'hanging' | 'thinking';

/** Nobody ends with these, whatever mark a recogniser puts behind them. */
const NEVER_LAST =
  /\b(?:and|but|(?<!\b(?:think|hope|guess|believe|suppose|do|did|or) )so|because|or|um+|uh+|er+m?|like|then|also|plus|which|who|if|when|while|although|than|whether|unless)$/;
/** Nobody ends with these either, but a recogniser that writes a full stop behind one may have misheard it. */
const SELDOM_LAST = endsIn(`
  the a an to of with for in on at by from into as about without within between among during until toward towards against per via
  my our their his her its your i we they he she is was are were am be been being had have has would could should will can
  might must very really quite rather just only still even almost every each another other such what how why where whose
  these some many several own including having making adding using getting trying going telling
  needs want wants wanted means became become becomes seems seemed says prefer prefers sends makes gives puts takes gets got let`);
/** Words that introduce what comes next. */
const INTRODUCES =
  /\b(?:i mean|i guess|you know|let's say|for example|for instance|such as|as well|in order|due|because of|according|compared|basically|actually|obviously|honestly|in short|in general|to be honest|a few|a couple|a lot|lots|nearly|over|than)$/;
/** Nobody does these without saying what or whom; unless it was said before: "the tool we built". */
const WANTS_OBJECT =
  /(?:\b(?:to|would|could|should|will|can|must|might|did|does|do|not|never|\w+n't|just|also|always)|(?:^|[.,;:!?] |\b(?:and|so|but|then|because) )(?:i|we|they|he|she)) (?:share|rewrite|use|make|take|have|put|keep|bring|give|send|ask|tell|find|become|include|need|want|prefer|store|say|replace|reduce|understand|avoid|handle|choose|explain|create|build|add|remove|provide|require|call|set|show|write down|look after|deal|depend|rely|focus|belong|made|took|gave|put|kept|built|used|needed|had|brought|sent|asked|found|called|created|designed|developed|added|replaced|reduced|handled|managed|proposed|included|spent|thought|believe|wrote|became)$/;
/** "That" and "before" end a sentence as often as they begin what follows: it depends on what stands before them. */
const LEADS_ON =
  /\b(?:(?:is|was|be|said|says|say|think|thought|believe|believed|knew|know|hope|feel|felt|means|mean|so|sure|fact|such|told \w+|tell \w+ \w+) that|(?:to|is|was) \w+ before)$/;
/** Of a thing that is not named yet. */
const UNNAMED =
  /\b(?:a|an|the|my|our|their|his|her|its|your|this|that|very|really|quite|some|any|every|no|most|more|two|three|four|five|first|second|last) (?:new|old|big|bigger|biggest|small|smaller|smallest|large|larger|largest|great|good|better|best|bad|worst|main|first|next|previous|last|other|different|same|important|simple|simplest|hard|harder|hardest|difficult|easy|long|longer|short|high|higher|low|early|late|whole|entire|real|frequent|public|private|internal|external|technical|current|major|minor|senior|junior|young|single|common|general|special|certain|recent|strong|weak|local|global|digital|immediate|similar|thin|only|\w+er and \w+er)$/;
/** One of several, and not the last: that one has an "and" before it. */
const LISTED =
  /(?:^|[.!?] )(?:first|second|third|next|finally)(?:ly)?$|, (?!(?:too|though|yes|no|please|really|right|anyway|maybe|again|sir|either|\w+ly)$)[\w-]+$/;
const ASKS_FOR_TIME =
  /\b(?:let me (?:just )?think(?: about (?:that|it|this))?|let me see|let's see|(?:just )?(?:give|gimme) me (?:a|one|just a) (?:second|sec|moment|minute)|(?<!\b(?:per|for|in|every|was|is) )(?:just )?(?:a|one) (?:second|sec|moment|minute)(?: please)?|hold on|bear with me|that's a good question|that is a good question|good question)$/;

/** A sentence that opens like this leads to another clause. */
const SUBORDINATE =
  /^(?:(?:and|so|but|well|for|or),? )*(?:when(?:ever)?|if|unless|because|although|though|while|once(?! an?\b)|as (?:soon|long|far) as|even (?:if|though)|(?:since|after|before|until) (?:i|we|you|they|he|she|it|the \w+ \w+))\b/;
/** Sentences that open like this say when, where or how; the thing itself comes after. */
const ADVERBIAL =
  /^(?:(?:and|so|but|well|or),? )*(?:in|on|at|with|by|for|from|after|before|during|without|instead|despite|under|through|as|of|to)\b/;
/** These open a sentence more often than they are added to one. */
const OPENS =
  /^(?:in (?:short|general|the end|my|our|that)|at (?:first|the beginning|that time|my)|after (?:that|a)|on the other|for example|by default|to be)\b/;
/** What a thing is called, before it is said what it does. */
const NOMINAL =
  /^(?:(?:and|so|but|well|or),? )*(?:the|a|an|my|our|their|his|her|its|this|that|these|those|some|one of|two|three|four|five|six) \w+/;
/** Somebody does or is something: one such place after the other. English verbs are many; these betray most sentences. */
const VERBS =
  /\b(?:(?:i|we|you|they|he|she|it|there|who|am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|should|must|might|may|went|came|left|made|took|gave|got|became|said|told|knew|saw|found|began|kept|felt|thought|wrote|ran|led|grew|fell|\w{2,}ed|\w+n't|\w+'(?:s|re|m|ve|d|ll))\b\s*)+/g;
/** A thing, and what somebody does with it; what is said of it comes after. */
const RELATIVE =
  /^(?:(?:and|so|but|well|or),? )*(?:what|(?:the|a|an|my|our|their|his|her|its|one of|some of|most of)(?: (?!i\b|we\b|you\b|they\b|he\b|she\b|it\b|is\b|are\b|was\b|were\b|has\b|had\b)[a-z'-]+)+?)(?: that| who| which)? (?:i|we|you|they|he|she|it|who)\b/;
/** Before an article that follows no preposition there is a verb: "the server sends a token". */
const HAS_OBJECT =
  /^(?:\S+ ){1,5}(?!(?:in|on|at|with|by|for|from|after|before|during|without|of|to|under|over|through|as|into|about|between|and|or|but|all|both|half|than|like) )(?:[a-z'-]+) (?:the|a|an|my|our|their|his|her|its|this|that|these|those|every|each)\b|\b(?:works|runs|means|comes|goes|depends|happens|wins|fails|starts|helps|looks|needs|makes|gives|takes|keeps)\b/;
/** Short answers that say at once what they have to say. */
const OUTRIGHT =
  /^(?:(?:oh|well|hmm|um+|uh+),? )?(?:yes|no|yeah|yep|yup|nope|sure|exactly|right|correct|of course|absolutely|definitely|not|i think so|about|around|roughly|probably|maybe|perhaps|mostly|only|every|once|twice|\d)\b/;
const OUTRIGHT_WORDS_MAX = 5;
/** "Yes, I have": the verb stands for what was asked. */
const ECHOES =
  /\b(?:i|we|you|they|he|she|it|there|that) (?:am|is|are|was|were|have|has|had|do|does|did|would|could|should|can|will)$|\bnot really$/;

/** How an answer ends does not depend on how it began, however long it is. */
const TAIL_LENGTH = 600;

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
/** Who announces several things has not finished after the first. */
const ANNOUNCES =
  /\b(two|three|four|five|several|a few|a couple of) (?:\w+ )?(?:things|reasons|steps|parts|points|ways|phases|examples|options|problems|questions|kinds|types)\b/;
const LIST_PLACE = /\b(?:first|second|third|fourth|fifth|then|next|after that)(?:ly)?\b/g;
const LIST_END = /\b(?:finally|last(?:ly)?|the other(?: one)?|another)\b/;
/** Who counts, or weighs, without having said how far. */
const COUNTS =
  /(?:^|[.!?,:] )(?:first(?:ly)?,|first(?:ly)? (?:i|we|you|of all)\b|the first (?:one|is|was)\b|on (?:the )?one hand\b)/;
const COUNTS_ON = /\b(?:second(?:ly)?|then|next|after that|finally|last(?:ly)?|other hand)\b/;
/** After so many words an announcement is forgotten: the list was given in other words. */
const LIST_WORDS_MAX = 60;

/**
 * How these words end. A recogniser writes no mark behind a thought that hangs in the air, but behind most others a full stop, half
 * a sentence or not: so a mark alone is not believed.
 *
 * @param wordsMin an answer of fewer words is not thought finished; 0 where a word may be the whole answer.
 */
export function completenessOf(words: string, wordsMin = 0): Completeness {
  const said = words.trim().toLowerCase().replaceAll('’', "'");
  const bare = said.slice(-TAIL_LENGTH).replace(/[\s.,;:!?"')…-]+$/, '');
  if (ASKS_FOR_TIME.test(bare)) return 'thinking';
  if (NEVER_LAST.test(bare)) return 'hanging';
  if (!/[.!?]["')]?$/.test(said)) return SELDOM_LAST.test(bare) ? 'hanging' : 'open';
  return isWhole(said, bare, wordsMin) ? 'finished' : 'open';
}

function isWhole(said: string, bare: string, wordsMin: number): boolean {
  const count = countOf(said);
  if (OUTRIGHT.test(bare) && count <= OUTRIGHT_WORDS_MAX) return ECHOES.test(bare) || !stopsShort(bare);
  if (count < wordsMin || stopsShort(bare) || isListOpen(said)) return false;
  const sentence = lastSentence(bare);
  return hasMainClause(sentence) && (!LISTED.test(sentence) || /\band\b/.test(sentence));
}

/** The last words want others behind them. */
function stopsShort(bare: string): boolean {
  return [SELDOM_LAST, INTRODUCES, WANTS_OBJECT, LEADS_ON, UNNAMED].some((pattern) => pattern.test(bare));
}

/** The last sentence as it was meant: in a pause within one, a recogniser writes a full stop and begins another. */
function lastSentence(bare: string): string {
  return bare.split(/[.!?]+\s+/).reduce((before, next) => {
    const isAddition = ADVERBIAL.test(next) && verbsIn(next) === 0 && !OPENS.test(next);
    return isAddition || stopsShort(before) || !hasMainClause(before) ? `${before} ${next}` : next;
  });
}

/** A sentence is more than the way into one. */
function hasMainClause(sentence: string): boolean {
  const verbs = verbsIn(sentence);
  const [, ...rest] = sentence.split(/[,:;]\s+/);
  if (SUBORDINATE.test(sentence)) return verbs > 1 || rest.some((part) => verbsIn(part) > 0);
  if (verbs > 0) return verbs > 1 || !RELATIVE.test(sentence);
  return !ADVERBIAL.test(sentence) && (!NOMINAL.test(sentence) || HAS_OBJECT.test(sentence));
}

function verbsIn(text: string): number {
  return text.match(VERBS)?.length ?? 0;
}

function isListOpen(said: string): boolean {
  const announced = ANNOUNCES.exec(said);
  if (announced === null) return COUNTS.test(said) && !COUNTS_ON.test(said.slice(said.search(COUNTS) + 8));
  const items = said.slice(announced.index + announced[0].length);
  if (LIST_END.test(items) || countOf(items) > LIST_WORDS_MAX) return false;
  const places = items.match(LIST_PLACE)?.length ?? 0;
  const wanted = NUMBERS[announced[1] ?? ''] ?? 2;
  // Without any of these words, what stands between commas is counted.
  return (
    (places > 0 ? places : items.split(/,|\band\b|\bor\b|[.:]\s/).filter((item) => /\w/.test(item)).length) < wanted
  );
}

function countOf(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)?.length ?? 0;
}

function endsIn(words: string): RegExp {
  return new RegExp(`\\b(?:${words.trim().split(/\s+/).join('|')})$`);
}

/**
 * How long a silence must last to be the end of the answer, in ms.
 *
 * @param words what was understood so far; null while nothing is known of it.
 * @param ownPauseMs the longest pause in this answer after which the candidate went on.
 */
export function endOfTurnMs(words: string | null, ownPauseMs: number, policy: FloorPolicy['endOfTurn']): number {
  const completeness = words === null ? 'open' : completenessOf(words, policy.wordsMin);
  if (completeness === 'thinking') return policy.thinkingMs;
  const baseMs = { finished: policy.finishedMs, open: policy.openMs, hanging: policy.hangingMs }[completeness];
  const mostMs = completeness === 'finished' ? policy.finishedMsMax : policy.unfinishedMsMax;
  // Who takes long breaths takes them again.
  const ownMs = Math.max(baseMs, Math.min(ownPauseMs * policy.ownPauseShare, mostMs));
  return Math.max(ownMs * policy.paceShare, policy.leastMs);
}
