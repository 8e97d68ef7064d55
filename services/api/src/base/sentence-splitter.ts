/** A full stop after these does not end a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st e.g i.e etc vs inc ltd no approx jr sr fig dept est u.s u.k a.m p.m ph.d'.split(' '),
);
/** Final marks, and the quotes, brackets and emphasis that close behind them. */
const FINAL = /[.!?…]+["'”’)*_]*/g;

/**
 * Where the sentences of a text end (index behind the final mark, in order). What stands behind the last end is unfinished.
 *
 * @param isGrowing more text may follow: a full stop at the very end counts only behind a plain word, since "3." may become
 * "3.5" and "e." may become "e.g.".
 */
export function sentenceEnds(text: string, isGrowing = false): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const match of text.matchAll(FINAL)) {
    const end = match.index + match[0].length;
    const isAtEnd = end === text.length;
    if (!isAtEnd && !/\s/.test(text.charAt(end))) continue;
    const word = /\S*$/.exec(text.slice(start, match.index))?.[0] ?? '';
    const isFirst = text.slice(start, match.index).trim() === word;
    if (match[0].startsWith('.') && !mayEndWith(word, isFirst, isAtEnd && isGrowing)) continue;
    if (isAtEnd && !isGrowing) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

function mayEndWith(word: string, isFirst: boolean, isAtEnd: boolean): boolean {
  const bare = word.toLowerCase().replace(/^["'“‘(*_]+/, '');
  if (ABBREVIATIONS.has(bare)) return false;
  if (/^[a-z]$/.test(bare) && bare !== 'i') return false;
  // "1." at the beginning numbers a list.
  if (isFirst && /^\d+$/.test(bare)) return false;
  return !isAtEnd || /^[\p{L}'’-]{2,}$/u.test(bare);
}

/** Cuts a text that is still being written into sentences, each as soon as it is certain to have ended. */
export class SentenceSplitter {
  #rest = '';

  /** @returns the sentences that this piece finishes, each with its final mark, as they were written. */
  push(piece: string): string[] {
    this.#rest += piece;
    const ends = sentenceEnds(this.#rest, true);
    const sentences = ends.map((end, at) => this.#rest.slice(ends[at - 1] ?? 0, end));
    this.#rest = this.#rest.slice(ends.at(-1) ?? 0);
    return sentences.filter((sentence) => sentence.trim() !== '');
  }

  /** What has no final mark, when nothing more comes; empty when nothing is left. */
  end(): string {
    const rest = this.#rest;
    this.#rest = '';
    return rest.trim() === '' ? '' : rest;
  }
}
