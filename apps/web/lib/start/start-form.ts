import {
  CreateInterview,
  type GapRequest,
  InterviewSettings,
  type JobReading,
  type Keep,
  LIMITS,
  type ParsedResume,
  type ResumeReading,
} from '@intervue/shared';
import type { z } from 'zod';
import { withoutBlankEntries } from './resume-edit.ts';
import type { GivenResume } from './resume-origin.ts';

/** The text the candidate agrees to has this version; it is stored with the consent. */
const CONSENT_VERSION = '2026-11-2';

/** Everything chosen on the start page. */
export type StartForm = {
  settings: InterviewSettings;
  keep: Keep;
  hasAgreed: boolean;
  jobDescription: string;
  /** The description as it was read; null until it is, and while its text is changed. */
  job: JobReading | null;
  /** What the interviewer may tell about the job, one fact a line. */
  jobFacts: string;
  resume: GivenResume | null;
  requestId: string;
};

/** Sentences on what is wrong: under `hasAgreed`, or under the path in the request, as `resume.experiences.0.title`. */
export type StartProblems = Readonly<Record<string, string>>;

/** @param requestId unique for this form: a start that is sent twice makes one interview. */
export function emptyForm(requestId: string): StartForm {
  const settings = InterviewSettings.parse({});
  const nothing = { jobDescription: '', job: null, jobFacts: '', resume: null };
  return { settings, keep: 'audio_and_transcript', hasAgreed: false, ...nothing, requestId };
}

/**
 * The form with a change. What asks for another interview is another request: were its id kept, a start whose answer got lost
 * would bring back the interview as it was asked for first.
 */
export function changedForm(form: StartForm, change: Partial<StartForm>, newRequestId: string): StartForm {
  const isOtherRequest = Object.keys(change).some((name) => name !== 'hasAgreed');
  return { ...form, ...change, requestId: isOtherRequest ? newRequestId : form.requestId };
}

/** The change a job description that was read makes: its text, and its title as the role where none was entered. */
export function withJob({ settings }: StartForm, job: JobReading): Partial<StartForm> {
  const role = settings.role.trim() === '' ? (job.title ?? '') : settings.role;
  return { jobDescription: job.text, job, settings: { ...settings, role } };
}

/** Why a text cannot be read as a job description, or null. */
export function jobTextProblem(text: string): string | null {
  const most = LIMITS.jobDescriptionCharsMax;
  return text.trim().length > most ? tooLong(most) : null;
}

/** What is asked to compare resume and job; null where one of them is not there. Nobody is named for it. */
export function gapRequestOf({ job, resume }: StartForm): GapRequest | null {
  if (job === null || resume === null || job.requirements.length === 0) return null;
  const contact = { name: '', email: null, phone: null, location: null, linkedin: null };
  const compared = withoutBlankEntries({ ...resume.reading.parsed_resume, contact, raw_text: '' });
  return { resume: compared, job_description: job.text };
}

/** What is missing or too long before the interview can begin. */
export function problemsOf(form: StartForm): StartProblems {
  // Entries left blank are counted here, so that the place of each issue is that of the entry in the form.
  const issues = CreateInterview.safeParse(filledIn(form)).error?.issues ?? [];
  const problems = Object.fromEntries(issues.map((issue) => [fieldOf(issue.path), sentenceOf(issue)]));
  return form.hasAgreed ? problems : { ...problems, hasAgreed: 'Please confirm before you begin.' };
}

/** The request that creates this interview. `isSentOut`: who agreed was told that others than this server take part. */
export function requestOf(form: StartForm, isSentOut = false): CreateInterview {
  const { resume, consent, ...request } = filledIn(form);
  const version = isSentOut ? `${CONSENT_VERSION}-vendors` : CONSENT_VERSION;
  return { ...request, consent: { ...consent, version }, resume: resume && withoutBlankEntries(resume) };
}

function filledIn(form: StartForm): CreateInterview {
  return {
    settings: { ...form.settings, role: form.settings.role.trim() },
    consent: { version: CONSENT_VERSION, knows_it_is_ai: true, keep: form.keep },
    resume: form.resume ? sentResume(form.resume.reading) : null,
    job_description: form.jobDescription.trim(),
    job_facts: form.jobFacts.trim(),
    client_request_id: form.requestId,
  };
}

/** Only what stands in the form is sent: the whole text would bring back what the candidate took out. */
function sentResume({ extraction, parsed_resume: resume }: ResumeReading): ParsedResume {
  return extraction === 'text_only' ? resume : { ...resume, raw_text: '' };
}

/** The box an issue belongs to; the entries of a list share one. */
function fieldOf(path: readonly PropertyKey[]): string {
  const isEntry = typeof path.at(-1) === 'number';
  return (isEntry ? path.slice(0, -1) : path).map(String).join('.');
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'too_big') return 'This cannot be used as it is.';
  const most = issue.maximum.toLocaleString('en');
  if (issue.origin === 'array') return `These are more than ${most} entries. Take some out.`;
  return typeof issue.path.at(-1) === 'number'
    ? `One of these is longer than ${most} characters. Please shorten it.`
    : tooLong(Number(issue.maximum));
}

function tooLong(most: number): string {
  return `This is longer than ${most.toLocaleString('en')} characters. Please shorten it.`;
}
