import { pickableClauses, toldIn } from './clauses-of.ts';
import { technologiesIn, unnamedTechnologyIn } from './technologies.ts';
import { thingsIn } from './things-in.ts';
import { contentStems, wordsOf } from './words.ts';

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
  /** Of these, what the speaker made, led or changed. */
  deeds: readonly string[];
  /** Of the others, what has a course and an end: a project, an outage. */
  happenings: readonly string[];
  /** Clauses of the answer, verbatim, that can be said back between quotation marks. */
  quotes: readonly string[];
  /** Clauses in which "we" did something, verbatim. */
  ours: readonly string[];
  technologies: readonly string[];
  /** Numbers with what they count, verbatim: "40 percent". */
  figures: readonly string[];
  vagueWord: string | null;
  unnamedTechnology: string | null;
};

/**
 * Reads an answer. What it holds is read of all of it but orders to the machine; what may be picked up comes from clauses that are
 * neither rude nor personal.
 */
export function analyseAnswer(text: string): AnswerAnalysis {
  const told = toldIn(text);
  const clauses = pickableClauses(text);
  const pickable = clauses.join('. ');
  const affirmed = clauses.filter((clause) => !DENIED.test(clause));
  const said = wordsOf(told).join(' ');
  const own = count(said, /\b(?:i|i'd|i've|i'm|my|myself)\b/g);
  const together = count(said, /\b(?:we|we'd|we've|our|us)\b/g);
  return {
    words: wordsOf(told).length,
    hasSituation: SITUATION.test(said),
    hasAction: OWN_ACTION.test(said),
    hasResult: RESULT.test(said),
    hasNumber: NUMBER.test(said),
    isAboutWe: together >= 2 && own <= Math.floor(together / 3),
    claimsEffect: EFFECT.test(said),
    ...thingsIn(affirmed),
    quotes: quotesIn(affirmed, wordsOf(told).length),
    ours: affirmed.filter((clause) => isQuotable(clause, OUR_ACTION)),
    technologies: technologiesIn(ownFirst(affirmed).join(', ')),
    figures: clauses.flatMap(figuresIn),
    vagueWord: VAGUE.exec(pickable)?.[0] ?? null,
    unnamedTechnology: unnamedTechnologyIn(told),
  };
}

/** What was never done is no hold for a question about it. */
const DENIED = /\b(?:never|haven['’]t|don['’]t know|no experience)\b/i;

const QUOTE_WORDS_LEAST = 3;
const QUOTE_WORDS_MAX = 9;
const SHORT_ANSWER_WORDS_MAX = 8;

/** Clauses in which the speaker does something, to be said back between quotation marks; of a very short answer, all of it. */
function quotesIn(clauses: readonly string[], words: number): string[] {
  const [whole = ''] = clauses;
  if (words <= SHORT_ANSWER_WORDS_MAX && clauses.length === 1) return saysSomething(whole) ? [whole] : [];
  return clauses.filter((clause) => isQuotable(clause, OWN_ACTION));
}

function isQuotable(clause: string, action: RegExp): boolean {
  const words = wordsOf(clause);
  const isShort = words.length >= QUOTE_WORDS_LEAST && words.length <= QUOTE_WORDS_MAX;
  const said = words.join(' ');
  return isShort && saysSomething(clause) && action.test(said) && !ABOUT_TELLING.test(said);
}

/** Speaks of the answer, not of work: "I'd skip the details", "I can't tell you the exact number". */
const ABOUT_TELLING =
  /\b(?:can't|cannot|couldn't|won't|don't|i'd (?:say|skip|guess|call)|i would (?:say|guess|call)|i (?:\w+ )?(?:guess|suppose|say|mean|mentioned)|(?:skip|spare) (?:you )?the|not sure|tell you|to be honest)\b/;

/** What the speaker did something with, before what is only mentioned. */
function ownFirst(clauses: readonly string[]): string[] {
  const isOwn = (clause: string) => DOES.test(clause);
  return [...clauses.filter(isOwn), ...clauses.filter((clause) => !isOwn(clause))];
}

const DOES = /\b(?:i|we)(?:'\w+)?\s+(?!am\b|was\b|were\b|had\b)\w/i;

const SITUATION =
  /\b(?:when i|when we|at the time|last year|years? ago|months? ago|in my (?:last|previous|current|first)|at my|at our|at the company|there was|we had|i had|we were|i was|was working|the situation|the problem was|the challenge|our team|one day|one time|in (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:our|my|the) (?:\w+ ){1,3}(?:wanted|asked|announced|launched|left|decided|broke)|they wanted|during|back then|while i)\b/;
/** Two words that carry meaning: "it depends" and "I did it" are no hold. */
function saysSomething(clause: string): boolean {
  return contentStems(clause).length >= 2;
}

/** "I" and a verb of doing: any but those of being, having, thinking and wanting. */
export const OWN_ACTION =
  /\bi(?:'ve| have|'d)?(?: (?:once|also|then|first|just|always|usually|often|even|would|will|had to|have to|used to|started to|tried to|managed to|decided to|\w+ly))* (?!(?:am|was|were|be|been|have|had|has|got|get|can|could|cannot|may|might|must|should|shall|will|would|think|thought|know|knew|guess|believe|mean|like|liked|love|loved|hate|hated|want|wanted|need|needed|feel|felt|remember|see|saw|hope|suppose|understand|understood|agree|prefer|enjoy|enjoyed|joined|also|then|not|never|don|didn|do not|really|do|in|on|at|the|a|and|or|but|with|for)\b)[a-z]{3,}\b|\bi (?:did|do|ran|cut|led|met|put|set) \w+/;
const OUR_ACTION =
  /\bwe (?:\w+ly |then |also |just |once |had to |would |will )*(?!(?:are|were|be|been|have|had|has|got|get|can|could|may|might|must|should|shall|will|would|think|thought|know|knew|need|needed|want|wanted|like|liked|feel|felt|do|did|didn|don|never|not|all|both|also|then|just)\b)[a-z]{3,}/;
const RESULT =
  /\b(?:as a result|in the end|the result|the outcome|eventually|finally|ended up|went (?:down|up|from)|came down|got it (?:down|up|working|done|fixed|back)|recovered|apologi[sz]ed|thanked|passed|led to|which meant|so that we|it worked|that worked|turned out|since then|after that we|were able to|was able to|managed to|succeeded|successful\w*|increased|decreased|reduced|improved|saved|dropped|grew|doubled|halved|shipped|delivered|launched on time|went live|on time|happy with|solved|fixed it|lesson|learned|learnt|by (?:easter|christmas|the end|then)|after (?:\w+ ){0,2}(?:days|weeks|months|a day|a week|a month|a year)|afterwards (?:it|they|we|there|nobody|everybody)|nobody (?:got|was) hurt|nobody (?:noticed|complained|lost)|no (?:injuries|complaints)|came back|came out|paid off|(?:was|were|went|got) (?:gone|fine|okay|ok|well|away)|(?:was|were|went) back (?:in|on|at|to)|(?:was|were) (?:\w+ )?(?:in|out in|down to|up to|quicker|faster|better|easier) (?:\w+ )?(?:\w+ )?(?:instead of|minutes|hours|days)|only (?:\w+ ){1,3}still|(?:i|we|they) (?:won|lost|signed|agreed|closed|matched|finished)|still (?:use|using|ring|works?|call|online)|(?:thanked|said (?:thanks|thank you|yes|sorry))|(?:end|last) of it|had (?:a|the) (?:new )?(?:job|contract|deal|order)|numbers matched|got (?:the|a|my) (?:job|order|contract|raise|warning|certificate|\w+ warning))\b/;
const EFFECT =
  /\b(?:faster|slower|quicker|better|more (?:efficient|reliable|stable|productive)|fewer|increased?|decreased?|reduced|improved|improvements?|grew|growth|saved|savings|dropped|cheaper|a lot (?:more|less|of)|significantly|huge(?:ly)?|massive(?:ly)?|dramatically|many (?:users|customers|people|requests))\b/;
const NUMBER =
  /\b(?:\d[\d.,]*\w*|one hundred|hundreds?|thousands?|millions?|billions?|dozens?|percent|half|double[d]?|twice|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: \w+)?)\b/;
const VAGUE =
  /\b(?:(?<!\b(?:the|this|that|our|their) [\p{L}-]+ )stuff|different things|many things|several things|some things|various things|things like that|kind of thing|and so on|etc|et cetera|all kinds of(?: [\p{L}]+)?)(?![\p{L}])/iu;

/**
 * Figures of a clause that measure something. Spans of hours or years and head counts are parts of a story, not measurements; a share
 * of something and money that changed hands are none either, where nothing is said to have changed.
 */
function figuresIn(clause: string): string[] {
  const figures = [...clause.matchAll(FIGURE)].map((match) => match[0]);
  const isMeasure = (figure: string) => !SHARE_OR_MONEY.test(figure) || MEASURES.test(clause);
  return figures.filter((figure) => !OF_UNKNOWN.test(figure) && isMeasure(figure));
}

const SHARE_OR_MONEY = /[$€£%]|\b(?:percent|dollars|euros|pounds|seconds)\b/i;
const MEASURES =
  /\b(?:by|from|up|down|under|below|above|over|rate|errors?|sav\w+|cut|costs?|revenue|sales|profit|margin|turnover|budget|spen[dt]|reduc\w+|increas\w+|improv\w+|grew|fell|rose|dropped|went|closed|faster|slower|quicker|cheaper|fewer|less|more|better|(?:a|per|each) (?:month|year|day|week|order|customer|unit))\b/i;

/** Cut before what it counts, or a year: "two thousand nineteen". */
const OF_UNKNOWN = /^[^$€£]*\b(?:thousand|million|billion)$/i;

const NUMERAL =
  '(?:\\d[\\d.,]{0,12}\\d|\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred))*)';
const FIGURE = new RegExp(
  `[$€£]\\s?\\d[\\d.,]{0,12}\\d?(?: (?:thousand|million|billion))?|\\b${NUMERAL}(?:\\s?%|\\s?x\\b| (?:percent|times(?: (?:faster|slower|cheaper|smaller|bigger|larger|more|less|fewer))?|(?:thousand|million|billion)(?: (?:pounds|euros|dollars|people|users|customers|requests))?|milliseconds|seconds|requests|users|customers|errors|bugs|tickets|dollars|euros|pounds)\\b|\\s?(?:ms|k|gb|tb)\\b)(?: (?:a|per) (?:second|minute|hour|day|week|month|year)\\b)?`,
  'gi',
);

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
