import type { CandidateRequest, InterviewerMove, InterviewPlan, Phase } from '@intervue/shared';
import type { Instruction } from '../ports/language-model.ts';
import { instructionFor } from './instruction.ts';
import { applyAnswer, applyMove, beginInterviewer, type InterviewerState } from './interviewer-state.ts';
import { type InterviewerInput, nextMove } from './phase-machine.ts';

/** One line of the interviewer in an interview that was held without a model, and what it answered to. */
export type HeldTurn = {
  input: InterviewerInput;
  /** The state the move was chosen in. */
  state: InterviewerState;
  move: InterviewerMove;
  phase: Phase;
  instruction: Instruction;
};

/** What a simulated candidate does after a line. `afterMs` is the time it takes, with the line itself. */
export type Reaction = { afterMs: number } & ({ text: string } | { request: CandidateRequest });

/** Holds a whole interview with a simulated candidate, as the room does, and returns it line by line. Stops at `turnsMax`. */
export function holdInterview(
  plan: InterviewPlan,
  candidate: (turn: HeldTurn, count: number) => Reaction,
  { turnsMax }: { turnsMax: number },
): HeldTurn[] {
  const turns: HeldTurn[] = [];
  let state = beginInterviewer(plan);
  let input: InterviewerInput = { kind: 'opening' };
  let elapsedMs = 0;
  while (turns.length < turnsMax) {
    const { move, phase } = nextMove(state, input, { elapsedMs });
    const instruction = instructionFor(plan, state, move, input.kind === 'answer' ? input.text : '');
    const turn = { input, state, move, phase, instruction };
    turns.push(turn);
    if (phase === 'completed') break;
    state = applyMove(state, { turnId: turnIdOf(turns.length - 1), move, phase, text: instruction.wording });
    const reaction = candidate(turn, turns.length - 1);
    elapsedMs += reaction.afterMs;
    input =
      'text' in reaction ? { kind: 'answer', text: reaction.text } : { kind: 'request', request: reaction.request };
    const text = input.kind === 'answer' ? input.text : '';
    const request = input.kind === 'request' ? input.request : null;
    state = applyAnswer(state, { turnId: turnIdOf(turns.length), text, request });
  }
  return turns;
}

function turnIdOf(count: number): string {
  return count === 0 ? 'opening' : `turn-${count}`;
}
