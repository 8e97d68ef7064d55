import { type AnswerAnalysis, analyseAnswer } from './answer-analysis.ts';
import { isComplete as isStrong } from './answer-outcome.ts';
import { byTrigger } from './bank-follow-up.ts';
import { type FollowUp, type FollowUpSituation, hasSameQuestion, isFitToSay, wasPut } from './follow-up-situation.ts';
import { contradictionIn } from './contradictions.ts';
import { droppedThreadIn } from './dropped-thread.ts';
import { contradictionProbes, type Gap, probesFor, quoteProbes } from './follow-up-wording.ts';
import { shuffled } from './seeded-choice.ts';
import { lowerFirst, spokenForm } from './words.ts';

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
  const quotesFor = (gap: Gap): Offer[] => now.quotes.map((piece) => ({ piece, probes: quoteProbes(gap, piece) }));
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

const SHORT_WORDS = 18;

/** Reasons worth a follow-up, best first. */
function reasonsFor(
  situation: FollowUpSituation,
  now: AnswerAnalysis,
  whole: AnswerAnalysis,
  isComplete: boolean,
): readonly (Gap | 'trigger')[] {
  const { question, difficulty, isWanted, countSoFar } = situation;
  const isPressing = difficulty === 'hard' || situation.persona === 'demanding';
  const pressing: readonly Gap[] = isPressing ? ['challenge'] : [];
  if (isComplete) return difficulty === 'easy' && !isWanted ? [] : ['trigger', 'depth', ...pressing];
  const isStory = question.type === 'behavioral' || question.type === 'hr';
  const gaps = isStory ? storyGaps(now, whole) : technicalGaps(now, whole);
  const wantsDepth = isWanted || difficulty === 'hard' || (difficulty === 'medium' && countSoFar === 0);
  return wantsDepth ? [...gaps, 'depth', ...pressing] : gaps;
}

/** Situation, own action and result of a story, then what is vague in it. */
function storyGaps(now: AnswerAnalysis, whole: AnswerAnalysis): (Gap | 'trigger')[] {
  const gaps: (Gap | 'trigger' | false)[] = [
    isShort(now, whole) && 'short',
    whole.isAboutWe && 'own-part',
    !whole.hasAction && 'no-action',
    !whole.hasResult && 'no-result',
    'dropped-thread',
    'trigger',
    now.vagueWord !== null && 'vague',
    whole.claimsEffect && !whole.hasNumber && 'no-number',
    !whole.hasSituation && now.words >= SHORT_WORDS && 'no-situation',
    now.figures.length > 0 && 'figure',
    now.unnamedTechnology !== null && 'unnamed-technology',
  ];
  return gaps.filter((gap) => gap !== false);
}

function technicalGaps(now: AnswerAnalysis, whole: AnswerAnalysis): (Gap | 'trigger')[] {
  const gaps: (Gap | 'trigger' | false)[] = [
    'trigger',
    'dropped-thread',
    now.unnamedTechnology !== null && 'unnamed-technology',
    now.technologies.length > 0 && 'technology',
    isShort(now, whole) && 'short',
    now.vagueWord !== null && 'vague',
    whole.claimsEffect && !whole.hasNumber && 'no-number',
    whole.isAboutWe && 'own-part',
    now.figures.length > 0 && 'figure',
  ];
  return gaps.filter((gap) => gap !== false);
}

/** A short answer to a follow-up is often all there is to say. */
function isShort(now: AnswerAnalysis, whole: AnswerAnalysis): boolean {
  return now.words < SHORT_WORDS && whole.words < 2 * SHORT_WORDS;
}

/** Something that may be picked up, and ways to ask about it. */
type Offer = { piece: string; probes: readonly string[] };

function byGap(situation: FollowUpSituation, gap: Gap, offers: readonly Offer[]): FollowUp | null {
  const followUpId = `${situation.question.id}:${gap}`;
  if (sameGaps(gap).some((same) => situation.askedIds.includes(`${situation.question.id}:${same}`))) return null;
  for (const { piece, probes } of newestFirst(situation, offers)) {
    const texts = isFitToSay(piece) ? shuffled(probes, situation.seed, followUpId) : [];
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
    default:
      return now.things;
  }
}

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
  const at = answer.toLowerCase().indexOf(picksUp.toLowerCase());
  const before = answer.slice(Math.max(0, at - 40), Math.max(0, at)).toLowerCase();
  const said = /^\p{Lu}\p{Ll}/u.test(picksUp) && isSentenceStart(answer, at) ? lowerFirst(picksUp) : picksUp;
  const determiner = DETERMINER.exec(before)?.[1];
  if (determiner === 'our' || determiner === 'my') return `your ${said}`;
  return determiner === undefined ? said : `the ${said}`;
}

const DETERMINER = /\b(our|my|the|a|an|this|that|its|their)(?: [\p{L}-]+){0,2} $/u;

function isSentenceStart(answer: string, at: number): boolean {
  return at === 0 || /[.!?]\s+$/.test(answer.slice(0, at));
}
