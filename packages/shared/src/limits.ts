/**
 * Every limit of the product, by its one name. Units are the last word of the name.
 * What happens at each limit is in docs/errors.md.
 */
export const LIMITS = {
  roleCharsMax: 120,
  voiceIdCharsMax: 60,
  mainQuestionsMax: 20,
  timeBudgetMinutesMin: 5,
  timeBudgetMinutesMax: 90,
  jobDescriptionCharsMax: 20_000,
  /** What may be told about the job. */
  jobFactsCharsMax: 8_000,
  /** A page with a job description, before its text is taken out. */
  jobPageBytesMax: 2 * 1024 * 1024,
  jobPageMsMax: 8_000,
  answerTextCharsMax: 20_000,
  /** One spoken answer. */
  answerMsMax: 10 * 60_000,
  /** One answer sent as one recorded file, before base64. */
  answerFileBytesMax: 12 * 1024 * 1024,
  /** A JSON message, except one that carries an answer file. */
  messageBytesMax: 64 * 1024,
  /** Any WebSocket message: an answer file in base64 and its envelope. */
  frameBytesMax: 17 * 1024 * 1024,
  /** One binary audio frame, header included. */
  audioFrameBytesMax: 64 * 1024,
  messagesPerMinuteMax: 1_200,
  /** Of audio, faster than it can be spoken: a resend after a drop is allowed this much at once. */
  audioAheadMsMax: 11 * 60_000,
  socketsPerSessionMax: 1,
  liveSessionsMax: 300,
  answersMax: 400,
  resumeBytesMax: 10 * 1024 * 1024,
  resumePagesMax: 12,
  resumeCharsMax: 60_000,
  resumeParseMsMax: 1_400,
  /** Requests without a session, from one address. */
  createsPerMinuteMax: 30,
  uploadsPerMinuteMax: 20,
  trialsPerMinuteMax: 30,
  /** Of the sound that an engine is tried with, in base64: half a minute. */
  trialAudioCharsMax: 1_300_000,
} as const;
