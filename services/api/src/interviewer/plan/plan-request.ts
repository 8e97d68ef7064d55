import type {
  InterviewSettings,
  JobReading,
  ParsedResume,
  PlanDraft,
  QuestionType,
  RequirementFit,
} from '@intervue/shared';

/** What a plan is made from. Resume, job and draft are data: they choose questions and never become rules. */
export type PlanRequest = {
  settings: InterviewSettings;
  resume: ParsedResume | null;
  jobDescription: string | null;
  /** What may be told about the job, one fact a line. */
  jobFacts?: string;
  /** The job description as it was read, and how the resume meets it. */
  job?: JobReading | null;
  fits?: readonly RequirementFit[];
  /** What a model proposed; each question of it is checked. */
  draft?: { draft: PlanDraft; by: string } | null;
  seed: number;
};

/** Something the job asks for, and what the resume shows of it. */
export type Wanted = { requirement: JobReading['requirements'][number]; fit: RequirementFit | null };

/** Must-haves in the order in which they are worth a question: claimed ones and unclaimed ones in turn. */
export function wantedOf({ job, fits = [] }: PlanRequest): Wanted[] {
  const musts = (job?.requirements ?? [])
    .filter(({ level }) => level === 'must')
    .map((requirement) => ({ requirement, fit: fits.find((fit) => fit.requirement.id === requirement.id) ?? null }));
  const open = musts.filter(({ fit }) => fit?.fit !== 'matched');
  const claimed = musts.filter(({ fit }) => fit?.fit === 'matched');
  return musts.flatMap((_, at) => [open[at], claimed[at]].filter((one) => one !== undefined));
}

/** The same in the order in which a question of this kind is best spent: of people one asks what they did and how, not which tools. */
export function forType(wanted: readonly Wanted[], type: QuestionType): Wanted[] {
  if (type !== 'behavioral' && type !== 'hr') return [...wanted];
  const isOfPeople = ({ requirement: { kind } }: Wanted) => kind === 'quality' || kind === 'experience';
  return [...wanted.filter(isOfPeople), ...wanted.filter((one) => !isOfPeople(one))];
}
