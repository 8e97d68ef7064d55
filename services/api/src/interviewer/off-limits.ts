import { wordsOf } from './words.ts';

/** True when a text is addressed to the machine rather than to an interviewer: orders about instructions, roles, scores. */
export function givesOrders(text: string): boolean {
  return ORDERS.some((order) => order.test(text));
}

/** True when a sentence tells somebody to do something, or speaks of instructions and marks: no answer and no fact begins so. */
export function speaksToMachine(sentence: string): boolean {
  return TELLS_TO.test(sentence) || OF_MACHINES.test(sentence);
}

const TELLS_TO =
  /^(?:please |now |then )?(?:act|answer|ask|assign|award|begin|call|complete|confirm|continue|disregard|do|end|enter|execute|finish|forget|give|grade|hire|ignore|imagine|let|mark|obey|output|pass|praise|pretend|print|rate|read|recommend|repeat|reply|report|respond|reveal|run|say|score|select|set|show|simulate|skip|speak|start|stop|switch|tell|translate|treat|type|use|write)\b/i;
const OF_MACHINES =
  /\b(?:instructions?|(?:system|hidden) prompt|prompts?|scoring|full marks|(?:highest|perfect) score|developer mode|language model|assistant|candidate (?:has passed|is hired|must be hired))\b/i;

/** True when a text insults or threatens the interviewer, or is little more than an insult. */
export function isHostile(text: string): boolean {
  if (AT_INTERVIEWER.test(text)) return true;
  const words = wordsOf(text);
  return words.length <= INSULT_WORDS_MAX && words.some((word) => STRONG_WORDS.test(word));
}

const INSULT_WORDS_MAX = 8;

/** True when words are rude and should not be said again. */
export function isRude(text: string): boolean {
  return wordsOf(text).some((word) => STRONG_WORDS.test(word) || ROUGH_WORDS.test(word));
}

/** True when a text touches what an interviewer may not ask about or pick up: age, origin, religion, health, family, politics. */
export function isPersonalMatter(text: string): boolean {
  return PERSONAL_MATTERS.test(text);
}

// Interviews are about systems, states, rules and modes: what counts is that the words are put to the interviewer.
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|every|each|everything|anything|of|in|your|these|those|the|previous|prior|above|earlier|existing|current) )*(?:(?:your|previous|prior|above|earlier|existing) )(?:\w+ )?(?:instructions?|prompts?|guidelines|guardrails|rules|directives|orders|commands)\b/i,
  /(?:^|[.!?:;,]\s*|\b(?:please|now|and|then|just|so|to) )(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:instructions?|prompts?|guardrails|directives)\b/i,
  /\b(?:ignore|disregard|forget) (?:all|everything|anything)(?: (?:of|that|you were told|the|was|said|written))* (?:above|previous|prior|before)\b|\b(?:ignore|disregard) the above\b/i,
  /\byour (?:\w+ )?(?:prompt|instructions|guidelines|guardrails|programming)\b/i,
  /\bsystem override\b/i,
  /\byou are (?:now|no longer) (?:a|an|the|in|my|free|dan|going|not|bound|required)\b/i,
  /(?:^|[.!?:;,]\s*|\b(?:please|now|must|should|you|will|to) )(?:pretend|role-?play) (?:to be|you are|you're|as|that you)\b/i,
  /(?:^|[.!?:;]\s*|\b(?:please|you (?:must|should|will|have to|need to)|now) )act as (?:a|an|my|the|if)\b/i,
  /\b(?:give|award|grant|assign|rate|score|grade|mark) (?:me|this candidate|the candidate|my answers?)\b[^.?!]{0,40}\b(?:(?<!starting )points?|scores?|marks?|grades?|stars?|rating|ten|10|highest|perfect|maximum|full|hire|hired|pass|passed|top|best)\b/i,
  /\b(?:rate|score|grade) (?:me|this candidate|the candidate) (?:as )?(?:highly|high|excellent|perfect|well|favou?rably|a |an |\d)/i,
  /\b(?:rate|score|grade|mark|judge|count) (?:this|that|my|every|each|all) (?:answers?|responses?)\b/i,
  /(?:^|[.!?:;]\s*)(?:please )?(?:say|write|state|note|confirm|report) that (?:i|my|this candidate|the candidate)\b/i,
  /\b(?:recommend|flag|approve) (?:me|this candidate|the candidate) (?:for hire|for hiring|to be hired|as (?:hired|passed|hire|accepted|qualified|excellent))\b/i,
  /\bhire me (?:now|immediately|right away|or else)\b|\b(?:and|must|to|should|will) hire me\b/i,
  /\b(?:god|jailbreak|dan|sudo) mode\b|\bjailbroken\b|\bdo anything now\b/i,
  /\b(?:new|updated|important) instructions?\b\s*:/i,
  /\b(?:note|message|instructions?) (?:to|for) (?:the )?(?:ai|llm|assistant|language model|interviewer|recruiter bot|chatbot)\s*[:,]/i,
  /\b(?:reveal|show|print|repeat|output|tell|recite|read)(?: me)?(?: (?:all|out))? (?:of )?(?:your (?:\w+ )?(?:prompt|instructions|rules|rubric|configuration)|the (?:system prompt|rubric|answer key|hidden prompt))\b/i,
  /\b(?:end|finish|close|complete) (?:the|this) interview (?:with|and (?:give|mark|pass|hire|say|set))\b/i,
  /\b(?:set|change|raise|lower) (?:my|your) (?:\w+ )?(?:score|grade|rating|difficulty|phase|rules|role)\b/i,
  /\bfrom now on,? (?:you (?:will|are|must|should|only)|only|respond|reply|answer|speak)\b/i,
  /(?:^|[.!?:;]\s*)(?:please )?(?:respond|reply|answer|speak) only (?:with|in|as)\b/i,
  /\bas an ai(?: language model)?,? you\b/i,
  /<\/?(?:system|assistant|instructions?|im_start|im_end)\b|\[\/?(?:inst|system)\]|<\||\bim_start\b|^\s*#{2,}\s*(?:system|instruction)/im,
  /^\s*(?:system|assistant|developer)\s*:/im,
  /\b(?:ask|tell) me (?:no more|the easiest|only easy|easier) (?:questions?|ones?)\b/i,
];

const AT_INTERVIEWER =
  /\b(?:you(?:'re| are)?|this (?:is|thing|bot|machine|robot|interview)(?: is)?),?\s+(?:such |so |just |really |a |an |absolutely |completely |the |bloody ){0,3}(?:fucking|stupid|dumb|idiots?|morons?|useless|worthless|garbage(?! collect)|pathetic|ridiculous|waste of time|piece of (?:shit|crap|junk|garbage)|shit|crap|bullshit)\b|\b(?:screw|fuck) (?:you|this)\b|\bhate (?:you|this (?:interview|thing|bot|machine))\b|\bshut up\b|\bgo to hell\b|\bi(?:'ll| will) (?:sue|kill|hurt|smash|destroy) you\b/i;

const STRONG_WORDS =
  /^(?:fuck\w*|motherfuck\w*|shit\w*|bullshit|bastards?|bitch\w*|asshole\w*|arsehole\w*|dick(?:head)?s?|cunts?|idiots?|morons?|wankers?|twats?|retard(?:ed)?|whores?|sluts?|nigg\w*|fagg?\w*)$/;

// Too rough to be said back, though no insult by themselves.
const ROUGH_WORDS = /^(?:crap\w*|stupid|dumb(?:ass)?|sucks?|piss(?:ed)?|damn(?:ed)?)$/;

const PERSONAL_MATTERS = new RegExp(
  [
    String.raw`\bhow old (?:are|is) (?:you|he|she)\b|\b(?:your|my|his|her) age\b|\bage group\b|\byear of birth\b|\bdate of birth\b|\bborn in\b|\bretirement\b|\bare you retir\w+`,
    String.raw`\b(?:religio(?:n|us)|church|mosque|synagogue|temple|christian|muslim|islam\w*|jew(?:s|ish)?|hindu\w*|buddhis\w*|atheis\w*|faith|pray(?:er|ing)?)\b`,
    String.raw`\b(?:pregnan\w+|maternity|paternity|parental leave|child(?:ren)?care|babysit\w*|(?:have|your|my|our|his|her|their|two|three|any) (?:kids?|child(?:ren)?(?! (?:process|node|class|component|element|table|record)\w*)|baby|babies)|(?:your|my|his|her) (?:husband|wife|spouse|life partner|boyfriend|girlfriend|marriage|family|sons?|daughters?|mother|father|mum|mom|dad|parents)|married|divorc\w+|single (?:mother|father|parent)|marital|family plan\w*)\b`,
    String.raw`\b(?:disabilit(?:y|ies)|disabled (?:person|people|candidates?|workers?)|illness|diagnos(?:ed|is) with|(?:your|my) health|mental health|depress(?:ed|ion)|anxiety|cancer|hiv|wheelchair|autis\w+|adhd|medication|therapy|medical (?:condition|history|leave)|sick leave)\b`,
    String.raw`\b(?:nationality|citizenship|ethnic\w*|(?:your|my|his|her|their) race|racial|skin colou?r|immigra\w+|native (?:language|country)|where are you (?:really |originally )?from|country of (?:origin|birth)|visa status|(?:your|my|his|her|their) accent)\b`,
    String.raw`\b(?:sexual\w*|gay|lesbian|bisexual|transgender|gender identity|heterosexual|homosexual)\b`,
    String.raw`\b(?:(?:political|trade union|union) (?:party|views?|affiliation|member\w*)|who (?:did|do|will) you vote|voted for|criminal record|arrest(?:ed)?|convict\w*|salary history|(?:current|previous) salary|in debt|bankrupt\w*)\b`,
  ].join('|'),
  'i',
);
