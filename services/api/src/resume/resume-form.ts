import { Education, Experience, ParsedResume } from '@intervue/shared';
import { z } from 'zod';

/**
 * What the model fills in: the resume without contact data and text. Nothing may be left out, as vendors of strict forms demand;
 * what is not known is null or empty.
 */
export const ResumeForm = ParsedResume.omit({ contact: true, raw_text: true })
  .extend({ experiences: z.array(Experience.required()).max(60), education: z.array(Education.required()).max(30) })
  .required();
export type ResumeForm = z.infer<typeof ResumeForm>;
