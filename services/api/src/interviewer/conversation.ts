import type { ModelMessage } from '../ports/language-model.ts';
import type { InterviewerState, SpokenLine } from './interviewer-state.ts';
import { fenced, fenceOf } from './fence.ts';

/** The lines so far for a model, oldest first, beginning with the candidate and taking turns. Candidate words are fenced as data. */
export function conversationOf(state: InterviewerState): [ModelMessage, ...ModelMessage[]] {
  const fence = fenceOf(state.plan.seed);
  const { role } = state.plan;
  const job = role === '' ? '' : ` The job, in their words: ${fenced(role, fence, LINE_CHARS_MAX)}`;
  const text = `The candidate has joined the call. Their words stand between ${fence.open} and ${fence.close}.${job}`;
  const messages: [ModelMessage, ...ModelMessage[]] = [{ role: 'candidate', text }];
  for (const line of shortened(state.lines)) {
    const said = line.speaker === 'candidate' ? fenced(withoutContact(line.text), fence, LINE_CHARS_MAX) : line.text;
    const last = messages.at(-1);
    if (said.trim() === '') continue;
    if (last?.role === line.speaker) messages[messages.length - 1] = { role: last.role, text: `${last.text}\n${said}` };
    else messages.push({ role: line.speaker, text: said });
  }
  return messages;
}

/** A spoken address or number is nobody's business but the transcript's. */
function withoutContact(text: string): string {
  return text
    .replaceAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '(e-mail address)')
    .replaceAll(/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '(link)')
    .replaceAll(/(?<![\w.])\+?\(?\d{2,4}\)?(?:[ ./-]?\d{2,4}){2,5}(?![\w%])/g, (number) =>
      number.replaceAll(/\D/g, '').length >= PHONE_DIGITS_LEAST ? '(phone number)' : number,
    );
}

const PHONE_DIGITS_LEAST = 9;

const LINES_MAX = 40;
const LINE_CHARS_MAX = 6_000;

/** Long interviews keep their beginning and their latest lines. */
function shortened(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  return lines.length <= LINES_MAX ? lines : [...lines.slice(0, 2), ...lines.slice(2 - LINES_MAX)];
}
