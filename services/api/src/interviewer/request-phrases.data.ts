import type { Intent } from './intents-kinds.ts';

/**
 * How requests are put, in words as `understand` prepares them: lower case, contracted ("i'm", "don't"). `whole` is understood only as
 * the whole utterance; `said` stands by itself; `asked` comes after an address to the interviewer ("can you", "let's", "please").
 */
type RequestPhrases = {
  intent: Intent;
  whole?: readonly string[];
  said?: readonly string[];
  asked?: readonly string[];
};

const ADVERBS = '(?: please| just| maybe| perhaps| possibly| kindly| quickly| quick| actually| also| at least)*';

/** Puts something to the interviewer. Reasons may stand beside it. */
export const ADDRESS = `(?:(?:can|could|would|will|may|might|shall|should) (?:you|we|i)|(?:would|will) you be able to|(?:would|do) you mind(?: if (?:we|i))?|mind(?= [a-z]+ing)|is it (?:ok|okay|possible|alright|all right|fine) (?:if (?:we|i|you)|to|for you to)|would it be (?:ok|okay|possible|alright|all right|fine) (?:if (?:we|i|you)|to|for you to)|i think we should|i (?:want|need|would like) you to|i'd like you to)${ADVERBS}`;

/** Puts a wish. Answers begin so as well, and what follows has to be the wish alone. */
export const WISH = `(?:i'd (?:like|prefer|love|rather|sooner)(?: to)?|i (?:want|wish)(?: to)?|i'm (?:going to|gonna)|i gotta|i've got to|i'll have to|i think i'll|let's|let me|please)${ADVERBS}`;

const QUESTION = '(?:question|one)';
// Of two that begin alike, the longer comes first.
const THIS = `(?:(?:this|that|the|your)(?: (?:last|first|whole|entire))? ${QUESTION}|the (?:last|first) (?:part|bit)|the whole thing|what you (?:just )?(?:said|asked)|this|that|it)`;
const AGAIN = '(?:again|once more|once again|one more time|another time|a second time)';
const MOMENT = '(?:second|sec|moment|minute|seconds|secs|moments|minutes)';
const SOME = '(?:a couple of|a quick|a short|a little|a few|just a|just one|another|some|one|two|three|five|ten|an|a)';
const INTERVIEW = '(?:the|this) (?:interview|session|call|conversation|meeting)';
const REFUSED = `(?:(?:answer|say|discuss|discussing|answering|share|sharing)(?: ${THIS}| that information)?|(?:talk|talking|speak|speaking) about ${THIS}|(?:get|go|getting|going) (?:into|through) ${THIS}|go there|comment(?: on ${THIS})?|do ${THIS} ${QUESTION})`;
const EARLIER = '(?:previous|last|earlier|first|second|other|prior)';
const ANAPHOR =
  '(?:(?:this|that) (?:situation|position|case|kind of situation)|this|that|it|one|these|those|such (?:a )?(?:thing|situation|case)|(?:anything|something|a situation|a case) like (?:that|this)|any of (?:that|those|these))';
const DONE =
  '(?:done|had|used|tried|seen|experienced|worked with|worked on|been in|heard of|come across|faced|encountered|learned|learnt|dealt with|been through)';
const TOUCHED = '(?:used|worked with|tried|heard of|come across)';
const HARDLY = '(?: really| actually| ever| even| quite| fully| exactly| honestly| simply| just| truly)*';
const SLOW = '(?:slower|slowly|more slowly|at a slower pace|a (?:bit|little) (?:slower|more slowly))';
const TO_BEGIN =
  '(?: (?:here|please|(?:with|on|about|for) (?:this one|that one|this|that|it|the question)|(?:on |about )?(?:how|where) (?:to|i should) (?:begin|start|approach (?:this|that|it))|to (?:begin|start|get started)))*';
const PART = '(?:(?:first|second|third|last|middle|other) )+(?:part|bit|half|thing|word|words|sentence|one)';
const CLEARER =
  '(?:differently|otherwise|another way|a different way|some other way|more simply|more clearly|simpler|easier|clearer|in (?:other|simpler|easier|simple|easy|different|plain|your own) (?:words|terms|english)|in (?:another|a different|a simpler|an easier) way)';

export const REQUEST_PHRASES: readonly RequestPhrases[] = [
  {
    intent: 'go-back',
    whole: [
      'go back(?: please)?',
      'back please',
      `(?:go )?(?:back )?to (?:the|my) ${EARLIER} (?:question|answer|one)(?: please)?`,
      `(?:go )?(?:one|a) question back(?: please)?`,
    ],
    said: [
      `(?:the )?previous ${QUESTION}`,
      `(?:go|come|get) back to (?:the|my|your) ${EARLIER} (?:question|answer|one)`,
      `go back (?:one|a) (?:question|step)`,
      `i (?:want|have|need|forgot|'d like)(?: to)?(?: (?:something|one thing|one more thing))?(?: to)? (?:add|correct|change|fix|clarify)(?: (?:something|one thing|one more thing|that))?(?: (?:to|about|in|on|from))? (?:(?:the|my|your) ${EARLIER} (?:question|answer|one)|(?:what|something) i (?:just )?said(?: (?:earlier|before|just now))+)`,
      `i forgot something(?: (?:in|about|on|for) (?:the|my|your) ${EARLIER} (?:question|answer|one))`,
      `i forgot to (?:mention|say|add)(?: something| one thing)?(?: (?:about|in|on|to|for) (?:the|my|your) ${EARLIER} (?:question|answer|one))`,
    ],
    asked: [
      `(?:go|come|get|jump|return|switch|step|move|skip|circle)(?: back)? to (?:the|my|that|our|your) (?:${EARLIER} (?:question|one|topic|answer)|one before|question before|one i skipped|one we skipped)(?: (?:one|before))?`,
      `(?:go|come|get|jump|circle) back to (?:what|where) (?:you|we|i) (?:asked|said|were|talked about|discussed)(?: (?:me|before|earlier|first|just now))*`,
      `(?:go|step|jump)(?: one)? back(?: (?:one|a) (?:question|step)| one| a bit)?`,
      `(?:answer|do|take|hear|try) the (?:question|one) (?:i|we|you) (?:skipped|left out|left|passed on)(?: (?:earlier|before|now))*`,
      `(?:revisit|redo|retry|re-?do|correct|change|fix|amend|improve|redo|revise|try) (?:(?:the|my|that|your) ${EARLIER} (?:question|answer|one)|my answer to (?:the|that|your) ${EARLIER} (?:question|one))(?: again)?`,
      `(?:add|change|correct|fix|clarify) something i (?:just )?said(?: (?:earlier|before|just now))*`,
      `(?:add|change|correct|fix|say|mention|clarify)(?: something| one thing| one more thing| that)?(?: else)?(?: (?:to|about|in|on))? (?:(?:my|the) ${EARLIER} (?:answer|question|one)|what i (?:just )?said(?: (?:earlier|before|just now))?)`,
    ],
  },
  {
    intent: 'slower',
    whole: ['slower', 'slow down', 'more slowly', 'too fast', `(?:speak|talk|go) slower`],
    said: [
      `slow down(?: a (?:bit|little))`,
      `not so (?:fast|quick)`,
      `a (?:bit|little) (?:slower|more slowly)`,
      `(?:you|your speech)(?:'re| were|'s| is)?(?: (?:talk|speak|talking|speaking|going|reading))?(?: (?:very|too|so|really|quite|pretty|way too|much too|a (?:bit|little)(?: too)?)) (?:fast|quick|quickly)(?: for me)?`,
      `(?:that's|that was|this is|sorry it's)(?: a (?:bit|little)| way| much)? too (?:fast|quick)(?: for me)?`,
      `that was (?:a bit|a little|very|really|quite) (?:fast|quick) for me`,
      `sorry too fast`,
    ],
    asked: [
      `(?:speak|talk|go|read|take it|say it|say that|ask|ask it|be|speaking|talking|going|reading)(?: (?:a (?:bit|little)|much|more|it|that))* ${SLOW}`,
      `(?:take it|go) (?:slow|easy)`,
      `slow(?: it)? down(?: a (?:bit|little))?`,
      `not (?:speak|talk|go) so (?:fast|quickly)`,
    ],
  },
  {
    intent: 'hint',
    whole: [
      `(?:a|any|some|one)? ?(?:little |small )?(?:hints?|clues?|pointers?|tips?)(?: maybe| perhaps)?`,
      `help please|please help(?: me)?`,
      `i need (?:a|some) (?:little |small )?(?:hint|clue|help)(?: here| with (?:that|this|this one))?`,
    ],
    said: [
      `(?:is there )?any (?:hints?|clues?|pointers?|tips?|help)${TO_BEGIN}|is there a (?:hint|clue)`,
      `(?:a|some|any)(?: (?:small|little|tiny))? (?:hints?|clues?|pointers?|tips?|help|nudge) (?:would|might|could) (?:be (?:nice|great|good|helpful|appreciated|welcome)|help)`,
      `i (?:could use|could do with) (?:a|some) (?:little |small )?(?:hint|clue|help|tip)`,
      `what (?:are|were) you looking for in (?:an|the|my) answer`,
      `help me out(?: here)?`,
      `give me (?:a|some|one) (?:little |small )?(?:hint|clue|tip|pointer|nudge|help)`,
    ],
    asked: [
      `(?:give|get|have|use|need|offer|hear)(?: me)? ?(?:a|an|some|one|any)(?: (?:small|little|tiny|bit of a))* (?:hints?|clues?|tips?|pointers?|nudge|help|starting point)${TO_BEGIN}`,
      `(?:a|some)(?: small| little)? (?:hint|clue|tip|pointer)`,
      `help me(?: out)?(?: (?:a (?:bit|little)|here|with (?:that|this|it|this one)|get started))*`,
      `(?:point|steer|nudge) me in the right direction`,
    ],
  },
  {
    intent: 'stop',
    whole: [
      '(?:stop|quit|exit|(?:good ?)?bye(?: ?bye)?|i quit)(?: please| now)*',
      'end(?: please| now)',
      `(?:end|stop|finish) (?:interview|session|call)`,
      "(?:that's it|okay that's it|right that's it) i'm done",
      'enough (?:now|for (?:today|now))',
      `we're done here|that's (?:all|it) for (?:today|now)`,
    ],
    said: [
      `(?:stop|end|quit|terminate|cancel|finish) ${INTERVIEW}(?: (?:here|now))?`,
      `i don't (?:want|wish) to (?:continue|go on|carry on|do this)(?: (?:any ?more|any longer|with this|${INTERVIEW}|this|now))*`,
      `i'm done (?:with (?:${INTERVIEW}|this)|here|for today|for now)`,
      `that's enough for (?:today|now)`,
      `i (?:have|need|really have|really need|ought) to (?:go|leave|stop)(?: (?:here|now|right now|early|already|i'm afraid))*`,
      `i must (?:go|leave|stop)(?: now)?`,
      `(?:(?:can|may|could) i|i'd like to|i want to) (?:go|leave)(?: (?:now|home))*`,
      `i (?:have|need) to (?:run|dash|be somewhere) now`,
      `i can't (?:do this|go on|continue|carry on)(?: (?:any ?more|any longer|now|today|right now))*`,
      `i'm (?:going to|gonna) (?:hang up|log off|leave|go)(?: now)?`,
      `we (?:can|could|should) (?:stop|end|finish|leave it|wrap up)(?: (?:it|this))?(?: (?:here|there|now|for today))+`,
      `i've had enough(?: (?:of this|for today|now))?`,
    ],
    asked: [
      `(?:stop|quit|end|finish|terminate|abort|wrap up|leave|exit|cancel|conclude|break off)(?: (?:here|now|it here|${INTERVIEW}|early|for today|right (?:there|here|now)))+`,
      `(?:stop|quit|wrap up|be done)`,
      `(?:do this|do it|continue|(?:end|finish) (?:this|it)|carry on|meet|talk)(?: (?:at|some))* (?:another|some other|a different) (?:time|day)`,
      `(?:end|finish|wrap|cut) (?:it|this|things)(?: up| short)?(?: (?:here|now|early|today|for today|at this point))*`,
      `call it (?:a day|quits|a night)`,
      `(?:leave|end) it (?:there|here|at that)(?: for today)?`,
      `(?:reschedule|postpone)(?: (?:this|it|${INTERVIEW}))?`,
    ],
  },
  {
    intent: 'skip',
    whole: [
      "(?:skip|pass|(?:i'll )?pass|hard pass|no comment)(?: please)?",
      `next(?: one)? please|(?:the )?next one|next|i'll skip|i pass|leave it|i'd rather not`,
      `i'd rather talk about something else`,
      `i'd (?:rather|prefer to) keep (?:that|it|this) (?:to myself|private)`,
      `moving on|move on please`,
      `not (?:this|that)(?: ${QUESTION})? please`,
    ],
    said: [
      `(?:the )?next question`,
      `(?:skip|pass on|jump over|leave out) (?:this|that|the|your) ${QUESTION}`,
      `(?:go|move) on to the next ${QUESTION}`,
      `(?:i'll )?pass on ${THIS}`,
      `i'll (?:skip|leave out) ${THIS}(?: for now)?`,
      // "I'd like to move on" speaks of a career.
      `(?:${ADDRESS}|let's(?: just)?|please) (?:move (?:on|forward|along)|go on)(?: (?:from (?:this|that|here)|to something else))?(?! (?:to|with) (?:the next|another|a different))`,
      `(?:i'd (?:rather|sooner)(?: prefer)? not|i'd prefer not to|i prefer not to|i don't${HARDLY} (?:want|wish|like|care) to|i don't${HARDLY} feel (?:comfortable|like)|i'm not (?:really )?comfortable|i won't|i refuse to|i'd like not to|do i (?:have|need) to|must i|do we have to) ${REFUSED}`,
      `what if i (?:don't|can't|won't|skip) (?:answer )?${THIS}`,
      `(?:do|would) you have (?:another|a different|any other|an easier) (?:question|one)`,
      `(?:that|this|it)(?:'s| is)(?: a bit| a little| too| far too| rather| very| quite)* (?:private|personal|confidential)(?= .)`,
      `(?:that|this|it)(?:'s| is)(?: a bit| a little| far)* too (?:private|personal|sensitive)(?: for me)?`,
      `(?:ask|give) me (?:another|a different|something else|something different|the next)(?: one| question)?`,
    ],
    asked: [
      `(?:skip|pass on|pass|jump over|drop|leave|forget|not do|not answer|avoid) ${THIS}(?: (?:out|aside|for now|for later|for another time))*`,
      `(?:go|move|continue|jump|get|skip)(?: (?:on|over|straight|ahead))*(?: (?:to|with)) (?:the next|another|a different)(?: ${QUESTION})?`,
      `(?:do|have|try|get|ask(?: me)?|give me|pick|take) (?:the next|another|a different)(?: ${QUESTION})?`,
      `ask (?:me )?something (?:else|different)`,
      `(?:come|get) back to ${THIS}(?: ${QUESTION})?(?: (?:later|later on|at the end|another time))+`,
      `(?:rather )?not ${REFUSED}`,
      `(?:skip|pass)(?: for now)?`,
    ],
  },
  {
    intent: 'rephrase',
    whole: [
      '(?:rephrase|clarify|meaning)(?: please)?',
      `i'm(?: a (?:bit|little))?(?: (?:really|quite|totally))? (?:lost|confused)(?: (?:now|here|by (?:that|this|the question)))?`,
      `(?:in )?(?:what|which) (?:way|sense)(?: do you mean)?`,
      `explain(?: that| this| the question)? please`,
      `(?:simpler|easier) please|(?:for|an) example|what exactly do you mean|(?:i don't know|what(?:'s| is)) (?:this|that) word`,
      `what do you (?:understand by|call|mean with) [\\w'-]+(?: [\\w'-]+)?`,
      `like what|what(?:'s| is) an? [\\w'-]+(?: [\\w'-]+)?`,
    ],
    said: [
      `what do you mean (?:by|with|when you say)(?: [\\w'-]+){1,4}`,
      `(?:what|how) do you mean(?: (?:exactly|there|here))?`,
      `what(?:'s| was)? (?:is )?(?:meant|the meaning)(?: (?:by|with|of)(?: [\\w'-]+){1,3})?`,
      `what (?:exactly )?does (?:that|this|it|the word)(?: [\\w'-]+)? mean`,
      `what does [\\w'-]+ mean(?: here| exactly| in this context)*`,
      `i(?: don't(?: think i)?| didn't| can't say i| couldn't|'m not sure i|'m not sure that i)${HARDLY} (?:understand|get|follow|grasp)(?! the (?:last|first|end))(?: (?:${THIS}|you|what (?:you mean|you're (?:asking|after|saying)|you (?:want|need)(?: (?:to know|to hear|from me))*|that means|this means|the question is)))?`,
      `(?:i'm )?not (?:really |quite |entirely )?(?:following(?: you)?|with you)`,
      `(?:i'm )?not (?:really |quite |entirely )?sure (?:i (?:understand|follow|get)(?: (?:${THIS}|what(?: [\\w'-]+){2,4}))?|(?:what|how) (?:you mean|you're (?:asking|after|looking for|getting at)|you (?:want|need)(?: (?:to know|to hear|from me))*|that means|is meant|the question is)(?: by that| that| exactly)?)`,
      `i (?:have|had) (?:some |a bit of )?(?:trouble|difficulty|difficulties|problems) (?:understanding|following) (?:${THIS}|you)`,
      `i don't know what (?:you mean|you're asking|you want(?: from me)?|that means)(?: (?:by|with)(?: [\\w'-]+){1,3})?`,
      `what (?:exactly )?(?:are you|is the question) (?:asking|looking for|after|getting at|trying to ask)(?: (?:exactly|here|for|me))*`,
      `what (?:exactly )?(?:do|did) you(?: exactly)? (?:want|need|like)(?: me)?(?: to (?:know|hear|say|tell you|talk about))?(?: (?:exactly|here))*`,
      `(?:that|that's|the question's|your question's|the question|this question|that question|your question)(?: (?:is|was|seems|sounds|isn't|wasn't))?(?: (?:a bit|a little|rather|quite|very|pretty|too|so|not|really))*(?: (?:vague|unclear|clear|confusing|ambiguous|abstract|broad|complicated|general))(?: (?:to me|for me))?`,
      `what(?:'re| are) you trying to (?:find out|get at|ask|know|hear)`,
      `what is it(?: that)? you(?:'d)?(?: want| need| like| wish)* (?:me )?to (?:know|hear|say|ask|tell you|talk about)(?: exactly| here)*`,
      `what (?:kind|sort|type) of (?:answer|thing|example) (?:do you (?:want|need|expect|have in mind)|are you (?:looking for|expecting|after))`,
      `you(?:'ve)? lost me(?: there)?`,
      `that went over my head`,
    ],
    asked: [
      `(?:rephrase|reword|frame|clarify|explain|simplify|elaborate on|elaborate|paraphrase|unpack|specify|break down|expand on)(?: (?:me|to me))?(?: (?:${THIS}|what you mean(?: by (?:that|this))?|what that means))?(?: (?:down|a (?:bit|little)(?: more| further)?|better|for me|to me|further|please|${CLEARER}))*`,
      `(?:rephrasing|rewording|clarifying|explaining|simplifying)(?: ${THIS})?(?: for me)?`,
      `(?:break|spell|narrow) ${THIS} (?:down|out)(?: for me| a bit)*`,
      `(?:be|make (?:it|that|this|the question)|get)(?: (?:a (?:bit|little)|more|much))* (?:specific|precise|concrete|clear|clearer|simpler|easier|explicit)(?: please)?`,
      `(?:put|say|ask|phrase|word|formulate|explain)(?: me)? ${THIS}(?: (?:to me|a (?:bit|little)))* ${CLEARER}(?: please)?`,
      `(?:ask|tell|say)(?: me| it| that)* ${CLEARER}`,
      `(?:use|try|have) (?:simpler|easier|other|different) words`,
      `(?:give|get|have|hear)(?: me)? (?:a|an|some)(?: quick| concrete)? (?:example|examples|context|more context|more detail|more details)(?: of what you mean)?`,
      `(?:tell me|say) what you mean(?: by that)?`,
      `help me understand(?: (?:${THIS}|what you mean))?`,
    ],
  },
  {
    intent: 'repeat',
    whole: [
      "(?:(?:i'm |so )?sorry|pardon(?: me)?|excuse me|come again|what|huh|say what|what(?:'s| was) (?:that|it)(?: again)?|where were we|again please|once more|one more time|once again|again|repeat(?: please)?)",
      'i (?:beg your|beg) pardon',
      `i missed (?:that|what you said|the (?:question|beginning|start|end|${PART}))(?: sorry)?`,
    ],
    said: [
      `(?:i )?(?:beg your )?pardon me`,
      `i(?:'ve)?(?: only)? (?:heard|got|caught|understood) (?:only )?half of (?:it|that|this|the question)`,
      `(?:it|that|this)(?:'s| was| is) too quiet(?: for me)?`,
      `your (?:mic|microphone|voice|volume|sound|audio)(?:'s| is| was)(?: (?:very|too|so|really|quite|a bit))* (?:quiet|low|muffled|unclear)`,
      `(?:repeat|restate|say|ask|read)(?: me)? (?:${THIS})(?: (?:again|once more|one more time|out loud|slowly))+`,
      `repeat (?:the|your|that|this)(?: last)? question`,
      `say (?:that )?again`,
      `what(?:'s| was| were)? (?:was |is )?(?:the|your)(?: last| actual| exact)? question(?: again)?`,
      `what (?:was|were) (?:the|that|your) ${PART}(?: of (?:it|that|the question|your question))?(?: again)?`,
      `what was (?:it|that) (?:that )?you (?:asked|said|wanted to know)`,
      `what (?:was|were) (?:that|it|you saying|you asking)(?: (?:again|about))*`,
      `what did you(?: just)? (?:say|ask|want to know)(?: me)?(?: again)?`,
      `i(?: only)? (?:didn't|couldn't|can't)${HARDLY} (?:hear|catch|get|make out)(?: (?:you|${THIS}|the end(?: of (?:it|that|the question))?|the beginning|everything|a word|all of (?:it|that)))(?: (?:clearly|properly|well|very well|there|again|at all|right now))*`,
      `(?:i )?(?:didn't|couldn't) (?:hear|catch) (?:you|that)`,
      `i missed (?:the end(?: of (?:it|that|the question))?|the beginning|part of (?:that|it|the question)|the question|your question)`,
      `i(?:'ve)?(?: just| completely| already)* (?:forgot|forgotten|lost) (?:(?:the|your) question|what you(?:'d| had| just)* (?:asked|said|wanted)(?: me)?(?: to know)?|what (?:it|the question|your question) was(?: about)?)`,
      `i lost you(?: there)?(?: for (?:a|one) ${MOMENT})?`,
      `you(?:'re|'ve| were| just)? (?:cut(?:ting)? out|broke up|breaking up|broken up|froze|frozen|(?:gone|went|are) (?:quiet|silent|mute)|(?:muted|on mute)|muffled|very quiet|too quiet)(?: (?:there|for (?:a|one) ${MOMENT}))*`,
      `sorry (?:the|my|your) (?:audio|sound|line|connection|signal|internet|microphone|wifi|volume)(?: (?:was|is|just|keeps|has))*(?: (?:breaking|broke|cutting|cut|dropped|dropping|dropped out|lagging|lagged|froze|bad|terrible|gone|went|poor))(?: (?:up|out|off|dead))*(?: for (?:a|one) ${MOMENT})?`,
      `your (?:voice|audio|sound|line|connection|signal|microphone)(?: (?:was|is|just|keeps|has))*(?: (?:breaking|broke|broken|cutting|cut|dropped|dropping|went|gone|going|lagging|lagged|froze|faded))(?: (?:up|out|off|dead|away|quiet))*(?: (?:there|(?:for|just for) (?:a|one) ${MOMENT}))*`,
      `come again(?: with (?:that|this))?`,
      `(?:one more time|once more|once again|again)(?: for me)? please`,
      `sorry i (?:was|got) (?:distracted|elsewhere)|sorry i (?:zoned out|wasn't listening|drifted off)`,
    ],
    asked: [
      `(?:repeat|restate|say|ask|read|go over|go through|run through|hear|have|give|tell|run|replay|put)(?: (?:me|us|by me|past me|to me))?(?: (?:${THIS}|yourself))?(?: (?:by|past|to|for) me)?(?: (?:out|aloud|out loud|back))*(?: (?:${AGAIN}))`,
      `(?:repeat|restate|replay|hear|read|say)(?: me)? (?:the|that|your) ${PART}(?: of (?:it|that|this|the question|your question))?(?: (?:${AGAIN}))?`,
      `come again(?: with (?:that|this))?`,
      `(?:repeat|restate|replay)(?: me)?(?: (?:${THIS}|yourself))?(?: (?:slowly|more slowly|out loud|to me|for me))*`,
      `(?:read|say|ask)(?: me)? ${THIS} (?:back|out|out loud|aloud|slowly|to me|for me|louder)(?: please)?`,
      `(?:repeating|restating|saying|reading|asking|going over|going through|running through|running)(?: me)?(?: ${THIS})?(?: (?:by|past) me)?(?: (?:${AGAIN}))?`,
      `hear (?:the|your|that) question`,
      `(?:speak|talk|be)(?: (?:up|louder|a (?:bit|little)|much|more loudly))*(?: (?:up|louder|more loudly))(?: a (?:bit|little))?`,
      `turn (?:(?:it|the volume|your volume|the sound) up|up (?:the|your) (?:volume|sound))`,
      `(?:say|tell) (?:me )?again (?:your question|the question|what you (?:asked|said|want))`,
    ],
  },
  {
    intent: 'dont-know',
    whole: [
      `(?:i )?dunno|don't know`,
      `(?:i'm )?not (?:really |quite |entirely )?sure(?: (?:about (?:that|this|it|this one|that one)|how to answer(?: (?:that|this))?|what to say))?`,
      `i'm not (?:really )?familiar(?: with (?:that|this|it))?`,
      `can't (?:think of|remember|recall) (?:one|any|anything)(?: right now)?`,
      `search me|beats me|you've got me there|you got me there`,
      `i wouldn't know|i${HARDLY} couldn't say`,
      `(?:i )?(?:haven't|have never|never|'ve never|i've never)${HARDLY} ${TOUCHED} [\\w.+#-]+`,
    ],
    said: [
      `i${HARDLY} (?:don't|wouldn't|couldn't)${HARDLY} (?:know|remember|recall)(?: (?:${THIS}|the answer|an answer|(?:much |anything )?about (?:that|this|it)|what to say(?: to (?:that|this))?|how to answer(?: (?:that|this|it))?|how(?: to do (?:that|this))?|right now|off the top of my head|what [\\w.+#-]+ (?:is|are)|any(?: of (?:that|it))?))*`,
      `i${HARDLY} don't${HARDLY} have (?:(?:an? |any |much )?(?:good |real )?(?:answer|idea|clue|example|experience|experiences|knowledge)|one)(?: (?:for|with|in|of|to|about) (?:${ANAPHOR}|[\\w.+#-]+))?(?: right now| off the top of my head)?`,
      `i${HARDLY} don't${HARDLY} think i (?:know(?: (?:that|this|it))?|have (?:one|an answer|an example)|can answer(?: (?:that|this))?)`,
      `(?:i've |i${HARDLY} have )?(?:got |really )*(?:no|not a|not an)(?: real| good)? (?:idea|clue|answer|example)(?: (?:about|for|to|how to answer|what to say(?: to)?)(?: (?:${ANAPHOR}))?)?`,
      `(?:i've |i have |i don't have )?(?:got )?(?:no|any|much)(?: real)? experience(?: (?:with|in|of) ${ANAPHOR}| there| at all| yet| so far)*`,
      `(?:i've |i )?(?:haven't|have never|never|not)(?: got)?${HARDLY} (?:${DONE}|had to (?:do|face|handle|deal with|use|go through)) ${ANAPHOR}(?: (?:before|myself|yet|at all|personally|so far))*`,
      `(?:i )?haven't (?:got )?(?:a|the (?:faintest|foggiest|slightest)|any)(?: idea| clue)?`,
      `i${HARDLY} can't${HARDLY} (?:answer|think of|remember|recall|come up with)(?: (?:${THIS}|any|anything|an example|a good example|one|of (?:anything|one)|right now|off the top of my head))*`,
      `i(?: honestly| really)? (?:couldn't|can't)(?: honestly| really)? tell you`,
      `(?:that|this|it) hasn't${HARDLY} (?:happened|come up|occurred)(?: (?:to me|before|with me|yet|so far))*`,
      `(?:that|this|it)(?:'s| has)? never${HARDLY} (?:happened|come up|occurred|been the case)(?: (?:to me|before|with me))*`,
      `nothing (?:comes|springs|is coming)(?: to mind)?(?: right now)?`,
      `i've got nothing(?: for (?:that|this))?`,
      `(?:i'm |i'm just )?(?:drawing|having) a (?:complete )?blank(?: (?:here|on (?:that|this|this one)))?`,
      `my (?:mind|head|brain)(?:'s| is| has| just|'s just)*(?: (?:went|gone|going))?(?: (?:completely|totally))? (?:blank|empty)`,
      `that's not something i(?:'ve| have)?(?: ever)? (?:done|had|used|seen|dealt with|know|know about|worked with)`,
      `you've got me there|i'm stumped|i'm (?:completely )?stuck`,
    ],
  },
  {
    intent: 'wait',
    whole: [
      `(?:please )?(?:wait|hold on|hang on)(?: (?:please|hold on|wait|hang on))*`,
      `(?:just )?(?:a|one) ${MOMENT}(?: please)?`,
      `(?:sorry )?(?:there's )?(?:someone|somebody)(?:'s| is)?(?: just)? (?:at (?:the|my) door|calling|knocking)|(?:sorry )?(?:my|the) (?:phone|doorbell)(?:'s| is)? ringing`,
      `just (?:a|one) ${MOMENT}|one (?:second|sec|moment)`,
      `(?:i'm )?(?:just |still )thinking|i'm thinking`,
      `let me see|let me (?:just )?(?:take a (?:deep )?breath|catch my breath|breathe)|need (?:a|one) ${MOMENT}`,
    ],
    said: [
      `(?:let me|i(?:'ll)?(?: just| really)? (?:need|have) to|i'd like to|i want to|i'll)(?: just| quickly| quietly)* (?:think|consider|reflect|have a think|ponder)(?: (?:about|on|over)(?: how to (?:put|say|answer|phrase))?(?: (?:${THIS}))| (?:that|this|it) (?:over|through)| how to (?:put|say|answer) (?:this|that|it)|(?: for)? ${SOME} ${MOMENT}| for a (?:bit|while)| here| first| quickly)*`,
      `let me(?: just)? (?:gather|collect|sort|organi[sz]e) my thoughts(?: (?:first|for ${SOME} ${MOMENT}))?`,
      `i need to (?:gather|collect|sort|organi[sz]e) my thoughts`,
      `let me see(?: (?:here|now))+`,
      `(?:give|allow|grant) me (?:just )?${SOME}(?: little| quick| short| more)*(?: ${MOMENT}| time| bit)(?: (?:please|to think|to (?:gather|collect) my thoughts))*`,
      `i(?: just| only| really)? (?:need|want)(?: just)? ${SOME}(?: little| quick| short| more)*(?: ${MOMENT}| time to think| break)(?: (?:please|to think(?: (?:about (?:it|that|this)))?|about (?:it|that|this)|to (?:gather|collect) my thoughts))*`,
      `(?:wait |hold on |sorry )(?:just )?(?:a|one|half a) ${MOMENT}`,
      `(?:hold|hang) on (?:(?:just )?(?:a|one|half a) ${MOMENT}|please)`,
      `bear with me(?: (?:for )?(?:a|one|just a) ${MOMENT})?`,
      `hold that thought`,
      `i'm (?:just |still )?thinking`,
    ],
    asked: [
      `(?:have|take|get|grab|give me|need|use|wait|wait for)(?: just)? ?${SOME}?(?: quick| short| little| more| brief)*(?: ${MOMENT}| time| break| breather| pause| time to think)(?: (?:to think(?: (?:about (?:it|that|this)|it over))?|please|to (?:gather|collect) my thoughts|here))*`,
      `(?:have|take|get|grab|fetch|drink)(?: (?:a|some|my|a quick))?(?: (?:glass|sip|cup|bottle|drink) of)? (?:water|coffee|tea|drink|pen)`,
      `(?:pause|wait|hold on|hang on)(?: (?:this|it|the interview|here|briefly|please))?(?: for)?(?: ${SOME} ${MOMENT}| a bit)?`,
      `think(?: (?:about|on) (?:it|that|this)(?: one)?)(?: for (?:${SOME} ${MOMENT}|a bit))?`,
    ],
  },
];

/** Begins a line that puts the interview off for something at the door; what follows is the reason. */
export const MOMENT_BEFORE_REASON =
  /^(?:(?:um+|uh+|oh|ah|sorry|okay|please|excuse me) )*(?:just )?(?:a|one|half a|hold on|hang on|wait) ?(?:second|sec|moment|minute)? (?:sorry )?(?:i need to|i have to|i've got to|i must|i just|my (?!second|first)|someone|somebody|there's (?:someone|somebody)|let me|the (?:door|doorbell|phone|dog|baby|kettle|postman|delivery))/;
export const REASON_BEFORE_MOMENT =
  /^(?:(?:um+|uh+|oh|ah) )*sorry .*\b(?<!for )(?:a|one) (?:second|sec|moment|minute)(?: please)?$/;
