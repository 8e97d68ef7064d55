import type { Education } from '@intervue/shared';
import { findPeriod, findSpan, type Period, withoutDates } from './dates.ts';
import { degreeIn, degreeParts, isGrade, isSubject, withoutGrade } from './degrees.ts';
import { isAllCaps, type Line, wordCount } from './line.ts';
import { isPlace, splitPlace } from './places.ts';
import { isSchool } from './role-words.ts';

/** The courses of study told of in the lines of one or more sections, in their order. */
export function educationsOf(lines: readonly Line[]): Education[] {
  const found: Draft[] = [];
  const naming = lines.filter((line) => !isTelling(line));
  const first = naming[0];
  // Where the first line of each course is set apart, lines in other letters never begin one.
  const starting = first && naming.some((line) => styleOf(line) !== styleOf(first)) ? styleOf(first) : null;
  for (const line of naming) {
    const facts = factsOf(line);
    const last = found.at(-1);
    if (!last || isNext(last, facts, starting === null ? null : styleOf(line) === starting))
      found.push({ ...EMPTY, ...only(facts), lines: 1, y: line.y });
    else fill(last, facts);
  }
  return found.filter((draft) => isCourse(draft, found.length)).map(educationOf);
}

/** A school, or a degree or an unknown name with a date. */
function isCourse({ school, degree, other, period }: Draft, all: number): boolean {
  if (school !== null) return true;
  return period === null ? degree !== null && all === 1 : degree !== null || other !== null;
}

type Facts = {
  school: string | null;
  degree: string | null;
  field: string | null;
  period: Period | null;
  other: string | null;
};
type Draft = Facts & { lines: number; y: number };

const EMPTY: Facts = { school: null, degree: null, field: null, period: null, other: null };

function only(facts: Facts): Facts {
  return facts;
}

/** Sentences, marks and lists of courses say nothing that is asked for here. */
function isTelling(line: Line): boolean {
  if (isGrade(line.text) || isTableHead(line)) return true;
  if (/^(?:relevant |selected )?(?:coursework|courses|modules|activities|thesis|dissertation)\b/i.test(line.text))
    return true;
  const isFact = isSchool(line.text) || degreeIn(line.text) !== null || findPeriod(line.text) !== null;
  if (line.isBullet && (wordCount(line.text) > 14 || !isFact)) return true;
  return !isFact && (line.text.length > 100 || (line.text.endsWith('.') && wordCount(line.text) > 6));
}

function isTableHead(line: Line): boolean {
  const words = line.text.split(/[\s/,|&]+/).filter((word) => word !== '');
  return line.cells.length > 1 && words.every((word) => TABLE_WORD.test(word));
}

const TABLE_WORD =
  /^(?:s\.?no\.?|degree|course|qualification|institute|institution|institution's|school|college|university|board|year|passing|of|name|percentage|marks|cgpa|gpa|grade|score|from|to|dates?|subject|stream|specialization|level|%|examination|exam|result|duration|field)$/i;

function factsOf(line: Line): Facts {
  const facts = { ...EMPTY, period: findSpan(line.text) ?? findPeriod(line.text) };
  const pieces = line.cells
    .flatMap((cell) => cell.text.split(/\s*[|•·∙]\s*|\s{2,}/u))
    .map((piece) =>
      withoutDates(piece.replace(LABEL, ''))
        .replaceAll(TIME_WORD, '')
        .replace(/\s*[,;]\s*\.$/, ''),
    )
    .filter((piece) => /\p{L}/u.test(piece) && !isPlace(piece) && !isGrade(piece));
  for (const piece of pieces) place(facts, withoutPlace(piece));
  return facts;
}

/** "University of California, Berkeley": universities of a state and institutes of a country are told apart by their towns. */
function withoutPlace(text: string): string {
  const [, state] = /^University of ([^,]+),\s[^,]+$/u.exec(text) ?? [];
  const isCampus = state !== undefined && isPlace(`Somewhere, ${state}`);
  return isCampus || /^(?:Indian|National) Institute of \p{L}+,\s[^,]+$/u.test(text) ? text : splitPlace(text).rest;
}

const LABEL =
  /^(?:(?:name of )?(?:school|college|university|institut(?:e|ion))|course|degree|qualification|programme|program|year(?: of passing)?|dates?|schule|hochschule|abschluss|escuela|école)\s*[:：]\s*/i;
const TIME_WORD =
  /^(?:grad(?:uated|uation)?\.?(?: date)?|expected(?: graduation)?|anticipated|class of|awarded|completed)\b[:\s]*|[\s,;(–-]+(?:expected|anticipated|graduated|graduating|graduation|class of|completed|in progress|exp\.)(?: graduation)?(?: in)?:?\)?$/gi;

function place(facts: Facts, text: string): void {
  const degree = degreeIn(text);
  const hasSchool = isSchool(text);
  if (degree && hasSchool) placeBoth(facts, text);
  else if (degree && !facts.degree) placeDegree(facts, text);
  else if (hasSchool && /\s[–—]\s/.test(text)) placeParts(facts, text);
  else if (hasSchool && !facts.school) placeSchool(facts, text);
  else facts.other ??= text;
}

/** "KABK — MA Type and Media": a name in front of a degree is that of a school, though nothing in it says so. */
function besideDegree(text: string): { name: string; course: string } | null {
  const [mark] = /\s+[–—|-]\s+|:\s+|,\s+/.exec(text) ?? [];
  const at = mark === undefined ? -1 : text.indexOf(mark);
  const [name, course] = [text.slice(0, at), text.slice(at + (mark?.length ?? 0))];
  if (at < 2 || degreeIn(name) !== null || degreeIn(course)?.at !== 0) return null;
  return /^\p{Lu}/u.test(name) && !isSubject(name) && !isGrade(name) ? { name, course } : null;
}

/** "London School of Economics, London — General Course". */
function placeParts(facts: Facts, text: string): void {
  for (const part of text.split(/\s+[–—]\s+/)) place(facts, splitPlace(part).rest);
}

function placeDegree(facts: Facts, text: string): void {
  const beside = isSchool(text) ? null : besideDegree(text);
  if (beside) facts.other ??= beside.name;
  const { degree, field } = degreeParts(beside?.course ?? text);
  facts.degree = degree;
  facts.field = field;
}

/** "BSc Physics, University of Leeds": parted where one side names the degree and the other the school. */
function placeBoth(facts: Facts, text: string): void {
  const marks = [
    ...text.matchAll(/\s*[,;]\s+|\s+[–—/-]\s+|\s+(?:at|from|an der|bei)\s+|\.\s+(?=\p{Lu})|\s*[()]\s*|:\s+/gu),
  ];
  const splits = marks.flatMap((mark) => {
    const sides = [text.slice(0, mark.index), text.slice(mark.index + mark[0].length).replace(/^\)|\)$/, '')] as const;
    const at = sides.findIndex((side) => isSchool(side) && degreeIn(side) === null);
    const [school, other] = [sides[at], sides[1 - at]];
    return school && other && (!isSchool(other) || SCHOOL_DIPLOMA.test(other))
      ? [{ school, other, isFirst: at === 0 }]
      : [];
  });
  // A school in front reaches up to the degree, one at the end begins as late as it can.
  const found = splits.findLast((split) => split.isFirst) ?? splits.at(-1);
  if (found) {
    placeSchool(facts, splitPlace(found.school).rest);
    if (degreeIn(found.other)) placeDegree(facts, found.other);
  } else if (/^(?:high school|secondary)/i.test(text) && /diploma|certificate/i.test(text)) placeDegree(facts, text);
  else facts.school ??= text;
}

/** "BTS Travaux publics, Lycée Cuzin, Caluire": what stands before the school is the course, a town behind a school its place. */
function fromSchoolOn(text: string): { before: string; school: string } {
  const pieces = text.split(/,\s+|\s+[–—]\s+/);
  const at = pieces.findIndex((piece) => isSchool(piece));
  if (at < 0) return { before: '', school: text };
  const before = pieces.slice(0, at).join(', ');
  const school = at === 0 ? text : text.slice(text.indexOf(pieces[at] ?? ''));
  const [, name, town] = /^([^,]+),\s+(\p{Lu}[\p{L}.'’-]+)$/u.exec(school) ?? [];
  const isTown = name !== undefined && town !== undefined && !isSchool(town) && !isSubject(town);
  // Universities are named after towns as well ("University of Wisconsin, Madison").
  return { before, school: isTown && !/univ/i.test(name) ? name : school };
}

function withoutTown(name: string): string {
  return name.replace(/^([^,]{4,}),\s+\p{Lu}[\p{L}'’-]+$/u, '$1');
}

/** Names the kind of school, and not the school. */
const SCHOOL_DIPLOMA = /^(?:high|secondary|grammar) school (?:diploma|certificate)$/i;

/** "Stanford University, Physics": the subject is no part of the name. */
function placeSchool(facts: Facts, whole: string): void {
  const { before, school: text } = fromSchoolOn(withoutPlace(withoutGrade(whole)));
  if (before !== '') facts.other ??= before;
  const at = text.indexOf(', ');
  const tail = at < 0 ? '' : text.slice(at + 2);
  const isOwn = tail === '' || isSchool(tail) || isPlace(tail) || !(isSubject(tail) || COURSE.test(tail));
  facts.school ??= isOwn ? text : text.slice(0, at);
  if (!isOwn) facts.other ??= tail;
}

const COURSE = /\b(?:degree|diploma|certificate|studies|program(?:me)?|course|in)\b/i;

/** A second school, degree or time begins another course, and so does a line set like the first lines of the others. */
function isNext(last: Draft, facts: Facts, isLikeFirst: boolean | null): boolean {
  if (isLikeFirst === true && isTimeOfNext(last, facts)) return true;
  if (facts.school && last.school) return isLikeFirst !== false || !isWhole(last) || facts.degree !== null;
  if (facts.degree && last.degree) return true;
  return hasTimeOfItsOwn(last, facts) || (isLikeFirst === true && isNamedNext(last, facts));
}

function hasTimeOfItsOwn(last: Draft, { other, school, degree, period }: Facts): boolean {
  return period !== null && last.period !== null && [other, school, degree].some((fact) => fact !== null);
}

/** A time set like the first line of each course, where one is there already. */
function isTimeOfNext(last: Draft, facts: Facts): boolean {
  return facts.period !== null && last.period !== null && isBegun(last);
}

/** A name in known words or not, where one with a course is there already. */
function isNamedNext(last: Draft, facts: Facts): boolean {
  return facts.other !== null && isBegun(last);
}

function isBegun({ school, degree, period }: Facts): boolean {
  return school !== null && (degree !== null || period !== null);
}

function isWhole({ school, degree, period }: Facts): boolean {
  return school !== null && degree !== null && period !== null;
}

function styleOf(line: Line): string {
  return `${line.isBold}${Math.round(line.size * 2)}${isAllCaps(line.text)}`;
}

function fill(draft: Draft, facts: Facts): void {
  draft.school ??= facts.school;
  if (!draft.degree && facts.degree) {
    draft.degree = facts.degree;
    draft.field ??= facts.field;
  }
  draft.period ??= facts.period;
  draft.other ??= facts.other;
  draft.lines += 1;
}

function educationOf(draft: Draft): Education {
  const whole = withSchoolInField(draft);
  const { school, degree, field, period, other } = whole;
  const subject = subjectLeft(whole);
  const date = period === null ? null : (period.end ?? period.start);
  return {
    institution: cut(school ?? withoutTown(other ?? '')),
    degree: cut(degree ?? subject),
    field: cut(degree !== null && subject !== '' ? subject : (field ?? '')) || null,
    graduation_date: date,
  };
}

/** "Ausbildung zum Fotografen, Lette Verein": without any known school, what follows the subject is where it was studied. */
function withSchoolInField(draft: Draft): Draft {
  const [, field, school] = /^([^,]+),\s+(\p{Lu}\S+\s\p{Lu}.*)$/u.exec(draft.field ?? '') ?? [];
  if (draft.school !== null || draft.other !== null || field === undefined || school === undefined) return draft;
  return { ...draft, field, school };
}

/** What is left beside a school is the subject, or all that is said of the course. */
function subjectLeft({ school, field, other }: Draft): string {
  return school !== null && field === null && other !== null && wordCount(other) < 8 ? other : '';
}

function cut(text: string): string {
  return text.slice(0, 300);
}
