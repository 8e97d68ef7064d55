import type { ErrorCode, LIMITS } from '../../packages/shared/src/index.ts';

/** What each side does when this happens; the compiler asks for every code. */
export const ACTIONS: Readonly<Record<ErrorCode, { server: string; client: string }>> = {
  'bad-request': { server: 'changes nothing', client: 'shows the sentence at the field' },
  'message-malformed': { server: 'ignores the message, keeps the socket', client: 'logs it; nothing is shown' },
  'message-unknown': { server: 'ignores the message, keeps the socket', client: 'logs it; nothing is shown' },
  'message-too-large': {
    server: 'ignores the message; closes 1009 beyond `frameBytesMax`',
    client: 'shows the sentence',
  },
  'message-too-early': { server: 'ignores the message', client: 'sends start_interview first' },
  'message-too-late': { server: 'ignores the message', client: 'goes to the end page' },
  'too-many-messages': { server: 'drops messages; closes 4008 when it goes on', client: 'sends more slowly' },
  'turn-mismatch': { server: 'ignores the message', client: 'drops its own copy of that answer' },
  'empty-transcription': {
    server: 'stores the turn as unheard, uses up no question',
    client: 'shows the sentence, lets answer again',
  },
  'audio-unreadable': { server: 'stores no turn, listens again', client: 'lets answer again, offers typing' },
  'audio-codec-unsupported': { server: 'stores no turn, listens again', client: 'lets answer again, offers typing' },
  'audio-empty': { server: 'stores no turn, listens again', client: 'lets answer again, checks the microphone' },
  'audio-too-large': { server: 'stores no turn, listens again', client: 'lets answer again' },
  'audio-too-long': { server: 'takes the answer as it is at the limit', client: 'stops recording' },
  'text-too-long': { server: 'changes nothing', client: 'keeps the text, counts the characters' },
  'session-not-found': {
    server: 'refuses before the socket opens, also for a wrong token',
    client: 'leads to the start page',
  },
  'session-forbidden': {
    server: 'refuses a page of another origin before the socket opens',
    client: 'leads to the start page',
  },
  'settings-forbidden': {
    server: 'answers 403 and says nothing of the engines',
    client: 'says where the page answers, and asks for the token',
  },
  'session-taken-over': {
    server: 'closes the older socket with 4009',
    client: 'says so, offers to take it back; never by itself',
  },
  'session-elsewhere': { server: 'closes 4000', client: 'reconnects with back-off' },
  'server-full': {
    server: 'refuses the new interview, keeps every live one',
    client: 'says so, tries again on request',
  },
  'server-stopping': { server: 'announces going_away, closes 1012', client: 'reconnects with back-off' },
  'storage-unavailable': {
    server: 'acknowledges nothing, tries again, goes on when storage is back',
    client: 'keeps the answer and sends it again',
  },
  'provider-unavailable': {
    server: 'tries again, then says it in built-in words or in writing',
    client: 'shows the written line',
  },
  'speech-busy': { server: 'waits for its turn in the queue', client: 'shows that it is being worked on' },
  'consent-missing': { server: 'creates nothing', client: 'points to the box to tick' },
  'resume-not-supported': {
    server: 'keeps nothing',
    client: 'shows the sentence; the interview can start without a resume',
  },
  'resume-empty': { server: 'keeps nothing', client: 'shows the sentence; the interview can start without a resume' },
  'resume-too-large': {
    server: 'stops reading, keeps nothing',
    client: 'shows the sentence; the interview can start without a resume',
  },
  'resume-encrypted': {
    server: 'keeps nothing',
    client: 'shows the sentence; the interview can start without a resume',
  },
  'resume-scanned': { server: 'keeps nothing', client: 'shows the sentence; the interview can start without a resume' },
  'resume-unreadable': {
    server: 'keeps nothing',
    client: 'shows the sentence; the interview can start without a resume',
  },
  'resume-too-complex': {
    server: 'ends the reading process, keeps nothing',
    client: 'shows the sentence; the interview can start without a resume',
  },
  'job-pages-off': { server: 'looks up and fetches nothing', client: 'shows the sentence, lets paste the text' },
  'job-page-refused': {
    server: 'connects to nothing, and does not say whether there is something',
    client: 'shows the sentence, lets paste the text',
  },
  'job-page-unreadable': { server: 'keeps nothing', client: 'shows the sentence, lets paste the text' },
  'rate-limited': { server: 'refuses for the rest of the minute', client: 'waits' },
  'not-found': { server: 'changes nothing', client: 'shows the page for unknown addresses' },
  'internal-error': {
    server: 'logs it with the request id; the process and other interviews go on',
    client: 'offers to try again',
  },
};

/** What happens beyond each limit; the compiler asks for every limit. */
export const AT_LIMIT: Readonly<Record<keyof typeof LIMITS, string>> = {
  roleCharsMax: '`bad-request`',
  voiceIdCharsMax: '`bad-request`',
  mainQuestionsMax: '`bad-request`',
  timeBudgetMinutesMin: '`bad-request`',
  timeBudgetMinutesMax: '`bad-request`',
  jobDescriptionCharsMax: '`bad-request`',
  jobFactsCharsMax: '`bad-request`',
  jobPageBytesMax: '`job-page-unreadable`',
  jobPageMsMax: '`job-page-unreadable`',
  answerTextCharsMax: '`text-too-long`',
  answerMsMax: '`audio-too-long`: the answer is taken as it is',
  answerFileBytesMax: '`audio-too-large`',
  messageBytesMax: '`message-too-large`',
  frameBytesMax: 'the socket closes with 1009',
  audioFrameBytesMax: '`message-too-large`',
  messagesPerMinuteMax: '`too-many-messages`',
  audioAheadMsMax: '`too-many-messages`',
  trialsPerMinuteMax: 'refused with `rate-limited`',
  trialAudioCharsMax: 'refused with `bad-request` or `message-too-large`',
  socketsPerSessionMax: 'the newer socket takes over, the older closes with 4009',
  liveSessionsMax: '`server-full`',
  answersMax: 'the interviewer closes the interview',
  resumeBytesMax: '`resume-too-large`',
  resumePagesMax: 'the pages after it are left out, and a note says so',
  resumeCharsMax: 'the text after it is left out, and a note says so',
  resumeParseMsMax: '`resume-too-complex`',
  createsPerMinuteMax: '`rate-limited`',
  uploadsPerMinuteMax: '`rate-limited`',
};
