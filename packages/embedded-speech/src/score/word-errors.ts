import { alignWords, type AlignedWord } from './align-words.ts';
import { normalWords } from './normal-words.ts';

/** How far what was heard is from what was said. */
export interface WordErrors {
  /** Words to replace, leave out and put in. */
  errors: number;
  /** Words that were said. */
  words: number;
  /** Words that were said and are not in the text, not even as another word. */
  missed: number;
  /** Words in the text that nobody said. */
  added: number;
}

/** Counts the word errors of a transcript, with case, punctuation, numbers and spelling made alike on both sides. */
export function wordErrors(said: string, heard: string): WordErrors {
  const words = normalWords(said);
  const steps = alignWords(words, normalWords(heard));
  const count = (kind: AlignedWord) => steps.filter((step) => step === kind).length;
  const missed = count('missed');
  const added = count('added');
  return { errors: count('replaced') + missed + added, words: words.length, missed, added };
}
