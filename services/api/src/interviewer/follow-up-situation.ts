import type { Difficulty, Persona, PlannedQuestion, ResumeClaim } from '@intervue/shared';
import { givesOrders, isPersonalMatter, isRude } from './off-limits.ts';
import { sentencesOf, spokenForm } from './words.ts';

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
  /** What the resume says that an answer may contradict. */
  claims?: readonly ResumeClaim[];
  persona?: Persona;
};

export type FollowUp = { followUpId: string; text: string; reason: string; picksUp: string };

/** Whether a piece of an answer may be said back. */
export function isFitToSay(piece: string): boolean {
  const isClean =
    !isRude(piece) && !isPersonalMatter(piece) && !isPersonalMatter(`your ${piece}`) && !givesOrders(piece);
  return isClean && piece.length <= 90 && /^[\p{L}\p{N} '’+#%$€£.,-]+$/u.test(piece);
}

/** Whether these words were asked already in this interview. */
export function wasPut(situation: FollowUpSituation, text: string): boolean {
  const form = spokenForm(text);
  return situation.questionsPut.some((put) => {
    const before = spokenForm(put);
    return before === form || before.endsWith(` ${form}`) || form.endsWith(` ${before}`);
  });
}

/** True when the last sentence, apart from what it picks up, was put already in this interview. */
export function hasSameQuestion(situation: FollowUpSituation, text: string): boolean {
  const last = spokenForm(sentencesOf(text).at(-1) ?? '');
  return situation.questionsPut.some((put) => spokenForm(sentencesOf(put).at(-1) ?? '') === last);
}
