import { type Finding, MEASURES, overlaps, spokenName, wordsOfPhrase } from './finding.ts';
import { tokensOf } from './phrase-book.ts';

/** Words behind which stands what is to be known, done or been through, and what kind of thing that is. */
const CUES: readonly { pattern: RegExp; kind: Finding['kind'] }[] = [
  {
    kind: 'experience',
    pattern:
      /\b(?:experienced?|background|track record|history|expertise|exposure|erfahrung|berufserfahrung)\s(?:working\s)?(?:(?:in|with|of|as|on|within|using|mit|im|in der|als)\s|(?=\p{L}{3,}ing\s))/giu,
  },
  {
    kind: 'skill',
    pattern:
      /\b(?:knowledge|understanding|familiar(?:ity)?|proficien(?:cy|t)|skilled|command|grasp|competen(?:ce|cy|t)|confident|comfortable|trained|training|skills|fluency|awareness|certified|qualified|kenntnisse|umgang|vertraut)\s(?:in|with|of|on|about|at|using|mit|im|von|in der)\s/giu,
  },
  { kind: 'quality', pattern: /\b(?:ability|able|willing(?:ness)?|capable|capacity|aptitude)\s(?:to|of)\s/giu },
];

/** Cheap to ask first: most sentences have none of them. */
const HAS_CUE =
  /experienc|background|track|history|expertise|exposure|erfahrung|knowledge|understand|familiar|proficien|skill|command|grasp|competen|confident|comfortable|train|fluency|awareness|certified|qualified|kenntnisse|umgang|vertraut|ability|able|willing|capable|capacity|aptitude/i;

const TAIL_CHARS_MAX = 160;
const ITEM_WORDS_MAX = 5;
const ITEMS_MAX = 6;

const LIST_WORDS_MAX = 3;

/** The things of a bare list that have no name in any list of ours: "pneumatics" in "Welding, pneumatics". */
export function listedIn(sentence: string, taken: readonly { start: number; end: number }[]): Finding[] {
  const parts = Array.from(sentence.matchAll(/[^,;/]+/g));
  const isList = parts.length > 1 && parts.every(([part]) => tokensOf(part).length <= LIST_WORDS_MAX + 1);
  if (!isList || SENTENCE.test(sentence)) return [];
  const items = parts.flatMap(({ 0: part, index }) => itemsOf(part, index, 'skill'));
  return items.filter(
    (item) => item.name.split(' ').length <= LIST_WORDS_MAX && !taken.some((other) => overlaps(item, other)),
  );
}

/** What a sentence asks for in words of its own: "knowledge of local planning law". `taken` are the places of what has a name. */
export function phrasesIn(sentence: string, taken: readonly { start: number; end: number }[]): Finding[] {
  if (!HAS_CUE.test(sentence)) return [];
  const found = CUES.flatMap(({ pattern, kind }) =>
    Array.from(sentence.matchAll(pattern)).flatMap((match) => {
      const from = match.index + match[0].length;
      const tail = sentence.slice(from, from + TAIL_CHARS_MAX);
      const stop = tail.search(STOP);
      return itemsOf(stop < 0 ? tail : tail.slice(0, stop), from, kind);
    }),
  );
  const free = found.filter((item) => !taken.some((other) => overlaps(item, other)));
  return free.filter((item, at) => !free.slice(0, at).some((before) => overlaps(item, before)));
}

/**
 * A whole point of a list as what is asked for: "Own tools", "Clean driving record". Null where it is a sentence: who knows what
 * of it is meant.
 */
export function wholePoint(sentence: string): Finding | null {
  // "A portfolio that shows how you think" asks for a portfolio.
  const thing = sentence
    .replaceAll(/\s{0,2}\([^()]{0,200}\)/g, '')
    .replace(/,?\s(?:that|which|who|where|so that|in order to)\s.*$/su, '');
  const name = isThing(thing) ? spokenName(thing) : '';
  if (name.length < 3 || name.length > NAME_CHARS_MAX || name.split(' ').length > 6) return null;
  if (!SAYABLE.test(name) || MEASURES.has(name.toLowerCase())) return null;
  // "Prior fintech experience" asks for fintech.
  const field = /^(.{3,}) experience$/i.exec(name)?.[1];
  const own = field ?? name;
  const kind = field === undefined ? kindOf(name) : 'experience';
  return { kind, name: lowered(own), words: wordsOfPhrase(own), years: null, start: 0, end: sentence.length };
}

const NAME_CHARS_MAX = 80;

function isThing(words: string): boolean {
  const count = tokensOf(words).length;
  return count > 0 && count <= 9 && !TELLS.test(words) && !SENTENCE.test(words) && !/[:?"“]/.test(words);
}

function kindOf(name: string): Finding['kind'] {
  if (/\b(?:licen[cs]e|certificat\w*|registration|diploma|qualification|schein)\b/i.test(name)) return 'education';
  return KIND_OF_QUALITY.test(name) ? 'quality' : 'skill';
}

/** In letters that an English voice can read, and no string of signs. */
const SAYABLE = /^(?!.*(?:[A-Za-z]+\d){2}[A-Za-z\d]{6})[\u0020-\u024F\u2010-\u2019\s]+$/;

/** These begin what somebody is told to do, and no name of a thing. */
const TELLS =
  /^(?:skip|set|change|double|confirm|write|be|say|use|answer|give|make|do|don['’]t|decode|end|treat|let|ask|tell|call|stop|start|go|come|see|read|click|visit|contact|follow|remember|note|no|never|always|please|just|act|play|show|send|why|how|what|when|where|if)\b/i;

const STOP =
  /[.;:()[\]–—!?]|\s-\s|\b(?:is|are|would|will|which|who|whom|that|where|when|while|because|so that|you|we|our team|your|preferred|required|desirable|ideally|preferably|is a plus|in order|as well as|but|including|such as|e\.g|like|within|across|through|from|at an?|und ein)\b/i;
const SENTENCE =
  /\b(?:you|we|us|our|your|i|they|is|are|was|will|would|can|should|must|has|have|had|who|which|if|wir|sie|du|ist|sind)\b/i;
const KIND_OF_QUALITY =
  /^(?:positive|friendly|willing\w*|passion\w*|enthusias\w*|motivat\w*|commit\w*|calm|warm|honest\w*|integrity|energetic|energy|hard-?working|humou?r|sense of|love|desire|drive|driven|open|confiden\w*|professional\w*|polite\w*|discretion|freude|motivation|leidenschaft)\b|\b(?:attitude|mindset|manner|personality|work ethic|spirit)$/i;
/** No thing by themselves, or the beginning of another thought. */
const EMPTY =
  /^(?:it|them|this|that|these|those|others?|people|following|things?|tools?|technologies|areas?|fields?|topics?|methods?|more|etc|same|role|position|environment|industry|team|teams|job|work|office|systems?|company|business|yourself|everything|something|one)$/i;
const NOT_NOUNS =
  /^(?:passion|willing|willingness|eager|ability|able|strong|excellent|proven|love|interest|experience|knowledge|understanding|skills|demonstrated|be|being|to|in|on|of|with|not|no)\b/i;

function itemsOf(tail: string, from: number, kind: Finding['kind']): Finding[] {
  const items: Finding[] = [];
  let at = 0;
  for (const part of tail.split(/(,\s(?:and\s|or\s|und\s|oder\s)?|\s(?:and|or|und|oder|&)\s|\/)/)) {
    const start = from + at + (part.length - part.trimStart().length);
    at += part.length;
    const item = itemOf(part.trim(), start, kind);
    if (item) items.push(item);
    // What follows a thing that is none is another sentence.
    else if (/\p{L}{4}/u.test(part) && NOT_NOUNS.test(part.trim())) break;
    // "able to work nights and weekends": only what follows at once is done.
    if (items.length >= (kind === 'quality' ? 1 : ITEMS_MAX)) break;
  }
  return items;
}

function itemOf(part: string, start: number, kind: Finding['kind']): Finding | null {
  if (
    !/\p{L}{2}/u.test(part) ||
    !SAYABLE.test(part) ||
    (kind !== 'quality' && TELLS.test(part)) ||
    /^(?:and|or|und|oder)$/i.test(part) ||
    NOT_NOUNS.test(part)
  )
    return null;
  const name = spokenName(part);
  const words = name.split(' ');
  if (words.length > ITEM_WORDS_MAX || words.every((word) => EMPTY.test(word) || MEASURES.has(word.toLowerCase())))
    return null;
  const said = kind === 'quality' ? doing(words) : lowered(name);
  return { kind, name: said.slice(0, 80), words: wordsOfPhrase(name), years: null, start, end: start + part.length };
}

/** In lower case, unless it is written in capitals or is a name inside. */
function lowered(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const isName = /\p{Lu}.*\p{Lu}|\d/u.test(first) || others.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isName ? name : [first.toLowerCase(), ...others].join(' ');
}

/** "lift heavy boxes" → "lifting heavy boxes". */
function doing(words: readonly string[]): string {
  const [verb = '', ...others] = words;
  if (verb.endsWith('ing')) return words.join(' ').toLowerCase();
  const base = verb.toLowerCase();
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
  const stem = isShort ? base + base.slice(-1) : base.replace(/ie$/, 'y').replace(/([^eoy])e$/, '$1');
  return [`${stem}ing`, ...others].join(' ');
}
