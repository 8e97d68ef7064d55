/**
 * The catalogue of everything that can go wrong in a way a person or a client must know of.
 * `status` is the HTTP status, `recoverable` whether the interview can go on, `says` the sentence for the person.
 */
export const ERRORS = {
  'bad-request': { status: 400, recoverable: true, says: 'That request could not be understood.' },
  'message-malformed': { status: 400, recoverable: true, says: 'A message could not be read, so it was ignored.' },
  'message-unknown': { status: 400, recoverable: true, says: 'A message of an unknown kind was ignored.' },
  'message-too-large': { status: 413, recoverable: true, says: 'That message is too large.' },
  'message-too-early': { status: 409, recoverable: true, says: 'The interview has not begun yet. Start it first.' },
  'message-too-late': { status: 409, recoverable: false, says: 'This interview is already over.' },
  'too-many-messages': { status: 429, recoverable: true, says: 'Too many messages at once. Slow down a little.' },
  'turn-mismatch': { status: 409, recoverable: true, says: 'That answer does not belong to the current turn.' },
  'empty-transcription': { status: 422, recoverable: true, says: 'I did not catch that. Could you say it again?' },
  'audio-unreadable': { status: 422, recoverable: true, says: 'The recording could not be read. Please answer again.' },
  'audio-codec-unsupported': {
    status: 415,
    recoverable: true,
    says: 'This kind of recording is not supported. Please send WAV, or Opus in WebM, MP4 or Ogg.',
  },
  'audio-empty': { status: 422, recoverable: true, says: 'The recording is empty. Please answer again.' },
  'audio-too-large': {
    status: 413,
    recoverable: true,
    says: 'The recording is too large. Please give a shorter answer.',
  },
  'audio-too-long': {
    status: 413,
    recoverable: true,
    says: 'The answer is too long. Please finish within ten minutes.',
  },
  'text-too-long': { status: 413, recoverable: true, says: 'The text is too long. Please shorten it.' },
  'session-not-found': { status: 404, recoverable: false, says: 'This interview does not exist.' },
  'session-forbidden': { status: 403, recoverable: false, says: 'This interview belongs to somebody else.' },
  'settings-forbidden': {
    status: 403,
    recoverable: true,
    says: 'The settings answer this machine alone, or whoever has the ADMIN_TOKEN.',
  },
  'session-taken-over': { status: 409, recoverable: false, says: 'The interview goes on in another window.' },
  'session-elsewhere': { status: 503, recoverable: true, says: 'The interview is being moved. Try again in a moment.' },
  'server-full': {
    status: 503,
    recoverable: true,
    says: 'All places are taken right now. Try again in a few minutes.',
  },
  'server-stopping': { status: 503, recoverable: true, says: 'The server is restarting. You will be reconnected.' },
  'storage-unavailable': {
    status: 503,
    recoverable: true,
    says: 'Saving is not possible right now. Nothing is lost: keep this page open, it goes on by itself.',
  },
  'provider-unavailable': { status: 502, recoverable: true, says: 'A speech or language service is not answering.' },
  'speech-busy': { status: 503, recoverable: true, says: 'Speech is busy right now. One moment.' },
  'consent-missing': { status: 400, recoverable: true, says: 'Please agree to the terms before the interview starts.' },
  'resume-not-supported': {
    status: 415,
    recoverable: true,
    says: 'Please choose a PDF, Word (.docx), text or Markdown file.',
  },
  'resume-empty': { status: 422, recoverable: true, says: 'The file is empty.' },
  'resume-too-large': { status: 413, recoverable: true, says: 'The file is larger than 10 MB.' },
  'resume-encrypted': {
    status: 422,
    recoverable: true,
    says: 'The file is protected by a password. Save a copy without one and try again.',
  },
  'resume-scanned': {
    status: 422,
    recoverable: true,
    says: 'The file holds pictures of text, no text. Export it from the program it was written in.',
  },
  'resume-unreadable': { status: 422, recoverable: true, says: 'The file is damaged and could not be read.' },
  'resume-too-complex': {
    status: 422,
    recoverable: true,
    says: 'The file took too long to read. Try a simpler version.',
  },
  'job-pages-off': {
    status: 403,
    recoverable: true,
    says: 'This server fetches no pages. Please paste the text of the job description instead.',
  },
  'job-page-refused': {
    status: 422,
    recoverable: true,
    says: 'That address cannot be fetched. Please paste the text of the job description instead.',
  },
  'job-page-unreadable': {
    status: 422,
    recoverable: true,
    says: 'That page could not be read. Please paste the text of the job description instead.',
  },
  'rate-limited': { status: 429, recoverable: true, says: 'Too many requests. Wait a minute and try again.' },
  'not-found': { status: 404, recoverable: false, says: 'There is nothing here.' },
  'internal-error': { status: 500, recoverable: true, says: 'Something went wrong on our side. Please try again.' },
} as const satisfies Record<string, { status: number; recoverable: boolean; says: string }>;

/** The stable name of something that went wrong; on the wire in upper snake case. */
export type ErrorCode = keyof typeof ERRORS;

/** `audio-empty` → `AUDIO_EMPTY`, as the wire names it. */
export function wireErrorCode(code: ErrorCode): string {
  return code.toUpperCase().replaceAll('-', '_');
}
