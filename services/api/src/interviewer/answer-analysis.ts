import { isPersonalMatter, isRude, givesOrders } from './off-limits.ts';
import { technologiesIn, unnamedTechnologyIn } from './technologies.ts';
import { FUNCTION_WORDS, sentencesOf, wordsOf } from './words.ts';

/** What an answer holds and what it leaves out, by its words alone: a guide for follow-ups, never a judgement. */
export type AnswerAnalysis = {
  words: number;
  hasSituation: boolean;
  hasAction: boolean;
  hasResult: boolean;
  hasNumber: boolean;
  /** Speaks of "we" and hardly of "I". */
  isAboutWe: boolean;
  /** Claims that something got better, faster, bigger. */
  claimsEffect: boolean;
  /** Pieces of the answer, verbatim, that can be said back. Best first. */
  things: readonly string[];
  technologies: readonly string[];
  /** Numbers with what they count, verbatim: "40 percent". */
  figures: readonly string[];
  vagueWord: string | null;
  unnamedTechnology: string | null;
};

/** Reads an answer for what may be picked up. Sentences that are orders, rude or personal are left out altogether. */
export function analyseAnswer(text: string): AnswerAnalysis {
  const clean = sentencesOf(text)
    .filter((sentence) => !givesOrders(sentence) && !isRude(sentence) && !isPersonalMatter(sentence))
    .join(' ');
  const said = wordsOf(clean).join(' ');
  const own = count(said, /\b(?:i|i'd|i've|i'm|my|myself)\b/g);
  const together = count(said, /\b(?:we|we'd|we've|our|us)\b/g);
  return {
    words: wordsOf(clean).length,
    hasSituation: SITUATION.test(said),
    hasAction: OWN_ACTION.test(said),
    hasResult: RESULT.test(said),
    hasNumber: NUMBER.test(said),
    isAboutWe: together >= 2 && own <= Math.floor(together / 3),
    claimsEffect: EFFECT.test(said),
    things: thingsIn(clean),
    technologies: technologiesIn(clean),
    figures: figuresIn(clean),
    vagueWord: VAGUE.exec(clean)?.[0] ?? null,
    unnamedTechnology: unnamedTechnologyIn(clean),
  };
}

const DEEDS =
  'built|led|designed|implemented|wrote|created|migrated|launched|developed|introduced|fixed|debugged|refactored|ran|managed|organi[sz]ed|proposed|negotiated|mentored|taught|planned|tested|shipped|deployed|automated|improved|reduced|redesigned|rewrote|replaced|added|analy[sz]ed|investigated|set up|handled|coordinated|presented|optimi[sz]ed|moved|split|cut|started|founded|maintained|prepared|documented|trained|hired|researched|measured|profiled|scheduled|supported|discovered|solved|owned|made|changed|chose|used|worked on|worked with';

const SITUATION =
  /\b(?:when i|when we|at the time|last year|years? ago|months? ago|in my (?:last|previous|current|first)|at my|at our|at the company|there was|we had|i had|we were|i was|was working|the situation|the problem was|the challenge|our team|one day|one time|during|back then|while i)\b/;
const OWN_ACTION = new RegExp(
  `\\bi(?:'ve| have| once| also| then| first| just| personally| quickly| eventually| finally| immediately)* (?:${DEEDS}|asked|talked|spoke|called|met|decided|suggested|explained|convinced|listened|checked|looked|found|put|took|gave|went|said|told|showed|made|pushed|tried|reached out|sat down|read|shared)\\b|\\bi (?:would|will|'d|always|usually|often|try|make|ask|look|check|start|use)\\b`,
);
const RESULT =
  /\b(?:as a result|in the end|the result|the outcome|eventually|finally|ended up|led to|which meant|so that we|it worked|that worked|turned out|since then|after that we|were able to|was able to|managed to|succeeded|successful\w*|increased|decreased|reduced|improved|saved|dropped|grew|doubled|halved|shipped|delivered|launched on time|went live|on time|happy with|solved|fixed it|lesson|learned|learnt)\b/;
const EFFECT =
  /\b(?:faster|slower|quicker|better|more (?:efficient|reliable|stable|productive)|fewer|increased?|decreased?|reduced|improved|improvements?|grew|growth|saved|savings|dropped|cheaper|a lot (?:more|less|of)|significantly|huge(?:ly)?|massive(?:ly)?|dramatically|many (?:users|customers|people|requests))\b/;
const NUMBER =
  /\b(?:\d[\d.,]*\w*|one hundred|hundreds?|thousands?|millions?|billions?|dozens?|percent|half|double[d]?|twice|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: \w+)?)\b/;
const VAGUE =
  /\b(?:stuff|different things|many things|several things|some things|various things|things like that|kind of thing|and so on|etc|et cetera|all kinds of|somehow|whatever)\b/i;

/** Where a thing begins: after a deed, or after an article or possessive. */
const AFTER_DEED = new RegExp(
  `\\b(?:${DEEDS})\\s+(?:(?:the|a|an|our|my|their|this|that|its|his|her|some|several|many|most|all|every|each|both|new|whole|entire|own|up|out|on|with|completely|to)\\s+)*`,
  'gi',
);
const AFTER_ARTICLE =
  /\b(?:the|our|my|this|that|an|a)\s+(?:(?:new|whole|entire|own|very|most|same|first|big|little|small)\s+)*/gi;

const THING_WORDS_MAX = 3;

const NEVER_IN_THING = new Set(
  `was were is are had has have been said went came got get gets made make makes took gave broke failed kept did does do ran fell grew
  began left felt knew thought need needs use uses used goes sends wants want handles works work worked runs way bit lot thing things
  stuff something anything everything nothing someone everyone people guy guys kind sort type same one ones other others time times
  day days week weeks month months year years moment end beginning start fact point case reason problem question answer idea example
  company place part rest side top bottom middle couple few number amount result because instead like well good bad great best
  better worse worst really very much more less many first second third last next then now later also even still yet always never
  often together back away home today yesterday tomorrow okay um uh er mm yeah basically actually literally mean know think
  stop stupid interviewer question questions instruction instructions prompt story`.split(/\s+/),
);
const GERUND_NOUNS = new Set(
  `pricing testing training meeting onboarding monitoring logging caching billing marketing engineering planning learning processing
  streaming building hiring tracking routing scheduling reporting messaging banking shipping booking ranking parsing indexing
  sharding scaling polling rendering trading accounting advertising manufacturing staging mapping modelling modeling pipeline
  warehousing housing clothing setting string thing king spring ring`.split(/\s+/),
);

function thingsIn(text: string): string[] {
  const found: string[] = [];
  for (const beginning of [AFTER_DEED, AFTER_ARTICLE]) {
    for (const match of text.matchAll(beginning)) {
      const thing = thingAt(text, match.index + match[0].length);
      if (thing !== null && !found.some((other) => other.toLowerCase() === thing.toLowerCase())) found.push(thing);
    }
  }
  if (found.length === 0 && !MERE_LIKING.test(text)) {
    const long = longestWordOf(text);
    if (long !== null) found.push(long);
  }
  return found;
}

/** Up to three words from here on that look like a thing and its attributes; null when the first does not. */
function thingAt(text: string, at: number): string | null {
  const words = [...text.slice(at, at + 80).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+#-]*/gu)];
  let end = 0;
  for (const [index, word] of words.slice(0, THING_WORDS_MAX).entries()) {
    if (index > 0 && text.slice(at + end, at + word.index) !== ' ') break;
    if (index === 0 && word.index !== 0) return null;
    if (!fitsThing(word[0].toLowerCase().replace('’', "'"), index)) break;
    end = word.index + word[0].length;
  }
  const thing = text.slice(at, at + end);
  const lastWord = wordsOf(thing).at(-1) ?? '';
  return thing.length >= 3 && thing.length <= 40 && !/(?:ed|ly)$/.test(lastWord) && !NO_LAST_WORDS.has(lastWord)
    ? thing
    : null;
}

// A thing does not end in one of these: the noun behind it was not caught, or it is a person.
const NO_LAST_WORDS = new Set(
  `long short slow fast quick old young high low hard easy simple complex difficult different important full empty open real main
  previous early late nice huge tiny heavy light loud angry happy sad busy free possible necessary certain clear new big small little
  large internal external technical final current former usual entire whole various
  team teams manager boss customer customers client clients user users colleague colleagues person developer developers engineer
  engineers designer director lead ceo cto company department stakeholder stakeholders`.split(/\s+/),
);

function fitsThing(word: string, index: number): boolean {
  if (FUNCTION_WORDS.has(word) || NEVER_IN_THING.has(word) || /^\d/.test(word) || word.includes("'")) return false;
  if (word.endsWith('ly') && word !== 'family' && word !== 'assembly') return false;
  if (word.endsWith('ing')) return GERUND_NOUNS.has(word);
  return index === 0 || !/(?:ed|ize|ise)$/.test(word);
}

// Tastes are no hold for a question about work.
const MERE_LIKING = /\bi (?:like|love|hate|eat|want)\b/i;

function longestWordOf(text: string): string | null {
  const candidates = (text.match(/[\p{L}][\p{L}-]{4,24}/gu) ?? []).filter((word) => {
    const lower = word.toLowerCase();
    return (
      fitsThing(lower, 1) && !NO_LAST_WORDS.has(lower) && !/(?:ed|ly|est)$/.test(lower) && !NOT_A_TOPIC.test(lower)
    );
  });
  return candidates.sort((one, other) => other.length - one.length)[0] ?? null;
}

const NOT_A_TOPIC =
  /^(?:maybe|please|sorry|hello|thanks|thank|really|right|there|where|which|would|could|should|might|about|because|through|though|although|always|before|after|again|sometimes|usually|probably|perhaps|different|difficult|important|interesting|certain|normal|general|several|another|myself|themselves|yourself|everybody|somebody|nobody|anyone|enough|remember|believe|understand|guess|suppose|happened?|started|wanted|tried|asked|found|brought|bought|taught|learnt|spent|meant|wrote|spoke|broke|chose|became|began|whether|without|within|between|against|quite|pretty|super|sure|depends|whatever|somehow|anyway|okay|great|fine|alright|nothing|points?|score)$/;

/** Figures that measure something. Spans of hours or years and head counts are parts of a story, not measurements. */
function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map((match) => match[0]);
}

const NUMERAL =
  '(?:\\d[\\d.,]{0,12}\\d|\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred))*)';
const FIGURE = new RegExp(
  `[$€£]\\s?\\d[\\d.,]{0,12}\\d?(?: (?:thousand|million|billion))?|\\b${NUMERAL}(?:\\s?%|\\s?x\\b| (?:percent|times(?: (?:faster|slower|cheaper|smaller|bigger|larger|more|less|fewer))?|thousand|million|billion|milliseconds|seconds|requests|users|customers|errors|bugs|tickets|dollars|euros)\\b|\\s?(?:ms|k|gb|tb)\\b)(?: (?:a|per) (?:second|minute|hour|day|week|month|year)\\b)?`,
  'gi',
);

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
