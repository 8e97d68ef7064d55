import type { ModelMessage } from '../ports/language-model.ts';
import type { InterviewerState, SpokenLine } from './interviewer-state.ts';
import { hashOf } from './seeded-choice.ts';

/** The lines so far for a model, oldest first, beginning with the candidate and taking turns. Candidate words are fenced as data. */
export function conversationOf(state: InterviewerState): [ModelMessage, ...ModelMessage[]] {
  const fence = fenceOf(state.plan.seed);
  const { role } = state.plan;
  const job = role === '' ? '' : ` The job, in their words: ${fenced(role, fence)}`;
  const text = `The candidate has joined the call. Their words stand between ${fence.open} and ${fence.close}.${job}`;
  const messages: [ModelMessage, ...ModelMessage[]] = [{ role: 'candidate', text }];
  for (const line of shortened(state.lines)) {
    const said = line.speaker === 'candidate' ? fenced(line.text, fence) : line.text;
    const last = messages.at(-1);
    if (said.trim() === '') continue;
    if (last?.role === line.speaker) messages[messages.length - 1] = { role: last.role, text: `${last.text}\n${said}` };
    else messages.push({ role: line.speaker, text: said });
  }
  return messages;
}

type Fence = { open: string; close: string };

const LINES_MAX = 40;
const LINE_CHARS_MAX = 6_000;

/** Long interviews keep their beginning and their latest lines. */
function shortened(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  return lines.length <= LINES_MAX ? lines : [...lines.slice(0, 2), ...lines.slice(2 - LINES_MAX)];
}

/** The mark depends on the interview, so nobody can know it beforehand. */
function fenceOf(seed: number): Fence {
  const mark = hashOf(`fence/${seed}`).toString(36);
  return { open: `[words ${mark}]`, close: `[end ${mark}]` };
}

function fenced(text: string, fence: Fence): string {
  return `${fence.open} ${text.slice(0, LINE_CHARS_MAX).replaceAll(/[[\]<>]/g, ' ')} ${fence.close}`;
}
