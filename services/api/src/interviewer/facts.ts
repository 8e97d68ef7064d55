import { givesOrders, isRude, speaksToMachine } from './off-limits.ts';
import { contentStems, isSpeakable, sentencesOf, spokenForm, wordsOf } from './words.ts';

const FACTS_MAX = 60;
const FACT_WORDS_MAX = 40;

/**
 * The facts of a sheet, one a line: what can be said aloud as a statement. Headings and bullets are taken off; whatever tells somebody
 * to do something, or speaks of instructions and marks, is left out.
 */
export function factsIn(sheet: string): string[] {
  return sheet
    .split(/\n+/)
    .map((line) => line.replace(/^[\s#>*•–-]+/, '').trim())
    .map((line) =>
      sentencesOf(/[.!?]$/.test(line) ? line : `${line}.`)
        .filter(isStatement)
        .join(' '),
    )
    .filter((line) => wordsOf(line).length >= 2 && wordsOf(line).length <= FACT_WORDS_MAX)
    .slice(0, FACTS_MAX);
}

function isStatement(sentence: string): boolean {
  const isSayable = isSpeakable(sentence) && !isRude(sentence) && !sentence.includes('?') && !/[#{}<>]/.test(sentence);
  return isSayable && !givesOrders(sentence) && !speaksToMachine(sentence);
}

/**
 * The fact that answers a question, word for word, or null where none does: everything the question is about stands in it, words of
 * the same meaning counted as one, and what it wants to know (a time, a number of something) as well. Rather none than a wrong one.
 */
export function factFor(question: string, facts: readonly string[]): string | null {
  const wanted = wantedBy(questionIn(question));
  if (wanted.topics.size === 0 && wanted.size === null) return null;
  const found = facts.filter((fact) => answers(fact, wanted)).map((fact) => ({ fact, size: topicsIn(fact).size }));
  return found.toSorted((one, other) => one.size - other.size)[0]?.fact ?? null;
}

type Wanted = {
  /** All of them must stand in the fact. */
  topics: ReadonlySet<string>;
  /** Whose people are counted, where that is asked. */
  size: 'team' | 'company' | null;
  said: string;
};

function wantedBy(question: string): Wanted {
  const said = spokenForm(question);
  const isSize = SIZE.test(said);
  const size = !isSize
    ? null
    : /\b(?:team|department|group|people (?:i(?:'d| would|'ll| will)?|(?:would|will|do) i) work with)\b/.test(said)
      ? 'team'
      : 'company';
  const topics = topicsIn(isSize ? said.replaceAll(new RegExp(SIZE.source, 'g'), ' ') : said);
  // What somebody or something is like, and why it is so, is an opinion or a story.
  if (/\bwhat(?:'s| is| are) .*\blike\b/.test(said) && !topics.has('#day')) topics.add('#like');
  if (/\bwhy\b|\bhow come\b/.test(said)) topics.add('#why');
  const isVague = [...topics].every((topic) => VAGUE.has(topic));
  return { topics: isVague ? new Set() : topics, size: isVague && topics.size > 0 ? null : size, said };
}

function answers(fact: string, { topics, size, said }: Wanted): boolean {
  const told = topicsIn(fact);
  // That overtime is paid says nothing of the pay.
  const isAnother = topics.has('#pay') && !topics.has('#overtime') && told.has('#overtime');
  const isAbout = !isAnother && [...topics].every((topic) => told.has(topic));
  return isAbout && (size === null ? hasWhatIsWanted(said, spokenForm(fact), told) : counts(spokenForm(fact), size));
}

/** "How long" wants a time, "how many" a number of just that, "when" a date. */
function hasWhatIsWanted(said: string, fact: string, told: ReadonlySet<string>): boolean {
  const isFounding = told.has('#founded') && YEAR.test(fact);
  if (/\bhow (?:long|old)\b/.test(said)) return LASTS.test(fact) || isFounding;
  const many = /\bhow many ([\w'-]+(?: [\w'-]+)?)/.exec(said)?.[1];
  if (many !== undefined) return isCounted(many, fact);
  if (/\bhow (?:much|big|large|high)\b/.test(said)) return new RegExp(NUMBER).test(fact);
  return !/^(?:and |so |but )?when\b/.test(said) || DATE.test(fact);
}

/** A number stands before these words, or behind "are" and them. */
function isCounted(things: string, fact: string): boolean {
  const wanted = topicsIn(things);
  const words = fact.split(' ');
  return words.some((word, at) => {
    if (!new RegExp(`^(?:${NUMBER})$`).test(word)) return false;
    const isSaidAfter = /^(?:is|are|of)$/.test(words[at - 1] ?? '');
    const near = [...words.slice(at + 1, at + 4), ...(isSaidAfter ? words.slice(Math.max(0, at - 3), at - 1) : [])];
    return [...topicsIn(near.join(' '))].some((topic) => wanted.has(topic));
  });
}

/** Whether a fact says how many people a team or a company has. */
function counts(fact: string, size: 'team' | 'company'): boolean {
  const isOfTeam = TEAM_COUNTED.test(fact);
  return size === 'team' ? isOfTeam : !isOfTeam && COMPANY_COUNTED.test(fact);
}

const NUMBER = String.raw`\b(?:\d[\d-]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozen|hundred|thousand|million)\b`;
const LASTS = new RegExp(
  String.raw`(?:${NUMBER}|\ba|\ban|\bhalf an?|\bseveral|\ba few) (?:and a half |full |working )?(?<!(?:euros|dollars|pounds|times|days|hours|weeks|months) an? )(?:minutes?|hours?|days?|weeks?|months?|years?)\b`,
);
const YEAR = /\b(?:1[6-9]|20)\d\d\b/;
const DATE = new RegExp(
  String.raw`\b(?:within|in|after|until|by|from|at|before) (?:about |the next )?${NUMBER}|${YEAR.source}|\b(?:\d+(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|immediately|soon|now|tomorrow|today|next (?:week|month|year)|the first)\b`,
);
const SIZE =
  /\bhow (?:big|large)(?= (?:is|are|would|will)\b)|\b(?:what is|what's) the size\b|\bhow many (?:people|employees|colleagues|coworkers|staff|persons|members)\b|\bheadcount\b/;
const TEAM_COUNTED = new RegExp(
  String.raw`\bteam (?:currently )?(?:has|is|counts|consists of|of|includes|will (?:be|have))\b.*?${NUMBER}|${NUMBER} (?:[\w-]+ ){0,4}(?:in|on) (?:the|your|our) (?:\w+ )?team\b`,
);
const COMPANY_COUNTED = new RegExp(
  String.raw`${NUMBER} (?:[\w-]+ ){0,2}(?:employees|people|staff|colleagues|workers|persons|of us)\b|\bemploys? (?:[\w-]+ ){0,2}${NUMBER}`,
);

/** The sentence that asks, without what is said before it. */
function questionIn(text: string): string {
  return sentencesOf(text).findLast((sentence) => sentence.endsWith('?')) ?? text;
}

/** What a text is about: stems, those of one meaning under one name. */
function topicsIn(text: string): Set<string> {
  let rest = ` ${spokenForm(text)} `;
  const topics = new Set<string>();
  for (const [topic, words] of MEANINGS) {
    if (!words.test(rest)) continue;
    topics.add(topic);
    rest = rest.replaceAll(new RegExp(words.source, 'g'), ' ');
  }
  for (const stem of contentStems(rest)) if (!EMPTY.has(stem)) topics.add(stem);
  return topics;
}

/** Each takes its words away from the ones below. */
const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['#holiday', /\b(?:holidays?|vacations?|days off|time off|annual leave|paid (?:leave|time))\b/],
  ['#overtime', /\b(?:overtime|extra hours)\b/],
  ['#bonus', /\b(?:bonus(?:es)?|equity|stock options|shares)\b/],
  ['#learn', /\b(?:(?:training|learning|education) budget|budget for (?:training|learning|courses))\b/],
  ['#learn', /\b(?:trainings?|learning|development|courses?|conferences?|mentoring|grow|career path|promotion)\b/],
  ['#pay', /\b(?:salar(?:y|ies)(?: range)?|pays?(?: range)?|compensation|wages?|earn|paid)\b/],
  [
    '#remote',
    /\b(?:remote(?:ly)?|work(?:ing)? from home|home office|hybrid|on ?-?site|(?:work |working |be |days )?in the office|come (?:in|to|into) the office|office days?)\b/,
  ],
  ['#oncall', /\b(?:on ?-?call|pager|standby)\b/],
  [
    '#start',
    /\b(?:start(?:ing)? date|earliest start|(?:you|we|they) (?:can|could|would|will|should) (?:start|begin)|(?:when|how soon)(?: (?:would|could|can|does|will|do|did|should|am|is|i|we|it|you|you'd|i'd|the|this|job|position|role|somebody|someone|anybody|a|new|person|candidate|hire|want|like|need|expect|supposed|have|me|to))* (?:start|begin))\b/,
  ],
  [
    '#next',
    /\b(?:next steps?|what happens (?:next|now|after)|happens next|after this|hear back(?: from (?:you|us))?|hear from (?:you|us)|process from here|rest of the process|further process)\b/,
  ],
  [
    '#day',
    /\b(?:typical day|normal day|normal week|typical week|day to day|day-to-day|daily work|first (?:weeks?|months?|ninety days))\b/,
  ],
  ['#founded', /\b(?:founded|founding|established|exist(?:s|ed)?|been around|in business|how old)\b/],
  [
    '#team',
    /\b(?:team|teams|colleagues|coworkers|people (?:i(?:'d| would|'ll| will)?|(?:would|will|do) i) work with)\b/,
  ],
  [
    '#hours',
    /\b(?:working hours|work hours|hours a week|hours|working time|schedule|shifts?|part time|part-time|full time|full-time)\b/,
  ],
  ['#stack', /\b(?:tech(?:nology)? stack|stack|technologies|tools|programming languages?|frameworks?)\b/],
  ['#place', /\b(?:where|location|located|office|offices|city|headquarters)\b/],
  ['#boss', /\b(?:manager|report to|reports to|reporting to|boss|supervisor)\b/],
];

/** Says nothing of what is wanted. */
const EMPTY = new Set(
  contentStems(
    "know like look looks want wanted wonder wondering curious ask question questions tell work works working job role position company firm organisation organization use used get anything something thing things kind sort currently usually here hear love would could people somebody someone want idea handle structured composed exactly possible allowed take takes long many much big large high old offer what's how's where's who's when's you'd that'd",
  ),
);

/** Too little to go by when nothing else is asked. */
const VAGUE = new Set(contentStems('day days week weeks month months year years time date'));
