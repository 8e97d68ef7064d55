import type { Difficulty, FollowUpSeed, PlannedQuestion } from '@intervue/shared';
import { type AnswerAnalysis, analyseAnswer } from './answer-analysis.ts';
import { type Gap, probesFor } from './follow-up-wording.ts';
import { givesOrders, isPersonalMatter, isRude } from './off-limits.ts';
import { shuffled } from './seeded-choice.ts';
import { technologiesIn } from './technologies.ts';
import { FUNCTION_WORDS, sentencesOf, spokenForm, wordsOf } from './words.ts';

/** What is known when a follow-up is chosen. */
export type FollowUpSituation = {
  question: PlannedQuestion;
  difficulty: Difficulty;
  seed: number;
  /** To the main question and its follow-ups, oldest first; the last one is to be followed up. */
  answers: readonly string[];
  askedIds: readonly string[];
  questionsPut: readonly string[];
  countSoFar: number;
  countMax: number;
  /** Asked for even where the answer leaves nothing open, as long as it gives any hold. */
  isWanted: boolean;
};

export type FollowUp = { followUpId: string; text: string; reason: string; picksUp: string };

/** The best follow-up to the last answer, or null when the answer is complete, gives no hold, or the budget is used up. */
export function chooseFollowUp(situation: FollowUpSituation): FollowUp | null {
  const { answers, countSoFar, countMax } = situation;
  const latest = answers.at(-1);
  if (latest === undefined || countSoFar >= countMax) return null;
  const now = analyseAnswer(latest);
  const whole = analyseAnswer(answers.join(' '));
  const isComplete = isStrong(whole, situation.question);
  if (isComplete && countSoFar > 0 && !situation.isWanted) return null;
  for (const reason of reasonsFor(situation, now, whole, isComplete)) {
    const followUp = reason === 'trigger' ? byTrigger(situation, latest) : byGap(situation, reason, now);
    if (followUp !== null) return followUp;
  }
  return null;
}

const SHORT_WORDS = 18;
const LONG_ENOUGH_WORDS = 60;

/** Complete: nothing worth a question is missing. */
function isStrong(whole: AnswerAnalysis, question: PlannedQuestion): boolean {
  if (whole.words < LONG_ENOUGH_WORDS || whole.vagueWord !== null) return false;
  if (question.type === 'behavioral') {
    return whole.hasSituation && whole.hasAction && whole.hasResult && whole.hasNumber && !whole.isAboutWe;
  }
  return (whole.technologies.length > 0 || whole.hasAction) && whole.hasNumber && whole.unnamedTechnology === null;
}

/** Reasons worth a follow-up, best first. */
function reasonsFor(
  situation: FollowUpSituation,
  now: AnswerAnalysis,
  whole: AnswerAnalysis,
  isComplete: boolean,
): readonly (Gap | 'trigger')[] {
  const { question, difficulty, isWanted, countSoFar } = situation;
  if (isComplete) return difficulty === 'easy' && !isWanted ? [] : ['trigger', 'depth'];
  const gaps = question.type === 'behavioral' ? behavioralGaps(now, whole) : technicalGaps(now, whole);
  const wantsDepth = isWanted || difficulty === 'hard' || (difficulty === 'medium' && countSoFar === 0);
  return wantsDepth ? [...gaps, 'depth'] : gaps;
}

function behavioralGaps(now: AnswerAnalysis, whole: AnswerAnalysis): (Gap | 'trigger')[] {
  const gaps: (Gap | 'trigger' | false)[] = [
    isShort(now, whole) && 'short',
    whole.isAboutWe && 'own-part',
    !whole.hasAction && 'no-action',
    !whole.hasResult && 'no-result',
    'trigger',
    now.vagueWord !== null && 'vague',
    whole.claimsEffect && !whole.hasNumber && 'no-number',
    now.figures.length > 0 && 'figure',
    now.unnamedTechnology !== null && 'unnamed-technology',
  ];
  return gaps.filter((gap) => gap !== false);
}

function technicalGaps(now: AnswerAnalysis, whole: AnswerAnalysis): (Gap | 'trigger')[] {
  const gaps: (Gap | 'trigger' | false)[] = [
    'trigger',
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

function byGap(situation: FollowUpSituation, gap: Gap, now: AnswerAnalysis): FollowUp | null {
  const followUpId = `${situation.question.id}:${gap}`;
  if (sameGaps(gap).some((same) => situation.askedIds.includes(`${situation.question.id}:${same}`))) return null;
  const latest = situation.answers.at(-1) ?? '';
  for (const picksUp of newestFirst(situation, pickUpsFor(gap, now).filter(isFitToSay))) {
    const texts = shuffled(probesFor(gap, picksUp, phraseOf(picksUp, latest)), situation.seed, followUpId);
    const fresh = texts.filter((text) => !wasPut(situation, text));
    const text = fresh.find((candidate) => !hasSameQuestion(situation, candidate)) ?? fresh[0];
    if (text !== undefined) return { followUpId, text, reason: gap, picksUp };
  }
  return null;
}

/** Who did what is asked once, whichever way it was missing. */
function sameGaps(gap: Gap): readonly Gap[] {
  return gap === 'own-part' || gap === 'no-action' ? ['own-part', 'no-action'] : [gap];
}

/** What was not named yet comes before what was. */
function newestFirst(situation: FollowUpSituation, pieces: readonly string[]): string[] {
  const wasNamed = (piece: string) => situation.questionsPut.some((put) => spokenForm(put).includes(spokenForm(piece)));
  return [...pieces.filter((piece) => !wasNamed(piece)), ...pieces.filter(wasNamed)];
}

/** What of the answer this follow-up may name, best first. */
function pickUpsFor(gap: Gap, now: AnswerAnalysis): readonly string[] {
  switch (gap) {
    case 'vague':
      return now.vagueWord === null ? [] : [now.vagueWord];
    case 'unnamed-technology':
      return now.unnamedTechnology === null ? [] : [now.unnamedTechnology];
    case 'technology':
      return now.technologies;
    case 'figure':
      return now.figures;
    case 'short':
    case 'depth':
      return [...now.things, ...now.technologies];
    default:
      return now.things;
  }
}

/** A follow-up of the bank whose trigger stands in the answer, after the words in which the candidate said it. */
function byTrigger(situation: FollowUpSituation, latest: string): FollowUp | null {
  const clean = sentencesOf(latest)
    .filter((sentence) => !givesOrders(sentence))
    .join(' ');
  for (const seed of situation.question.followUps) {
    if (situation.askedIds.includes(seed.id) || wasPut(situation, seed.text)) continue;
    const found = triggerIn(seed, clean);
    if (found === null) continue;
    const isName = technologiesIn(found.words).length > 0;
    const picksUp = isName ? found.words : quoteAround(clean, found.at, found.words);
    if (!isFitToSay(picksUp)) continue;
    const opening = isName ? `You mentioned ${picksUp}.` : `You said "${picksUp}".`;
    const isNamed = spokenForm(seed.text).includes(spokenForm(picksUp));
    const text = isNamed ? seed.text : `${opening} ${seed.text}`;
    return { followUpId: seed.id, text, reason: `trigger:${found.trigger}`, picksUp };
  }
  return null;
}

type FoundTrigger = { trigger: string; words: string; at: number };

function triggerIn(seed: FollowUpSeed, text: string): FoundTrigger | null {
  const said = text.toLowerCase();
  for (const trigger of seed.triggers) {
    // Few of many triggers occur, and to compile an expression for each of them took most of the time of a turn.
    const [firstWord = ''] = trigger.trim().toLowerCase().split(/\s+/);
    if (!said.includes(firstWord)) continue;
    const pattern = trigger
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    if (pattern === '') continue;
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:s|es|d|ed|ing)?(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (match) return { trigger, words: match[0], at: match.index };
  }
  return null;
}

/** The clause the words stand in when it is short enough to be said back, else the words and what follows them. */
function quoteAround(text: string, at: number, words: string): string {
  const before = text.slice(0, at).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(at + words.length).split(CLAUSE_END)[0] ?? '';
  const clause = `${before}${words}${after}`.trim().replace(/^(?:and|but|so|because|then|um|uh) /i, '');
  if (wordsOf(clause).length <= QUOTE_WORDS_MAX) return clause;
  const kept = `${words}${after}`.trim().split(/\s+/).slice(0, QUOTE_WORDS_MAX);
  while (kept.length > wordsOf(words).length && isLooseEnd(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** A quotation does not end in a word that wants another one. */
function isLooseEnd(word: string): boolean {
  const [bare = ''] = wordsOf(word);
  return FUNCTION_WORDS.has(bare) || /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)?$/.test(bare);
}

const CLAUSE_END =
  /[,.;:!?()"]+\s*|\s+(?=(?:and|but|so|because|then|which|when|while|although|that's|um|uh)\s)(?:and|but|so|because|then|which|when|while|although|um|uh)\s+/i;
const QUOTE_WORDS_MAX = 8;

/** The piece as one would say it to the candidate: "our billing system" becomes "your billing system". */
function phraseOf(picksUp: string, answer: string): string {
  const at = answer.toLowerCase().indexOf(picksUp.toLowerCase());
  const before = answer.slice(Math.max(0, at - 24), Math.max(0, at)).toLowerCase();
  const said = /^\p{Lu}\p{Ll}/u.test(picksUp) && isSentenceStart(answer, at) ? lowerFirst(picksUp) : picksUp;
  if (/\b(?:our|my)(?: (?:new|whole|own|very|first))? $/.test(before)) return `your ${said}`;
  if (/\b(?:the|a|an|this|that|its)(?: (?:new|whole|entire|own|first|big|little|small|same))? $/.test(before))
    return `the ${said}`;
  return said;
}

function isSentenceStart(answer: string, at: number): boolean {
  return at === 0 || /[.!?]\s+$/.test(answer.slice(0, at));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isFitToSay(piece: string): boolean {
  const isClean =
    !isRude(piece) && !isPersonalMatter(piece) && !isPersonalMatter(`your ${piece}`) && !givesOrders(piece);
  return isClean && piece.length <= 70 && /^[\p{L}\p{N} '’+#%$€£.,-]+$/u.test(piece);
}

function wasPut(situation: FollowUpSituation, text: string): boolean {
  const form = spokenForm(text);
  return situation.questionsPut.some((put) => {
    const before = spokenForm(put);
    return before === form || before.endsWith(` ${form}`) || form.endsWith(` ${before}`);
  });
}

/** True when the last sentence, apart from what it picks up, was put already in this interview. */
function hasSameQuestion(situation: FollowUpSituation, text: string): boolean {
  const last = spokenForm(sentencesOf(text).at(-1) ?? '');
  return situation.questionsPut.some((put) => spokenForm(sentencesOf(put).at(-1) ?? '') === last);
}
