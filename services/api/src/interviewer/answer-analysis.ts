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
  /** Clauses of the answer, verbatim, that can be said back between quotation marks. */
  quotes: readonly string[];
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
    ...thingsIn(clauses.filter((clause) => !DENIED.test(clause))),
    quotes: quotesIn(
      clauses.filter((clause) => !DENIED.test(clause)),
      wordsOf(told).length,
    ),
    technologies: technologiesIn(clauses.filter((clause) => !DENIED.test(clause)).join(', ')),
    figures: figuresIn(pickable),
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
  return clauses.filter((clause) => {
    const length = wordsOf(clause).length;
    const isShort = length >= QUOTE_WORDS_LEAST && length <= QUOTE_WORDS_MAX;
    return isShort && saysSomething(clause) && OWN_ACTION.test(wordsOf(clause).join(' '));
  });
}

const SITUATION =
  /\b(?:when i|when we|at the time|last year|years? ago|months? ago|in my (?:last|previous|current|first)|at my|at our|at the company|there was|we had|i had|we were|i was|was working|the situation|the problem was|the challenge|our team|one day|one time|during|back then|while i)\b/;
/** Two words that carry meaning: "it depends" and "I did it" are no hold. */
function saysSomething(clause: string): boolean {
  return contentStems(clause).length >= 2;
}

/** "I" and a verb of doing: any but those of being, having, thinking and wanting. */
export const OWN_ACTION =
  /\bi(?:'ve| have|'d)?(?: (?:once|also|then|first|just|always|usually|often|even|would|will|had to|have to|used to|started to|tried to|managed to|decided to|\w+ly))* (?!(?:am|was|were|be|been|have|had|has|got|get|can|could|cannot|may|might|must|should|shall|will|would|think|thought|know|knew|guess|believe|mean|like|liked|love|loved|hate|hated|want|wanted|need|needed|feel|felt|remember|see|saw|hope|suppose|understand|understood|agree|prefer|enjoy|enjoyed|joined|also|then|not|never|don|didn|do not|really|do|in|on|at|the|a|and|or|but|with|for)\b)[a-z]{3,}\b|\bi (?:did|do|ran|cut|led|met|put|set) \w+/;
const RESULT =
  /\b(?:as a result|in the end|the result|the outcome|eventually|finally|ended up|went (?:down|up|from)|came down|got it (?:down|up|working|done|fixed|back)|recovered|apologi[sz]ed|thanked|passed|led to|which meant|so that we|it worked|that worked|turned out|since then|after that we|were able to|was able to|managed to|succeeded|successful\w*|increased|decreased|reduced|improved|saved|dropped|grew|doubled|halved|shipped|delivered|launched on time|went live|on time|happy with|solved|fixed it|lesson|learned|learnt)\b/;
const EFFECT =
  /\b(?:faster|slower|quicker|better|more (?:efficient|reliable|stable|productive)|fewer|increased?|decreased?|reduced|improved|improvements?|grew|growth|saved|savings|dropped|cheaper|a lot (?:more|less|of)|significantly|huge(?:ly)?|massive(?:ly)?|dramatically|many (?:users|customers|people|requests))\b/;
const NUMBER =
  /\b(?:\d[\d.,]*\w*|one hundred|hundreds?|thousands?|millions?|billions?|dozens?|percent|half|double[d]?|twice|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: \w+)?)\b/;
const VAGUE =
  /\b(?:stuff|different things|many things|several things|some things|various things|things like that|kind of thing|and so on|etc|et cetera|all kinds of)\b/i;

/** Figures that measure something. Spans of hours or years and head counts are parts of a story, not measurements. */
function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map((match) => match[0]).filter((figure) => !SPOKEN_YEAR.test(figure));
}

/** "Two thousand nineteen": the year is cut after its thousand. */
const SPOKEN_YEAR = /^(?:one|two) thousand$/i;

const NUMERAL =
  '(?:\\d[\\d.,]{0,12}\\d|\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred))*)';
const FIGURE = new RegExp(
  `[$€£]\\s?\\d[\\d.,]{0,12}\\d?(?: (?:thousand|million|billion))?|\\b${NUMERAL}(?:\\s?%|\\s?x\\b| (?:percent|times(?: (?:faster|slower|cheaper|smaller|bigger|larger|more|less|fewer))?|(?:thousand|million|billion)(?: (?:pounds|euros|dollars|people|users|customers|requests))?|milliseconds|seconds|requests|users|customers|errors|bugs|tickets|dollars|euros|pounds)\\b|\\s?(?:ms|k|gb|tb)\\b)(?: (?:a|per) (?:second|minute|hour|day|week|month|year)\\b)?`,
  'gi',
);

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
