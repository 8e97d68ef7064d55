import type { Difficulty, FollowUpSeed, PackQuestion, QuestionPack, QuestionType } from '@intervue/shared';
import { sentencesOf, spokenForm } from '../words.ts';

/** A question of the bank, with everything needed to choose it, ask it, ease it, dig deeper and later judge the answer. */
export type BankQuestion = Omit<PackQuestion, 'good_answer' | 'follow_ups'> & {
  type: QuestionType;
  difficulty: Difficulty;
  goodAnswer: readonly string[];
  followUps: readonly FollowUpSeed[];
  /** The tags as they are found in what somebody says. */
  spokenTags: readonly string[];
  /** Its last sentence as it is spoken: two questions with the same sound like one asked twice. */
  spokenEnding: string;
};

/** Where questions come from. Warm-ups come apart: they are no main questions. */
export type QuestionBank = { readonly warmups: readonly BankQuestion[]; readonly questions: readonly BankQuestion[] };

/** The packs as one bank. Follow-ups are numbered in the order they are written. */
export function bankOf(packs: readonly QuestionPack[]): QuestionBank {
  const of = (use: QuestionPack['use']) => packs.filter((pack) => pack.use === use).flatMap(questionsOf);
  return { warmups: of('warm-up'), questions: of('main') };
}

function questionsOf({ type, difficulty, questions }: QuestionPack): BankQuestion[] {
  return questions.map(({ good_answer: goodAnswer, follow_ups: seeds, ...question }) => ({
    ...question,
    type,
    difficulty,
    goodAnswer,
    spokenTags: question.tags.map(spokenForm),
    spokenEnding: spokenForm(sentencesOf(question.text).at(-1) ?? ''),
    followUps: seeds.map((seed, index) => ({ ...seed, id: `${question.id}-${index + 1}` })),
  }));
}
