import { sentenceEnds } from '../base/sentence-splitter.ts';

/** A piece of a line that is spoken in one breath, and where it stands in the line (characters, end exclusive). */
export type Clause = { text: string; start: number; end: number };

/**
 * Cuts a line into sentences to be spoken one after another. Concatenated, the clauses are the line, but for the spaces between
 * them.
 */
export function clauses(line: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(line), line.length]) {
    const clause = trimmed(line, start, end);
    if (clause) found.push(clause);
    start = end;
  }
  return found;
}

function trimmed(line: string, start: number, end: number): Clause | null {
  const piece = line.slice(start, end);
  const text = piece.trim();
  if (text === '') return null;
  const lead = piece.length - piece.trimStart().length;
  return { text, start: start + lead, end: start + lead + text.length };
}
