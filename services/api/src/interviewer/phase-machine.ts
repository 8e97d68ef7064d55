import type { CandidateRequest, EndReason, InterviewerMove, Phase } from '@intervue/shared';
import { chooseFollowUp } from './follow-up.ts';
import { type Intent, asksSomething, understand, yesOrNo } from './intents.ts';
import { type InterviewerState, questionOf } from './interviewer-state.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';
import { wordsOf } from './words.ts';

/** What the interviewer has to react to. */
export type InterviewerInput =
  | { kind: 'opening' }
  | { kind: 'answer'; text: string }
  | { kind: 'request'; request: CandidateRequest };

/** What is done next, and the phase the interview is in then. */
export type NextMove = { move: InterviewerMove; phase: Phase };

/** What the interviewer does next. `state` holds the answer already; `elapsedMs` is the time since the start, pauses left out. */
export function nextMove(state: InterviewerState, input: InterviewerInput, time: { elapsedMs: number }): NextMove {
  if (state.phase === null) return { move: { kind: 'greet' }, phase: 'introduction' };
  if (state.phase === 'completed' || state.asking === null) return close('plan', false);
  const left = timeLeft(state.plan, time.elapsedMs, state.plan.questions.length - state.mainAsked);
  if (left.isOver) return close('time', false);
  const wish = wishOf(state, input);
  if (state.isStopAsked) return afterConfirmStop(state, wish, left);
  if (state.phase === 'wrap_up') return whenWrappingUp(state, wish, left);
  if (left.isUp) return wrapUp(state, 'time');
  return whenAsking(state, wish, left);
}

// More than this for one question, and it is kinder to move on.
const HELPS_MAX = 6;
const REDIRECTIONS_MAX = 1;
const INVITATIONS_MAX = 3;
const LAST_WORD_WORDS_MAX = 12;

type Wish = { intent: Intent; text: string };

function wishOf(state: InterviewerState, input: InterviewerInput): Wish {
  if (input.kind === 'request') return { intent: input.request, text: '' };
  if (input.kind === 'opening') return { intent: 'repeat', text: '' };
  const intent = understand(input.text);
  const isReadinessNo = state.asking?.kind === 'readiness' && yesOrNo(input.text) === 'no';
  return { intent: intent === 'answer' && isReadinessNo ? 'wait' : intent, text: input.text };
}

function whenAsking(state: InterviewerState, wish: Wish, left: TimeLeft): NextMove {
  switch (wish.intent) {
    case 'stop':
      return state.helps < HELPS_MAX ? help(state, { kind: 'confirm-stop' }) : close('request', false);
    case 'repeat':
    case 'about-interview':
      return helpOr(state, { kind: 'repeat', questionId: currentId(state) }, left);
    case 'rephrase':
    case 'clarify':
      return helpOr(state, { kind: 'rephrase', questionId: currentId(state) }, left);
    case 'wait':
      return helpOr(state, { kind: 'wait' }, left);
    case 'orders':
    case 'hostile':
    case 'off-role':
      if (state.redirections >= REDIRECTIONS_MAX) return goOn(state, left, 'declined');
      return helpOr(state, { kind: 'repeat', questionId: currentId(state) }, left);
    case 'skip':
      return goOn(state, left, 'skip');
    case 'dont-know':
      return canHint(state)
        ? helpOr(state, { kind: 'rephrase', questionId: currentId(state) }, left)
        : goOn(state, left, 'declined');
    case 'answer':
      return afterAnswer(state, wish.text, left);
  }
}

function afterAnswer(state: InterviewerState, text: string, left: TimeLeft): NextMove {
  const { asking } = state;
  if (asking?.kind !== 'main' && asking?.kind !== 'follow-up') return goOn(state, left, 'answer');
  const question = questionOf(state.plan, asking.questionId);
  if (question === null || !left.isEnoughForFollowUp) return goOn(state, left, 'answer');
  const isLast = state.mainAsked >= state.plan.questions.length || !left.isEnoughForQuestion;
  const followUp = chooseFollowUp({
    question,
    difficulty: state.plan.difficulty,
    seed: state.plan.seed,
    answers: [...state.answers, text],
    askedIds: state.followUpsAsked,
    questionsPut: state.questionsPut,
    countSoFar: state.followUpsOnCurrent,
    countMax: state.plan.followUpsPerQuestionMax,
    // An interview without a single follow-up would leave one phase out.
    isWanted: isLast && state.followUpsTotal === 0,
  });
  if (followUp === null) return goOn(state, left, 'answer');
  return { move: { kind: 'follow-up', questionId: question.id, ...followUp }, phase: 'follow_up' };
}

/** On to what comes after the question that is being asked. */
function goOn(state: InterviewerState, left: TimeLeft, after: 'answer' | 'skip' | 'declined'): NextMove {
  if (state.asking?.kind === 'readiness') {
    return { move: { kind: 'warm-up', questionId: state.plan.warmup.id }, phase: 'warmup' };
  }
  const next = state.plan.questions[state.mainAsked];
  if (next === undefined) return wrapUp(state, 'plan');
  // The first main question is asked however little time is left: without it there was no interview.
  if (!left.isEnoughForQuestion && state.mainAsked > 0) return wrapUp(state, 'time');
  return { move: { kind: 'ask', questionId: next.id, after }, phase: 'main_questions' };
}

function whenWrappingUp(state: InterviewerState, wish: Wish, left: TimeLeft): NextMove {
  const reason = state.wrapUpReason ?? 'plan';
  switch (wish.intent) {
    case 'wait':
      if (!left.isUp && state.helps < HELPS_MAX) return help(state, { kind: 'wait' });
      return close(reason, false);
    case 'repeat':
    case 'rephrase':
      if (!left.isUp && state.helps < HELPS_MAX) return help(state, { kind: wish.intent, questionId: null });
      return close(reason, false);
    case 'stop':
    case 'skip':
    case 'dont-know':
    case 'orders':
    case 'hostile':
      return close(reason, false);
    default:
      return afterOwnQuestion(state, wish.text, left);
  }
}

function afterOwnQuestion(state: InterviewerState, text: string, left: TimeLeft): NextMove {
  const reason = state.wrapUpReason ?? 'plan';
  const isQuestion = asksSomething(text);
  // Only once: somebody who keeps saying yes has no question.
  const isYesAlone = state.invitations === 1 && yesOrNo(text) === 'yes' && wordsOf(text).length <= LAST_WORD_WORDS_MAX;
  if ((isQuestion || isYesAlone) && !left.isUp && state.invitations < INVITATIONS_MAX) {
    return { move: { kind: 'wrap-up', reason }, phase: 'wrap_up' };
  }
  return close(reason, isQuestion);
}

function afterConfirmStop(state: InterviewerState, wish: Wish, left: TimeLeft): NextMove {
  const reply = yesOrNo(wish.text);
  if (wish.intent === 'stop' || reply === 'yes') return close('request', false);
  if (left.isUp) return wrapUp(state, 'time');
  const isRealAnswer = wish.intent === 'answer' && reply === null && wordsOf(wish.text).length > LAST_WORD_WORDS_MAX;
  if (isRealAnswer || wish.intent === 'skip') return whenAsking(state, wish, left);
  return helpOr(state, { kind: 'repeat', questionId: currentId(state) }, left);
}

function help(state: InterviewerState, move: InterviewerMove): NextMove {
  return { move, phase: state.phase ?? 'introduction' };
}

function helpOr(state: InterviewerState, move: InterviewerMove, left: TimeLeft): NextMove {
  return state.helps < HELPS_MAX ? help(state, move) : goOn(state, left, 'skip');
}

function canHint(state: InterviewerState): boolean {
  return state.plan.difficulty === 'easy' && state.asking?.kind === 'main' && state.rephrasings === 0;
}

function currentId(state: InterviewerState): string | null {
  const { asking } = state;
  return asking === null || asking.kind === 'readiness' || asking.kind === 'own-questions' ? null : asking.questionId;
}

function wrapUp(state: InterviewerState, reason: EndReason): NextMove {
  return { move: { kind: 'wrap-up', reason: state.wrapUpReason ?? reason }, phase: 'wrap_up' };
}

function close(reason: EndReason, answersQuestion: boolean): NextMove {
  return { move: { kind: 'close', reason, answersQuestion }, phase: 'completed' };
}
