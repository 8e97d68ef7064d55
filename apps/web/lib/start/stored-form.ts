import { InterviewSettings, JobReading, Keep, ResumeReading } from '@intervue/shared';
import { z } from 'zod';
import type { StartForm } from './start-form.ts';

const text = z.string();
const maybe = z.string().nullable();

/** A resume while it is edited: the parts of the contract's, but as long as they were typed. */
const EditedResume = z.object({
  contact: z.object({ name: text, email: maybe, phone: maybe, location: maybe, linkedin: maybe }),
  summary: maybe,
  experiences: z.array(
    z.object({
      company: text,
      title: text,
      start_date: maybe,
      end_date: maybe,
      description: maybe,
      highlights: z.array(text),
    }),
  ),
  education: z.array(z.object({ institution: text, degree: text, field: maybe, graduation_date: maybe })),
  skills: z.array(text),
  certifications: z.array(text),
  raw_text: text,
});

const places = z.array(z.int().nonnegative().nullable());

const StoredForm = z.object({
  settings: InterviewSettings,
  keep: Keep,
  jobDescription: text,
  job: JobReading.nullable(),
  jobFacts: text,
  resume: z
    .object({
      fileName: text,
      reading: z.object({ ...ResumeReading.shape, parsed_resume: EditedResume }),
      found: EditedResume,
      origins: z.object({ experiences: places, education: places }),
    })
    .nullable(),
  requestId: text,
});

/** The form as it is kept in this tab. The consent is not: it is given anew each time the page is opened. */
export function storedForm(form: StartForm): string {
  return JSON.stringify({ ...form, hasAgreed: undefined });
}

/** What was kept before a reload, or null when nothing readable was. */
export function formFrom(stored: string | null): StartForm | null {
  if (stored === null) return null;
  try {
    const read = StoredForm.safeParse(JSON.parse(stored));
    return read.success ? { ...read.data, hasAgreed: false } : null;
  } catch {
    return null;
  }
}
