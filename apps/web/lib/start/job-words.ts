import type { GapView, JobReading, JobRequirement, RequirementFit } from '@intervue/shared';
import { capitalised, startOfLine } from '../start-of-line.ts';

/** One thing a job asks for, as it is shown. */
export type AskedFor = { id: string; name: string; isNice: boolean; says: string | null };
/** `kind` decides the mark beside each: what must be or would be nice, or how the resume meets it. */
export type AskedForGroup = { kind: JobRequirement['level'] | RequirementFit['fit']; title: string; rows: AskedFor[] };

/** What was read, in a line, as in "at Northwind, 9 points". */
export function jobSays({ company, requirements }: JobReading): string {
  const count = requirements.length;
  const points =
    count === 0 ? 'nothing found that it asks for' : `asks for ${count} ${count === 1 ? 'thing' : 'things'}`;
  return company === null ? capitalised(points) : `${company}, ${points}`;
}

/** What the job asks for: what must be before what would be nice. */
export function askedFor({ requirements }: JobReading): AskedForGroup[] {
  const of = (kind: JobRequirement['level'], title: string) => ({
    kind,
    title,
    // Under its own heading a thing need not be told to be nice to have.
    rows: requirements.filter(({ level }) => level === kind).map((one) => ({ ...rowOf(one), isNice: false })),
  });
  return withRows([of('must', 'It asks for'), of('nice', 'Nice to have')]);
}

/** The same, held against a resume: what it shows, has something near to, and does not show. */
export function heldAgainst({ fits }: GapView): AskedForGroup[] {
  const of = (kind: RequirementFit['fit'], title: string) => ({
    kind,
    title,
    rows: fits.filter(({ fit }) => fit === kind).map((one) => ({ ...rowOf(one.requirement), says: fitSays(one) })),
  });
  return withRows([
    of('matched', 'Your resume shows'),
    of('adjacent', 'Your resume has something near'),
    of('missing', 'Not shown in your resume'),
  ]);
}

/** What follows from it for the interview; null when everything is shown. */
export function whatWillBeAsked({ fits }: GapView): string | null {
  if (fits.every(({ fit }) => fit === 'matched')) return null;
  return 'Not shown only means that your resume does not say it. The interview will ask about what is not shown, as far as its time allows.';
}

function rowOf({ id, name: named, level, years }: JobRequirement): AskedFor {
  const name = startOfLine(named);
  const isToldAlready = years === null || name.includes(String(years));
  return { id, name: isToldAlready ? name : `${name}, ${years}+ years`, isNice: level === 'nice', says: null };
}

function fitSays({ fit, evidence, adjacent_to: near }: RequirementFit): string | null {
  if (fit === 'missing') return null;
  const words = evidence?.trim() ?? '';
  const quoted = words === '' || words === near ? null : `“${words}”`;
  if (fit === 'matched' || near === null) return quoted;
  return quoted === null ? `It has ${near}` : `It has ${near}: ${quoted}`;
}

function withRows(groups: AskedForGroup[]): AskedForGroup[] {
  return groups.filter(({ rows }) => rows.length > 0);
}
