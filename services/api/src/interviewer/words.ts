/** The words of a text: lower case, without punctuation, apostrophes straight, signs of names such as C++ kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’‘`]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'+#-]*/gu) ?? []
  );
}

/** The words of a text joined by single spaces: two texts with the same are the same when spoken. */
export function spokenForm(text: string): string {
  return wordsOf(text).join(' ');
}

/** The words that carry meaning, cut to a stem so that "designing" meets "designed". */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stemOf);
}

/** Of the content words of `wanted`, the share that occurs in `text`, 0–1. 1 when nothing is wanted. */
export function overlap(wanted: string, text: string): number {
  const stems = new Set(contentStems(wanted));
  if (stems.size === 0) return 1;
  const found = new Set(contentStems(text));
  return [...stems].filter((stem) => found.has(stem)).length / stems.size;
}

/** The sentences of a text, each with its final mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["')]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The text as it goes on behind a comma: its first letter small, but for "I". */
export function lowerFirst(text: string): string {
  return /^I(?:\b|['’])/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** True when a text holds nothing but what a voice can say: words, numbers and ordinary punctuation. */
export function isSpeakable(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\s.,;:!?'"’‘“”()&%$€£+#/–—-]*$/u.test(text) && !/https?:|www\.|\S@\S/i.test(text);
}

/** Words so common that they say nothing about what a sentence is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both no not nor of in on at by for from to into onto over under with
  without within about against between through during before after above below up down out off again further then once here
  there when where why how what which who whom whose and or but if while because as until so than too very just also only own
  same such more most other is am are was were be been being do does did doing done have has had having will would shall should
  can could may might must i you he she it we they me him her us them my your his its our their mine yours ours theirs myself
  yourself i'm i've i'd i'll you're you've it's that's there's don't didn't wasn't weren't isn't can't couldn't wouldn't let's
  tell give please really quite maybe well oh okay ok yes yeah`.split(/\s+/),
);

function stemOf(word: string): string {
  const bare = word.replace(/'s$/, '');
  const cut = bare.replace(/(?:ing|ed|es|ly|s)$/, '');
  return cut.length >= 3 ? cut.replace(/e$/, '') : bare;
}
