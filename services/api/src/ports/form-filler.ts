import type { z } from 'zod';
import type { Account } from './account.ts';
import type { ModelMessage } from './language-model.ts';

export type FormRequest<Form> = {
  /** Our own rules; never holds candidate text. */
  system: string;
  /** Candidate text is fenced as data. */
  messages: readonly [ModelMessage, ...ModelMessage[]];
  schema: z.ZodType<Form>;
};

/** Has a form filled in by a model: what comes back fits the schema, or nothing does. */
export interface FormFiller {
  readonly label: string;
  /**
   * @throws {IntervueError} `provider-unavailable`, also when what came does not fit. Never retries by itself.
   * @throws `signal.reason` when called off.
   */
  fill<Form>(request: FormRequest<Form>, options: { signal: AbortSignal; account?: Account }): Promise<Form>;
}
