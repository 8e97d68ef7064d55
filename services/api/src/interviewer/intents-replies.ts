import type { Intent } from './intents-kinds.ts';
import { wordsOf } from './words.ts';

/** Whether a short utterance says yes or no, or null when it does neither. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const said = wordsOf(text).join(' ');
  if (wordsOf(text).length > YES_OR_NO_WORDS_MAX) return null;
  if (NO.test(said)) return 'no';
  return YES.test(said) ? 'yes' : null;
}

/** Whether "Would you like to end the interview now?" is answered with a yes. Anything unsure goes on: nobody is cut off by mistake. */
export function confirmsStop(text: string, intent: Intent): boolean {
  const said = wordsOf(text).join(' ');
  // The button says it without words.
  if (said === '') return intent === 'stop';
  if (CANNOT_GO_ON.test(said)) return true;
  if (GOES_ON.test(said)) return false;
  return intent === 'stop' || BARE_YES.test(said) || YES_TO_ENDING.test(said);
}

/** Whether "Are you ready to begin?" is answered with a no. "No problem" is none. */
export function saysNotReady(text: string): boolean {
  if (yesOrNo(text) !== 'no') return false;
  const said = wordsOf(text).join(' ');
  return NOT_READY.test(said) || !READY.test(said);
}

/** What the candidate does when asked whether there is anything to ask or to add. */
type OwnTurn = 'question' | 'yes' | 'addition' | 'nothing';

export function ownTurnIn(text: string): OwnTurn {
  const words = wordsOf(text);
  if (asksSomething(text)) return 'question';
  const said = words.join(' ');
  if (YES_ALONE.test(said)) return 'yes';
  const isShortNo = yesOrNo(text) === 'no' && words.length <= SHORT_NO_WORDS_MAX;
  const told = words.filter((word) => !GOODBYES.has(word)).length;
  return isShortNo || told <= TOLD_IN_GOODBYE_MAX ? 'nothing' : 'addition';
}

/** Whether what sounds like a wish for other words asks for something of the candidate's own. */
export function isOwnQuestion(text: string): boolean {
  return ownTurnIn(text) === 'question' && !OF_INVITATION.test(wordsOf(text).join(' '));
}

const OF_INVITATION =
  /\b(?:(?:do|did) you mean(?: by (?:that|this|it))?$|rephrase|reword|repeat|understand|follow|get (?:that|it|you)|other words|differently|clarify|explain(?: (?:that|it|this|what you mean))?$|the question$|your question$)/;

/** Whether somebody asks something, judged by the mark or by how it is put: recognisers often write no mark. */
export function asksSomething(text: string): boolean {
  if (text.includes('?')) return true;
  const words = wordsOf(text);
  const said = words.join(' ').replace(BEFORE_QUESTION, '');
  if (QUESTION.test(said) || QUESTION_INSIDE.test(said)) return true;
  return words.length <= TOPIC_WORDS_MAX && TOPIC_ALONE.test(words.join(' '));
}

// Longer utterances are answers.
const YES_OR_NO_WORDS_MAX = 22;
const SHORT_NO_WORDS_MAX = 8;
const TOLD_IN_GOODBYE_MAX = 1;
const TOPIC_WORDS_MAX = 5;

const YES =
  /^(?:(?:oh|um+|uh+|well|so|and|okay|ok|sure|right) )*(?:yes|yeah|yep|yup|sure|of course|correct|certainly|definitely|absolutely|affirmative|please(?: do)?|i do|i am|i'm ready|ready|go ahead|let's (?:go|start|begin|do (?:it|this))|okay|ok|that's right|i want to (?:stop|end)|stop|end it|end the interview|i'm sure|i am sure|right)\b/;

const NO =
  /^(?:(?:oh|um+|uh+|well|so|and|okay|ok|sorry|actually) )*(?:no|nope|nah|not (?:really|yet|now|ready|today|at the moment)|never ?mind|i don't|i do not|i'm (?:good|fine|not ready|all set)|i am (?:good|fine|not ready)|nothing|none|that's (?:all|it|everything)|let's (?:continue|go on|keep going|carry on)|continue|go on|keep going|carry on|i(?:'d| would) (?:like|rather|prefer) to (?:continue|go on|keep going|carry on)|please continue|don't stop)\b/;

const CANNOT_GO_ON =
  /\b(?:(?:don't|do not|dont) (?:want|wish) to|(?:can't|cannot|cant|can not)|rather not|no longer want to) (?:continue|go on|carry on|keep going|do this)\b/;

/** Any of these, and nobody is sure to want an end. */
const GOES_ON =
  /\b(?:continu\w*|(?:keep|kept) (?:going|on|it going)|(?:go|going|carry|carrying|move|moving) on|go ahead|proceed|resume|let's (?:go|do (?:it|this|the next)|start|try)|lets go|next question|another question|where (?:were|was) (?:we|i)|of course not|absolutely not|definitely not|certainly not|rather not|not (?:yet|now|really|at all|quite|sure)|no|nope|nah|never ?mind|don't|do not|dont|wasn't|didn't|stay|i meant|i mean the|i'm (?:fine|good|okay|ok|ready)|i am (?:fine|good|okay|ok|ready)|ask me|finish (?:my|this|the (?:answer|question))|wait|hold on|just a)\b/;

const BARE_YES =
  /^(?:(?:oh|um+|uh+|er|hm+|well|so|and|okay|ok|sorry|i think|i guess) )*(?:yes|yeah|yep|yup|sure|of course|correct|certainly|definitely|absolutely|affirmative|please do|please|i do|i would|i am|i'm sure|i am sure|that's right|end it|end the interview|stop|stop it|i want to (?:stop|end)|quite sure)(?: (?:yes|yeah|please|thanks|thank you|sure|i'm|i am|i do|i would|i'd|would|like|to|that|really|very|now|sorry|of course|definitely|absolutely|certainly|end it|end|stop|it|the interview|the call|here|let's|okay|ok|do|quite|i think so|i guess so|that's what i want))*$/;

const YES_TO_ENDING =
  /^(?:(?:oh|um+|uh+|well|so|okay|ok|sorry) )*(?:yes|yeah|yep|yup|sure|please|definitely|absolutely|of course)\b.*\b(?:stop|end|finish|quit|leave|go home|call it|wrap|done|enough)\b/;

const READY =
  /\b(?:ready|readier|no (?:problem|problems|worries|doubt|objections?|time like the present|need to wait|questions?(?= let's))|not a problem|nothing to lose|let's (?:go|start|begin|do (?:it|this)|get (?:going|started))|lets (?:go|start|begin)|go ahead|(?:don't|do not|dont) see why not|i (?:don't|do not|dont) mind|fire away|shoot|start|begin)\b/;
const NOT_READY =
  /\b(?:not|n't|never|isn't|aren't) (?:\w+ ){0,2}(?:ready|start|begin)\b(?! to lose)|\b(?:yet|wait|moment|minute|second|later|before we|(?:don't|do not|dont) want)\b/;

const YES_ALONE =
  /^(?:(?:oh|um+|uh+|well|so|and|okay|ok|right) )*(?:yes|yeah|yep|yup|sure|of course|certainly|definitely|absolutely|please|i do|i have|there is)(?: (?:yes|yeah|please|i do|i have|i would|indeed|actually|sure|there is|there are|one|some|a few|a couple|of|two|a|quick|question|questions|thing|things|something))*$/;

/** What a goodbye is made of. */
const GOODBYES: ReadonlySet<string> = new Set(
  `no nope nah not really yes yeah okay ok right alright well so um uh oh hm sure thank thanks you your time very much a lot for
  the that that's thats was is it it's its all everything good great nice fine lovely pleasure pleasant enjoyed enjoyable i i'm im
  am we we've have had has no any more further other questions question nothing none else from me my side end at on moment now bye
  goodbye cheers appreciate appreciated day evening weekend rest of take care see soon later talking talk meeting meet speaking to
  with and but just would like be think guess covered answered clear already everything's done finished set ask add hope hear
  looking forward conversation interview this today best wishes all's really been interesting i'd i've anything for opportunity
  here did do don't please too also same luck`.split(/\s+/),
);

const BEFORE_QUESTION =
  /^(?:(?:yes|yeah|yep|sure|okay|ok|well|so|um+|uh+|er|hm+|oh|great|thanks|thank you|actually|maybe|perhaps|i do|i have (?:one|a question|one question|another question|two questions)|i've got (?:one|a question)|one (?:more )?(?:question|thing)|a (?:quick )?question|quick question|just|and|but|also|then|please|no|sorry|right|alright|first|lastly|finally|another (?:one|question)|of course|hey|hi)\s+)+/;

const SOMEBODY =
  '(?:i|you|we|they|he|she|it|there|the|this|that|these|those|your|my|our|any|anyone|anybody|someone|somebody|people|everyone|everybody|one|all|employees|staff|nurses|teachers|candidates|new)';

/** Begins a question, with nothing but courtesies before it. */
const QUESTION = new RegExp(
  `^(?:${[
    `(?:what|what's|whats|when|when's|where|where's|who|who's|whom|whose|why|how|how's|which)\\b(?! (?:a|an) (?:pleasure|nice|great|lovely))`,
    `(?:is|are|am|was|were|do|does|did|can|could|will|would|shall|should|may|might|must|has|isn't|aren't|don't|doesn't|can't|won't) ${SOMEBODY}\\b`,
    `have (?:you|they|we|i)\\b|am i\\b`,
    `(?:do|does|is|are|will) \\w+ (?:have|get|need|offer|possible|allowed|included|paid|provided|required)\\b`,
    `(?:tell|say) (?:me|us)?(?: (?:more|something|a bit|a little))* ?about\\b|tell me (?:how|what|when|where|who|why|which|whether|if)\\b`,
    `(?:i'd|i would|i) (?:like|love|want|be interested|be curious|am interested|was interested)(?: to (?:know|hear|ask|learn|find out|understand)| in)\\b`,
    `(?:i'm|i am|i was|im) (?:just )?(?:curious|wondering|interested in|going to ask|about to ask)\\b|i wonder\\b`,
    `i (?:just )?(?:wanted|meant|wished) to (?:know|ask|hear|find out|understand)\\b`,
    `i (?:don't|do not|dont) know (?:whether|if|what|how|when|who)\\b`,
    `(?:my|the|another|one) (?:other |next |last |only |first )?question (?:is|was|would be|concerns)\\b|i (?:have|had) (?:a|one|another) (?:\\w+ )?question (?:about|on|regarding)\\b`,
    `(?:any|no) (?:chance|idea|news|word|plans|possibility)\\b|anything (?:about|on)\\b|what about\\b|how about\\b|about (?:the|your)\\b`,
  ].join('|')})`,
);

/** Somewhere in what is said, put to the interviewer. */
const QUESTION_INSIDE =
  /\b(?:what|when|where|who|why|how|which)(?: \w+){0,2} (?:do|does|did|is|are|can|could|would|will|should) (?:you|i|we|they|the|your|there|it)\b(?! (?:was|were|is)\b)|\b(?:can|could|would|will) you (?:please )?(?:tell|say|explain|let me know|share)\b|\b(?:like|love|want|curious|interested|wanted) to (?:know|find out|ask (?:you|about|what|how|if|whether))\b|\b(?:would|is) it (?:be )?possible\b|\bdo you (?:know|have|offer|think|pay|provide|work|use|expect|allow)\b/;

/** Nothing but what it is about: "and the salary", "just the working hours". */
const TOPIC_ALONE =
  /^(?:(?:and|yes|yeah|maybe|just|also|then|so|well|okay|um+|uh+|perhaps|only|or) )+(?:the|your|my|about|any|parking|salary|holidays?|overtime|pay|benefits|training|working|remote|home office)\b(?! (?:best|time|pleasure|interview|way|answers?)\b)|^(?:the|your) (?!best|interview|pleasure)[\w-]+(?: [\w-]+)?(?: (?:maybe|perhaps|please|then|for example))$/;
