/**
 * Whether an answer tells of something that should not be dug into: death of people, tears, violence, breakdown. Servers may die and
 * queues be dead without it.
 */
export function isDistressing(text: string): boolean {
  return GRIEF.test(text) || (KILLED_AT_WORK.test(text) && !OF_PROGRAMS.test(text));
}

/** Whether somebody says that they are nervous. "Not nervous at all" is none. */
export function isNervous(text: string): boolean {
  return NERVES.test(text) && !NO_NERVES.test(text);
}

const NERVES = /\b(?:nervous|anxious|stressed|shaking|stage fright|butterflies)\b/i;
const NO_NERVES = new RegExp(
  String.raw`(?:\b(?:not|never|hardly|no longer)|n['’]t)(?: [\w']+){0,3} ${NERVES.source}`,
  'i',
);

/** Whether an answer tells of a loss or a hard time at work: it may be asked about, and not as if nothing had been. */
export function isHardship(text: string): boolean {
  return HARDSHIP.test(text);
}

/** Programs have drivers and workers too, and those are killed every day. */
const KILLED_AT_WORK = /\b(?:driver|worker)s?(?: \w+){0,6} (?:got|was|were) killed\b/i;
const OF_PROGRAMS =
  /\b(?:oom|memory|process(?:es)?|spark|pods?|containers?|kernel|threads?|quer(?:y|ies)|clusters?|kubernetes|celery|queues?|jobs?|tasks?|servers?|restart\w*|nodes?)\b/i;

const HARDSHIP =
  /\b(?:laid off|lay[- ]?offs?|layoffs?|made redundant|redundanc(?:y|ies)|(?:i|we|he|she|who|people|colleagues?|manager|boss|half of (?:us|them)|some of (?:us|them))(?: had)?(?: \w+ly)? (?:was|were|been|got|get)(?: all| both| also| simply| just)? (?:fired|sacked|let go)(?! (?:up|off|in the|on the|at the|when|twice|again|for every)\b)|let go of (?:half|most|many|\w+ (?:people|colleagues|engineers|employees))|had to let (?:\w+ ){1,2}go|lost (?:my|our|their) jobs?|lost everything|went (?:bankrupt|bust|insolvent)|(?:was|it's|were) (?:very |really |so )?(?:hard|tough) (?:for|on) (?:me|my|us)(?! to\b)|i felt (?:terrible|awful|bad|ashamed|alone|guilty))\b/i;

const GRIEF = new RegExp(
  [
    String.raw`\b(?:he|she|they|who|patient|patients|resident|man|woman|child|baby|boy|girl|mother|father|mum|mom|dad|parents?|son|daughter|brother|sister|wife|husband|friend|colleague|pupil|grandmother|grandfather|uncle|aunt)(?: (?:had|has|just|then|also|suddenly))* (?:died|passed away|passed on|was dying|were dying|killed (?:herself|himself|themselves))\b`,
    String.raw`\b(?:he|she|they|who|man|woman|lad|guy|bloke|girl|boy|mate|colleague|friend|nurse|patient|somebody|someone)(?: (?:i|we|he|she|who|that|had|worked|work|knew|know|with|from|at|there|used|to|just|then|also|of|the|mine|ours|other|our|my|shift|team|site|floor|department|company|place|same|next))* (?:got|was|were) killed\b`,
    String.raw`\b(?:took|taken|take) (?:her|his|their) own (?:life|lives)\b|\bsuicid\w+|\bkilled (?:herself|himself|themselves)\b`,
    String.raw`\b(?:lost|losing|death of|loss of) (?:a|the|my|our|her|his|their) (?:child|baby|son|daughter|mother|father|mum|mom|dad|wife|husband|brother|sister|friend|patient|pupil|colleague)\b`,
    String.raw`\b(?:i|we) (?:\w+ )?(?:cried|was crying|was in tears|broke down|burst into tears)\b|\bfuneral\b|\bmiscarriage\b|\bstillb(?:irth|orn)\b`,
    String.raw`\b(?:i|we) (?:was|were|got|am|had been|have been) (?:\w+ )?(?:burn(?:t|ed)[ -]?out|assaulted|harassed|abused|bullied|raped|traumati[sz]ed)\b|\bmy (?:burn[ -]?out|breakdown|depression|panic attacks?)\b|\bpanic attacks?\b`,
  ].join('|'),
  'i',
);
