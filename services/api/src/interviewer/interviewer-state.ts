import type { CandidateRequest, Difficulty, EndReason, InterviewerMove, InterviewPlan, Phase } from '@intervue/shared';
import { type Outcome, outcomeOf } from './answer-outcome.ts';
import { beginCoverage, type Coverage, coverAnswer } from './coverage.ts';
import { understand } from './intents.ts';
import { questionOf } from './plan-questions.ts';

/** What the candidate is being asked at this moment. */
export type Asking =
  | { kind: 'readiness' }
  | { kind: 'warm-up'; questionId: string }
  | { kind: 'main'; questionId: string }
  | { kind: 'follow-up'; questionId: string; followUpId: string; text: string }
  | { kind: 'own-questions' };

/** A move that put a question of the plan, or one that followed up on an answer. */
export type Put = Extract<InterviewerMove, { kind: 'ask' | 'follow-up' }>;

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
  /** How many main questions were asked. */
  mainAsked: number;
  /** Their ids, in order. */
  asked: readonly string[];
  /** The round of the plan that the interview is in, and since when; times are since the start, without pauses. */
  round: number;
  askedInRound: number;
  roundSinceMs: number;
  questionSinceMs: number;
  /** How demanding questions are now. */
  level: Difficulty;
  /** What the answers to the main question before the current one came to. */
  previousOutcome: Outcome | null;
  /** What of the matrix is shown so far. */
  coverage: Coverage;
  /** What was being asked when the candidate went back to an earlier question. */
  leftOpen: Asking | null;
  followUpsOnCurrent: number;
  followUpsTotal: number;
  /** Ids of the follow-ups that were asked. */
  followUpsAsked: readonly string[];
  /** Every question that was put, in order, as text; a repetition is not put again. */
  questionsPut: readonly string[];
  /** The moves that put them, in order. */
  put: readonly Put[];
  /** Questions of the candidate's own that nothing known could answer. */
  passedOn: readonly string[];
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
    asked: [],
    round: 0,
    askedInRound: 0,
    roundSinceMs: 0,
    questionSinceMs: 0,
    level: plan.difficulty,
    previousOutcome: null,
    coverage: beginCoverage(plan),
    leftOpen: null,
    followUpsOnCurrent: 0,
    followUpsTotal: 0,
    followUpsAsked: [],
    questionsPut: [],
    put: [],
    passedOn: [],
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
  return { ...next, ...kept(state, move), ...changeBy(state, move) };
}

/** The state when only part of a line was heard: the conversation goes on from what was heard. */
export function applyHeard(state: InterviewerState, heard: { turnId: string; heardText: string }): InterviewerState {
  const lines = state.lines.map((line) =>
    line.speaker === 'interviewer' && line.turnId === heard.turnId ? { ...line, text: heard.heardText } : line,
  );
  return { ...state, lines };
}

/** What is kept of a line besides what it changes: what it put, what it could not answer, what the answer before it showed. */
function kept(state: InterviewerState, move: InterviewerMove): Partial<InterviewerState> {
  const isPut = move.kind === 'ask' || move.kind === 'follow-up';
  const isUnknown = (move.kind === 'wrap-up' || move.kind === 'close') && move.answeredFrom === 'nothing';
  return {
    coverage: coverageAfter(state, move),
    ...(isPut ? { put: [...state.put, move] } : {}),
    ...(isUnknown ? { passedOn: [...state.passedOn, state.openAnswer?.text ?? ''] } : {}),
  };
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
      return asked(state, move);
    case 'go-back':
      return wentBack(state, move);
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

function asked(state: InterviewerState, move: Extract<InterviewerMove, { kind: 'ask' }>): Partial<InterviewerState> {
  const { questionId, round = state.round, atMs = 0, level = state.level } = move;
  const isDeclined = move.after !== 'answer';
  const isNewRound = round !== state.round || state.asked.length === 0;
  const all = state.asked.includes(questionId) ? state.asked : [...state.asked, questionId];
  return {
    ...newQuestion(state, questionId, isDeclined),
    asking: { kind: 'main', questionId },
    asked: all,
    mainAsked: all.length,
    round,
    level,
    askedInRound: isNewRound ? 1 : state.askedInRound + 1,
    roundSinceMs: isNewRound ? atMs : state.roundSinceMs,
    questionSinceMs: atMs,
    // Nobody asks for it where the level stays.
    previousOutcome: state.plan.adapts ? lastOutcome(state, isDeclined) : null,
  };
}

/** What the answers to the main question that is being left came to; null when there was none. */
export function lastOutcome(state: InterviewerState, isDeclined: boolean): Outcome | null {
  const { asking, plan } = state;
  if (asking?.kind !== 'main' && asking?.kind !== 'follow-up') return null;
  const question = questionOf(plan, asking.questionId);
  if (question === null) return null;
  // A follow-up that was left is not the question.
  const isLeft = isDeclined && asking.kind === 'main';
  return outcomeOf(question, [...state.answers, state.openAnswer?.text ?? ''], isLeft);
}

/** An earlier question is open again; afterwards the one that was left. Nothing of either is counted anew. */
function wentBack(
  state: InterviewerState,
  { questionId, to }: Extract<InterviewerMove, { kind: 'go-back' }>,
): Partial<InterviewerState> {
  if (to === 'open') return { asking: state.leftOpen, leftOpen: null, declined: declinedAfter(state) };
  return { asking: { kind: 'main', questionId }, leftOpen: state.asking, helps: state.helps + 1 };
}

/** What was refused and is answered after all is refused no more. */
function declinedAfter({ declined, asking, openAnswer }: InterviewerState): readonly string[] {
  const id = idOf(asking);
  return id === null || isRefusal(openAnswer) ? declined : declined.filter((one) => one !== id);
}

const TAKES_ANSWER: ReadonlySet<InterviewerMove['kind']> = new Set(['ask', 'follow-up', 'wrap-up', 'close', 'go-back']);

/** What an answer shows counts as soon as it is replied to; asking for help is no answer. */
function coverageAfter(state: InterviewerState, move: InterviewerMove): Coverage {
  const { asking, openAnswer, plan } = state;
  if (!TAKES_ANSWER.has(move.kind) || (move.kind === 'go-back' && move.to === 'earlier')) return state.coverage;
  if (openAnswer === null || openAnswer.text === '' || asking === null) return state.coverage;
  if (asking.kind === 'readiness' || asking.kind === 'own-questions') return state.coverage;
  const { turnId, text } = openAnswer;
  return coverAnswer(state.coverage, plan, { turnId, text, question: questionOf(plan, asking.questionId) });
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
  return { helps: 0, rephrasings: 0, redirections: 0, declined, leftOpen: null };
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
