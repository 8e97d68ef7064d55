import type {
  AnsweredFrom,
  CandidateRequest,
  EndReason,
  InterviewerMove,
  Phase,
  PlannedQuestion,
} from '@intervue/shared';
import { contradictionIn } from './contradictions.ts';
import { isDistressing } from './distress.ts';
import { factFor } from './facts.ts';
import { chooseFollowUp } from './follow-up.ts';
import type { FollowUpSituation } from './follow-up-situation.ts';
import { asksSomething, type Intent, understand, yesOrNo } from './intents.ts';
import { confirmsStop, isOwnQuestion, ownTurnIn, saysNotReady } from './intents-replies.ts';
import type { InterviewerState, SpokenLine } from './interviewer-state.ts';
import { nextQuestion } from './next-question.ts';
import { questionOf } from './plan-questions.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';
import { isAboutInterview } from './candid-answers.ts';
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
  const questionsLeft = Math.max(0, state.plan.questions.length - state.mainAsked);
  const left = { ...timeLeft(state.plan, time.elapsedMs, questionsLeft), elapsedMs: time.elapsedMs };
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
/** A question that has taken so many times its share of the time gets no further follow-up. */
const OVER_BUDGET = 1.25;

type Wish = { intent: Intent; text: string };
type Time = TimeLeft & { elapsedMs: number };

function wishOf(state: InterviewerState, input: InterviewerInput): Wish {
  if (input.kind === 'request') return { intent: input.request, text: '' };
  if (input.kind === 'opening') return { intent: 'repeat', text: '' };
  const intent = understand(input.text);
  // "How big is the team?" asks about the case there, not about the job.
  if (intent === 'about-job' && isAboutMadeUpCompany(state)) return { intent: 'clarify', text: input.text };
  const isReadinessNo = state.asking?.kind === 'readiness' && saysNotReady(input.text);
  return { intent: intent === 'answer' && isReadinessNo ? 'wait' : intent, text: input.text };
}

function isAboutMadeUpCompany(state: InterviewerState): boolean {
  const questionId = currentId(state);
  const type = questionId === null ? null : questionOf(state.plan, questionId)?.type;
  return type === 'case' || type === 'system_design' || type === 'product_management';
}

function whenAsking(state: InterviewerState, wish: Wish, left: Time): NextMove {
  if (state.leftOpen !== null && ENDS_A_QUESTION.has(wish.intent)) return backToOpen(state);
  switch (wish.intent) {
    case 'stop':
      return help(state, { kind: 'confirm-stop' });
    case 'repeat':
    case 'about-interview':
    case 'about-job':
      return helpOr(state, { kind: 'repeat', questionId: currentId(state) }, left);
    case 'slower':
      return helpOr(state, { kind: 'repeat', questionId: currentId(state), slower: true }, left);
    case 'rephrase':
    case 'clarify':
      return helpOr(state, { kind: 'rephrase', questionId: currentId(state) }, left);
    case 'hint':
      return helpOr(state, hint(state), left);
    case 'go-back':
      return goBack(state, left);
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
      return whenNotKnown(state, wish.text, left);
    case 'answer':
      return afterAnswer(state, wish.text, left);
  }
}

const ENDS_A_QUESTION: ReadonlySet<Intent> = new Set(['answer', 'skip', 'dont-know', 'go-back']);

/** Somebody early in a career is helped once. What the resume claims and the answer denies is asked about, whoever it is. */
function whenNotKnown(state: InterviewerState, text: string, left: Time): NextMove {
  if (contradictionIn(text, state.plan.claims) !== null) {
    const { move, phase } = afterAnswer(state, text, left);
    if (move.kind === 'follow-up' && move.reason === 'contradiction') return { move, phase };
  }
  if (!canHint(state)) return goOn(state, left, 'declined');
  return helpOr(state, { kind: 'rephrase', questionId: currentId(state), withHint: true }, left);
}

/** Back to the main question before this one. The one that is open now is put again afterwards. */
function goBack(state: InterviewerState, left: Time): NextMove {
  const id = earlierId(state);
  if (id === null) return helpOr(state, { kind: 'repeat', questionId: currentId(state) }, left);
  return helpOr(state, { kind: 'go-back', questionId: id, to: 'earlier' }, left);
}

function earlierId({ asking, asked }: InterviewerState): string | null {
  if (asking?.kind === 'own-questions') return asked.at(-1) ?? null;
  if (asking?.kind !== 'main' && asking?.kind !== 'follow-up') return null;
  return asked[asked.indexOf(asking.questionId) - 1] ?? null;
}

function backToOpen(state: InterviewerState): NextMove {
  const open = state.leftOpen;
  const questionId = open?.kind === 'main' || open?.kind === 'follow-up' ? open.questionId : '';
  return help(state, { kind: 'go-back', questionId, to: 'open' });
}

/** A hint is given where the level has one to give: always at the easy one, once at the medium one, none at the hard one. */
function hint(state: InterviewerState): InterviewerMove {
  const questionId = currentId(state);
  const hasOne = questionId !== null && questionOf(state.plan, questionId)?.hint != null;
  const isGiven = state.level === 'easy' || (state.level === 'medium' && state.rephrasings === 0);
  if (hasOne && isGiven) return { kind: 'rephrase', questionId, withHint: true };
  return state.level === 'hard' ? { kind: 'repeat', questionId } : { kind: 'rephrase', questionId };
}

function afterAnswer(state: InterviewerState, text: string, left: Time): NextMove {
  const { asking } = state;
  const isMain = asking?.kind === 'main' || asking?.kind === 'follow-up';
  const question = isMain ? questionOf(state.plan, asking.questionId) : null;
  // An interview without a single follow-up would leave one phase out.
  const isWanted = state.followUpsTotal === 0 && isLastQuestion(state, left);
  const isTime = left.isEnoughForFollowUp && (isWanted || !hasTakenLong(state, question, left));
  // Grief is not dug into, whoever asks.
  if (question === null || !isTime || isDistressing(text)) return goOn(state, left, 'answer');
  const followUp = chooseFollowUp(situationOf(state, question, { text, isWanted }));
  if (followUp === null) return goOn(state, left, 'answer');
  return { move: { kind: 'follow-up', questionId: question.id, ...followUp }, phase: 'follow_up' };
}

function situationOf(
  state: InterviewerState,
  question: PlannedQuestion,
  { text, isWanted }: { text: string; isWanted: boolean },
): FollowUpSituation {
  const { persona, claims, seed, followUpsPerQuestionMax } = state.plan;
  return {
    ...{ question, persona, claims, seed, isWanted },
    difficulty: state.level,
    answers: [...state.answers, text],
    askedIds: state.followUpsAsked,
    questionsPut: state.questionsPut,
    countSoFar: state.followUpsOnCurrent,
    countMax: Math.min(question.followUpsMax ?? Number.POSITIVE_INFINITY, followUpsPerQuestionMax),
  };
}

function isLastQuestion({ mainAsked, plan }: InterviewerState, left: Time): boolean {
  return mainAsked >= plan.questions.length || !left.isEnoughForQuestion;
}

function hasTakenLong(state: InterviewerState, question: PlannedQuestion | null, { elapsedMs }: Time): boolean {
  const budgetMs = question?.budgetMs ?? Number.POSITIVE_INFINITY;
  return elapsedMs - state.questionSinceMs > budgetMs * OVER_BUDGET;
}

/** On to what comes after the question that is being asked. */
function goOn(state: InterviewerState, left: Time, after: 'answer' | 'skip' | 'declined'): NextMove {
  if (state.asking?.kind === 'readiness') {
    return { move: { kind: 'warm-up', questionId: state.plan.warmup.id }, phase: 'warmup' };
  }
  const next = nextQuestion(state, { elapsedMs: left.elapsedMs, isDeclined: after !== 'answer' });
  if (next === null) return wrapUp(state, 'plan');
  // The first main question is asked however little time is left: without it there was no interview.
  if (!left.isEnoughForQuestion && state.mainAsked > 0) return wrapUp(state, 'time');
  const { question, round, level, levelReason, why } = next;
  const because = levelReason === null ? { why } : { why, levelReason };
  const where = { round, level, atMs: Math.round(left.elapsedMs) };
  return { move: { kind: 'ask', questionId: question.id, after, ...where, ...because }, phase: 'main_questions' };
}

function whenWrappingUp(state: InterviewerState, wish: Wish, left: Time): NextMove {
  const reason = state.wrapUpReason ?? 'plan';
  // What was asked again on request is answered; then the invitation stands again.
  if (state.leftOpen !== null && ENDS_A_QUESTION.has(wish.intent)) return backToOpen(state);
  const mayHelp = !left.isUp && state.helps < HELPS_MAX;
  const questionId = currentId(state);
  switch (wish.intent) {
    case 'go-back':
      return mayHelp ? goBack(state, left) : close(reason, false);
    case 'wait':
      return mayHelp ? help(state, { kind: 'wait' }) : close(reason, false);
    case 'rephrase':
      // "What is a typical day?" asks for no easier words here.
      if (isOwnQuestion(wish.text)) return afterOwnQuestion(state, wish.text, left);
      return mayHelp ? help(state, { kind: 'rephrase', questionId }) : close(reason, false);
    case 'repeat':
      return mayHelp ? help(state, { kind: wish.intent, questionId }) : close(reason, false);
    case 'slower':
      return mayHelp ? help(state, { kind: 'repeat', questionId, slower: true }) : close(reason, false);
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

function afterOwnQuestion(state: InterviewerState, text: string, left: Time): NextMove {
  const reason = state.wrapUpReason ?? 'plan';
  const turn = ownTurnIn(text);
  const isQuestion = turn === 'question';
  // Somebody who keeps saying yes has no question, and one invitation after an addition is enough.
  const isInvitedAgain = state.invitations === 1 || (turn === 'addition' && hasAskedBefore(state));
  const hasMore = isQuestion || (turn !== 'nothing' && isInvitedAgain);
  const answered: Answered = isQuestion ? { answeredFrom: sourceFor(state, text) } : {};
  if (hasMore && !left.isUp && state.invitations < INVITATIONS_MAX) {
    return { move: { kind: 'wrap-up', reason, ...answered }, phase: 'wrap_up' };
  }
  return close(reason, isQuestion, answered);
}

/** Whether the candidate's words before these asked something. */
function hasAskedBefore({ lines, openAnswer }: InterviewerState): boolean {
  const isBefore = (line: SpokenLine) => line.speaker === 'candidate' && line.turnId !== openAnswer?.turnId;
  return asksSomething(lines.findLast(isBefore)?.text ?? '');
}

type Answered = { answeredFrom?: AnsweredFrom };

/** What a question of the candidate's own can be answered from: the interview itself, the fact sheet, or nothing that is known. */
function sourceFor(state: InterviewerState, text: string): AnsweredFrom {
  if (factFor(text, state.plan.facts) !== null) return 'facts';
  return isAboutInterview(text) ? 'interview' : 'nothing';
}

function afterConfirmStop(state: InterviewerState, wish: Wish, left: Time): NextMove {
  if (confirmsStop(wish.text, wish.intent)) return close('request', false);
  if (left.isUp) return wrapUp(state, 'time');
  const isRealAnswer =
    wish.intent === 'answer' && yesOrNo(wish.text) === null && wordsOf(wish.text).length > LAST_WORD_WORDS_MAX;
  if (isRealAnswer || wish.intent === 'skip' || wish.intent === 'go-back') return whenAsking(state, wish, left);
  const repeat: InterviewerMove = { kind: 'repeat', questionId: currentId(state) };
  // A no brings back the question even when the confirmation came on top of all helps, once.
  return state.helps <= HELPS_MAX + 1 ? help(state, repeat) : helpOr(state, repeat, left);
}

function help(state: InterviewerState, move: InterviewerMove): NextMove {
  return { move, phase: state.phase ?? 'introduction' };
}

function helpOr(state: InterviewerState, move: InterviewerMove, left: Time): NextMove {
  return state.helps < HELPS_MAX ? help(state, move) : goOn(state, left, 'skip');
}

function canHint(state: InterviewerState): boolean {
  return state.level === 'easy' && state.asking?.kind === 'main' && state.rephrasings === 0;
}

function currentId(state: InterviewerState): string | null {
  const { asking } = state;
  return asking === null || asking.kind === 'readiness' || asking.kind === 'own-questions' ? null : asking.questionId;
}

function wrapUp(state: InterviewerState, reason: EndReason): NextMove {
  return { move: { kind: 'wrap-up', reason: state.wrapUpReason ?? reason }, phase: 'wrap_up' };
}

function close(reason: EndReason, answersQuestion: boolean, answered: Answered = {}): NextMove {
  return { move: { kind: 'close', reason, answersQuestion, ...answered }, phase: 'completed' };
}
