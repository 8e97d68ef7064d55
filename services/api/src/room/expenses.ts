import type { InterviewEvent, Stage, Use } from '@intervue/shared';
import { Spending, type Tariff } from '../spending/spending.ts';
import type { Audience } from './audience.ts';
import { STANDS_IN } from './notices.ts';

/** What vendors' engines do for this interview: stored with each turn, and told to the candidate where they would notice. */
export class Expenses {
  readonly account: Spending;
  readonly #note: (event: InterviewEvent) => void;

  constructor(
    tariff: Tariff,
    options: { uses: readonly Use[]; audience: Audience; note(event: InterviewEvent): void },
  ) {
    const { uses, audience, note } = options;
    this.#note = note;
    this.account = new Spending(tariff, uses, (stage) => tell(stage, audience));
  }

  /** Stores what was used since the last time. */
  store(): void {
    const uses = this.account.take();
    if (uses.length > 0) this.#note({ type: 'engines-used', uses: [...uses] });
  }
}

/** Who phrases the questions makes no difference that anybody must know of. */
function tell(stage: Stage, audience: Audience): void {
  if (stage !== 'interviewer' && !audience.isSimple) {
    audience.send({ type: 'notice', code: 'other_engine', message: STANDS_IN[stage] });
  }
}
