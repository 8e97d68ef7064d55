/** A sentence longer than this is spoken clause by clause: the first sound would come late. */
const SENTENCE_LENGTH_MAX = 180;
const CLAUSE_LENGTH_MIN = 50;

/** Without punctuation a text is parted all the same: the engine's time grows faster than the text. */
const PIECE_LENGTH_MAX = 300;
const LONG_WORD = /\S{1,40}/g;

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sr jr st vs e.g i.e etc inc ltd co corp no approx dept est fig'.split(' '),
);

/** The sentences of a text in order, without the blanks between them; long sentences as clauses. */
export function splitSentences(text: string): string[] {
  return text
    .split(/\s*\n\s*/)
    .flatMap(sentencesOf)
    .flatMap(clausesOf)
    .flatMap(piecesOf)
    .filter((sentence) => sentence !== '');
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…]+["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    if (endsInAbbreviation(line.slice(start, match.index))) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences;
}

function endsInAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  return ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word);
}

function clausesOf(sentence: string): string[] {
  if (sentence.length <= SENTENCE_LENGTH_MAX) return [sentence];
  const clauses: string[] = [];
  let start = 0;
  for (const match of sentence.matchAll(/[,;:–—]\s+/g)) {
    const end = match.index + match[0].length;
    if (end - start < CLAUSE_LENGTH_MIN || sentence.length - end < CLAUSE_LENGTH_MIN / 2) continue;
    clauses.push(sentence.slice(start, end).trim());
    start = end;
  }
  clauses.push(sentence.slice(start).trim());
  return clauses;
}

function piecesOf(clause: string): string[] {
  if (clause.length <= PIECE_LENGTH_MAX) return [clause];
  const pieces: string[] = [];
  let piece = '';
  for (const word of clause.split(/\s+/).flatMap((each) => each.match(LONG_WORD) ?? [])) {
    if (piece.length + 1 + word.length > PIECE_LENGTH_MAX) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? word : `${piece} ${word}`;
  }
  return [...pieces, piece];
}
