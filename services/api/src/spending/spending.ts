import type { Stage, Use } from '@intervue/shared';
import type { Account, Thrift } from '../ports/account.ts';
import { costOf, type PriceTable } from './prices.ts';

/** What things cost here, and what one interview may spend. */
export type Tariff = { prices: PriceTable; budgetUsd: number | null };

/** From this share of the budget on, dear engines are passed over: the rest is for the end of the interview. */
const SAVING_SHARE = 0.8;

/** One interview's account: what was used, what it cost, and what may still be used. */
export class Spending implements Account {
  readonly #tariff: Tariff;
  readonly #onSwitched: (stage: Stage) => void;
  readonly #switched = new Set<Stage>();
  #uses: readonly Use[];
  #untold: readonly Use[] = [];

  /** @param uses what the interview had used before. @param onSwitched told once for each stage. */
  constructor(tariff: Tariff, uses: readonly Use[], onSwitched: (stage: Stage) => void) {
    this.#tariff = tariff;
    this.#uses = uses;
    this.#onSwitched = onSwitched;
  }

  get thrift(): Thrift {
    const { budgetUsd, prices } = this.#tariff;
    if (budgetUsd === null) return 'none';
    const spent = this.#uses.reduce((sum, use) => sum + (costOf(use, prices) ?? 0), 0);
    if (spent >= budgetUsd) return 'free-only';
    return spent >= budgetUsd * SAVING_SHARE ? 'saving' : 'none';
  }

  used(use: Use): void {
    this.#uses = withUse(this.#uses, use);
    this.#untold = withUse(this.#untold, use);
  }

  switched(stage: Stage, _engine: string): void {
    if (this.#switched.has(stage)) return;
    this.#switched.add(stage);
    this.#onSwitched(stage);
  }

  /** What was used since the last call, to be stored. */
  take(): readonly Use[] {
    const untold = this.#untold;
    this.#untold = [];
    return untold;
  }
}

/** The uses with one more; those of one engine are one. */
export function withUse(uses: readonly Use[], use: Use): readonly Use[] {
  const same = uses.find(({ stage, engine }) => stage === use.stage && engine === use.engine);
  if (!same) return [...uses, use];
  const sum: Use = {
    ...same,
    calls: same.calls + use.calls,
    inputTokens: same.inputTokens + use.inputTokens,
    outputTokens: same.outputTokens + use.outputTokens,
    audioMs: same.audioMs + use.audioMs,
    characters: same.characters + use.characters,
  };
  return uses.map((one) => (one === same ? sum : one));
}
