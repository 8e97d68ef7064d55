import type {
  CandidateRequest,
  EndReason,
  InterviewerMove,
  InterviewPlan,
  Phase,
  PlannedQuestion,
} from '@intervue/shared';
import { understand } from './intents.ts';

/** What the candidate is being asked at this moment. */
export type Asking =
  | { kind: 'readiness' }
  | { kind: 'warm-up'; questionId: string }
  | { kind: 'main'; questionId: string }
  | { kind: 'follow-up'; questionId: string; followUpId: string; text: string }
  | { kind: 'own-questions' };

/** One line of the interview; `text` is what was said, of a line that was cut off what was heard. */
export type SpokenLine = { speaker: 'interviewer' | 'candidate'; turnId: string; text: string };

/** An answer that has not been replied to. */
export type OpenAnswer = { turnId: string; text: string; request: CandidateRequest | null };

/** The interviewer's mind: a fold over plan, answers and moves, never changed in place. */
export type InterviewerState = {
  plan: InterviewPlan;
  /** Null before the greeting. */
  phase: Phase | null;
  asking: Asking | null;
  isStopAsked: boolean;
  /** How many of the plan's main questions were asked. */
  mainAsked: number;
  followUpsOnCurrent: number;
  followUpsTotal: number;
  /** Ids of the follow-ups that were asked. */
  followUpsAsked: readonly string[];
  /** Every question that was put, in order, as text; a repetition is not put again. */
  questionsPut: readonly string[];
  /** Ids of questions and follow-ups that were skipped, refused or not known. */
  declined: readonly string[];
  /** Answers given to the current main question and its follow-ups. */
  answers: readonly string[];
  /** Repetitions, other wordings and pauses since the last new question. */
  helps: number;
  /** Of these, other wordings. */
  rephrasings: number;
  /** Of these, times the candidate was brought back to the question. */
  redirections: number;
  /** Invitations to ask questions of one's own. */
  invitations: number;
  wrapUpReason: EndReason | null;
  openAnswer: OpenAnswer | null;
  lines: readonly SpokenLine[];
};

/** The state before anything was said. */
export function beginInterviewer(plan: InterviewPlan): InterviewerState {
  return {
    plan,
    phase: null,
    asking: null,
    isStopAsked: false,
    mainAsked: 0,
    followUpsOnCurrent: 0,
    followUpsTotal: 0,
    followUpsAsked: [],
    questionsPut: [],
    declined: [],
    answers: [],
    helps: 0,
    rephrasings: 0,
    redirections: 0,
    invitations: 0,
    wrapUpReason: null,
    openAnswer: null,
    lines: [],
  };
}

/**
 * The state after an answer or a pressed button. The same turn given again replaces itself; another turn while an answer stands
 * unreplied goes on with that answer.
 */
export function applyAnswer(state: InterviewerState, answer: OpenAnswer): InterviewerState {
  const before = state.openAnswer?.turnId === answer.turnId ? null : state.openAnswer;
  const replaced = new Set([answer.turnId, before?.turnId]);
  const lines = state.lines.filter((line) => line.speaker !== 'candidate' || !replaced.has(line.turnId));
  const text = [before?.text ?? '', answer.text].filter((part) => part.trim() !== '').join(' ');
  const line: SpokenLine = { speaker: 'candidate', turnId: answer.turnId, text };
  return { ...state, openAnswer: { ...answer, text }, lines: text === '' ? lines : [...lines, line] };
}

/** The state after the interviewer's line: what the move set out to do has been done. */
export function applyMove(
  state: InterviewerState,
  said: { turnId: string; move: InterviewerMove; phase: Phase; text: string },
): InterviewerState {
  const { turnId, move, phase, text } = said;
  const line: SpokenLine = { speaker: 'interviewer', turnId, text };
  const next = { ...state, phase, openAnswer: null, isStopAsked: false, lines: [...state.lines, line] };
  return { ...next, ...changeBy(state, move) };
}

/** The state when only part of a line was heard: the conversation goes on from what was heard. */
export function applyHeard(state: InterviewerState, heard: { turnId: string; heardText: string }): InterviewerState {
  const lines = state.lines.map((line) =>
    line.speaker === 'interviewer' && line.turnId === heard.turnId ? { ...line, text: heard.heardText } : line,
  );
  return { ...state, lines };
}

/** What kind of answer is being asked for: tells whoever waits for its end how much to expect. */
export function expectedAnswer({ asking, plan }: InterviewerState): 'story' | 'explanation' | 'detail' | 'word' {
  switch (asking?.kind) {
    case 'main':
      return questionOf(plan, asking.questionId)?.type === 'behavioral' ? 'story' : 'explanation';
    case 'warm-up':
      return 'explanation';
    case 'follow-up':
      return 'detail';
    default:
      return 'word';
  }
}

/** The question of the plan with this id, or null. */
export function questionOf(plan: InterviewPlan, id: string): PlannedQuestion | null {
  return [plan.warmup, ...plan.questions].find((question) => question.id === id) ?? null;
}

/** The words of what is being asked, or null where nothing of the plan is. */
export function askedText(state: InterviewerState): string | null {
  const { asking, plan } = state;
  if (asking === null || asking.kind === 'readiness' || asking.kind === 'own-questions') return null;
  return asking.kind === 'follow-up' ? asking.text : (questionOf(plan, asking.questionId)?.text ?? null);
}

function changeBy(state: InterviewerState, move: InterviewerMove): Partial<InterviewerState> {
  switch (move.kind) {
    case 'greet':
      return { asking: { kind: 'readiness' } };
    case 'warm-up':
      return {
        ...newQuestion(state, move.questionId, false),
        asking: { kind: 'warm-up', questionId: move.questionId },
      };
    case 'ask':
      return asked(state, move.questionId, move.after !== 'answer');
    case 'follow-up':
      return followedUp(state, move);
    case 'rephrase':
      return { helps: state.helps + 1, rephrasings: state.rephrasings + 1 };
    case 'repeat':
      return { helps: state.helps + 1, redirections: state.redirections + (isRedirection(state) ? 1 : 0) };
    case 'wait':
      return { helps: state.helps + 1 };
    case 'confirm-stop':
      return { helps: state.helps + 1, isStopAsked: true };
    case 'wrap-up':
      return {
        ...settled(state, false),
        asking: { kind: 'own-questions' },
        invitations: state.invitations + 1,
        wrapUpReason: state.wrapUpReason ?? move.reason,
      };
    case 'close':
      return { ...settled(state, false), asking: null, wrapUpReason: state.wrapUpReason ?? move.reason };
  }
}

function asked(state: InterviewerState, questionId: string, isDeclined: boolean): Partial<InterviewerState> {
  const place = state.plan.questions.findIndex((question) => question.id === questionId);
  return {
    ...newQuestion(state, questionId, isDeclined),
    asking: { kind: 'main', questionId },
    mainAsked: Math.max(state.mainAsked, place + 1),
  };
}

function newQuestion(state: InterviewerState, questionId: string, isDeclined: boolean): Partial<InterviewerState> {
  const text = questionOf(state.plan, questionId)?.text;
  return {
    ...settled(state, isDeclined),
    followUpsOnCurrent: 0,
    answers: [],
    questionsPut: text === undefined ? state.questionsPut : [...state.questionsPut, text],
  };
}

function followedUp(
  state: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'follow-up' }>,
): Partial<InterviewerState> {
  const { questionId, followUpId, text } = move;
  return {
    ...settled(state, false),
    asking: { kind: 'follow-up', questionId, followUpId, text },
    followUpsOnCurrent: state.followUpsOnCurrent + 1,
    followUpsTotal: state.followUpsTotal + 1,
    followUpsAsked: [...state.followUpsAsked, followUpId],
    questionsPut: [...state.questionsPut, text],
    answers: [...state.answers, state.openAnswer?.text ?? ''],
  };
}

/** What was being asked is over: help is counted anew, and a refusal is kept. */
function settled(state: InterviewerState, isDeclined: boolean): Partial<InterviewerState> {
  const id = idOf(state.asking);
  const isRefused = id !== null && (isDeclined || isRefusal(state.openAnswer));
  const declined = isRefused && !state.declined.includes(id) ? [...state.declined, id] : state.declined;
  return { helps: 0, rephrasings: 0, redirections: 0, declined };
}

function idOf(asking: Asking | null): string | null {
  if (asking === null || asking.kind === 'readiness' || asking.kind === 'own-questions') return null;
  return asking.kind === 'follow-up' ? asking.followUpId : asking.questionId;
}

function isRefusal(answer: OpenAnswer | null): boolean {
  if (answer === null) return false;
  if (answer.request !== null) return answer.request === 'skip';
  const intent = understand(answer.text);
  return intent === 'skip' || intent === 'dont-know';
}

function isRedirection(state: InterviewerState): boolean {
  if (state.openAnswer === null || state.openAnswer.request !== null) return false;
  return ['orders', 'hostile', 'off-role'].includes(understand(state.openAnswer.text));
}
