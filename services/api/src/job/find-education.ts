import { type Finding, spokenName } from './finding.ts';

/** From school to doctorate. */
export type Degree = 1 | 2 | 3 | 4 | 5;

type Kind = { level: Degree; name: string; pattern: RegExp; words: readonly string[] };

/** Degrees as they are written, the highest first. A plain "degree" is a bachelor's. */
const DEGREES: readonly Kind[] = [
  {
    level: 5,
    name: 'a doctorate',
    pattern: /\b(?:ph\.?\s?d\.?|doctorate|doctoral(?: degree)?|promotion|doktor(?:titel)?|dphil)(?![\p{L}])/iu,
    words: ['phd', 'doctorate', 'doctoral', 'dphil'],
  },
  {
    level: 4,
    name: "a master's degree",
    pattern:
      /\b(?:master['’]?s?(?= (?:degree|of|in|level|or|and|preferred|required|is)|[,/)'’]|$)(?:[’']s)?(?: degree)?|m\.?sc\.?|m\.s\.|ms(?= (?:in|or|degree)|\/)|m\.a\.|m\.?eng\.?|mba|m\.?ed\.?|masterabschluss|masterstudium|diplom)(?![\p{L}])/iu,
    words: ['master', 'masters', "master's", 'msc', 'mba', 'meng', 'diplom'],
  },
  {
    level: 3,
    name: "a bachelor's degree",
    pattern:
      /\b(?:bachelor['’]?s?(?:[’']s)?(?: degree)?|b\.?sc\.?|b\.s\.|bs(?= (?:in|or|degree)|\/)|b\.?a\.?(?=\s|\/|,|\))|b\.?eng\.?|b\.?ed\.?|bsn|undergraduate degree|university degree|college degree|four[- ]year degree|degree(?!\s(?:of|to which))|graduate degree|hochschulabschluss|universitätsabschluss|(?:abgeschlossenes )?(?:studium|hochschulstudium)|bachelorabschluss)(?![\p{L}])/iu,
    words: ['bachelor', 'bachelors', "bachelor's", 'bsc', 'ba', 'beng', 'bsn', 'bed', 'degree'],
  },
  {
    level: 2,
    name: 'vocational training',
    pattern:
      /\b(?:associate['’]?s?(?:[’']s)? degree|apprenticeship|vocational (?:training|qualification)|hnd|nvq|btec|trade certificate|(?:abgeschlossene |kaufmännische |technische )*(?:ausbildung|berufsausbildung))(?![\p{L}])/iu,
    words: ['apprenticeship', 'vocational', 'associate degree', 'hnd', 'nvq', 'btec', 'ausbildung'],
  },
  {
    level: 1,
    name: 'a school diploma',
    pattern:
      /\b(?:high[- ]school (?:diploma|degree|education|graduate)|secondary school|ged|gcses?|a[- ]levels?|abitur|schulabschluss|leaving certificate)(?![\p{L}])/iu,
    words: ['high school', 'ged', 'gcse', 'a levels', 'abitur', 'secondary school', 'diploma'],
  },
];

/** The degrees a text names, as levels. */
export function degreesIn(text: string): Degree[] {
  return namedIn(text).map(({ kind }) => kind.level);
}

type Named = { kind: Kind; start: number; end: number };

/** "Master's degree" is one degree, not a master's and a plain one. */
function namedIn(text: string): Named[] {
  if (!HAS_DEGREE.test(text)) return [];
  const named = DEGREES.flatMap((kind): Named[] => {
    const match = kind.pattern.exec(text);
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
  });
  return named.filter(
    ({ start, end }) =>
      !named.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
  );
}

/** Cheap to ask first: most sentences name none. */
const HAS_DEGREE =
  /degree|diplom|bachelor|master|ph\.?\s?d|d\.?phil|doctor|doktor|promotion|\b[mb]\.?(?:sc|eng|ba|ed|a|s)\b|bsn|studium|abschluss|apprentice|vocational|hnd|nvq|btec|certificate|ausbildung|school|\bged\b|gcse|level|abitur/i;

/** The lowest degree a sentence asks for, with its subject. "Bachelor's or Master's" is met by a bachelor's. */
export function educationIn(sentence: string): Finding[] {
  const plain = namedIn(sentence);
  if (plain.length === 0) return [];
  const isChoice =
    plain.length > 1 && !/\b(?:preferred|plus|ideally|preferably|von vorteil|desirable)\b/i.test(sentence);
  const wanted = isChoice ? [plain.toSorted((one, other) => one.kind.level - other.kind.level)[0] as Named] : plain;
  const last = Math.max(...plain.map(({ end }) => end));
  const subject = fieldBehind(sentence, last);
  return wanted.map(({ kind, start, end }) => {
    const name = subject === null ? kind.name : `${kind.name} in ${subject.name}`;
    return {
      kind: 'education',
      name: name.slice(0, 80),
      words: kind.words,
      years: null,
      start,
      end: Math.max(end, subject?.end ?? end),
    };
  });
}

/** The subjects a degree may be in, in lower case; empty where none is named. */
export function fieldsOf(text: string): string[] {
  const match = FIELD.exec(text);
  if (!match?.[1]) return [];
  return match[1]
    .split(/,|\/|\bor\b|\band\b|\boder\b|\bund\b/)
    .map((field) => field.trim().toLowerCase())
    .filter(
      (field) =>
        field !== '' &&
        !/\b(?:related|similar|relevant|equivalent|other|comparable|field|discipline|area|subject|experience)\b/.test(
          field,
        ),
    );
}

const FIELD =
  /\b(?:degree|bachelor['’]?s?|master['’]?s?|ph\.?d\.?|doctorate|studium|ausbildung|diploma|b\.?sc\.?|m\.?sc\.?|apprenticeship|qualification|training|abschluss)\b[^.;(]{0,30}?\b(?:in|of|der|im|als)\s+((?!experience|your|our|this|which)[^.;()]{3,120})/i;

function fieldBehind(sentence: string, from: number): { name: string; end: number } | null {
  const match = /^[^.;(]{0,24}?\b(?:in|of|der|im|als)\s+((?:[\p{L}'’-]+(?: |(?=[^\p{L}'’-]|$))){1,4})/iu.exec(
    sentence.slice(from, from + 90),
  );
  if (!match?.[1]) return null;
  const words = match[1].trim().split(' ');
  const stop = words.findIndex((word) =>
    /^(?:or|and|oder|und|from|is|with|plus|required|preferred|preferably|a|an|the|any|related|relevant|similar|your|our|this|another|experience)$/i.test(
      word,
    ),
  );
  const name = spokenName((stop < 0 ? words : words.slice(0, stop)).join(' '));
  if (name === '') return null;
  const end =
    from + match[0].indexOf(match[1]) + (stop < 0 ? match[1].trim().length : words.slice(0, stop).join(' ').length);
  const others = OTHER_FIELDS.exec(sentence.slice(end, end + 160))?.[0].length ?? 0;
  return { name: isProperCase(name) ? name.toLowerCase() : name, end: end + others };
}

/** ", mathematics or a related field": the other subjects that will do. */
const OTHER_FIELDS =
  /^(?:(?:\s?[,/]|,?\s(?:or|and|oder|und))\s?(?:(?:an?|any|other|another|the|related|similar|relevant|comparable|equivalent)\s){0,4}(?!experience|proven|strong|years|knowledge|a\b)\p{L}[\p{L}'’-]*(?:\s(?:field|discipline|subject|area|degree|science|sciences|engineering|administration|economics|management|studies|qualification))?(?=[\s,.;)/]|$))+/iu;

function isProperCase(name: string): boolean {
  return !/\p{Lu}\p{Lu}/u.test(name);
}
