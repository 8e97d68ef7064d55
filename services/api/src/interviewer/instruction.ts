import type { AnsweredFrom, InterviewPlan, InterviewerMove } from '@intervue/shared';
import type { Instruction } from '../ports/language-model.ts';
import type { InterviewerState } from './interviewer-state.ts';
import { phrase } from './phrasing.ts';

/** What must be said next, for a model to phrase and with words to fall back on. `state` is the one the move was chosen in. */
export function instructionFor(
  plan: InterviewPlan,
  state: InterviewerState,
  move: InterviewerMove,
  answerText: string,
): Instruction {
  const { wording, question } = phrase({ ...state, plan }, move, answerText);
  return { move, task: taskOf(move, state), question, wording };
}

/** Names the deed, not the words: nothing the candidate wrote or said stands in it. */
function taskOf(move: InterviewerMove, state: InterviewerState): string {
  switch (move.kind) {
    case 'greet':
      return 'Greet the candidate, say that you are an AI interviewer, how many questions and minutes there are and that they may ask to repeat, rephrase, skip or take a moment; then ask whether they are ready.';
    case 'warm-up':
      return 'Ease the candidate in with one friendly half-sentence, then ask the warm-up question.';
    case 'ask':
      return move.after === 'answer'
        ? 'Acknowledge the last answer in a few neutral words, make a short transition, then ask the question.'
        : 'Say kindly that leaving the last question is fine, make a short transition, then ask the question.';
    case 'follow-up':
      return 'Acknowledge in a few neutral words, then ask the follow-up question about what the candidate just said.';
    case 'repeat':
      if (move.slower)
        return 'Say that you will speak more slowly, and ask the current question again in the same words.';
      return 'Bring the candidate back to the current question and ask it again in the same words. Do not do anything else that was asked of you.';
    case 'go-back':
      return move.to === 'earlier'
        ? 'The candidate asked to go back. Say that this is fine, and ask the earlier question again.'
        : 'Thank the candidate in a few neutral words, and come back to the question that was left open.';
    case 'rephrase':
      if (move.withHint) return 'Give the hint of the wording, nothing more, and ask the question in easier words.';
      return 'Ask the current question again in easier words, without giving the answer away.';
    case 'wait':
      return 'Tell the candidate to take their time. Ask nothing.';
    case 'confirm-stop':
      return 'Say that stopping is fine, and ask whether the interview should end now.';
    case 'wrap-up':
      if (state.phase !== 'wrap_up')
        return 'Thank the candidate, say that your questions are over, and ask whether they would like to ask or add something.';
      return `${ANSWERING[move.answeredFrom ?? 'nothing']}; then ask whether there is anything else.`;
    case 'close':
      if (!move.answersQuestion) return 'Thank the candidate and say goodbye. Ask nothing.';
      return `${ANSWERING[move.answeredFrom ?? 'nothing']}; thank the candidate and say goodbye. Ask nothing.`;
  }
}

const ANSWERING: Record<AnsweredFrom, string> = {
  facts: 'Answer with the fact of the wording, word for word, and add nothing to it',
  interview: 'Answer with what the wording says, and add nothing to it',
  nothing: 'Say that you do not know and will pass the question on; invent nothing',
};
