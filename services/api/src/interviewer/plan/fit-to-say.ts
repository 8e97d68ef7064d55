import { givesOrders, isPersonalMatter, isRude } from '../off-limits.ts';
import { isSpeakable } from '../words.ts';

/** Whether words of a document may be said back: speakable, polite, about work, and not addressed to the machine. */
export function isFitToSay(text: string): boolean {
  return text.trim() !== '' && isSpeakable(text) && !givesOrders(text) && !isRude(text) && !isOfAPerson(text);
}

/**
 * Whether the words of a job or a resume tell of somebody's own life. Medication, cancer care and childcare are work there; "my
 * therapy", "I am pregnant" and "took parental leave" are not.
 */
export function isOfAPerson(text: string): boolean {
  const straight = text.replaceAll('’', "'");
  return OWN_LIFE.some((one) => one.test(straight)) || isPersonalMatter(straight.replaceAll(WORK_WORDS, 'work'));
}

const OWN_LIFE: readonly RegExp[] = [
  /\b(?:my|your|his|her)(?: own)? (?:\w+ )?(?:husband|wife|spouse|partner's|boyfriend|girlfriend|marriage|famil(?:y|ies)|sons?|daughters?|mother|father|mum|mom|dad|parents|kids?|child(?:ren)?|bab(?:y|ies)|childcare|age|religion|faith|church|health|illness|disease|disabilit(?:y|ies)|medication|therapy|depression|anxiety|cancer|autism|adhd|wheelchair|diagnosis|pregnancy|retirement|nationality|citizenship|origin|immigration|race|ethnicity|accent|sexuality)\b/i,
  /\b(?:i am|i'm|i was|you are|you're|you were|are you|were you|being|became|been|got) (?:\w+ )?(?:pregnant|married|divorced|widowed|disabled|autistic|depressed|diagnosed|ill|sick|retired|hiv|convicted)\b/i,
  /\b(?:born (?:in|on)|(?:year|date|place|country) of birth|(?:mother|father|parent) of (?:a|an|one|two|three|four|\d)\b|as a single (?:mother|father|parent)|cancer survivor)\b/i,
  /\b(?:i|you) (?:had|have|survived|suffer(?:ed)? from) (?:a |an |my |your )?(?:kids?|child(?:ren)?|bab(?:y|ies)|cancer|hiv|autism|adhd|depression|anxiety|disabilit\w+|illness)\b/i,
  /^(?:beat|survived|overcame|battled|fought|(?:recovered|suffered) from|struggled with|lived with) (?:\w+ )?(?:cancer|depression|anxiety|illness|hiv|addiction|burnout)\b/i,
  /\b(?:on|took|taking|taken|during|after|from) (?:\w+ )?(?:maternity|paternity|parental|sick|medical) leave\b|^(?:maternity|paternity|parental|sick|medical) leave\b/i,
  /\b(?:was|were|been|i) diagnosed with\b/i,
];

/** In the words of a trade these are what people work with, or whom they work for. */
const WORK_WORDS =
  /\b(?:pregnan\w+|maternity|paternity|child(?:ren)?care|babysit\w*|(?:have|their|our|two|three|any) (?:kids?|child(?:ren)?|bab(?:y|ies))|family planning|disabilit(?:y|ies)|disabled (?:person|people|candidates?|workers?)|illness|diagnos(?:ed|is) with|mental health|depress(?:ed|ion)|anxiety|cancer|hiv|wheelchair|autis\w+|adhd|medication|therapy|medical (?:condition|history|leave)|(?:parental|sick) leave|immigra\w+|retirement|sexual health|temple university)\b/gi;
