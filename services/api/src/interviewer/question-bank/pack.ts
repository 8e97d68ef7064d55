import type { BankQuestion } from './bank-question.ts';

/** A question as its pack writes it: without what the whole pack shares, with lists as text and follow-ups by their words. */
export interface PackEntry extends Omit<BankQuestion, 'type' | 'difficulty' | 'tags' | 'goodAnswer' | 'followUps'> {
  /** Separated by commas; left out when the question suits everybody. */
  readonly tags?: string;
  /** Points separated by semicolons. */
  readonly goodAnswer: string;
  /** What is asked next, and the words in an answer that make it the best next question. */
  readonly followUps: Readonly<Record<string, string[]>>;
}

/** Makes bank questions of one type and difficulty. Follow-ups are numbered in the order they are written. */
export function pack(
  type: BankQuestion['type'],
  difficulty: BankQuestion['difficulty'],
  entries: readonly PackEntry[],
): readonly BankQuestion[] {
  return entries.map(({ tags = '', goodAnswer, followUps, ...entry }) => ({
    ...entry,
    type,
    difficulty,
    tags: pieces(tags, ','),
    goodAnswer: pieces(goodAnswer, ';'),
    followUps: Object.entries(followUps).map(([text, triggers], index) => ({
      id: `${entry.id}-${index + 1}`,
      text,
      triggers,
    })),
  }));
}

function pieces(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
