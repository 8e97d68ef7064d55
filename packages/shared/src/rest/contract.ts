import { z } from 'zod';
import { Consent, InterviewSettings } from '../domain/interview.ts';
import { GapView, JobReading } from '../domain/job.ts';
import { ParsedResume, ResumeReading } from '../domain/resume.ts';
import { Stage } from '../domain/use.ts';
import { LIMITS } from '../limits.ts';
import { InterviewView } from './interview-view.ts';

export const Health = z.object({ status: z.literal('healthy') });
export type Health = z.infer<typeof Health>;

/** Whether new interviews can be held, and which part is missing when not. */
export const Readiness = z.object({
  status: z.enum(['ready', 'degraded', 'stopping']),
  database: z.enum(['ok', 'unavailable']),
  speech: z.enum(['ok', 'loading', 'unavailable']),
  live_sessions: z.int().nonnegative(),
});
export type Readiness = z.infer<typeof Readiness>;

/** A voice that can be chosen, with a sentence on how it sounds. */
export const Voice = z.object({ id: z.string(), label: z.string(), description: z.string() });
export type Voice = z.infer<typeof Voice>;

/** What this server offers, for the start page. */
export const Capabilities = z.object({
  version: z.string(),
  engines: z.object({ transcriber: z.string(), synthesizer: z.string(), interviewer: z.string() }),
  vendors: z
    .array(z.object({ name: z.string(), stages: z.array(Stage) }))
    .describe('Who else takes part, and in what. Empty when nothing of an interview leaves this server.'),
  voices: z.array(Voice),
  reads_resumes_with: z
    .string()
    .nullable()
    .describe('The model that may read resumes when the candidate wants it; null: rules alone.'),
  fetches_jobs: z.boolean().describe('Whether a job description may be given by its address.'),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const CreateInterview = z.object({
  settings: InterviewSettings,
  consent: Consent,
  resume: ParsedResume.nullable().default(null),
  job_description: z.string().trim().max(LIMITS.jobDescriptionCharsMax).default(''),
  job_facts: z
    .string()
    .trim()
    .max(LIMITS.jobFactsCharsMax)
    .default('')
    .describe('What the interviewer may tell about the job when it is asked: one fact a line. It tells nothing else.'),
  client_request_id: z
    .string()
    .min(8)
    .max(64)
    .describe('Made by the client; the same id again gives the same interview.'),
});
export type CreateInterview = z.infer<typeof CreateInterview>;

/** A job description, or where it is. */
export const JobToRead = z
  .strictObject({
    text: z.string().trim().min(1).max(LIMITS.jobDescriptionCharsMax).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), 'Either a text or an address.');
export type JobToRead = z.infer<typeof JobToRead>;

/** A resume as text that was pasted. */
export const ResumeToRead = z.strictObject({ text: z.string().min(1).max(LIMITS.resumeCharsMax) });
export type ResumeToRead = z.infer<typeof ResumeToRead>;

/** A resume to be held against a job. */
export const GapRequest = z.strictObject({
  resume: ParsedResume,
  job_description: z.string().trim().min(1).max(LIMITS.jobDescriptionCharsMax),
});
export type GapRequest = z.infer<typeof GapRequest>;

export const CreatedInterview = z.object({
  session_id: z.string(),
  token: z
    .string()
    .describe('Opens this interview from elsewhere than this browser, which gets it as a cookie. Shown once.'),
});
export type CreatedInterview = z.infer<typeof CreatedInterview>;

/** An engine as the settings page shows it. */
export const EngineState = z.object({
  engine: z.string().describe('Vendor and model.'),
  is_serving: z.boolean().describe('The first that may be asked now.'),
  is_ours: z.boolean().describe('It comes with Intervue: no key, no network, no cost.'),
  is_saving: z.boolean().describe('Asked only when most of the budget is spent.'),
  is_priced: z.boolean(),
  state: z.enum(['closed', 'open', 'probing']).describe('Open: left alone after failures. Probing: being tried again.'),
  rest_ms: z.number().nullable(),
  calls: z.int().nonnegative(),
  first_ms_p50: z.number().nullable().describe('To the first piece, over the last hundred calls.'),
  first_ms_p95: z.number().nullable(),
  failures: z.array(z.object({ reason: z.string(), status: z.int().nullable(), at: z.string() })),
});
export type EngineState = z.infer<typeof EngineState>;

/** The engines of one stage, in the order in which they are asked. */
export const EngineStage = z.object({ stage: Stage, why: z.string(), engines: z.array(EngineState) });
export type EngineStage = z.infer<typeof EngineStage>;

export const EnginesView = z.object({ stages: z.array(EngineStage), budget_usd: z.number().nullable() });
export type EnginesView = z.infer<typeof EnginesView>;

const trialText = z.string().trim().min(1).max(300);

/** One engine is to be asked once. Sound is WAV, mono, 16 bit, 16 kHz. */
export const EngineTrial = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('interviewer'), engine: z.string().max(200), text: trialText }),
  z.object({ stage: z.literal('voice'), engine: z.string().max(200), text: trialText }),
  z.object({
    stage: z.literal('hearing'),
    engine: z.string().max(200),
    audio_wav_base64: z.base64().max(LIMITS.trialAudioCharsMax),
  }),
]);
export type EngineTrial = z.infer<typeof EngineTrial>;

export const EngineTrialResult = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    first_ms: z.number(),
    total_ms: z.number(),
    text: z.string().nullable(),
    audio_wav_base64: z.string().nullable(),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), status: z.int().nullable(), total_ms: z.number() }),
]);
export type EngineTrialResult = z.infer<typeof EngineTrialResult>;

/** How every error of a REST call looks. `detail` is the sentence of the original API. */
export const ErrorBody = z.object({
  code: z.string(),
  detail: z.string(),
  recoverable: z.boolean(),
  request_id: z.string(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** Where the session token goes when there is no cookie. */
export const TOKEN_PROTOCOL_PREFIX = 'intervue.token.';
/** The WebSocket subprotocol that is answered. */
export const WS_PROTOCOL = 'intervue.v1';

/** Where the socket of an interview is opened. */
export const WS_PATH = '/ws/interview/:id';

/** Every REST call: method, path, what goes in, what comes out. */
export const REST = {
  health: { method: 'GET', path: '/health', says: 'The process answers.', response: Health },
  ready: { method: 'GET', path: '/ready', says: 'Whether new interviews can be held.', response: Readiness },
  capabilities: { method: 'GET', path: '/api/capabilities', says: 'Engines and voices.', response: Capabilities },
  voiceSample: {
    method: 'GET',
    path: '/api/voices/:voice/sample.wav',
    says: 'A sentence in this voice, as WAV.',
    response: null,
  },
  engines: {
    method: 'GET',
    path: '/api/engines',
    says: 'Which engine serves each stage and why, with latencies and failures. For this machine, or with ADMIN_TOKEN as bearer token.',
    response: EnginesView,
  },
  tryEngine: {
    method: 'POST',
    path: '/api/engines/try',
    says: 'Asks one engine once. For this machine, or with ADMIN_TOKEN as bearer token.',
    request: EngineTrial,
    response: EngineTrialResult,
  },
  parseResume: {
    method: 'POST',
    path: '/resume/parse',
    says: 'A PDF, DOCX, text or Markdown file as the multipart field `file`, read into a ParsedResume. With the field `model` set to `yes` before it, a model of the vendor that is set up reads it as well, without contact data.',
    response: ResumeReading,
  },
  readResumeText: {
    method: 'POST',
    path: '/resume/text',
    says: 'A resume as text, read into a ParsedResume.',
    request: ResumeToRead,
    response: ResumeReading,
  },
  readJob: {
    method: 'POST',
    path: '/api/jobs/read',
    says: 'A job description, read into what it asks for: as text, by its address, or as the multipart field `file`.',
    request: JobToRead,
    response: JobReading,
  },
  gaps: {
    method: 'POST',
    path: '/api/jobs/gaps',
    says: 'What of a job a resume shows, nearly shows and does not show.',
    request: GapRequest,
    response: GapView,
  },
  createInterview: {
    method: 'POST',
    path: '/api/interviews',
    says: 'Creates an interview and its token.',
    request: CreateInterview,
    response: CreatedInterview,
  },
  interview: {
    method: 'GET',
    path: '/api/interviews/:id',
    says: 'Transcript, settings and state.',
    response: InterviewView,
  },
  transcript: {
    method: 'GET',
    path: '/api/interviews/:id/transcript',
    says: 'The transcript as a file; `format` is txt or json.',
    response: null,
  },
  audio: {
    method: 'GET',
    path: '/api/interviews/:id/audio/:audio_id',
    says: 'One line as WAV; `all` is the whole conversation.',
    response: null,
  },
  deleteInterview: {
    method: 'DELETE',
    path: '/api/interviews/:id',
    says: 'Erases the interview and its sound for good.',
    response: null,
  },
} as const satisfies Record<
  string,
  { method: 'GET' | 'POST' | 'DELETE'; path: string; says: string; request?: z.ZodType; response: z.ZodType | null }
>;
