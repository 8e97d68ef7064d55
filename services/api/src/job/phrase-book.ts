/** A word as it stands in a text. */
export type Token = { word: string; raw: string; start: number; end: number };

/** A phrase of a book, where it was found: from the first token to the last, counted in tokens, and in characters. */
export type Hit<Value> = { value: Value; first: number; last: number; start: number; end: number };

/** The words of a text. `C++`, `C#` and `F#` are words; every other sign divides them. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => {
    return { word: raw.toLowerCase(), raw, start: index, end: index + raw.length };
  });
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:\+\+|#)?|\p{N}+[\p{L}\p{M}\p{N}]*/gu;

/** Without the plural's s: good enough to compare words, no word by itself. */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^suio]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Phrases that are looked for all at once, in a time that grows with the text and not with the book. */
export class PhraseBook<Value> {
  readonly #byFirst = new Map<string, { words: readonly string[]; value: Value }[]>();
  readonly #isStemmed: boolean;

  /** @param isStemmed whether singular and plural are the same. */
  constructor(entries: Iterable<readonly [phrase: string, value: Value]>, isStemmed: boolean) {
    this.#isStemmed = isStemmed;
    for (const [phrase, value] of entries) {
      const words = tokensOf(phrase).map((token) => this.#form(token));
      const [first] = words;
      if (first === undefined) continue;
      const same = this.#byFirst.get(first) ?? [];
      same.push({ words, value });
      this.#byFirst.set(first, same);
    }
    // The longest is meant: "React Native" is not React.
    for (const same of this.#byFirst.values()) same.sort((one, other) => other.words.length - one.words.length);
  }

  /**
   * Everything that is found, in order and without overlap.
   *
   * @param isMeant whether a hit counts; one that does not leaves its words to shorter phrases and to what follows.
   */
  find(text: string, tokens: readonly Token[], isMeant: (hit: Hit<Value>) => boolean = () => true): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const hit = this.#at(text, tokens, at, isMeant);
      if (!hit) continue;
      hits.push(hit);
      at = hit.last;
    }
    return hits;
  }

  #at(
    text: string,
    tokens: readonly Token[],
    at: number,
    isMeant: (hit: Hit<Value>) => boolean,
  ): Hit<Value> | undefined {
    const first = tokens[at];
    if (!first) return undefined;
    for (const { words, value } of this.#byFirst.get(this.#form(first)) ?? []) {
      const last = tokens[at + words.length - 1];
      if (!last || !this.#isPhrase(text, tokens, at, words)) continue;
      const hit = { value, first: at, last: at + words.length - 1, start: first.start, end: last.end };
      if (isMeant(hit)) return hit;
    }
    return undefined;
  }

  #isPhrase(text: string, tokens: readonly Token[], at: number, words: readonly string[]): boolean {
    return words.every((word, offset) => {
      const token = tokens[at + offset];
      if (!token || this.#form(token) !== word) return false;
      const before = tokens[at + offset - 1];
      return offset === 0 || (before !== undefined && isJoined(text, before, token));
    });
  }

  #form(token: Token): string {
    return this.#isStemmed ? stemOf(token.word) : token.word;
  }
}

const JOINT_CHARS_MAX = 4;

/** Whether two words belong together: a space, an end of line, or one of the signs that names are written with. */
function isJoined(text: string, before: Token, after: Token): boolean {
  const between = text.slice(before.end, after.start);
  return between.length <= JOINT_CHARS_MAX && /^\s*[-‐–/.&'’]?\s*$/.test(between);
}

/** Lines of `name = spelling, spelling`, as the data files hold them. The name is one of its spellings. */
export function spelledLines(lines: string): { name: string; spellings: string[] }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', others = ''] = line.split(' = ');
      const spellings = [name.toLowerCase(), ...others.split(',').map((other) => other.trim().toLowerCase())];
      return { name, spellings: [...new Set(spellings.filter((spelling) => spelling !== ''))] };
    });
}
