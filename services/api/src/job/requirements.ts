import type { JobRequirement } from '@intervue/shared';
import type { Finding } from './finding.ts';
import type { Unit } from './units.ts';
import type { Level } from './wording.ts';

/** A finding where it was found, and how much it matters. */
export type Rated = { finding: Finding; unit: Unit; level: Level };

const TEXT_CHARS_MAX = 300;

/** The same thing asked for twice is asked for once: what must be there counts, and the most years. In the order of the text. */
export function merged(all: readonly Rated[]): Rated[] {
  const kept = new Map<string, Rated>();
  for (const one of all) {
    const key = idOf(one.finding);
    const known = kept.get(key);
    if (!known) kept.set(key, one);
    else {
      const [first, second] = known.level === 'nice' && one.level === 'must' ? [one, known] : [known, one];
      const years = first.finding.years ?? (first.level === second.level ? second.finding.years : null);
      kept.set(key, { ...first, finding: { ...first.finding, years } });
    }
  }
  return [...kept.values()].toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** As the contract has it. `text` is the description that the places are counted in. */
export function toRequirement({ finding, unit, level }: Rated, text: string): JobRequirement {
  const { start, end } = spanOf(finding, unit, text);
  return {
    id: idOf(finding),
    text: text.slice(start, end),
    name: finding.name.slice(0, 80),
    kind: finding.kind,
    level,
    years: finding.years,
    words: finding.words.slice(0, 20).map((word) => word.slice(0, 80)),
    start,
    end,
  };
}

function placeOf({ finding, unit }: Rated): number {
  return unit.start + finding.start;
}

/** Its kind and its words, so that it is the same in every reading. */
function idOf({ kind, name }: Finding): string {
  const words = name
    .toLowerCase()
    .replaceAll('+', ' plus')
    .replaceAll('#', ' sharp')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${kind}:${words}`.slice(0, 80);
}

/** The sentence, or as much of a long one around what was found as fits, in whole words. */
function spanOf(finding: Finding, unit: Unit, text: string): { start: number; end: number } {
  if (unit.end - unit.start <= TEXT_CHARS_MAX) return { start: unit.start, end: unit.end };
  const from = unit.start + finding.start;
  const to = Math.min(unit.start + finding.end, from + TEXT_CHARS_MAX);
  const room = Math.floor((TEXT_CHARS_MAX - (to - from)) / 2);
  let start = Math.max(unit.start, from - room);
  let end = Math.min(unit.end, to + room);
  while (start > unit.start && start < from && /\S/.test(text.charAt(start - 1))) start += 1;
  while (end < unit.end && end > to && /\S/.test(text.charAt(end))) end -= 1;
  while (start < from && /\s/.test(text.charAt(start))) start += 1;
  while (end > to && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
