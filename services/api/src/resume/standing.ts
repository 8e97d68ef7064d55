/** A stretch of a text, in characters. */
export type Span = { start: number; end: number };

/**
 * What counts when two texts are compared: letters and figures in lower case without accents, and the marks that tell C, C++ and
 * C# apart. Capitals, spaces, line ends, hyphens and bullets do not count.
 */
export function essence(text: string): string {
  return Array.from(text, essenceOf).join('');
}

const MEMORY = new Map<string, string>();
const MEMORY_MAX = 4_096;

function essenceOf(character: string): string {
  const known = MEMORY.get(character);
  if (known !== undefined) return known;
  const made = character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]/gu, '');
  if (MEMORY.size < MEMORY_MAX) MEMORY.set(character, made);
  return made;
}

/** A text in which values are looked for. */
export class Standing {
  readonly #text: string;
  readonly #flat: string;
  /** For each character of the flat text, where the one it came from begins and ends. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
    const parts: string[] = [];
    let at = 0;
    for (const character of text) {
      const part = essenceOf(character);
      const end = at + character.length;
      for (let unit = 0; unit < part.length; unit += 1) {
        this.#starts.push(at);
        this.#ends.push(end);
      }
      if (part !== '') parts.push(part);
      at = end;
    }
    this.#flat = parts.join('');
  }

  /** The places where a value stands, as whole words; at most `most` of them. */
  find(value: string, most = 40): Span[] {
    const sought = essence(value);
    const spans: Span[] = [];
    if (sought === '') return spans;
    for (let at = this.#flat.indexOf(sought); at >= 0 && spans.length < most; at = this.#flat.indexOf(sought, at + 1)) {
      const span = { start: this.#starts[at] ?? 0, end: this.#ends[at + sought.length - 1] ?? 0 };
      if (this.#isWhole(span)) spans.push(span);
    }
    return spans;
  }

  /** True when a value stands in the text. */
  has(value: string): boolean {
    return this.find(value, 1).length > 0;
  }

  /** Not a piece of a longer word or number: "Java" does not stand in "JavaScript", nor "C" in "C++". */
  #isWhole({ start, end }: Span): boolean {
    const first = this.#text[start] ?? '';
    const before = this.#text[start - 1] ?? '';
    const last = this.#text[end - 1] ?? '';
    const after = this.#text[end] ?? '';
    if (/[+#]/.test(after)) return false;
    return !(isJoined(before) && isJoined(first)) && !(isJoined(last) && isJoined(after));
  }
}

/** Scripts that write words apart, and figures. */
function isJoined(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(character);
}
