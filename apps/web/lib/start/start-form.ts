import { CreateInterview, InterviewSettings, type Keep, type ParsedResume, type ResumeReading } from '@intervue/shared';
import type { z } from 'zod';
import { withoutBlankEntries } from './resume-edit.ts';

/** The text the candidate agrees to has this version; it is stored with the consent. */
const CONSENT_VERSION = '2026-11-1';

/** Everything chosen on the start page. */
export type StartForm = {
  settings: InterviewSettings;
  keep: Keep;
  hasAgreed: boolean;
  jobDescription: string;
  resume: { fileName: string; reading: ResumeReading } | null;
  requestId: string;
};

/** Sentences on what is wrong: under `hasAgreed`, or under the path in the request, as `resume.experiences.0.title`. */
export type StartProblems = Readonly<Record<string, string>>;

/** @param requestId unique for this form: a start that is sent twice makes one interview. */
export function emptyForm(requestId: string): StartForm {
  const settings = InterviewSettings.parse({});
  return { settings, keep: 'audio_and_transcript', hasAgreed: false, jobDescription: '', resume: null, requestId };
}

/**
 * The form with a change. What asks for another interview is another request: were its id kept, a start whose answer got lost
 * would bring back the interview as it was asked for first.
 */
export function changedForm(form: StartForm, change: Partial<StartForm>, newRequestId: string): StartForm {
  const isOtherRequest = Object.keys(change).some((name) => name !== 'hasAgreed');
  return { ...form, ...change, requestId: isOtherRequest ? newRequestId : form.requestId };
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
    : `This is longer than ${most} characters. Please shorten it.`;
}
