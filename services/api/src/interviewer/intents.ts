import { requestByWords } from './intents-by-words.ts';
import { asksAboutJob } from './about-job.ts';
import type { Intent } from './intents-kinds.ts';
import { givesOrders, isHostile } from './off-limits.ts';
import { ADDRESS, MOMENT_BEFORE_REASON, REASON_BEFORE_MOMENT, REQUEST_PHRASES, WISH } from './request-phrases.data.ts';
import { sentencesOf, wordsOf } from './words.ts';

export type { Intent } from './intents-kinds.ts';
export { asksSomething, yesOrNo } from './intents-replies.ts';

/** Understands without a model what the candidate wants with these words. Sure of itself or `answer`. */
export function understand(text: string): Intent {
  const words = wordsOf(text);
  if (words.length === 0) return 'answer';
  if (givesOrders(text)) return hasAnswerBeside(text) ? 'answer' : 'orders';
  if (isHostile(text) && words.length <= HOSTILE_WORDS_MAX) return 'hostile';
  if (words.length > REQUEST_WORDS_MAX) return 'answer';
  const said = contracted(words.join(' '));
  if (ANNOUNCES.test(said) || (ANSWERS_ITSELF.test(text) && !PUT_TO_US.test(text))) return 'answer';
  return requestIn(said, text) ?? 'answer';
}

/** The surest reading first. */
function requestIn(said: string, text: string): Intent | null {
  const asPhrase = wholeRequest(said) ?? requestAlone(said) ?? requestWithReason(said);
  return asPhrase ?? questionBack(said, text) ?? requestByWords(said) ?? requestAtEnd(said, text);
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
/** A request with a reason beside it ("the line dropped, could you say that again") has at most so many words in all. */
const REASONED_WORDS_MAX = 16;

/** "Let me explain": what is announced, the speaker does. */
const ANNOUNCES =
  /^(?:(?:um+|uh+|well|so|okay|ok|and|but|yeah|no|sorry) )*let me (?:just |quickly |briefly |maybe |try to )*(?:explain|clarify|elaborate|specify|rephrase|reword|repeat|restate|say|put (?:it|that|this)|simplify|break (?:it|that|this)|be|tell|describe|give you|share|start|begin|finish|walk you)\b(?!.*\b(?:previous|earlier|last|first) (?:question|answer|one)\b)/;

/** Put to the interviewer: what stands behind it is its reason, unless it plainly replies. */
const PUT_TO_US =
  /\b(?:(?:can|could|would|will) (?:you|we)|(?:can|could|may) i (?:skip|have|get|ask))\b[^?]*\?\s+(?!(?:yes|no|yeah|nope|never|probably|maybe|perhaps|of course|i (?:could|would|always)(?! not|n't))\b)/i;

/** "Could I do it again? Yes.": who answers their own question asks nobody. */
const ANSWERS_ITSELF =
  /\?\s+(?:yes|no|yeah|nope|never|probably|maybe|perhaps|of course|not|nobody|nothing|everybody|because|with|by|in|on|at|about|to|a|an|the|one|two|three|four|five|ten|most|more|\d+|i (?:could|can(?!')|would|did|do|think|call|ask|say|tell|use|take|always)|you (?:can|can't|wait|have|do))\b[^?]*$/i;

const HESITATION = /^(?:(?:um+|uh+|er|erm|hm+|mm+|oh|ah|well|so|okay|ok|and|but|yeah) )+/;

/** Speech as one form: recognisers and hurried typing leave apostrophes out, and nobody contracts always. */
function contracted(said: string): string {
  return said
    .replaceAll(/\b(do|did|does|wo|ca|ha[vs]e?|could|would|is|are|was)nt\b/g, "$1n't")
    .replaceAll(/\b(i)(m|ve)\b/g, "$1'$2")
    .replaceAll(/\b(let|that|what)s\b/g, "$1's")
    .replaceAll(/\b(do|did|does|have|has|could|would|is|are|was|were) not\b/g, "$1n't")
    .replaceAll(/\b(?:can not|cannot)\b/g, "can't")
    .replaceAll(/\bwill not\b/g, "won't")
    .replaceAll(/\bi am\b/g, "i'm")
    .replaceAll(/\b(i|you) (?:would)\b/g, "$1'd")
    .replaceAll(/\bi will\b/g, "i'll")
    .replaceAll(/\b(that|it) is\b/g, "$1's")
    .replaceAll(/\blet us\b/g, "let's")
    .replaceAll(/\b(?<!(?:do|can|could|would|will|may|what|who) )you are\b/g, "you're");
}

type Rule = { intent: Intent; whole: RegExp; alone: RegExp; reasoned: RegExp };

const NEVER = '(?!)';
const END = "(?![\\w'])";

const RULES: readonly Rule[] = REQUEST_PHRASES.map(({ intent, whole = [], said = [], asked = [] }) => {
  const put = asked.length === 0 ? NEVER : `(?:${asked.join('|')})`;
  const alone = [...said, `${ADDRESS} ${put}`, `${WISH} ${put}`].join('|');
  return {
    intent,
    whole: new RegExp(`^(?:${whole.length === 0 ? NEVER : whole.join('|')})$`),
    alone: new RegExp(`\\b(?:${alone})${END}`, 'g'),
    reasoned: new RegExp(`^(?<before>.*?)\\b(?:${[...said, `${ADDRESS} ${put}`].join('|')})${END}(?<after>.*)$`),
  };
});

/** What is understood only as the whole utterance. */
function wholeRequest(said: string): Intent | null {
  const begun = said.replace(HESITATION, '');
  const bare = begun
    .replace(/^(?:(?:i'm )?sorry|apologies|excuse me|my apologies) (?=.)/, '')
    .replace(/(?: (?:sorry|please|thanks|thank you|to be honest|honestly|um+|uh+))+$/, '');
  if (MOMENT_BEFORE_REASON.test(said) || REASON_BEFORE_MOMENT.test(said)) return isStory(said) ? null : 'wait';
  return RULES.find(({ whole }) => whole.test(begun) || whole.test(bare))?.intent ?? null;
}

/** A wish with nothing beside it: what is left after taking wishes and courtesies out decides. */
function requestAlone(said: string): Intent | null {
  let found: Intent | null = null;
  let rest = said.replace(HESITATION, '');
  for (const { intent, alone } of RULES) {
    const without = rest.replaceAll(alone, ' | ');
    if (without === rest) continue;
    // "I didn't get that, could you say it again" wants the same words.
    found = found === null || (found === 'rephrase' && intent === 'repeat') ? intent : found;
    rest = without.replaceAll(/\s+/g, ' ');
  }
  if (found === null) return null;
  return rest.replaceAll(COURTESY, ' ').replaceAll('|', ' ').trim() === '' ? found : null;
}

/** Words around a request that add nothing to it. */
const COURTESY =
  /^(?:(?:sorry|apologies) )?(?:no|yes|yeah|one question|quick question) |(?<![\w'])(?:please|sorry|apologies|thanks?|thank you|you know|i mean|i think|i guess|i suppose|i'm afraid|to be (?:honest|fair|frank)|honestly|if (?:possible|that's (?:ok|okay|alright|all right|fine)|it's (?:ok|okay|alright|all right|fine)|you don't mind|i may|you could|you can)|is that (?:ok|okay|alright|fine)|that's (?:ok|okay|alright|fine)|that(?:'s| was)? (?:a|an)? ?(?:really |very |quite )?(?:good|great|interesting|hard|tough|difficult|tricky|nice) (?:question|one)|um+|uh+|erm?|ah+|oh+|hm+|mm+|well|so|okay|ok|yeah|yes|hey|hi|hello|right|alright|actually|just|maybe|perhaps|really|now|again|then|hang on|hold on|excuse me|i'm sorry|but|and|like|because|for now|for a bit|at the moment|wait|for me|today|there|here|first|about that|on that one|on this one|with that one)(?![\w'])/g;

/** "I had a coughing fit, what was the question?": what comes last is put to the interviewer, whatever the reason before it. */
function requestAtEnd(said: string, text: string): Intent | null {
  const parts = text.split(/[,.;!?]+\s+/).filter((part) => wordsOf(part).length > 0);
  const last = contracted(wordsOf(parts.at(-1) ?? '').join(' '));
  if (parts.length < 2 || said.split(' ').length > REASONED_WORDS_MAX || isStory(said) || !PUT_LAST.test(last))
    return null;
  return wholeRequest(last) ?? requestAlone(last);
}

const PUT_LAST =
  /^(?:so |and |but |please )?(?:(?:can|could|would|may) (?:you|we|i)\b|let's\b|what was the question|i(?:'ve got| have| need) to (?:go|leave|stop)\b)/;

/** A question to the interviewer with the reason for it before or after: nothing else may stand there, and nobody else may speak. */
function requestWithReason(said: string): Intent | null {
  if (said.split(' ').length > REASONED_WORDS_MAX || isStory(said)) return null;
  for (const { intent, reasoned } of RULES) {
    const { before, after } = reasoned.exec(said)?.groups ?? {};
    if (before === undefined || after === undefined) continue;
    if (isReason(before, REASON_BEFORE) && isReason(after, REASON_AFTER)) return intent;
  }
  return null;
}

function isReason(part: string, reason: RegExp): boolean {
  const bare = part.replaceAll(COURTESY, ' ').replaceAll(/\s+/g, ' ').trim();
  return bare === '' || reason.test(bare);
}

/** What keeps somebody from answering: the line, the room, the language, how they feel. */
const KEPT_FROM =
  '(?:line|audio|sound|connection|signal|internet|wifi|microphone|speaker|headphones|laptop|headset|battery|noise|noisy|loud|dog|cat|baby|kid|kids|child|daughter|son|phone|doorbell|door|someone|somebody|neighbours?|english|language|tongue|feel|feeling|unwell|sick|ill|dizzy|tired|nervous|late|bus|train|taxi|appointment|distracted|hear|heard|hearing|listening|attention|concentrating|lost|understand|understood|follow|following|catch|caught|keep|sure|missed|mind|thoughts?|blank|confused|confusing|stuck|clear|unclear|remember|know|answer|question)';
const REASON_BEFORE = new RegExp(`^(?=(?:[\\w'-]+ ?){1,9}$).*\\b${KEPT_FROM}\\b`);
const REASON_AFTER = new RegExp(
  `^(?:because |as |since |before |until |if |so )?(?:i|i'm|i've|i'd|my|me|english|there's|it's|it was|there was|that's|that was|this is|someone|somebody|the) (?=(?:[\\w'-]+ ?){1,9}$).*\\b${KEPT_FROM}\\b|^so (?:i|that i) (?:can|could) (?:think|follow|understand|hear)\\b`,
);

/** Tells of others, of what was said or of what one does: then the words are part of an answer. */
function isStory(said: string): boolean {
  return STORY.test(said);
}

const STORY =
  /\b(?:he|she|they|him|her|them|we (?:had|were|did|said|asked|always|usually)|asked (?!me)|told|said|says|customers?|clients?|patients?|manager|colleagues?|boss|team|i'd (?!like|rather|prefer|love|sooner)|i (?:usually|always|often|would|used to|tell|say|ask|explain)|should have|you have to|you wait)\b/;

function questionBack(said: string, text: string): Intent | null {
  const asked = said.replace(COURTESY_BEFORE, '');
  if (ABOUT_INTERVIEW.test(asked)) return 'about-interview';
  if (OFF_ROLE.test(asked)) return 'off-role';
  if (asksAboutJob(asked)) return 'about-job';
  const isQuestion =
    text.trimEnd().endsWith('?') ||
    (/^(?:can i|may i|could i|should i)\b(?! have (?:\w+ed|done|been|made|known|said|told)\b)/.test(asked) &&
      !isStory(said));
  return isQuestion && CLARIFYING.test(asked) ? 'clarify' : null;
}

const COURTESY_BEFORE =
  /^(?:(?:yes|yeah|yep|sure|okay|ok|well|so|um+|uh+|hm+|oh|great|thanks|thank you|actually|maybe|i do|i have one|one question|just|sorry|wait)\s+)+/;

const ABOUT_INTERVIEW = new RegExp(
  `^(?:(?:and|but|by the way|can i ask|may i ask) )*(?:${[
    String.raw`are you (?:a |an |actually |really |just )*(?:chatgpt|gpt|alexa|siri|claude|gemini|human|robot|bot|real(?: person)?|ai|machine|person|computer|chatbot)\b`,
    String.raw`am i (?:talking|speaking) (?:to|with) (?:a |an )?(?:human|robot|bot|real person|ai|machine|person|computer)\b`,
    String.raw`is (?:this|there) (?:a |an )?(?:ai|real person|human|robot|bot)\b`,
    String.raw`who am i (?:talking|speaking) (?:to|with)\b|how far (?:are we|along are we|have we come)\b|how many (?:are|is|more)(?: left| to come| to go)*$|when (?:is|are|will) (?:it|this|we|the interview)(?: be)? (?:over|done|finished)$`,
    String.raw`what do you think (?:of|about) (?:my|the|that) answer|do you (?:record|save|store|keep) (?:this|it|that|my|the|what)\b|do you have (?:many|any|a lot of) (?:more|other) questions$|(?:hello )?is (?:somebody|someone|anybody|anyone) (?:listening|there|else (?:here|listening))(?: hello)?$`,
    String.raw`how many (?:more )?questions$|how does (?:this|it|that) work(?: here)?$|what time(?: is|'s| have we| do we have)*(?: left)$`,
    String.raw`(?:can|could|did|do) you (?:still |even )?(?:hear|get|catch|understand)(?: (?:me|that|it|all|all that|everything|what i said|my answer))*(?: (?:okay|ok|now|well|at all|alright))*$|(?:hello )?are you (?:still )?(?:there|listening|with me)(?: hello)?$`,
    String.raw`(?:who are you|what are you)$|what(?:'s| is) your name\b`,
    String.raw`how (?:long|much time|much longer|many (?:more )?questions)\b(?!.*\b(?:depends?|depended|varies|varied)\b).*(?:takes?|left|there|have|is this|are we|be|remaining|ask|to go|last|going to)\b(?! to (?!finish|go|be))`,
    String.raw`how much longer$|how (?:long|far) (?:is|are we) (?:this|it|into this|through)\b`,
    String.raw`(?:how )?(?:am i|did i|do i|was i) (?:doing|do|perform\w*|so far)(?: (?:so far|okay|ok|well|good|alright|all right|fine|up to now|until now))*$|how am i doing\b`,
    String.raw`(?:was|is) (?:this|that|it|my answer)(?: (?:a|an|the))?(?: (?:really|actually))? (?:good|okay|ok|alright|all right|right|fine|correct|enough|too (?:long|short|much))(?: (?:answer|one|so far|enough|like (?:this|that)|for you|now))*$`,
    String.raw`(?:is|was) (?:this|that|it) what you(?:'d| were| are)?(?: (?:want|wanted|need|needed|like|liked|expect|expected|hoped|hoping|looking|look|meant|mean|asked))+(?: (?:to (?:hear|know)|for|about))*$`,
    String.raw`(?:is|will|does) (?:a|any|some|an actual|a real) ?(?:human|person|human being|people|somebody|someone|recruiter)(?: (?:going to|actually|ever|really))* (?:read|reads|hear|hears|listen|listens|see|sees|check|review|look)(?:ing)?\b`,
    String.raw`did i (?:pass|do well|get the job)\b|what(?:'s| is) my score\b`,
    String.raw`(?:is|are) (?:this(?: call| interview| conversation| session)?|it|that|we|the (?:call|interview|conversation|session)) (?:being )?(?:on (?:the )?record|recorded|taped|saved|stored|transcribed|listened to)\b`,
    String.raw`are you (?:scoring|judging|rating|grading|evaluating|assessing|recording|saving|storing|taping|transcribing)\b`,
    String.raw`are we (?:nearly|almost|close to|about|still far from)?(?: being)? ?(?:done|finished|through|there|finishing)(?: (?:yet|soon|now))*$`,
    String.raw`is (?:this|that|it) (?:nearly|almost|going to be) (?:over|done|finished|the last question)\b|is (?:this|that) the last (?:question|one)\b`,
    String.raw`who (?:will|is going to|gets to|can|else)(?: be)? (?:hear|see|read|listen|listening|listens|get|review|watch)\b.*(?:this|it|that|recording|answers?|interview|transcript)\b`,
    String.raw`do you use (?:an? )?(?:ai|machine|computer)\b|is (?:an? )?(?:ai|machine|computer) (?:scoring|judging|rating|grading|listening)\b`,
    String.raw`what happens (?:to|with) (?:my|the|this) (?:answers?|data|recording|voice)\b`,
  ].join('|')})`,
);

const OFF_ROLE =
  /^(?:(?:please|can you|could you|would you|will you|hey|now) )*(?:tell (?:me|us) (?:a|another|some) (?:\w+ )?(?:joke|story|riddle|poem)s?(?: (?:about|please|instead|first|now|then)\b.*)?$|(?:sing|rap|dance)\b(?: .*)?|write (?:me (?:a|an|some)|(?:a|an|some) (?:poem|song|rap|haiku)) ?(?:poem|song|story|essay|rap|haiku|email|script|program|code)?\b.*|what(?:'s| is) (?:the )?(?:weather|time|capital of \w+|meaning of life)\b.*|what(?:'s| is) your (?:favou?rite|opinion|salary)\b.*|who (?:won|is the president)\b.*|(?:give|tell) me (?:the|an|a|your) (?:answer|answers|solution|model answer|right answer)\b.*|what(?:'s| is| would be) the (?:right|correct|best) answer\b.*|(?:how|what) would you answer\b.*|answer (?:it|that|this|the question) (?:for me|yourself)|do you (?:love|like) me|play (?:a|some) (?:game|music|song)\b.*|translate (?:this|that|it|your|what|everything|the (?:question|following|text|sentence))\b.*|let's (?:talk about something else|play\b.*|change the (?:topic|subject)|chat\b.*))/;

const CLARIFYING =
  /^(?:do you (?:mean|want|need)|should i|can i|may i|could i|shall i|is it (?:ok|okay|fine|alright|all right)|would it be (?:ok|okay|fine)|are (?:you|we) (?:asking|talking|referring|looking)|does (?:it|this|that) (?:have to|need to|count|include)|is (?:this|that|it) (?:about|regarding|in|at|for|from|a question)|in (?:what|which) (?:sense|context)|what (?:kind|type|sort) of|which (?:one|project|kind|part|job|role|team|period)|like what|such as|any specific|at work or|from work or|you mean)\b/;
