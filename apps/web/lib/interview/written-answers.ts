import type { ServerMessage } from '@intervue/shared';
import { newId } from '../new-id.ts';
import type { AnswerStore, WrittenAnswer } from './answer-store.ts';
import type { InterviewEvent } from './interview-state.ts';
import type { LiveState } from './live-state.ts';

/** What answers in writing need of the page around them. */
export type WritingPage = {
  /** Sent on each new line until the server answers it. */
  line: { command(command: WrittenAnswer): void };
  keeper: Pick<AnswerStore, 'keepWritten' | 'forgetWritten' | 'writtenCount'>;
  set(change: Partial<LiveState>): void;
  happened(event: InterviewEvent): void;
};

/** The candidate's answers in writing: kept in the browser and shown until the server has answered them. */
export class WrittenAnswers {
  readonly #page: WritingPage;

  constructor(page: WritingPage) {
    this.#page = page;
  }

  give(text: string): void {
    const command = { type: 'answer_text', turn_id: newId(), text, client_msg_id: newId() } as const;
    this.#page.keeper.keepWritten(command);
    this.send(command);
  }

  /** Also what an earlier page had kept. */
  send(command: WrittenAnswer): void {
    this.#page.line.command(command);
    this.#page.set({ unsentAnswers: this.#page.keeper.writtenCount });
    this.#page.happened({ type: 'answer-written', turnId: command.turn_id, text: command.text });
  }

  onMessage(message: ServerMessage): void {
    // Stored, or refused for good: it need not be sent again.
    const isFinal = message.type === 'ack' || (message.type === 'error' && message.code !== 'STORAGE_UNAVAILABLE');
    if (!isFinal || !message.client_msg_id) return;
    const { keeper } = this.#page;
    if (keeper.forgetWritten(message.client_msg_id)) this.#page.set({ unsentAnswers: keeper.writtenCount });
  }
}
