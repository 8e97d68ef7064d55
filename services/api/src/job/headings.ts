import { HEADINGS } from './headings.data.ts';

/** What a part of a description is about. `open`: whatever it may be. */
export type Section = 'must' | 'nice' | 'duties' | 'none' | 'open';

/** A heading: the part it begins, and where on its line it ends when more stands behind it. */
export type Heading = { section: Section; end: number };

const HEADING_CHARS_MAX = 70;

/**
 * The heading that a line is or begins with ("Requirements: a degree"); null for any other line. `current` is the part it stands in:
 * "Languages" divides requirements and does not end them.
 */
export function headingOf(line: string, current: Section, isBullet: boolean): Heading | null {
  const colon = line.slice(0, HEADING_CHARS_MAX).search(/[:：]/);
  if (colon > 0 && line.slice(colon + 1).trim() !== '') {
    const section = sectionOf(folded(line.slice(0, colon)), current);
    return section === null ? null : { section, end: colon + 1 };
  }
  if (line.length > HEADING_CHARS_MAX) return null;
  const section = sectionOf(folded(line), current);
  if (section !== null && (!isBullet || section !== current)) return { section, end: line.length };
  return !isBullet && looksLikeHeading(line) ? { section: judged(folded(line), current), end: line.length } : null;
}

const BY_HEADING = new Map<string, Section | 'within'>(
  Object.entries(HEADINGS).flatMap(([section, lines]) =>
    lines
      .split(/,\s*/)
      .map((heading): [string, Section | 'within'] => [heading.trim(), section as keyof typeof HEADINGS]),
  ),
);

/** What may stand before or behind the words of a heading: a heading says no more by it. */
const FRAME =
  /^(?:(?:the|some|our|other|further|your|key|main|any|a few|minimum) )+|(?: (?:for this (?:role|position|job)|for the (?:role|position|job)|of the (?:role|position|job)|in you|include|includes|are|at a minimum|we are looking for|you will need|you should have|if you have|if you|but not required|not required|at [a-z]+(?: [a-z]+)?))+$/g;

function sectionOf(heading: string, current: Section): Section | null {
  const bare = heading.replaceAll(FRAME, '');
  const found = BY_HEADING.get(heading) ?? BY_HEADING.get(bare);
  if (found === 'within') return current === 'must' || current === 'nice' ? current : 'must';
  if (found !== undefined) return found;
  if (NICE_SENTENCE.test(heading)) return 'nice';
  if (MUST_SENTENCE.test(heading)) return 'must';
  // "About Acme", "Life at Acme", "Why Acme?", "Working at Acme".
  if (
    /^(?:about|life at|why|working at|work at|join|who is|warum|uber) (?!you\b|your\b)\S+(?: \S+){0,3}$/.test(heading)
  )
    return 'none';
  return null;
}

/** Headings that are half a sentence, and end in as many ways as sentences do. */
const NICE_SENTENCE =
  /^(?:it (?:would be|is) (?:great|nice|good|ideal|a plus|an advantage)|its (?:great|nice|a plus)|even better|bonus|nice to have|ideally you|what would make you stand out)(?: \S+){0,4}$/;
const MUST_SENTENCE =
  /^(?:(?:what|who) (?!you can expect|you get|you will get|we offer)(?:\S+ ){0,5}(?:bring|need|looking for|expect|hoping for)|(?:skills|experience|qualifications|requirements) (?:you|we|that|and)(?: \S+){0,3} (?:have|need|bring|needed|required|expertise|abilities))(?: \S+){0,3}$/;

/** Short and set apart by how it is written, whatever it says. */
function looksLikeHeading(line: string): boolean {
  if (/^#{1,6}\s/.test(line) || /^\*\*[^*]{2,60}\*\*:?$/.test(line)) return true;
  const words = line.trim().split(/\s+/);
  if (words.length > 10 || line.length > 60) return false;
  if (/[:：]\s*$/.test(line)) return true;
  return (
    words.length >= 2 && words.length <= 7 && /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.,;!\d]/.test(line)
  );
}

/** The first that fits says what an unknown heading is about. */
const SIGNS: readonly (readonly [RegExp, Section])[] = [
  [
    /\b(?:you can expect|we offer|for you|you get|you will get|youll get|benefits?|perks?|apply|contact|salary|equal)\b/,
    'none',
  ],
  [
    /\b(?:nice|bonus|plus|even (?:more|better)|extra|ideally|preferred|preferably|desirable|desired|optional|love it if|stand out|advantage)\b/,
    'nice',
  ],
  [/\b(?:youll|you will|will be|responsib\w+|duties|tasks|mission|day to day|this role)\b/, 'duties'],
  [
    /\b(?:requir\w+|must|qualif\w+|criteria|essential|expect|bring|need|needed|looking for|skills|(?:good |great |perfect )?fit|match)\b|^you (?:have|are|know|should|can|enjoy|love|like|hold|possess)\b/,
    'must',
  ],
];

/** A line that leads a list in ("As a person:") keeps the part it stands in; any other begins something unknown. */
function judged(heading: string, current: Section): Section {
  const sign = SIGNS.find(([pattern]) => pattern.test(heading));
  if (sign) return sign[1];
  return /^(?:you|we|in|with|as|this|the|ideally|for|to)\b/.test(heading) ? current : 'open';
}

function folded(line: string): string {
  return line
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[&+]/g, ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\d{1,2} /, '')
    .trim();
}
