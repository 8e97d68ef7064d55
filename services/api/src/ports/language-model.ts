import type { InterviewerMove } from '@intervue/shared';
import type { Account } from './account.ts';

/** What the interviewer must say next. The state machine decided it; a model may only choose the words. */
export type Instruction = {
  move: InterviewerMove;
  /** One sentence to the model: what to do in this line. Holds nothing the candidate wrote or said. */
  task: string;
  /** The question this line must end in, or null when it asks none. */
  question: string | null;
  /** The whole line in good spoken English, made without a model. What is said when a model fails or is not there. */
  wording: string;
};

/** One line of what was said so far; candidate text is data, never instruction. */
export type ModelMessage = { role: 'interviewer' | 'candidate'; text: string };

export type ReplyRequest = {
  /** Persona and rules; never holds candidate text. */
  system: string;
  /** Never empty: every provider needs at least one message. What the candidate heard and said, oldest first. */
  messages: readonly [ModelMessage, ...ModelMessage[]];
  instruction: Instruction;
};

/** Phrases what the interviewer says. */
export interface LanguageModel {
  readonly label: string;
  /**
   * Streams the line as pieces of text.
   *
   * @throws {IntervueError} `provider-unavailable`. Never retries by itself.
   * @throws `signal.reason` when called off.
   */
  reply(request: ReplyRequest, options: { signal: AbortSignal; account?: Account }): AsyncIterable<string>;
}
