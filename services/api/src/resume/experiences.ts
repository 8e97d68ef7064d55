import type { Experience } from '@intervue/shared';
import { entryBlocks } from './entry-lines.ts';
import { type EntryHead, entryHeads } from './entry-heads.ts';
import { headParts, type HeadParts } from './fragments.ts';
import { joinWrapped, type Line } from './line.ts';
import { type Habits, habitsOf, partedFragments, type PositionNames, positionNames } from './position-names.ts';
import { roleScore } from './role-words.ts';
import { plainEntries } from './told-lines.ts';

/** The positions told of in the lines of one or more sections, in their order. */
export function experiencesOf(lines: readonly Line[]): Experience[] {
  const heads = entryHeads(entryBlocks(plainEntries(lines)));
  const hasDates = heads.some((head) => head.isDated);
  const parts = heads.map((head) => headParts(head.lines));
  const parted = parts.map((each) => partedFragments(each.fragments));
  const habits = habitsOf(parted.filter((_, at) => heads[at]?.isDated || !hasDates));
  const found: Draft[] = [];
  heads.forEach((head, at) => {
    const own = parts[at];
    if (own) take(found, { head, own, names: positionNames(parted[at] ?? [], habits), hasDates }, habits);
  });
  return found.filter((draft) => draft.names.company !== '' || draft.names.title !== '').map(experienceOf);
}

type Draft = { names: PositionNames; parts: HeadParts; body: Line[] };
type Given = { head: EntryHead; own: HeadParts; names: PositionNames; hasDates: boolean };

function take(found: Draft[], given: Given, habits: Habits): void {
  const { head, own, names } = given;
  const last = found.at(-1);
  if (!head.isDated && !isPosition(own, given.hasDates)) {
    // A heading inside a position, or a line too short to be known as text.
    last?.body.push(...head.lines, ...head.body);
    return;
  }
  const title = last ? titleUnder(last, given) : '';
  const body = [...head.body];
  if (last && title !== '') {
    Object.assign(last, {
      names: { ...last.names, title },
      parts: isSpan(own) || !last.parts.period ? own : last.parts,
      body,
    });
    return;
  }
  const company = last && isFurther(last, names, habits) ? last.names.company : names.company;
  found.push({ names: { ...names, company }, parts: own, body });
}

function isSpan({ period }: HeadParts): boolean {
  return period !== null && period.end !== null;
}

/** A further title at the same employer. */
function isFurther(last: Draft, { company, title }: PositionNames, habits: Habits): boolean {
  return company === '' && title !== '' && habits.order <= 0 && !last.names.isTitleFirst;
}

/** The title that belongs to an employer named on lines of its own, with nothing told about it yet; empty when there is none. */
function titleUnder(last: Draft, { own, names }: Given): string {
  if (!isOnlyCompany(last) || last.body.length > 0) return '';
  const isAlone = own.fragments.length === 1;
  if (names.title !== '') return names.company === '' || isAlone ? names.title : '';
  return isAlone && last.parts.period === null ? names.company : '';
}

function isOnlyCompany(draft: Draft): boolean {
  return draft.names.company !== '' && draft.names.title === '';
}

/** Without a date, only what clearly names a position begins one. */
function isPosition(parts: HeadParts, hasDates: boolean): boolean {
  if (!parts.fragments.some((fragment) => roleScore(fragment.text) >= 2)) return !hasDates && parts.place !== null;
  return !hasDates || (parts.fragments.length >= 2 && parts.fragments[0]?.isBold === true);
}

function experienceOf({ names, parts, body }: Draft): Experience {
  const { description, highlights } = tellings(body);
  return {
    company: names.company.slice(0, 300),
    title: names.title.slice(0, 300),
    start_date: parts.period?.start ?? null,
    end_date: parts.period?.end ?? null,
    description: description.slice(0, 4_000) || null,
    highlights: highlights.slice(0, 60).map((text) => text.slice(0, 4_000)),
  };
}

const EMPTY_LABEL = /^[\p{L} &]{4,40}:$/u;

/** Bullets are highlights, each with the lines it runs on over; other text is the description. */
function tellings(body: readonly Line[]): { description: string; highlights: string[] } {
  const plain: string[] = [];
  const bullets: { texts: string[]; x: number }[] = [];
  for (const line of body) {
    const last = bullets.at(-1);
    if (line.isBullet) bullets.push({ texts: [line.text], x: line.x });
    else if (last && (line.x > last.x - 6 || /^\p{Ll}/u.test(line.text)) && !/^[\p{L} ]{3,30}:/u.test(line.text))
      last.texts.push(line.text);
    else if (!EMPTY_LABEL.test(line.text)) plain.push(line.text);
  }
  return { description: joinWrapped(plain), highlights: bullets.map((bullet) => joinWrapped(bullet.texts)) };
}
