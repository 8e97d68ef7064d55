import type { JobRequirement, ParsedResume } from '@intervue/shared';
import { MEASURES } from './finding.ts';
import { type Fit, MATCH_NOTHING, passageEvidence } from './fit.ts';
import { tokensOf } from './phrase-book.ts';
import { type Passage, positionLine, rootOf } from './resume-passages.ts';
import { type Month, monthsWorked } from './worked-time.ts';

/** Dates are written in months, some of them begun: a month is no reason to say that years are missing. */
const TOLERANCE_MONTHS = 1;

/** Years of experience: counted from the positions that have to do with it, or else as the resume states them. */
export function fitOfYears(
  requirement: JobRequirement,
  { resume, passages, today }: { resume: ParsedResume; passages: readonly Passage[]; today: Month | null },
  speaking: readonly Passage[],
): Fit {
  const wanted = (requirement.years ?? 0) * 12;
  const positions = positionsFor(requirement, resume, speaking);
  const months = monthsWorked(positions, resume.experiences, today);
  if (months !== null && months + TOLERANCE_MONTHS >= wanted)
    return { fit: 'matched', evidence: linesOf(positions), near: null };
  const stated = passages.find(({ text }) => statedYears(text, requirement) >= (requirement.years ?? 0));
  if (stated) return { fit: 'matched', evidence: passageEvidence(stated), near: null };
  if (months !== null && months > 0) return { fit: 'adjacent', evidence: linesOf(positions), near: inYears(months) };
  const [first] = speaking;
  return first ? { fit: 'adjacent', evidence: passageEvidence(first), near: requirement.name } : MATCH_NOTHING;
}

const GENERIC =
  /^(?:professional|work|working|experience|development|developing|industry|industrial|commercial|related|relevant|similar|role|field|environment|practice|job|berufserfahrung|erfahrung)$/;

/** Professional experience is all of it; experience of something is in the positions that speak of it. */
function positionsFor(
  requirement: JobRequirement,
  resume: ParsedResume,
  speaking: readonly Passage[],
): ParsedResume['experiences'] {
  const roots = tokensOf(requirement.name)
    .map(({ word }) => word)
    .filter((word) => !GENERIC.test(word) && !MEASURES.has(word) && word.length >= 2)
    .map(rootOf);
  if (requirement.kind === 'experience' && roots.length === 0) return resume.experiences;
  const named = new Set(speaking.flatMap(({ experience }) => experience ?? []));
  // A skill that only a list names was used somewhere: nobody can say where, so all positions may be it.
  if (requirement.kind === 'skill' && named.size === 0) return resume.experiences;
  return resume.experiences.filter((position, at) => named.has(at) || isAbout(position, roots));
}

/** A title that is made of the same words: "Backend Engineer" for backend development. */
function isAbout(position: ParsedResume['experiences'][number], roots: readonly string[]): boolean {
  const own = tokensOf(position.title).map(({ word }) => rootOf(word));
  return roots.length > 0 && roots.every((root) => own.some((word) => word === root || isSameStart(word, root)));
}

function isSameStart(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one));
}

/** The years of experience that a passage claims, if they are of this or of nothing in particular; 0 where it claims none. */
function statedYears(text: string, requirement: JobRequirement): number {
  const stated = /\b(\d{1,2})\+?\s?(?:years?|yrs?|jahren?|jahre)\b/i.exec(text);
  if (!stated?.[1] || !/\b(?:experience|experienced|as an?|in|of|erfahrung)\b/i.test(text)) return 0;
  const roots = new Set(tokensOf(text).map(({ word }) => rootOf(word)));
  const own = tokensOf(requirement.name)
    .map(({ word }) => word)
    .filter((word) => !GENERIC.test(word) && !MEASURES.has(word));
  return own.every((word) => roots.has(rootOf(word))) ? Number(stated[1]) : 0;
}

function linesOf(positions: ParsedResume['experiences']): string {
  return positions.map(positionLine).join('; ').slice(0, 400);
}

function inYears(months: number): string {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.floor(months / 12);
  return years === 1 ? '1 year' : `${years} years`;
}
