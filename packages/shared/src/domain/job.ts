import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Seniority } from './interview.ts';

/** One thing a job asks for, as its description has it. */
export const JobRequirement = z.object({
  id: z.string().max(80).describe('Made of its words, so that the same description gives the same ids.'),
  text: z.string().max(300).describe('Verbatim from the description.'),
  /** Short enough to be said: "PostgreSQL", "leading a team". */
  name: z.string().max(80),
  kind: z.enum(['skill', 'experience', 'education', 'language', 'quality']),
  level: z.enum(['must', 'nice']),
  years: z.number().int().min(0).max(60).nullable().describe('Of experience, where a number is named.'),
  words: z.array(z.string().max(80)).min(1).max(20).describe('Lower case; any of them in a text speaks of it.'),
  start: z.int().nonnegative().describe('Where `text` begins in the description, in characters.'),
  end: z.int().nonnegative(),
});
export type JobRequirement = z.infer<typeof JobRequirement>;

/** A job description as it was read, by rules alone. */
export const JobReading = z.object({
  text: z.string().max(LIMITS.jobDescriptionCharsMax).describe('What can be seen of it; everything else refers to it.'),
  title: z.string().max(LIMITS.roleCharsMax).nullable(),
  company: z.string().max(120).nullable(),
  seniority: Seniority.nullable(),
  requirements: z.array(JobRequirement).max(60),
  notes: z.array(z.string()).max(20).describe('Sentences for the person who gave it.'),
});
export type JobReading = z.infer<typeof JobReading>;

/** How a resume meets one requirement. */
export const RequirementFit = z.object({
  requirement: JobRequirement,
  fit: z.enum(['matched', 'adjacent', 'missing']),
  evidence: z.string().max(400).nullable().describe('The words of the resume that speak for it.'),
  adjacent_to: z.string().max(80).nullable().describe('What the resume has instead, and why it is near, e.g. `MySQL`.'),
});
export type RequirementFit = z.infer<typeof RequirementFit>;

/** What of a job a resume shows, nearly shows and does not show. No judgement of anybody. */
export const GapView = z.object({ fits: z.array(RequirementFit).max(60) });
export type GapView = z.infer<typeof GapView>;
