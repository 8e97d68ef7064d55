/** Whether something must be there or would be nice. */
export type Level = 'must' | 'nice';

/**
 * Says of each place in a sentence how the sentence itself rates it: "Go is required, Rust a plus". Null where it says nothing.
 */
export function ratingIn(sentence: string): (start: number) => Level | null {
  const found = markersIn(sentence);
  if (found.length === 0) return () => null;
  const all = groupsOf(sentence);
  const groups = all.map((group) => ({ ...group, reaches: reachesIn(sentence, group, { all, found }) }));
  return (start) => {
    // What stands in brackets is rated there first, then by what the brackets stand in.
    const around = groups
      .filter((group) => group.start <= start && start < group.end)
      .toSorted((one, other) => one.end - one.start - (other.end - other.start));
    for (const { reaches } of around) {
      const own = reaches.filter((reach) => reach.start <= start && start < reach.end);
      const [nearest] = own.toSorted((one, other) => one.end - one.start - (other.end - other.start));
      if (nearest) return nearest.level;
    }
    return null;
  };
}

type Span = { start: number; end: number };
type Group = Span & { depth: number };

/** The sentence and every pair of brackets in it. */
function groupsOf(sentence: string): Group[] {
  const groups: Group[] = [{ start: 0, end: sentence.length, depth: 0 }];
  let from = -1;
  for (let at = 0; at < sentence.length && groups.length < 20; at += 1) {
    const sign = sentence.charAt(at);
    if (sign === '(' || sign === '[') from = at;
    if ((sign === ')' || sign === ']') && from >= 0) {
      groups.push({ start: from, end: at, depth: 1 });
      from = -1;
    }
  }
  return groups;
}

const NICE =
  /\b(?:nice[- ]to[- ]haves?|(?:(?:is|are|would be|will be|considered|as|ist|sind|wäre|wären) )?(?:an? |ein )?(?:(?:big|huge|strong|real|definite|distinct|great) )?(?:plus|bonus|advantage|asset)(?: points)?(?!\s\d)|(?:(?:is|are|would be) )?(?:strongly |highly |also )?(?:preferred|preferable|desirable|desired|advantageous|beneficial|helpful|useful|appreciated|optional|welcome)|preferably|ideally|(?:is |are )?not (?:strictly )?(?:required|essential|necessary|mandatory|a must)|good[- ]to[- ]have|would be (?:great|nice|good|ideal)|we['’]d love|even better|von vorteil|wünschenswert|idealerweise|gerne|pluspunkt)\b/gi;
const MUST =
  /\b(?:(?:is |are )?(?:strictly |absolutely )?(?:required|mandatory|essential|necessary|needed)|(?:is |are )?a must(?:[- ]have)?|must[- ]haves?|you must|zwingend|erforderlich|vorausgesetzt)\b/gi;

type Marker = Span & { level: Level };

/** Words that rate, in order. "Not required" is one of its own, and says the opposite of the one in it. */
function markersIn(sentence: string): Marker[] {
  const found = [NICE, MUST].flatMap((pattern, index) =>
    Array.from(sentence.matchAll(pattern), (match): Marker => {
      return { level: index === 0 ? 'nice' : 'must', start: match.index, end: match.index + match[0].length };
    }),
  );
  const ordered = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  return ordered.filter((marker, at) => !ordered.slice(Math.max(0, at - 2), at).some(({ end }) => marker.end <= end));
}

/** "Ideally Go", "Must have: Go": it rates what comes. */
function isAhead(sentence: string, start: number, end: number, group: Group): boolean {
  const word = sentence.slice(start, end).toLowerCase();
  if (/^(?:ideally|preferably|idealerweise|gerne|we['’]d love|even better|you must)$/.test(word)) return true;
  if (/^(?:is|are|would|will|considered|ist|sind)\b/.test(word)) return false;
  if (/^\s*:/.test(sentence.slice(end, end + 3))) return true;
  const before = sentence.slice(Math.max(group.start, start - 12), start);
  const isFirst = start - group.start <= 2 || /[;.–—]\s*$/.test(before);
  return isFirst && /^\s*\S/.test(sentence.slice(end, end + 3)) && !/^\s*[).;]/.test(sentence.slice(end, end + 3));
}

/** What each rating in a group speaks of. What is in brackets is rated there alone. */
function reachesIn(
  sentence: string,
  group: Group,
  { all, found }: { all: readonly Group[]; found: readonly Marker[] },
): (Span & { level: Level })[] {
  const inside = group.depth > 0 ? [] : all.filter((other) => other.depth > 0);
  const markers = found.filter((marker) => holds(group, marker) && !inside.some((other) => holds(other, marker)));
  return markers.map((marker, index) => {
    const { level, start, end } = marker;
    const limits = { from: markers[index - 1]?.end ?? group.start, to: markers[index + 1]?.start ?? group.end };
    if (isAhead(sentence, start, end, group)) return { level, start: end, end: endAhead(sentence, end, limits.to) };
    return { level, start: startBehind(sentence, marker, limits.from), end };
  });
}

function holds(group: Span, marker: Span): boolean {
  return group.start <= marker.start && marker.end <= group.end;
}

function endAhead(sentence: string, from: number, limit: number): number {
  const stop = sentence.slice(from, limit).search(/;|\.\s|\bbut\b/);
  return stop < 0 ? limit : from + stop;
}

const ONE_THING =
  /\b(?:experience|knowledge|familiarity|understanding|exposure|background|proficiency|fluency|skills|erfahrung|kenntnisse)\b/i;

/** How far back a rating reaches: over a list that it speaks of as a whole, or only to the comma before it. */
function startBehind(sentence: string, marker: Marker, limit: number): number {
  const word = sentence.slice(marker.start, marker.end).toLowerCase();
  const stretch = sentence.slice(limit, marker.start);
  const divide = Math.max(
    stretch.lastIndexOf(';'),
    stretch.lastIndexOf('. '),
    stretch.lastIndexOf(' but '),
    stretch.lastIndexOf(' – '),
  );
  const from = divide < 0 ? 0 : divide + 1;
  const clause = stretch.slice(from);
  if (/^(?:are|would be|will be|sind|wären)\b/.test(word)) return limit + from;
  const comma = Math.max(clause.lastIndexOf(', '), clause.lastIndexOf(', and '));
  const last = comma < 0 ? clause : clause.slice(comma);
  const isVerb = /^(?:is|ist|wäre)\b/.test(word);
  if (comma < 0) {
    const and = isVerb && !ONE_THING.test(clause) ? clause.lastIndexOf(' and ') : -1;
    return limit + from + (and < 0 ? 0 : and);
  }
  if (isVerb ? ONE_THING.test(clause.slice(0, comma)) && !ONE_THING.test(last) : /\b(?:and|or|und|oder)\b/.test(last))
    return limit + from;
  return limit + from + comma;
}
