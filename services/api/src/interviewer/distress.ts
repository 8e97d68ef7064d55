/**
 * Whether an answer tells of something that should not be dug into: death of people, tears, violence, breakdown. Servers may die and
 * queues be dead without it.
 */
export function isDistressing(text: string): boolean {
  return GRIEF.test(text);
}

const GRIEF = new RegExp(
  [
    String.raw`\b(?:he|she|they|who|patient|patients|resident|man|woman|child|baby|boy|girl|mother|father|mum|mom|dad|parents?|son|daughter|brother|sister|wife|husband|friend|colleague|pupil|grandmother|grandfather|uncle|aunt)(?: (?:had|has|just|then|also|suddenly))* (?:died|passed away|passed on|was dying|were dying|killed (?:herself|himself|themselves))\b`,
    String.raw`\b(?:took|taken|take) (?:her|his|their) own (?:life|lives)\b|\bsuicid\w+|\bkilled (?:herself|himself|themselves)\b`,
    String.raw`\b(?:lost|losing|death of|loss of) (?:a|the|my|our|her|his|their) (?:child|baby|son|daughter|mother|father|mum|mom|dad|wife|husband|brother|sister|friend|patient|pupil|colleague)\b`,
    String.raw`\b(?:i|we) (?:\w+ )?(?:cried|was crying|was in tears|broke down|burst into tears)\b|\bfuneral\b|\bmiscarriage\b|\bstillb(?:irth|orn)\b`,
    String.raw`\b(?:i|we) (?:was|were|got|am|had been|have been) (?:\w+ )?(?:burn(?:t|ed)[ -]?out|assaulted|harassed|abused|bullied|raped|traumati[sz]ed)\b|\bmy (?:burn[ -]?out|breakdown|depression|panic attacks?)\b|\bpanic attacks?\b`,
  ].join('|'),
  'i',
);
