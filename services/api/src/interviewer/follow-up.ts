import { type AnswerAnalysis, analyseAnswer } from './answer-analysis.ts';
import { isComplete as isStrong } from './answer-outcome.ts';
import { byTrigger } from './bank-follow-up.ts';
import { type FollowUp, type FollowUpSituation, hasSameQuestion, isFitToSay, wasPut } from './follow-up-situation.ts';
import { contradictionIn } from './contradictions.ts';
import { droppedThreadIn } from './dropped-thread.ts';
import { asksForStory, reasonsFor } from './follow-up-reasons.ts';
import {
  contradictionProbes,
  type Gap,
  isSeveral,
  isToldAlready,
  probesFor,
  quoteProbes,
} from './follow-up-wording.ts';
import { technologiesIn } from './technologies.ts';
import { shuffled } from './seeded-choice.ts';
import { contentStems, lowerFirst, spokenForm } from './words.ts';

/** The best follow-up to the last answer, or null when the answer is complete, gives no hold, or the budget is used up. */
export function chooseFollowUp(situation: FollowUpSituation): FollowUp | null {
  const { answers, countSoFar, countMax } = situation;
  const latest = answers.at(-1);
  if (latest === undefined || countSoFar >= countMax) return null;
  const contradiction = byContradiction(situation, latest);
  if (contradiction !== null) return contradiction;
  const now = analyseAnswer(latest);
  const whole = answers.length === 1 ? now : analyseAnswer(answers.join(' '));
  const isComplete = isStrong(whole, situation.question);
  if (isComplete && countSoFar > 0 && !situation.isWanted) return null;
  return byReasons(situation, reasonsFor(situation, now, whole, isComplete), now, latest);
}

/** By the first of these reasons that a thing of the answer gives hold to, else by the first that one of its clauses does. */
function byReasons(
  situation: FollowUpSituation,
  reasons: readonly (Gap | 'trigger')[],
  now: AnswerAnalysis,
  latest: string,
): FollowUp | null {
  const piecesOf = (gap: Gap): Offer[] =>
    pickUpsFor(situation, gap, now, latest).map((piece) => ({
      piece,
      probes: probesFor(gap, piece, phraseOf(piece, latest)),
    }));
  const isStory = asksForStory(situation.question.text);
  const quotesFor = (gap: Gap): Offer[] =>
    quotesOf(gap, now).map((piece) => ({ piece, probes: quoteProbes(gap, piece, isStory) }));
  for (const reason of reasons) {
    const followUp = reason === 'trigger' ? byTrigger(situation, latest) : byGap(situation, reason, piecesOf(reason));
    if (followUp !== null) return followUp;
  }
  // Where no thing is surely meant, the candidate's own clause is.
  for (const reason of reasons) {
    const followUp = reason === 'trigger' ? null : byGap(situation, reason, quotesFor(reason));
    if (followUp !== null) return followUp;
  }
  return null;
}

/** The clauses that fit the question, best first: the last deed has a result, and what "we" did has parts. */
function quotesOf(gap: Gap, { quotes, ours }: AnswerAnalysis): readonly string[] {
  if (gap === 'own-part' || gap === 'no-action') return ours;
  if (gap === 'no-situation') return [];
  if (gap === 'no-result') return quotes.toReversed();
  return gap === 'depth' || gap === 'challenge'
    ? quotes.filter((quote) => !OF_SPEECH.test(quote)).toSorted((one, other) => weightOf(other) - weightOf(one))
    : quotes;
}

/** "I told my boss": what was said is cut off, and nothing was decided in that. */
const OF_SPEECH = /^i (?:\w+ly |just |then |also )?(?:told|asked|said|answered|replied)(?:\W+[\w'-]+){0,3}$/i;

function weightOf(quote: string): number {
  return contentStems(quote).length;
}

/** Something that may be picked up, and ways to ask about it. */
type Offer = { piece: string; probes: readonly string[] };

function byGap(situation: FollowUpSituation, gap: Gap, offers: readonly Offer[]): FollowUp | null {
  const followUpId = `${situation.question.id}:${gap}`;
  if (sameGaps(gap).some((same) => situation.askedIds.includes(`${situation.question.id}:${same}`))) return null;
  for (const { piece, probes } of newestFirst(situation, offers)) {
    const open = probes.filter((probe) => !isToldAlready(probe, situation.answers));
    const texts = isFitToSay(piece) ? shuffled(open, situation.seed, followUpId) : [];
    const text = texts.find((candidate) => !wasPut(situation, candidate) && !hasSameQuestion(situation, candidate));
    if (text !== undefined) return { followUpId, text, reason: gap, picksUp: piece };
  }
  return null;
}

/** Who did what is asked once, whichever way it was missing. */
function sameGaps(gap: Gap): readonly Gap[] {
  return gap === 'own-part' || gap === 'no-action' ? ['own-part', 'no-action'] : [gap];
}

/** What was not named yet comes before what was. */
function newestFirst({ questionsPut }: FollowUpSituation, offers: readonly Offer[]): Offer[] {
  const wasNamed = ({ piece }: Offer) => questionsPut.some((put) => spokenForm(put).includes(spokenForm(piece)));
  return [...offers.filter((offer) => !wasNamed(offer)), ...offers.filter(wasNamed)];
}

/** What of the answer this follow-up may name, best first. */
function pickUpsFor(situation: FollowUpSituation, gap: Gap, now: AnswerAnalysis, latest: string): readonly string[] {
  switch (gap) {
    case 'dropped-thread':
      return threadsOf(situation, latest);
    case 'vague':
      return now.vagueWord === null ? [] : [now.vagueWord];
    case 'unnamed-technology':
      return now.unnamedTechnology === null ? [] : [now.unnamedTechnology];
    case 'technology':
      return now.technologies;
    case 'figure':
      return now.figures;
    case 'short':
      return [...now.things, ...now.technologies];
    // Only what somebody did themselves can have been decided otherwise.
    case 'depth':
    case 'challenge':
      return [...now.deeds, ...now.technologies];
    case 'no-situation':
      return now.deeds;
    case 'own-part':
      return [...now.deeds, ...now.happenings, ...now.things.filter((thing) => WORKED_ON.test(thing))];
    // Only what was done or took place has parts, an outcome and a size.
    default:
      return [...now.deeds, ...now.happenings];
  }
}

/** What several people work on, each at a part of it. */
const WORKED_ON =
  /\b(?:systems?|apps?|applications?|websites?|platforms?|products?|services?|databases?|dashboards?|codebase|machines?)$/i;

/** Somebody's turn of phrase is picked up once. */
function threadsOf({ questionsPut }: FollowUpSituation, latest: string): string[] {
  const thread = droppedThreadIn(latest);
  if (thread === null || questionsPut.some((put) => spokenForm(put).includes(spokenForm(thread)))) return [];
  return [thread];
}

/** The resume says one thing and the candidate another: which it is, is asked once, and kindly. */
function byContradiction(situation: FollowUpSituation, latest: string): FollowUp | null {
  const { claims = [], askedIds, question, seed } = situation;
  const asked = new Set(askedIds.flatMap((id) => id.split(':contradiction:')[1] ?? []));
  const found = contradictionIn(latest, claims, asked);
  if (found === null || !isFitToSay(found.words)) return null;
  const followUpId = `${question.id}:contradiction:${found.claim.id}`;
  const texts = shuffled(contradictionProbes(found.claim.says, found.words), seed, followUpId);
  const text = texts.find((one) => !wasPut(situation, one) && !hasSameQuestion(situation, one));
  return text === undefined ? null : { followUpId, text, reason: 'contradiction', picksUp: found.words };
}

/** The piece as one would say it to the candidate: "our billing system" becomes "your billing system", "a really busy shift" "the busy shift". */
function phraseOf(picksUp: string, answer: string): string {
  // "Our Kafka brokers" does not make it "your Kafka".
  if (technologiesIn(picksUp).length > 0) return picksUp;
  const at = placeOf(picksUp, answer);
  const said = /^\p{Lu}\p{Ll}/u.test(picksUp) && isSentenceStart(answer, at) ? lowerFirst(picksUp) : picksUp;
  const determiner = determinerAt(answer, at);
  if (determiner === 'our' || determiner === 'my') return `your ${said}`;
  return determiner === undefined && !isSeveral(said) ? said : `the ${said}`;
}

/** Where the piece stands with an article, else where it stands first. */
function placeOf(piece: string, answer: string): number {
  const [text, wanted] = [answer.toLowerCase(), piece.toLowerCase()];
  const first = text.indexOf(wanted);
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1))
    if (determinerAt(answer, at) !== undefined) return at;
  return first;
}

function determinerAt(answer: string, at: number): string | undefined {
  return DETERMINER.exec(answer.slice(Math.max(0, at - 40), Math.max(0, at)).toLowerCase())?.[1];
}

const DETERMINER = /\b(our|my|the|a|an|this|that|its|their)(?: [\p{L}-]+){0,2} $/u;

function isSentenceStart(answer: string, at: number): boolean {
  return at === 0 || /[.!?]\s+$/.test(answer.slice(0, at));
}
