import type { Difficulty, InterviewType, QuestionType } from '@intervue/shared';
import { questionMs } from '../time-left.ts';

/** A part of an interview before its questions are chosen: one kind of question for each place. */
export type Round = { type: InterviewType; places: readonly QuestionType[] };

/** The rounds of a full interview, in order. */
const FULL: readonly QuestionType[] = ['behavioral', 'coding_discussion', 'system_design'];

/** Which kinds of questions take turns when they are mixed, by what the job is about. */
export const MIXES = {
  technical: ['behavioral', 'technical', 'system_design'],
  product: ['behavioral', 'product_management', 'case'],
  other: ['behavioral', 'hr', 'technical'],
} as const satisfies Record<string, readonly QuestionType[]>;

/** How `count` main questions are spread over rounds. A full interview gives each round its share, the first ones more. */
export function roundsOf(type: InterviewType, count: number, mix: readonly QuestionType[]): Round[] {
  if (type === 'full') {
    return FULL.map((own, place) => ({
      type: own,
      places: Array.from({ length: Math.floor((count + FULL.length - 1 - place) / FULL.length) }, () => own),
    })).filter(({ places }) => places.length > 0);
  }
  const kindAt = (place: number) => (type === 'mixed' ? (mix[place % mix.length] ?? 'behavioral') : type);
  return [{ type, places: Array.from({ length: count }, (_, place) => kindAt(place)) }];
}

/** How long each question of these kinds may take, so that all of them fill the time there is for main questions. */
export function budgetsOf(kinds: readonly QuestionType[], difficulty: Difficulty, totalMs: number): number[] {
  const usual = kinds.map((kind) => questionMs(kind, difficulty));
  const sum = usual.reduce((total, one) => total + one, 0);
  return usual.map((one) => Math.max(1, Math.round((one / sum) * totalMs)));
}
