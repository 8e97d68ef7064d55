import {
  Capabilities,
  CreatedInterview,
  type CreateInterview,
  EnginesView,
  type EngineTrial,
  EngineTrialResult,
  ErrorBody,
  type GapRequest,
  GapView,
  InterviewView,
  JobReading,
  type JobToRead,
  REST,
  ResumeReading,
} from '@intervue/shared';
import type { z } from 'zod';
import { tokenOf } from './session-store.ts';

/** A call that was not answered as hoped; `message` is a sentence for the person. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Engines and voices of this server. @throws {ApiError} */
export function capabilities(): Promise<Capabilities> {
  return answer(fetch(REST.capabilities.path), Capabilities);
}

/** The engines of this server and how they are doing. `token` is the ADMIN_TOKEN, or empty. @throws {ApiError} */
export function engines(token: string): Promise<EnginesView> {
  return answer(fetch(REST.engines.path, { headers: bearer(token) }), EnginesView);
}

/** Asks one engine once. @throws {ApiError} when it could not be asked; what the engine does wrong is the answer. */
export function tryEngine(trial: EngineTrial, token: string): Promise<EngineTrialResult> {
  const headers = { 'content-type': 'application/json', ...bearer(token) };
  const init = { method: 'POST', headers, body: JSON.stringify(trial) };
  return answer(fetch(REST.tryEngine.path, init), EngineTrialResult);
}

/** Where the sample of a voice is played from. */
export function voiceSampleUrl(voice: string): string {
  return REST.voiceSample.path.replace(':voice', encodeURIComponent(voice));
}

/** Reads a resume that is a file. @throws {ApiError} with what is wrong with the file. */
export function parseResume(body: FormData, signal: AbortSignal): Promise<ResumeReading> {
  return answer(fetch(REST.parseResume.path, { method: 'POST', body, signal }), ResumeReading);
}

/** Reads a resume that was pasted. @throws {ApiError} */
export function readResumeText(text: string, signal: AbortSignal): Promise<ResumeReading> {
  return answer(posted(REST.readResumeText.path, { text }, signal), ResumeReading);
}

/** Reads a job description: its text, its address, or a file. @throws {ApiError} with what is wrong with it. */
export function readJob(given: JobToRead | File, signal: AbortSignal): Promise<JobReading> {
  if (!(given instanceof File)) return answer(posted(REST.readJob.path, given, signal), JobReading);
  const body = new FormData();
  body.append('file', given);
  return answer(fetch(REST.readJob.path, { method: 'POST', body, signal }), JobReading);
}

/** Holds a resume against a job. @throws {ApiError} */
export function gaps(wanted: GapRequest, signal: AbortSignal): Promise<GapView> {
  return answer(posted(REST.gaps.path, wanted, signal), GapView);
}

/** Creates an interview; the same `client_request_id` again gives the same one. @throws {ApiError} */
export function createInterview(wanted: CreateInterview): Promise<CreatedInterview> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(wanted) };
  return answer(fetch(REST.createInterview.path, init), CreatedInterview);
}

/** What an interview left: transcript, sound, how it ended. @throws {ApiError} */
export function interview(sessionId: string): Promise<InterviewView> {
  return answer(fetch(pathOf(REST.interview.path, sessionId), { headers: authorised(sessionId) }), InterviewView);
}

/** Erases everything of an interview for good. @throws {ApiError} */
export async function deleteInterview(sessionId: string): Promise<void> {
  const init = { method: 'DELETE', headers: authorised(sessionId) };
  const response = await reached(fetch(pathOf(REST.deleteInterview.path, sessionId), init));
  if (!response.ok) throw await errorOf(response);
}

/** Where the transcript is downloaded from. */
export function transcriptUrl(sessionId: string, format: 'txt' | 'json'): string {
  return `${pathOf(REST.transcript.path, sessionId)}?format=${format}`;
}

/** Where one line, or with `all` the whole conversation, is played from. */
export function audioUrl(sessionId: string, audioId: string): string {
  return pathOf(REST.audio.path, sessionId).replace(':audio_id', encodeURIComponent(audioId));
}

/** Why a socket was refused: the interview is not ours or not there, there is no room, or (null) nobody answers. */
export async function whyRefused(sessionId: string): Promise<'unknown' | 'full' | null> {
  try {
    await interview(sessionId);
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) return null;
    if (error.status === 404 || error.status === 403) return 'unknown';
    return error.code === 'SERVER_FULL' ? 'full' : null;
  }
}

async function answer<Schema extends z.ZodType>(call: Promise<Response>, schema: Schema): Promise<z.infer<Schema>> {
  const response = await reached(call);
  if (!response.ok) throw await errorOf(response);
  const read = schema.safeParse(await response.json().catch(() => null));
  if (!read.success) throw new ApiError('UNREADABLE', 'The server answered in an unexpected way. Reload the page.', 0);
  return read.data;
}

function posted(path: string, given: object, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(given), signal });
}

async function reached(call: Promise<Response>): Promise<Response> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('UNREACHABLE', 'The server cannot be reached. Check the connection and try again.', 0);
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const read = ErrorBody.safeParse(await response.json().catch(() => null));
  if (!read.success) return new ApiError('UNKNOWN', 'Something went wrong. Please try again.', response.status);
  return new ApiError(read.data.code, read.data.detail, response.status);
}

function pathOf(path: string, sessionId: string): string {
  return path.replace(':id', encodeURIComponent(sessionId));
}

function authorised(sessionId: string): Record<string, string> {
  return bearer(tokenOf(sessionId));
}

function bearer(token: string | null): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}
