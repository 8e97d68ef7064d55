import { InterviewSettings } from '@intervue/shared';
import { SentenceSplitter } from '../base/sentence-splitter.ts';
import { conversationOf } from './conversation.ts';
import { instructionFor } from './instruction.ts';
import { applyAnswer, applyMove, beginInterviewer } from './interviewer-state.ts';
import { LineGuard } from './line-guard.ts';
import { nextMove } from './phase-machine.ts';
import { systemPrompt } from './phase-instructions.ts';
import type { QuestionBank } from './question-bank/bank-question.ts';
import type { PlanRequest } from './plan/plan-request.ts';
import { makePlan } from './plan/question-plan.ts';

const ANSWERS = [
  "Yes, I'm ready.",
  'In my last project I moved our billing to a queue in Go and the waiting time fell by forty percent.',
  'We had a lot of different things to do, so we sat down together and our team made a plan.',
  'I do not know that one, could we skip it?',
  'When I joined there was an outage every week. I found the slow query, fixed it, and as a result it stopped.',
];

/**
 * Holds one pretended interview, so that the first real candidate of a process does not wait for its code to become fast: choosing
 * what to say takes 4 ms a turn in a fresh process and 0.2 ms in a warm one.
 */
export function warmUp(bank: QuestionBank, seed: number): void {
  const settings = InterviewSettings.parse({ max_questions: 5 });
  const request: PlanRequest = { settings, resume: null, jobDescription: null, seed };
  const plan = makePlan(request, bank);
  let state = beginInterviewer(plan);
  for (let turn = 0; turn < 30; turn += 1) {
    const turnId = `warm-${turn}`;
    const text = ANSWERS[turn % ANSWERS.length] ?? '';
    state = applyAnswer(state, { turnId, text, request: null });
    const { move, phase } = nextMove(state, { kind: 'answer', text }, { elapsedMs: turn * 1_000 });
    const instruction = instructionFor(plan, state, move, text);
    const system = systemPrompt({ type: plan.type, difficulty: plan.difficulty, phase });
    conversationOf(state);
    const guard = new LineGuard({ instruction, state, system });
    for (const sentence of new SentenceSplitter().push(`${instruction.wording} `)) guard.offer(sentence);
    if (move.kind === 'close') return;
    state = applyMove(state, { turnId, move, phase, text: instruction.wording });
  }
}
