/** The contract between browser and server: the only description of the wire, of limits and of error codes. */
export { InterviewCheck } from './domain/check.ts';
export { AnswerSource, InterviewEvent, StoredAudio, type StoredEvent } from './domain/event.ts';
export {
  AnswerMode,
  Consent,
  Difficulty,
  EndReason,
  InterviewSettings,
  InterviewStatus,
  InterviewType,
  Keep,
  Pace,
  Persona,
  Phase,
  QuestionType,
  Seniority,
} from './domain/interview.ts';
export { GapView, JobReading, JobRequirement, RequirementFit } from './domain/job.ts';
export {
  AnsweredFrom,
  CandidateRequest,
  CoverageRow,
  FollowUpSeed,
  InterviewPlan,
  InterviewerMove,
  PlanDraft,
  PlannedCompetency,
  PlannedQuestion,
  PlannedRound,
  ResumeClaim,
} from './domain/plan.ts';
export { PackQuestion, QuestionPack } from './domain/question-pack.ts';
export { Contact, Education, Experience, FieldSource, ParsedResume, ResumeReading } from './domain/resume.ts';
export { SpeakerRole, Utterance } from './domain/transcript.ts';
export { Stage, Use } from './domain/use.ts';
export {
  AUDIO_FRAME_HEADER_BYTES,
  FRAME_CODECS,
  FRAME_KINDS,
  decodeAudioFrame,
  encodeAudioFrame,
  type AudioFrame,
  type FrameCodec,
  type FrameKind,
} from './wire/audio-frame.ts';
export { ClientMessage, LooseResume } from './wire/client-message.ts';
export { CLOSE_CODES, retryAfterClose, type CloseCode } from './wire/close-code.ts';
export { Progress, ServerMessage, StatusState } from './wire/server-message.ts';
export { AudioItem, InterviewView } from './rest/interview-view.ts';
export {
  Capabilities,
  CreateInterview,
  CreatedInterview,
  EngineStage,
  EngineState,
  EngineTrial,
  EngineTrialResult,
  EnginesView,
  ErrorBody,
  GapRequest,
  Health,
  JobToRead,
  REST,
  Readiness,
  ResumeToRead,
  TOKEN_PROTOCOL_PREFIX,
  Voice,
  WS_PATH,
  WS_PROTOCOL,
} from './rest/contract.ts';
export { ERRORS, wireErrorCode, type ErrorCode } from './error-code.ts';
export { LIMITS } from './limits.ts';
