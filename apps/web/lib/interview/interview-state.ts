import type {
  AnswerMode,
  EndReason,
  InterviewSettings,
  InterviewStatus,
  Progress,
  ServerMessage,
  StatusState,
  Utterance,
} from '@intervue/shared';

/** How the line to the server is. */
export type LineState =
  | { is: 'connecting' }
  | { is: 'open' }
  | { is: 'broken'; retryAtMs: number | null }
  | { is: 'taken-over' }
  | { is: 'gone'; reason: 'unknown' | 'forbidden' | 'full' };

/** Everything the interview page shows. */
export type InterviewState = {
  line: LineState;
  /** The server has told where the interview stands. */
  isKnown: boolean;
  status: InterviewStatus;
  turn: StatusState;
  settings: InterviewSettings | null;
  lines: readonly Utterance[];
  progress: Progress | null;
  /** When `progress` was told, by the page's clock. */
  progressAtMs: number;
  lastSeq: number;
  notice: { code: string; message: string; id: number } | null;
  problem: { code: string; message: string; isRecoverable: boolean; id: number } | null;
  /** Saving does not work at the moment. */
  isSavingInTrouble: boolean;
  openAnswer: { turnId: string; samples: number } | null;
  /** The words being spoken, up to where the voice is. */
  speaking: { turnId: string | null; clauses: readonly { text: string; startMs: number; endMs: number }[] } | null;
  /** Hands-free: the silence that would pass the turn, when it began to be told and how long it lasts. */
  ending: { turnId: string; inMs: number; id: number } | null;
  /** When what happened in the latest turns, newest last. */
  timings: readonly { turnId: string; stages: Readonly<Record<string, number>> }[];
  /** The candidate's own words until they are stored; while they are being spoken they may still change. */
  words: { turnId: string; text: string; isWhole: boolean } | null;
  endReason: EndReason | null;
};

/** What happens to the page. */
export type InterviewEvent =
  | { type: 'message'; message: ServerMessage; nowMs: number }
  | { type: 'line'; line: LineState }
  | { type: 'notice-read' }
  | { type: 'answer-taken-up' }
  /** This browser has kept an answer that was cut off. */
  | { type: 'answer-kept'; turnId: string; samples: number }
  | { type: 'answer-written'; turnId: string; text: string }
  | { type: 'mode-chosen'; mode: AnswerMode }
  | { type: 'answer-forgotten' };

/** Before anything is known. */
export const emptyInterview: InterviewState = {
  line: { is: 'connecting' },
  isKnown: false,
  status: 'created',
  turn: 'ready',
  settings: null,
  lines: [],
  progress: null,
  progressAtMs: 0,
  lastSeq: 0,
  notice: null,
  problem: null,
  isSavingInTrouble: false,
  openAnswer: null,
  speaking: null,
  words: null,
  ending: null,
  timings: [],
  endReason: null,
};

/** The page after an event. Pure: the screen is a function of what the server said. */
export function interviewAfter(state: InterviewState, event: InterviewEvent): InterviewState {
  switch (event.type) {
    case 'line':
      return { ...state, line: event.line };
    case 'notice-read':
      return { ...state, notice: null, problem: null };
    case 'answer-taken-up':
      return { ...state, openAnswer: null };
    case 'answer-kept':
      return { ...state, openAnswer: { turnId: event.turnId, samples: event.samples } };
    case 'answer-written':
      return { ...state, words: { turnId: event.turnId, text: event.text, isWhole: true } };
    case 'answer-forgotten':
      return { ...state, words: null };
    case 'mode-chosen':
      return { ...state, settings: state.settings && { ...state.settings, answer_mode: event.mode } };
    case 'message':
      return afterMessage(withSeq(state, event.message), event.message, event.nowMs);
  }
}

function withSeq(state: InterviewState, message: ServerMessage): InterviewState {
  const seq = 'seq' in message && message.type !== 'ack' ? (message.seq ?? 0) : 0;
  return seq > state.lastSeq ? { ...state, lastSeq: seq } : state;
}

/** As many as a developer looks at. */
const TIMINGS_MAX = 8;

function afterMessage(state: InterviewState, message: ServerMessage, nowMs: number): InterviewState {
  switch (message.type) {
    case 'resumed':
      return afterResumed(state, message, nowMs);
    case 'status':
      return { ...state, turn: message.state, ending: null, isSavingInTrouble: message.state === 'error' };
    case 'transcript': {
      const { type: _type, ...line } = message;
      const words = line.role === 'candidate' ? null : state.words;
      // That another voice speaks stays true, and in sight until it was read.
      const notice = state.notice?.code === 'other_engine' ? state.notice : null;
      return { ...state, lines: withLine(state.lines, line), words, notice, isSavingInTrouble: false };
    }
    case 'transcript_trimmed':
      return { ...state, lines: state.lines.map((line) => trimmed(line, message.turn_id, message.text)) };
    case 'progress': {
      const { type: _type, seq: _seq, ...progress } = message;
      return { ...state, status: 'active', progress, progressAtMs: nowMs };
    }
    case 'stored':
      return afterStored(state, message.event);
    case 'session_ended':
      return { ...state, status: 'completed', endReason: message.reason, speaking: null };
    default:
      return afterPassing(state, message, nowMs);
  }
}

function afterResumed(
  state: InterviewState,
  message: Extract<ServerMessage, { type: 'resumed' }>,
  nowMs: number,
): InterviewState {
  const { open_answer: open } = message;
  return {
    ...state,
    line: { is: 'open' },
    isKnown: true,
    status: message.status,
    turn: message.state,
    settings: message.settings,
    progress: message.progress,
    progressAtMs: nowMs,
    lastSeq: message.last_seq,
    openAnswer: open && open.samples > 0 ? { turnId: open.turn_id, samples: open.samples } : null,
    endReason: message.end_reason,
    isSavingInTrouble: false,
  };
}

function afterStored(state: InterviewState, event: string): InterviewState {
  if (event === 'interview-paused') return { ...state, status: 'paused' };
  if (event === 'interview-continued') return { ...state, status: 'active' };
  return state;
}

/** Messages that are not stored: they pass. */
function afterPassing(state: InterviewState, message: ServerMessage, nowMs: number): InterviewState {
  switch (message.type) {
    case 'turn_ending': {
      const { turn_id: turnId, in_ms: inMs } = message;
      return { ...state, ending: inMs === null ? null : { turnId, inMs, id: nowMs } };
    }
    case 'turn_timing': {
      const timing = { turnId: message.turn_id, stages: message.stages };
      return { ...state, timings: [...state.timings.slice(1 - TIMINGS_MAX), timing] };
    }
    case 'partial':
      return { ...state, words: { turnId: message.turn_id, text: message.text, isWhole: false } };
    case 'notice':
      return {
        ...state,
        words: message.code === 'not_heard' ? null : state.words,
        notice: { code: message.code, message: message.message, id: nowMs },
      };
    case 'error': {
      const { code, recoverable, message: says } = message;
      if (code === 'STORAGE_UNAVAILABLE') return { ...state, isSavingInTrouble: true };
      return { ...state, problem: { code, message: says, isRecoverable: recoverable, id: nowMs } };
    }
    case 'speech_start':
      return { ...state, speaking: { turnId: message.turn_id, clauses: [] } };
    case 'speech_clause': {
      const { text, start_ms: startMs, end_ms: endMs } = message;
      // The same clause again: its length is known now.
      const before = (state.speaking?.clauses ?? []).filter((clause) => clause.startMs !== startMs);
      const clauses = [...before, { text, startMs, endMs }];
      return { ...state, speaking: { turnId: state.speaking?.turnId ?? null, clauses } };
    }
    case 'speech_cancel':
      return { ...state, speaking: null };
    default:
      return state;
  }
}

/** A line that is known already is told again after a reconnect; it stands once. */
function withLine(lines: readonly Utterance[], line: Utterance): Utterance[] {
  return [...lines.filter((one) => one.seq !== line.seq), line].sort((one, other) => one.seq - other.seq);
}

function trimmed(line: Utterance, turnId: string, text: string): Utterance {
  if (line.turn_id !== turnId || line.role !== 'interviewer') return line;
  return { ...line, text, interrupted: true };
}
