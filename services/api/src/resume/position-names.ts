import type { Fragment } from './fragments.ts';
import { splitPlace } from './places.ts';
import { employerScore, isSchool, roleScore } from './role-words.ts';

/** The employer and the title of one position; empty where none is given. */
export type PositionNames = {
  company: string;
  title: string;
  companyStyle: string;
  titleStyle: string;
  isTitleFirst: boolean;
};

/** What the other positions of the resume say about how this one is written; `order` > 0: titles come first. */
export type Habits = { order: number; titleStyles: ReadonlySet<string>; companyStyles: ReadonlySet<string> };

/** Tells from how clearly written positions are laid out how the rest are; each given as `partedFragments` gives it. */
export function habitsOf(heads: readonly (readonly Fragment[])[]): Habits {
  let order = 0;
  const titles: string[] = [];
  const companies: string[] = [];
  for (const [first, second] of heads) {
    if (!first || !second) continue;
    const lean = leaning(first) - leaning(second);
    order += lean;
    if (Math.abs(lean) < 2) continue;
    titles.push((lean > 0 ? first : second).style);
    companies.push((lean > 0 ? second : first).style);
  }
  const only = (own: readonly string[], others: readonly string[]) =>
    new Set(own.filter((style) => !others.includes(style)));
  return { order, titleStyles: only(titles, companies), companyStyles: only(companies, titles) };
}

/** Decides which of the parted fragments is the employer and which the title. */
export function positionNames(fragments: readonly Fragment[], habits: Habits): PositionNames {
  const [first, second] = fragments;
  if (!first) return named(null, null);
  if (!second) return isTitleAlone(first, habits) ? named(null, first) : named(first, null);
  if (fragments.length === 2) {
    return isTitleOfTwo(first, second, habits) ? named(second, first) : named(first, second);
  }
  const title = fragments.reduce((best, each) => (leaning(each) > leaning(best) ? each : best));
  const others = fragments.filter((each) => each !== title);
  if (roleScore(title.text) === 0) {
    return habits.order > 0 ? named(second, first) : named(first, second);
  }
  return named(nearestEmployer(others, title, fragments), title);
}

function named(company: Fragment | null, title: Fragment | null): PositionNames {
  return {
    company: employerIn(company, title),
    title: title?.text ?? '',
    companyStyle: company?.style ?? '',
    titleStyle: title?.style ?? '',
    isTitleFirst: company !== null && title !== null && title.line <= company.line,
  };
}

/** Beside a title, a town or department behind the employer is known for what it is. */
function employerIn(company: Fragment | null, title: Fragment | null): string {
  if (company === null) return '';
  return title === null ? company.text : withoutTail(company.text);
}

function isTitleAlone(fragment: Fragment, habits: Habits): boolean {
  const lean = leaning(fragment);
  if (lean > 0) return true;
  return lean === 0 && habits.titleStyles.has(fragment.style);
}

function isTitleOfTwo(first: Fragment, second: Fragment, habits: Habits): boolean {
  const lean = leaning(first) - leaning(second);
  if (Math.abs(lean) >= 2 || habits.order === 0) return lean === 0 ? roleScore(first.text) > 0 : lean > 0;
  return habits.order > 0;
}

/** Above 0 for a title, below 0 for an employer. */
function leaning(fragment: Fragment): number {
  if (fragment.label) return fragment.label === 'title' ? 6 : -6;
  return roleScore(fragment.text) - employerScore(fragment.text);
}

function nearestEmployer(others: readonly Fragment[], title: Fragment, all: readonly Fragment[]): Fragment | null {
  const place = all.indexOf(title);
  const weight = (each: Fragment) =>
    employerScore(each.text) * 2 +
    (each.isBold ? 1 : 0) -
    roleScore(each.text) * 2 -
    Math.abs(all.indexOf(each) - place) * 0.6 -
    (each.text.length > 70 ? 3 : 0);
  return others.reduce<Fragment | null>((best, each) => (!best || weight(each) > weight(best) ? each : best), null);
}

/** The fragments; one that holds title and employer together ("Engineer at Acme", "Engineer, Acme") is parted. */
export function partedFragments(fragments: readonly Fragment[]): Fragment[] {
  const clear = fragments.findIndex((each) => AT.test(each.text) && partedAt(each, AT) !== null);
  const found = fragments[clear];
  if (found) return partedAt(found, AT) ?? [...fragments];
  const [only] = fragments;
  if (fragments.length >= 2 && (fragments.length > 2 || fragments.some((each) => roleScore(each.text) >= 2))) {
    const isPlain =
      fragments.some((each) => leaning(each) > 0 && !hasBoth(each)) && fragments.some((each) => leaning(each) <= 0);
    if (isPlain) return [...fragments];
  }
  for (const fragment of fragments) {
    const parts = partsOf(fragment);
    if (parts) return [...parts, ...fragments.filter((each) => each !== fragment)];
  }
  return only ? [...fragments] : [];
}

function hasBoth(fragment: Fragment): boolean {
  return roleScore(fragment.text) > 0 && employerScore(fragment.text) >= 3;
}

const AT = /\s+(?:@|at|bei|chez|en|hos)\s+(?=[\p{Lu}\p{N}])|\s*@\s*/u;
const WEAK_MARKS = [/\s+[–—-]\s+|\s*[–—]\s*/u, /\s*:\s+/, /\s*[;]\s+/, /\s+\/\s+/, /,\s*/, /\s*[()]\s*/];

function partsOf(fragment: Fragment): Fragment[] | null {
  for (const mark of WEAK_MARKS) {
    const parts = partedAt(fragment, mark);
    if (parts) return parts;
  }
  return partedAtBold(fragment);
}

/** Parts at the first mark that has a title on one side and none on the other. */
function partedAt(fragment: Fragment, mark: RegExp): Fragment[] | null {
  for (const found of fragment.text.matchAll(new RegExp(mark, 'gu'))) {
    const [left, right] = [
      sideOf(fragment.text.slice(0, found.index)),
      sideOf(fragment.text.slice(found.index + found[0].length)),
    ];
    if (!/\p{L}/u.test(left) || right === '' || isForm(right)) continue;
    if (areTitleAndEmployer(left, right, mark === AT))
      return [left, right].map((side, at) => withText(fragment, at === 1 ? withoutTail(side) : splitPlace(side).rest));
  }
  return null;
}

/** "Siemens Gamesa, Zamudio" behind a title: what follows the employer is a town or a department, known or not. */
function withoutTail(text: string): string {
  const { rest, place } = splitPlace(text);
  const [, employer, tail = ''] = /^([^,]+),\s+((?:\p{Lu}[\p{L}.'’-]*\p{Ll}[\p{L}.'’-]*\s?){1,2})$/u.exec(rest) ?? [];
  const isTail = place === null && tail !== '' && roleScore(rest) === 0 && employerScore(tail) === 0 && !isForm(tail);
  return isTail && employer !== undefined ? employer : rest;
}

function sideOf(text: string): string {
  return text.replaceAll(/^[\s,(]+|[\s,)]+$/g, '');
}

function areTitleAndEmployer(left: string, right: string, isTitleLeft: boolean): boolean {
  const [l, r] = [roleScore(left), roleScore(right)];
  const isClear = Math.abs(l - r) >= 2 && Math.min(l, r) === 0;
  if (isTitleLeft) return isClear && l > r;
  return isClear || (l !== r && isEmployer(l > r ? right : left));
}

function isEmployer(text: string): boolean {
  return employerScore(text) >= 2 || isSchool(text);
}

function isForm(text: string): boolean {
  return /^(?:inc|llc|ltd|gmbh|corp|co|plc|ag|s\.?a|llp|pty|pvt|phd|md|jr|sr|ii|iii|mba)\b\.?/i.test(text);
}

function partedAtBold(fragment: Fragment): Fragment[] | null {
  const at = fragment.runs.findIndex((run, index) => index > 0 && run.isBold !== fragment.runs[index - 1]?.isBold);
  if (at < 0) return null;
  const clean = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,–—:/-]+|[\s,–—:/-]+$/g, '');
  const [left, right] = [fragment.runs.slice(0, at), fragment.runs.slice(at)].map((runs) =>
    clean(runs.map((run) => run.text).join('')),
  ) as [string, string];
  if (!fragment.text.startsWith(left.slice(0, 10)) || left.length < 2) return null;
  const rest = clean(fragment.text.slice(fragment.text.indexOf(left) + left.length));
  if (rest.length < 2 || !right.includes(rest.slice(0, 8))) return null;
  return [withText(fragment, left), { ...withText(fragment, rest), isBold: !fragment.isBold }];
}

function withText(fragment: Fragment, text: string): Fragment {
  return { ...fragment, text };
}
