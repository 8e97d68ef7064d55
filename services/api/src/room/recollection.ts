import type {
  AnswerSource,
  CandidateRequest,
  Consent,
  EndReason,
  InterviewCheck,
  InterviewerMove,
  InterviewPlan,
  InterviewSettings,
  InterviewStatus,
  ParsedResume,
  PlanDraft,
  Phase,
  StoredAudio,
  Use,
  Utterance,
} from '@intervue/shared';
import type { InterviewerState } from '../interviewer/interviewer-state.ts';

/** What is left to do of the latest turn, as a crash would leave it. */
export type Pending =
  | { stage: 'transcribing'; turnId: string; audio: StoredAudio }
  | { stage: 'replying'; turnId: string }
  | { stage: 'speaking'; turnId: string; closing: EndReason | null };

/** A reply of which the beginning is stored and the end is not. */
export type BegunReply = { turnId: string; move: InterviewerMove; phase: Phase; texts: readonly string[] };

/** How things stood before the latest reply, in case it is taken back. */
export type BeforeReply = {
  turnId: string;
  interviewer: InterviewerState | null;
  phase: Phase;
  closing: EndReason | null;
};

/** What a turn brought in. */
export type RecalledTurn = {
  /** Of its arrival; 0 for the greeting, which answers nothing. */
  seq: number;
  /** The candidate's answer is stored. */
  isReceived: boolean;
  source: AnswerSource;
  audio: StoredAudio | null;
  request: CandidateRequest | null;
  text: string | null;
  /** The sound of the reply to it. */
  replyAudio: StoredAudio | null;
};

/** Everything there is to know of an interview, folded from its log. Never changed in place. */
export type Recollection = {
  lastSeq: number;
  lastAtMs: number;
  createdAtMs: number;
  settings: InterviewSettings;
  consent: Consent;
  jobDescription: string | null;
  /** What the interviewer may tell about the job. */
  jobFacts: string;
  /** What a model proposed for the plan, and which. */
  draft: { draft: PlanDraft; by: string } | null;
  resume: ParsedResume | null;
  status: InterviewStatus;
  plan: InterviewPlan | null;
  /** The interviewer's mind; null before the start. */
  interviewer: InterviewerState | null;
  phase: Phase;
  /** Why the closing line was said, once it was. */
  closing: EndReason | null;
  startedAtMs: number | null;
  endedAtMs: number | null;
  endReason: EndReason | null;
  /** How it was held; null before its end. */
  check: InterviewCheck | null;
  /** Time spent in the interview up to the last event, pauses and absences left out. */
  activeMs: number;
  lines: readonly Utterance[];
  turns: ReadonlyMap<string, RecalledTurn>;
  /** An answer that was begun and neither finished nor dropped. */
  openAnswer: { turnId: string; source: AnswerSource } | null;
  /** What the interviewer said of the latest answer in which nothing was heard. */
  unheard: { turnId: string; says: string } | null;
  pending: Pending | null;
  /** When what happened in each turn that is over. */
  timings: readonly { turnId: string; stages: Readonly<Record<string, number>> }[];
  /** What vendors' engines did, by engine. */
  uses: readonly Use[];
  begunReply: BegunReply | null;
  beforeReply: BeforeReply | null;
};
