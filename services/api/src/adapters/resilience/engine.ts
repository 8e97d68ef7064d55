import type { ErrorCode, Stage } from '@intervue/shared';
import type { Clock } from '../../base/clock.ts';
import { errorCodeOf, IntervueError } from '../../base/intervue-error.ts';
import type { Log } from '../../base/log.ts';
import type { Account } from '../../ports/account.ts';
import { Breaker, type BreakerState } from './breaker.ts';
import { type Deadlines, withDeadlines } from './with-deadlines.ts';
import { type FailureReason, VendorFailure, vendorFailure } from './vendor-failure.ts';
import { withRetries } from './with-retries.ts';

/** Ours costs nothing. A dear one is passed over once most of the budget is spent; a saving one is asked only then. */
export type Cost = 'free' | 'plain' | 'dear' | 'saving';

/** A failure as the settings page shows it. */
export type PastFailure = { reason: FailureReason | ErrorCode; status: number | null; atMs: number };

export type EngineOptions<Port> = {
  stage: Stage;
  vendor: string;
  port: Port;
  cost: Cost;
  deadlines: Deadlines;
  clock: Clock;
  out: Log;
  random: () => number;
  /** A short call that shows whether it is well again. Left out by engines that are ours. */
  probe?: (signal: AbortSignal) => AsyncIterable<unknown>;
};

const FAILURES_KEPT = 10;
const FIGURES_KEPT = 100;

/** One vendor's model for one stage: how it is asked, how it has been doing, and whether it may be asked now. */
export class Engine<Port extends { readonly label: string } = { readonly label: string }> {
  readonly port: Port;
  readonly stage: Stage;
  readonly cost: Cost;
  readonly #options: EngineOptions<Port>;
  readonly #breaker: Breaker;
  #failures: PastFailure[] = [];
  #firstMs: number[] = [];
  #calls = 0;

  constructor(options: EngineOptions<Port>) {
    this.#options = options;
    this.port = options.port;
    this.stage = options.stage;
    this.cost = options.cost;
    this.#breaker = new Breaker(options.clock);
  }

  get label(): string {
    return this.port.label;
  }

  get vendor(): string {
    return this.#options.vendor;
  }

  get state(): BreakerState {
    return this.#breaker.state;
  }

  get restMs(): number | null {
    return this.#breaker.restMs;
  }

  get calls(): number {
    return this.#calls;
  }

  /** The latest first. */
  get failures(): readonly PastFailure[] {
    return this.#failures;
  }

  /** How long first pieces took lately, in milliseconds; null while too few are known. */
  firstMsAt(share: number, samplesMin = 1): number | null {
    if (this.#firstMs.length < samplesMin) return null;
    const sorted = this.#firstMs.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  }

  /** Whether it may be asked. Where the time has come, a try in the background finds out for those who come later. */
  mayBeAsked(account: Account | undefined): boolean {
    // Behind ours there is nobody.
    if (this.cost === 'free') return true;
    const thrift = account?.thrift ?? 'none';
    if (thrift === 'free-only') return false;
    if (this.cost === (thrift === 'saving' ? 'dear' : 'saving')) return false;
    if (this.#breaker.state === 'closed') return true;
    if (this.#breaker.beginProbe()) void this.#probe();
    return false;
  }

  /**
   * Asks once, with retries and deadlines, and remembers how it went. Whatever is called off counts for nothing.
   *
   * @param isContent whether a piece is what was asked for; a stream without any is a failure, unless `mayBeEmpty`.
   * @throws {VendorFailure} counted. @throws `signal.reason` when called off.
   */
  async *ask<Item>(
    call: (signal: AbortSignal) => AsyncIterable<Item>,
    options: { signal: AbortSignal; isContent: (item: Item) => boolean; mayBeEmpty?: boolean; deadlines?: Deadlines },
  ): AsyncGenerator<Item, void> {
    const { signal, isContent } = options;
    const { clock, random, deadlines } = this.#options;
    const fromMs = clock.monotonicMs();
    const late = () => this.failure('late');
    let firstMs: number | null = null;
    this.#calls += 1;
    try {
      const patient = (inner: AbortSignal) =>
        withRetries(() => this.#named(call(inner)), { clock, signal: inner, random });
      for await (const item of withDeadlines(patient, { ...(options.deadlines ?? deadlines), signal, clock, late })) {
        if (firstMs === null && isContent(item)) firstMs = clock.monotonicMs() - fromMs;
        yield item;
      }
      if (firstMs === null && options.mayBeEmpty !== true) throw this.failure('empty');
      if (firstMs !== null) this.#went(firstMs);
    } catch (error) {
      signal.throwIfAborted();
      this.failed(error);
      throw error;
    }
  }

  /** Something was wrong with what it gave, found out by whoever asked. */
  failed(error: unknown): void {
    const { out, clock } = this.#options;
    const past = pastFailure(error, clock.nowMs());
    this.#failures = [past, ...this.#failures].slice(0, FAILURES_KEPT);
    const about = { stage: this.stage, engine: this.label, reason: past.reason, status: past.status };
    out.warn(about, 'an engine failed');
    if (this.#breaker.ended(true)) out.warn(about, 'an engine is left alone for a while');
  }

  failure(reason: FailureReason): VendorFailure {
    return new VendorFailure({ vendor: this.vendor, stage: this.stage }, reason);
  }

  #went(firstMs: number): void {
    this.#breaker.ended(false);
    this.#firstMs = [...this.#firstMs, firstMs].slice(-FIGURES_KEPT);
  }

  /** Whatever a vendor's library throws, as a failure of ours. */
  async *#named<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
    const about = { vendor: this.vendor, stage: this.stage };
    try {
      yield* items;
    } catch (error) {
      // Ours speak the catalogue themselves.
      throw error instanceof IntervueError ? error : vendorFailure(error, about);
    }
  }

  async #probe(): Promise<void> {
    const { probe, deadlines, clock, out } = this.#options;
    const about = { stage: this.stage, engine: this.label };
    const { signal } = new AbortController();
    const late = () => this.failure('late');
    try {
      if (probe) {
        const call = (inner: AbortSignal) => this.#named(probe(inner));
        for await (const _ of withDeadlines(call, { ...deadlines, signal, clock, late }));
      }
      this.#breaker.probed(true);
      out.info(about, 'an engine is well again');
    } catch (error) {
      this.#breaker.probed(false);
      this.#failures = [pastFailure(error, clock.nowMs()), ...this.#failures].slice(0, FAILURES_KEPT);
    }
  }
}

function pastFailure(error: unknown, atMs: number): PastFailure {
  if (error instanceof VendorFailure) return { reason: error.reason, status: error.vendorStatus, atMs };
  return { reason: errorCodeOf(error), status: null, atMs };
}
