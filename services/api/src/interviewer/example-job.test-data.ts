import { JobReading, ParsedResume, type RequirementFit } from '@intervue/shared';

/** A job that asks for three things, as it is read. */
export const exampleJob: JobReading = JobReading.parse({
  text: 'Backend Engineer. You have worked with PostgreSQL and Terraform and have led a team. Kafka is a plus.',
  title: 'Backend Engineer',
  company: null,
  seniority: 'senior',
  requirements: [
    requirement('postgresql', 'PostgreSQL', 'skill', 'must', ['postgresql', 'postgres']),
    requirement('terraform', 'Terraform', 'skill', 'must', ['terraform']),
    requirement('leading-a-team', 'leading a team', 'quality', 'must', ['led a team', 'leading a team']),
    requirement('kafka', 'Kafka', 'skill', 'nice', ['kafka']),
  ],
  notes: [],
});

function requirement(id: string, name: string, kind: string, level: string, words: string[]): object {
  return { id, text: name, name, kind, level, years: null, words, start: 0, end: name.length };
}

/** A resume that claims one of them and is near to another. */
export const exampleResume: ParsedResume = ParsedResume.parse({
  contact: { name: 'Ada Byron', email: 'ada@example.org', phone: '+44 20 7946 0958' },
  experiences: [
    {
      company: 'Northwind',
      title: 'Team Lead',
      start_date: '2019',
      end_date: 'Present',
      highlights: ['Led a team of six engineers', 'Moved the billing database to PostgreSQL'],
    },
  ],
  education: [{ institution: 'University of Leeds', degree: 'BSc' }],
  skills: ['PostgreSQL', 'Pulumi', 'Kubernetes'],
  raw_text: 'Ada Byron',
});

/** How that resume meets that job. */
export const exampleFits: RequirementFit[] = exampleJob.requirements.map((one) => {
  if (one.id === 'postgresql') return fit(one, 'matched', 'Moved the billing database to PostgreSQL', null);
  if (one.id === 'terraform') return fit(one, 'adjacent', null, 'Pulumi');
  return fit(one, 'missing', null, null);
});

function fit(
  requirement: RequirementFit['requirement'],
  how: RequirementFit['fit'],
  evidence: string | null,
  near: string | null,
): RequirementFit {
  return { requirement, fit: how, evidence, adjacent_to: near };
}
