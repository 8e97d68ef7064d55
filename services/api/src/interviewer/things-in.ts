import { PERSONS } from './persons.data.ts';
import { FUNCTION_WORDS, wordsOf } from './words.ts';
import { WORK_NOUNS } from './work-nouns.data.ts';

/** What somebody does at work, in the past tense, as alternatives of an expression. */
export const DEEDS =
  'built|led|designed|implemented|wrote|created|migrated|launched|developed|introduced|fixed|debugged|refactored|ran|managed|organi[sz]ed|proposed|negotiated|planned|tested|shipped|deployed|automated|improved|reduced|redesigned|rewrote|replaced|added|analy[sz]ed|investigated|set up|handled|coordinated|presented|optimi[sz]ed|moved|split|cut|started|founded|maintained|prepared|documented|researched|measured|profiled|scheduled|supported|discovered|solved|owned|made|changed|chose|rearranged|worked on';

/** Pieces of clauses that can be said back as things, verbatim: what was done by deeds, and what stands behind an article. */
export function thingsIn(clauses: readonly string[]): { deeds: string[]; happenings: string[]; things: string[] } {
  const deeds = found(clauses, AFTER_DEED, () => true);
  const all = found(clauses, AFTER_ARTICLE, isSurelyThing);
  const named = all.filter((thing) => !deeds.some((deed) => isSame(deed, thing)));
  return { deeds, happenings: named.filter(isHappening), things: [...deeds, ...named] };
}

/** What has a course and an end. A ward, a truck and a meeting room have none: nobody asks how they turned out. */
function isHappening(thing: string): boolean {
  const last = wordsOf(thing).at(-1) ?? '';
  return (
    HAPPENINGS.has(last) ||
    HAPPENINGS.has(last.replace(/s$/, '')) ||
    (HAPPENING_ENDING.test(last) && !PLACES.test(last))
  );
}

const HAPPENING_ENDING = /(?:tion|sion)s?$/;
const PLACES =
  /^(?:station|section|position|condition|region|function|question|documentation|information|edition|location|television|organi[sz]ation|population|direction|option|version|vision|mission|profession|mention|attention|reception|relation|nation|action)s?$/;
const HAPPENINGS: ReadonlySet<string> = new Set(
  `agreement audit bug campaign case change complaint conflict crash crisis deal delay delivery demo deployment draft event exam exercise
  experiment export feature fix idea improvement incident inspection issue launch lesson merger migration mistake mock move outage
  overhaul pilot plan play presentation project proposal prototype rebuild recall redesign refactor release repair report rescue
  rewrite rollback rollout sale search shift show sprint strike study survey switch training treatment trial trip update upgrade
  workshop`.split(/\s+/),
);

/** Where a thing begins: after a deed, or after an article or possessive. */
const AFTER_DEED = new RegExp(
  `\\b(?:${DEEDS})\\s+(?:(?:the|a|an|our|my|their|this|that|its|his|her|some|several|many|most|all|every|each|both|new|whole|entire|own|up|out|on|completely)\\s+)*`,
  'gi',
);
const AFTER_ARTICLE =
  /\b(?:the|our|my|this|that|an|a|its|their|your)\s+(?:(?:new|whole|entire|own|very|most|same|first|big|little|small)\s+)*/gi;

const THING_WORDS_MAX = 3;

function found(clauses: readonly string[], beginning: RegExp, isMeant: (thing: string) => boolean): string[] {
  const things: string[] = [];
  for (const clause of clauses) {
    for (const match of clause.matchAll(beginning)) {
      const thing = thingAt(clause, match.index + match[0].length);
      if (thing !== null && isMeant(thing) && !things.some((other) => isSame(other, thing))) things.push(thing);
    }
  }
  return things;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** After an article stands an adjective as often as a thing: a noun that work is about, or the ending of one. */
function isSurelyThing(thing: string): boolean {
  const last = wordsOf(thing).at(-1) ?? '';
  return (
    WORK_NOUNS.has(last) || WORK_NOUNS.has(last.replace(/s$/, '')) || NOUN_ENDING.test(last) || GERUND_NOUNS.has(last)
  );
}

const NOUN_ENDING =
  /(?:tion|sion|ment|ness|ship|ance|ence|ture|logy|graphy|ware|base|sheet|board|book|flow|pipeline|app)s?$/;

/** Up to three words from here on that look like a thing and its attributes; null when the first does not, or it is a person. */
function thingAt(text: string, at: number): string | null {
  const words = [...text.slice(at, at + 80).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+#-]*/gu)];
  let end = 0;
  for (const [index, word] of words.slice(0, THING_WORDS_MAX).entries()) {
    const gap = text.slice(at + end, at + word.index);
    if (gap !== (index === 0 ? '' : ' ')) break;
    const lower = word[0].toLowerCase().replace('’', "'");
    // "The care home residents" are people, and "the care" is not what was meant.
    if (index > 0 && (PERSONS.has(lower) || lower === 'home')) return null;
    if (!fitsThing(lower, index)) break;
    end = word.index + word[0].length;
  }
  const thing = text.slice(at, at + end);
  return isWhole(thing) ? thing : null;
}

function isWhole(thing: string): boolean {
  const said = wordsOf(thing);
  const last = said.at(-1) ?? '';
  const isEnded = !/(?:ed|ly|est)$/.test(last) && !NO_LAST_WORDS.has(last);
  return thing.length >= 3 && thing.length <= 40 && isEnded && !said.some((word) => PERSONS.has(word));
}

function fitsThing(word: string, index: number): boolean {
  if (FUNCTION_WORDS.has(word) || NEVER_IN_THING.has(word) || /^\d/.test(word) || word.includes("'")) return false;
  if (word.endsWith('ly') && word !== 'family' && word !== 'assembly') return false;
  if (word.endsWith('ing')) return GERUND_NOUNS.has(word);
  return index === 0 || !/(?:ed|ize|ise)$/.test(word);
}

// A thing does not end in one of these: the noun behind it was not caught.
const NO_LAST_WORDS = new Set(
  `long short slow fast quick old young high low hard easy simple complex difficult different important full empty open real main
  previous early late nice huge tiny heavy light loud angry happy sad busy free possible necessary certain clear new big small little
  large internal external technical final current former usual entire whole various right wrong tricky blank sure own ready`.split(
    /\s+/,
  ),
);

const NEVER_IN_THING = new Set(
  `was were is are had has have been said went came got get gets made make makes took gave broke failed kept did does do ran fell grew
  began left felt knew thought need needs use uses used goes sends wants want handles works worked runs way bit lot thing things takes take
  stuff something anything everything nothing kind sort type same one ones times
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
  day days week weeks month months year years moment end beginning start fact point reason problem question answer idea example
  place part rest side top bottom middle couple few number amount result because instead like well good bad great best
  better worse worst really very much more less many first second third last next then now later also even still yet always never
  often together back away home today yesterday tomorrow tonight night okay um uh er mm yeah basically actually literally mean know think
  around across along behind near inside outside toward towards per via upon beside beyond among since until unless already almost enough
  soon ago due straight ahead apart twice alone else not least few lots
  hour hours minute minutes seconds weekend morning evening percent half quarter dozen hundred thousand million hardest
  story joke stop stupid question questions instruction instructions prompt english`.split(/\s+/),
);
const GERUND_NOUNS = new Set(
  `pricing testing training meeting onboarding monitoring logging caching billing marketing engineering planning learning processing
  streaming building hiring tracking routing scheduling reporting messaging banking shipping booking ranking parsing indexing
  sharding scaling polling rendering trading accounting advertising manufacturing staging mapping modelling modeling pipeline
  warehousing housing clothing setting string thing king spring ring`.split(/\s+/),
);
