import type { RequirementFit } from '@intervue/shared';
import type { Passage } from './resume-passages.ts';

/** How a resume meets one requirement; `near` is what it has instead. */
export type Fit = { fit: RequirementFit['fit']; evidence: string | null; near: string | null };

export const MATCH_NOTHING: Fit = { fit: 'missing', evidence: null, near: null };

/** The resume's own words, as many as can be shown. */
export function passageEvidence({ text }: Passage): string {
  return text.slice(0, 400);
}
