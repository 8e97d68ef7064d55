import type { Education, Experience } from '@intervue/shared';
import type { ResumeForm } from './resume-form.ts';
import type { Standing } from './standing.ts';

/** A form without what does not stand in the text: whoever filled it in may have copied, and may not have invented. */
export function verified(form: ResumeForm, text: Standing): ResumeForm {
  const standing = (values: readonly string[]) => [
    ...new Set(values.filter((value) => value !== '' && text.has(value))),
  ];
  return {
    summary: orNull(form.summary, text),
    experiences: form.experiences
      .map((each) => position(each, text))
      .filter(({ company, title }) => company !== '' || title !== ''),
    education: form.education
      .map((each) => study(each, text))
      .filter(({ institution, degree }) => institution !== '' || degree !== ''),
    skills: standing(form.skills),
    certifications: standing(form.certifications),
  };
}

function position(
  { company, title, start_date, end_date, description, highlights }: Experience,
  text: Standing,
): Required<Experience> {
  return {
    company: orEmpty(company, text),
    title: orEmpty(title, text),
    start_date: orNull(start_date, text),
    end_date: orNull(end_date, text),
    description: orNull(description, text),
    highlights: highlights.filter((value) => value !== '' && text.has(value)),
  };
}

function study({ institution, degree, field, graduation_date }: Education, text: Standing): Required<Education> {
  return {
    institution: orEmpty(institution, text),
    degree: orEmpty(degree, text),
    field: orNull(field, text),
    graduation_date: orNull(graduation_date, text),
  };
}

function orEmpty(value: string, text: Standing): string {
  return text.has(value) ? value : '';
}

function orNull(value: string | null, text: Standing): string | null {
  return value !== null && text.has(value) ? value : null;
}
