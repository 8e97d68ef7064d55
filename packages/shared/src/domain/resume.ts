import { z } from 'zod';

const short = z.string().trim().max(300);
const long = z.string().trim().max(4_000);
const maybe = z.string().trim().max(300).nullable().default(null);

/** How to reach the candidate; only the name is ever used by the interviewer. */
export const Contact = z.object({ name: short, email: maybe, phone: maybe, location: maybe, linkedin: maybe });
export type Contact = z.infer<typeof Contact>;

/** One position. Dates are free text as printed ("Mar 2021", "Present"). */
export const Experience = z.object({
  company: short,
  title: short,
  start_date: maybe,
  end_date: maybe,
  description: long.nullable().default(null),
  highlights: z.array(long).max(60).default([]),
});
export type Experience = z.infer<typeof Experience>;

/** One degree or course of study. */
export const Education = z.object({ institution: short, degree: short, field: maybe, graduation_date: maybe });
export type Education = z.infer<typeof Education>;

/** A resume as the interviewer sees it and as the candidate may correct it. */
export const ParsedResume = z.object({
  contact: Contact,
  summary: long.nullable().default(null),
  experiences: z.array(Experience).max(60).default([]),
  education: z.array(Education).max(30).default([]),
  skills: z.array(short).max(200).default([]),
  certifications: z.array(short).max(60).default([]),
  raw_text: z.string().max(60_000).describe("The document's visible text, cut at `resumeCharsMax`."),
});
export type ParsedResume = z.infer<typeof ParsedResume>;

/** Where a field of a resume was found. */
export const FieldSource = z.object({
  field: z.string().max(80).describe('A path into `parsed_resume`, e.g. `experiences.0.company`, `skills.3`.'),
  page: z.int().positive(),
  start: z.int().nonnegative().describe('In `raw_text`, in characters.'),
  end: z.int().nonnegative(),
});
export type FieldSource = z.infer<typeof FieldSource>;

/** What reading a resume gave: the whole structure, or only text when no structure was found. Nothing is invented. */
export const ResumeReading = z.object({
  parsed_resume: ParsedResume,
  extraction: z.enum(['structured', 'text_only']),
  notes: z
    .array(z.string())
    .max(20)
    .default([])
    .describe('Sentences for the candidate: pages left out, text that was hidden and so ignored.'),
  sources: z.array(FieldSource).max(2_000).default([]).describe('Of each field that stands in `raw_text`, where.'),
  read_by: z.string().nullable().default(null).describe('The model that filled it in; null: rules alone.'),
  content_hash: z.string().default('').describe('SHA-256 of what was given, in hex: the same file has the same.'),
});
export type ResumeReading = z.infer<typeof ResumeReading>;
