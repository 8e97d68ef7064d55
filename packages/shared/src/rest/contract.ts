import { z } from 'zod';
import { Consent, EndReason, InterviewSettings, InterviewStatus } from '../domain/interview.ts';
import { ParsedResume, ResumeReading } from '../domain/resume.ts';
import { Utterance } from '../domain/transcript.ts';
import { LIMITS } from '../limits.ts';
import { Progress } from '../wire/server-message.ts';

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
  voices: z.array(Voice),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const CreateInterview = z.object({
  settings: InterviewSettings,
  consent: Consent,
  resume: ParsedResume.nullable().default(null),
  job_description: z.string().trim().max(LIMITS.jobDescriptionCharsMax).default(''),
  client_request_id: z
    .string()
    .min(8)
    .max(64)
    .describe('Made by the client; the same id again gives the same interview.'),
});
export type CreateInterview = z.infer<typeof CreateInterview>;

export const CreatedInterview = z.object({
  session_id: z.string(),
  token: z
    .string()
    .describe('Opens this interview from elsewhere than this browser, which gets it as a cookie. Shown once.'),
});
export type CreatedInterview = z.infer<typeof CreatedInterview>;

/** One piece of stored sound. */
export const AudioItem = z.object({
  id: z.string(),
  role: Utterance.shape.role,
  turn_id: z.string(),
  duration_ms: z.number(),
});
export type AudioItem = z.infer<typeof AudioItem>;

/** An interview as its end page shows it. */
export const InterviewView = z.object({
  session_id: z.string(),
  status: InterviewStatus,
  created_at: z.string(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  end_reason: EndReason.nullable(),
  settings: InterviewSettings,
  consent: Consent,
  progress: Progress.nullable(),
  timing: z
    .object({
      replies: z.int().nonnegative(),
      wait_ms_p50: z.number().nullable(),
      wait_ms_p95: z.number().nullable(),
    })
    .describe(
      'From the end of an answer to the first sound of its reply, in milliseconds, over all replies that were heard.',
    ),
  transcript: z.array(Utterance),
  audio: z.array(AudioItem),
});
export type InterviewView = z.infer<typeof InterviewView>;

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
  parseResume: {
    method: 'POST',
    path: '/resume/parse',
    says: 'A PDF or DOCX as the multipart field `file`, read into a ParsedResume.',
    response: ResumeReading,
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
