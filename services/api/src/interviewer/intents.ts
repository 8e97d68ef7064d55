import { givesOrders, isHostile } from './off-limits.ts';
import { sentencesOf, wordsOf } from './words.ts';

/**
 * What an answer's words amount to. `answer` is everything that is not plainly something else: an answer taken for a request
 * loses what the candidate said, a request taken for an answer costs one more sentence.
 */
export type Intent =
  | 'answer'
  | 'repeat'
  | 'rephrase'
  | 'skip'
  | 'stop'
  | 'wait'
  | 'dont-know'
  | 'clarify'
  | 'about-interview'
  | 'off-role'
  | 'hostile'
  | 'orders';

/** Understands without a model what the candidate wants with these words. Sure of itself or `answer`. */
export function understand(text: string): Intent {
  const words = wordsOf(text);
  if (words.length === 0) return 'answer';
  if (givesOrders(text)) return hasAnswerBeside(text) ? 'answer' : 'orders';
  if (isHostile(text) && words.length <= HOSTILE_WORDS_MAX) return 'hostile';
  const said = withApostrophes(words.join(' '));
  if (words.length > REQUEST_WORDS_MAX) return 'answer';
  const bare = said.replace(HESITATION, '');
  for (const [intent, whole] of WHOLE) if (whole.test(bare)) return intent;
  return requestIn(said) ?? questionBack(said, text) ?? 'answer';
}

/** Whether a short utterance says yes or no, or null when it does neither. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const said = wordsOf(text).join(' ');
  if (wordsOf(text).length > REQUEST_WORDS_MAX) return null;
  if (NO.test(said)) return 'no';
  return YES.test(said) ? 'yes' : null;
}

/** Whether somebody asks something, judged by the mark or by how it begins. */
export function asksSomething(text: string): boolean {
  if (text.includes('?')) return true;
  const said = wordsOf(text).join(' ').replace(COURTESY_BEFORE, '');
  return /^(?:what|when|where|who|why|how|which|is there|are there|do you|does the|can you|could you|would you|will (?:i|you|there)|i(?:'d| would) (?:like|love) to (?:know|hear|ask)|i(?:'m| am| was) (?:curious|wondering)|i wanted to ask)\b/.test(
    said,
  );
}

/** An answer with an order slipped in is heard as the answer it holds. */
function hasAnswerBeside(text: string): boolean {
  const rest = sentencesOf(text).filter((sentence) => !givesOrders(sentence));
  return !givesOrders(rest.join(' ')) && wordsOf(rest.join(' ')).length >= ANSWER_WORDS_LEAST;
}

const ANSWER_WORDS_LEAST = 12;

// Longer utterances are answers, whatever they contain.
const REQUEST_WORDS_MAX = 22;
const HOSTILE_WORDS_MAX = 16;

const HESITATION = /^(?:(?:um+|uh+|er|erm|hm+|mm+|oh|ah|well|so|okay|ok|and|but|yeah) )+/;

/** What is understood only as the whole utterance. */
const WHOLE: readonly (readonly [Intent, RegExp])[] = [
  [
    'repeat',
    /^(?:(?:i'm |so )?sorry|pardon(?: me)?|excuse me|come again|what|huh|say what|what was that|again(?: please)?|once more(?: please)?|one more time(?: please)?|repeat(?: please)?|please repeat)$/,
  ],
  [
    'skip',
    /^(?:skip|pass|next|i(?:'ll| will)? pass|(?:the )?next one(?: please)?|move on|no comment|hard pass)(?: please)?$/,
  ],
  ['stop', /^(?:stop|quit|exit|(?:good ?)?bye(?: ?bye)?|end|i quit|i give up|enough)(?: please| now)*$/],
  [
    'wait',
    /^(?:(?:please )?(?:wait|hold on|hang on|one (?:second|sec|moment|minute)|just (?:a|one) (?:second|sec|moment|minute)|a (?:second|sec|moment|minute))(?: please)?)+$/,
  ],
  ['rephrase', /^(?:rephrase|clarify|i'm (?:lost|confused)|i am (?:lost|confused)|meaning)(?: please)?$/],
  [
    'dont-know',
    /^(?:no idea|no clue|dunno|i dunno|not sure|i'm not sure|i am not sure|i have no answer|nothing comes to mind|nothing)$/,
  ],
];

const THIS =
  '(?:this|that|it|this one|that one|the question|this question|that question|your question|the last question|the last part|the last bit|the first part|the whole question|the whole thing|what you (?:just )?(?:said|asked))';
const YOU_COULD = '(?:can|could|would|will|may|might) (?:you|we|i)(?: please| maybe| kindly| just| possibly)*';
const WISH =
  "(?:i(?:'d| would) (?:like|prefer|love|rather)(?: to)?|i (?:want|need|have|wish)(?: to)?|i(?:'m| am) going to|i gotta|i(?:'ve| have) got to|let's|let us|(?:can|could|may|might|shall|should) (?:we|i|you)|please|do you mind if (?:we|i)|is it (?:ok|okay|possible|alright|all right) (?:if (?:we|i)|to))(?: please| maybe| just)*";

/** Wishes by how they are put. What is left after taking them and courtesies out decides whether that was all. */
const PHRASES: readonly (readonly [Intent, RegExp])[] = [
  [
    'stop',
    new RegExp(
      `\\b${WISH} (?:stop|quit|end|finish|terminate|abort|wrap up|leave|go|exit|cancel|be done)(?: (?:here|now|it|this|the|this|interview|session|call|conversation|early|today|for today|right|there))*(?=$| (?:please|thanks|thank|because|sorry))|\\b(?:stop|end|quit|terminate|cancel|finish) (?:the|this) (?:interview|session|call|conversation)\\b|\\bi don't want to (?:continue|go on|do this)(?: (?:any ?more|any longer|with this|the interview|this))*|\\bi(?:'m| am) done (?:with )?(?:the|this|here|for today|for now)(?: interview)?|\\bthat's enough(?: for (?:today|now|me))?|\\bi (?:have to|need to|must|gotta) (?:go|leave|run)(?: now)?`,
      'g',
    ),
  ],
  [
    'skip',
    new RegExp(
      `\\b(?:${WISH} )?(?:skip|pass on|pass|jump over|leave out|move on from|drop)(?: ${THIS})(?: for now)?|\\b${WISH} (?:skip|pass|move on|go on|continue with (?:the next|another)(?: question| one)?|move (?:forward|along)|go to the next(?: question| one)?|move on to (?:the next|another)(?: question| one)?|have (?:the next|another|a different) (?:question|one))|\\b(?:the )?next question\\b|\\b(?:go|move) on to the next(?: question| one)?|\\b(?:i(?:'d| would) rather not|i(?:'d| would) prefer not to|i prefer not to|i don't (?:want|wish|like|care) to|i don't feel comfortable|i(?:'m| am) not comfortable|i won't|i will not|i refuse to)(?: (?:answer|say|talk|discuss|discussing|talking|answering|get into|go into|share|sharing)(?: about)?(?: ${THIS})?)?|\\b(?:ask|give) me (?:another|a different|something else|the next)(?: one| question)?`,
      'g',
    ),
  ],
  [
    'rephrase',
    new RegExp(
      `\\b(?:${YOU_COULD} )?(?:rephrase|reword|clarify|explain|simplify|elaborate on|paraphrase)(?: (?:${THIS}|what you mean(?: by (?:that|this))?))?(?: (?:a (?:bit|little)(?: more)?|differently|in other words|in (?:simpler|easier) (?:words|terms)|in another way|another way|better))*(?=$| (?:please|for|to|because|i|sorry|thanks))|\\bwhat do you mean(?: (?:exactly|by (?:that|this|it)|with (?:that|this)|there))?|\\bi(?:'m| am)? ?(?:don't|do not|didn't|did not|not sure i|can't say i)(?: (?:really|quite|fully|exactly))? (?:understand|get|follow)(?: (?:${THIS}|what (?:you mean|you're asking|you are asking|you want(?: to know)?|that means|this means)|you))?(?=$| (?:please|can|could|would|sorry|what|so))|\\b(?:${YOU_COULD} )?(?:put|say|ask|phrase) ${THIS} (?:differently|another way|in (?:other|simpler|easier|different) (?:words|terms)|in (?:another|a different|a simpler) way|more simply|in a simpler way)|\\bwhat (?:are you|is the question) (?:asking|looking for)(?: (?:exactly|here|for))*|\\bi(?:'m| am) not sure what (?:you mean|you're asking|you are asking|that means|is meant)(?: by that)?|\\bi(?:'m| am) (?:a (?:bit|little) )?(?:confused|lost)(?: by (?:that|the question))?|\\b(?:can|could) (?:you|i) (?:give|get|have)(?: me)? (?:a|an|some) (?:hint|example|examples|clue)|\\bthat(?:'s| is) not clear(?: to me)?|\\bthe question (?:is|was|isn't|wasn't) (?:not |un)?clear(?: to me)?|\\bwhat does that mean`,
      'g',
    ),
  ],
  [
    'repeat',
    new RegExp(
      `\\b(?:${YOU_COULD} )?(?:repeat|say|ask|read|restate|go over|run through)(?: me)?(?: (?:${THIS}|yourself))(?: (?:again|once more|one more time|back|out loud|slowly|more slowly|slower|to me|for me))*(?=$| (?:please|for|because|i|sorry|thanks))|\\b${YOU_COULD} (?:repeat|say again)(?=$| (?:please|sorry|i))|\\bsay (?:again|again please)$|\\bwhat(?:'s| was| is| were)? (?:was |is )?(?:the|your) (?:last )?question(?: again)?|\\bwhat did you (?:say|ask|just say|just ask)(?: me)?(?: again)?|\\bi (?:didn't|did not|couldn't|could not|can't|missed)(?: (?:really|quite))?(?: (?:hear|catch|get|make out))? ?(?:you|${THIS}|the end of (?:it|that|the question)|the beginning)(?: (?:clearly|properly|well|very well|there|again))?|\\bcome again\\b|\\b(?:one more time|once more|once again)\\b|\\b(?:can|could) you (?:speak|talk|go|slow)(?: (?:up|louder|slower|more slowly|down))+|\\bpardon(?: me)?\\b|\\bi forgot (?:the|your) question`,
      'g',
    ),
  ],
  [
    'dont-know',
    new RegExp(
      `\\bi (?:really |honestly |just |actually |simply )*(?:don't|do not|wouldn't|couldn't) (?:really |actually |even )*(?:know|have (?:an? |any )?(?:answer|idea|clue|example|experience|good answer|good example)|remember|recall|think i (?:know|have one|can answer))(?: (?:${THIS}|the answer|an answer|anything about (?:that|this|it)|about (?:that|this|it)|what to say|how to answer(?: (?:that|this))?|for (?:that|this)|with (?:that|this)|to (?:that|this)|how|how to do (?:that|this)|one|much about (?:that|this|it)|anything like that|right now|off the top of my head))*(?=$| (?:sorry|please|i'm|i|let's|can|could|next|so|to))|\\b(?:i(?:'ve| have) )?(?:got )?(?:no|not a|not an) (?:idea|clue)(?: about (?:that|this|it)| how| what)*|\\b(?:i(?:'ve| have)|i'd)? ?(?:never|not|haven't) (?:really |actually |ever )*(?:done|had|used|tried|seen|experienced|worked with|worked on|been in|heard of|come across|faced|encountered|learned)\\b(?: [\\w'+#.-]+){0,8}$|\\bi haven't (?:really |actually |ever )*(?:done|had|used|tried|seen|experienced|worked with|worked on|been in|heard of|come across|faced|encountered|learned)\\b(?: [\\w'+#.-]+){0,8}$|\\bi can't (?:answer|think of|remember|recall|say)(?: (?:${THIS}|any|anything|an example|a good example|one|of (?:anything|one)|right now))*|\\bnothing comes to mind|\\bi(?:'m| am) not (?:really )?(?:sure|familiar)(?: (?:about|with|how to answer) ?(?:that|this|it|that one)?)?$|\\bi(?:'ve| have) got nothing|\\bbeats me|\\bnever (?:done|had|used|heard of|tried|seen|faced) (?:that|this|it|one)(?: before)?`,
      'g',
    ),
  ],
  [
    'wait',
    new RegExp(
      `\\b(?:let me|i(?:'ll| will)? (?:just )?(?:need|have) to|i need to|i want to|i'd like to)(?: just| quickly)* (?:think|consider|reflect)(?: (?:about|on|over) ${THIS}| (?:that|this|it) (?:over|through)| for| here)*|\\b(?:give|allow|grant) me (?:a|one|some|a few|just a|just one|another)(?: little| quick| short)? ?(?:second|sec|moment|minute|time|seconds|moments|minutes|bit)?|\\b(?:can|could|may|might) (?:i|you) (?:please )?(?:have|take|get|give me|wait)(?: just)? ?(?:a|one|some|a few)?(?: quick| short)? ?(?:second|sec|moment|minute|time|seconds|moments|minutes|break)?|\\bi (?:need|want)(?: just)? (?:a|one|some|a few|another)(?: little| quick| short)? ?(?:second|sec|moment|minute|time|seconds|moments|minutes|break)|\\b(?:just |wait )?(?:a|one) (?:second|sec|moment|minute)\\b|\\b(?:hold|hang) on\\b|\\bbear with me\\b|\\blet me see\\b|\\bthinking\\b|\\bwait\\b`,
      'g',
    ),
  ],
];

/** Words around a request that add nothing to it. */
const COURTESY =
  /\b(?:please|sorry|thanks?|thank you|thank|you know|i mean|i think|i guess|i suppose|i'm afraid|i am afraid|if (?:possible|that's (?:ok|okay|alright|all right|fine)|you don't mind|i may|you could)|if that is (?:ok|okay)|(?:is that|that's) (?:ok|okay|alright|fine)|that(?:'s| is| was)? (?:a|an)? ?(?:really |very |quite )?(?:good|great|interesting|hard|tough|difficult|tricky|nice) (?:question|one)|to be (?:honest|fair|frank)|honestly|for a|for the|for me|for now|for|about (?:that|this|it)|on (?:that|this|it)|with (?:that|this|it)|to (?:think|collect my thoughts|gather my thoughts)|to|um+|uh+|erm?|ah+|oh+|hm+|mm+|well|so|okay|ok|yeah|yes|no|hey|hi|hello|right|alright|actually|just|maybe|perhaps|really|now|again|then|excuse me|i'm|i am|but|and|like|a bit|the question|this question|that question|question|this one|that one|this|that|it|here|first|i|my|you|one|because|there|anything|before|quickly|today)\b/g;

const COURTESY_BEFORE =
  /^(?:(?:yes|yeah|yep|sure|okay|ok|well|so|um+|uh+|hm+|oh|great|thanks|thank you|actually|maybe|i do|i have one|one question|just)\s+)+/;

/** Speaks of others or of the past: then the words are part of a story. */
const STORY =
  /\b(?:can|could|will|he|she|they|him|her|them|we had|we were|was|were|had|asked|told|said|team|manager|customer|colleague|would|first|should have)\b/;

function requestIn(said: string): Intent | null {
  let found: Intent | null = null;
  let rest = said;
  for (const [intent, phrase] of PHRASES) {
    const without = rest.replaceAll(phrase, ' ');
    if (without === rest) continue;
    found ??= intent;
    rest = wordsOf(without).join(' ');
  }
  if (found === null) return null;
  const left = wordsOf(rest.replaceAll(COURTESY, ' '));
  if (left.length > 1) return null;
  return left.some((word) => STORY.test(word)) ? null : found;
}

/** Recognisers and hurried typing leave apostrophes out. */
function withApostrophes(said: string): string {
  return said
    .replaceAll(/\b(do|did|does|wo|ca|ha[vs]e?|could|would|is|are|was)nt\b/g, "$1n't")
    .replaceAll(/\b(i)(m|ve)\b/g, "$1'$2")
    .replaceAll(/\b(let|that|what)s\b/g, "$1's");
}

function questionBack(said: string, text: string): Intent | null {
  const asked = said.replace(COURTESY_BEFORE, '');
  if (ABOUT_INTERVIEW.test(asked)) return 'about-interview';
  if (OFF_ROLE.test(asked)) return 'off-role';
  const isQuestion = text.trimEnd().endsWith('?') || /^(?:can i|may i|could i|should i)\b/.test(asked);
  return isQuestion && CLARIFYING.test(asked) ? 'clarify' : null;
}

const ABOUT_INTERVIEW =
  /^(?:(?:wait|sorry|and|but) )*(?:are you (?:a |an |actually |really )*(?:human|robot|bot|real(?: person)?|ai|machine|person|computer|chatbot)|am i (?:talking|speaking) (?:to|with) (?:a |an )?(?:human|robot|bot|real person|ai|machine|person|computer)|is (?:this|there) (?:a |an )?(?:ai|real person|human|robot|bot)|who are you|what are you|what(?:'s| is) your name|how (?:long|much time|much longer|many (?:more )?questions)\b.*(?:take|left|there|have|is this|are we|be|remaining|ask|to go)|how (?:am i|did i|do i|was i) (?:doing|do|perform\w*|so far)|did i (?:pass|do well|get the job)|what(?:'s| is) my score)\b/;

const OFF_ROLE =
  /^(?:(?:please|can you|could you|would you|will you|hey|now) )*(?:tell (?:me|us) (?:a|another|some) (?:joke|story|riddle|poem)s?|(?:sing|rap|dance)\b(?: .*)?|write (?:me )?(?:a|an|some) (?:poem|song|story|essay|rap|haiku|email|script|program|code)\b.*|what(?:'s| is) (?:the )?(?:weather|time|capital of \w+|meaning of life)\b.*|what(?:'s| is) your (?:favou?rite|opinion|salary)\b.*|who (?:won|is the president)\b.*|(?:give|tell) me (?:the|an|a|your) (?:answer|answers|solution|model answer|right answer)\b.*|what(?:'s| is| would be) the (?:right|correct|best) answer\b.*|(?:how|what) would you answer\b.*|answer (?:it|that|this|the question) (?:for me|yourself)|do you (?:love|like) me|play (?:a|some) (?:game|music|song)\b.*|translate\b.*|let's (?:talk about something else|play\b.*|change the (?:topic|subject)|chat\b.*))/;

const CLARIFYING =
  /^(?:do you (?:mean|want|need)|should i|can i|may i|could i|shall i|is it (?:ok|okay|fine|alright|all right)|would it be (?:ok|okay|fine)|are (?:you|we) (?:asking|talking|referring|looking)|does (?:it|this|that) (?:have to|need to|count|include)|is (?:this|that|it) (?:about|regarding|in|at|for|from|a question)|in (?:what|which) (?:sense|context)|what (?:kind|type|sort) of|which (?:one|project|kind|part|job|role|team|period)|like what|such as|any specific|at work or|from work or|you mean)\b/;

const YES =
  /^(?:(?:oh|um+|uh+|well|so|and|okay|ok|sure|right) )*(?:yes|yeah|yep|yup|sure|of course|correct|certainly|definitely|absolutely|affirmative|please(?: do)?|i do|i am|i'm ready|ready|go ahead|let's (?:go|start|begin|do (?:it|this))|okay|ok|that's right|i want to (?:stop|end)|stop|end it|end the interview|i'm sure|i am sure|right)\b/;

const NO =
  /^(?:(?:oh|um+|uh+|well|so|and|okay|ok|sorry|actually) )*(?:no|nope|nah|not (?:really|yet|now|ready|today|at the moment)|never ?mind|i don't|i do not|i'm (?:good|fine|not ready|all set)|i am (?:good|fine|not ready)|nothing|none|that's (?:all|it|everything)|let's (?:continue|go on|keep going|carry on)|continue|go on|keep going|carry on|i(?:'d| would) (?:like|rather|prefer) to (?:continue|go on|keep going|carry on)|please continue|don't stop)\b/;
