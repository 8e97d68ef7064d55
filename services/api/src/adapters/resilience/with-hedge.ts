import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { Relay } from '../../base/relay.ts';
import type { Engine } from './engine.ts';

const SAMPLES_MIN = 20;
const LATE_SHARE = 0.95;
/** Of all calls, so many may be asked twice. */
const SHARE_MAX = 0.05;

/** How many calls were made, and how many of them were asked of a second engine as well. One for a stage. */
export class Hedge {
  #calls = 0;
  #twice = 0;

  called(): void {
    this.#calls += 1;
  }

  /** Whether one more may be asked twice; counts it when it may. */
  mayAskTwice(): boolean {
    if (this.#twice + 1 > this.#calls * SHARE_MAX) return false;
    this.#twice += 1;
    return true;
  }
}

/**
 * Asks the first engine, and the second as well when the first word takes longer than nineteen of twenty did lately. Who writes
 * first is taken; the other is called off.
 */
export async function* withHedge<Port extends { readonly label: string }>(
  [first, second]: readonly [Engine<Port>, Engine<Port>],
  ask: (engine: Engine<Port>, signal: AbortSignal) => AsyncIterable<string>,
  { hedge, clock, signal }: { hedge: Hedge; clock: Clock; signal: AbortSignal },
): AsyncGenerator<string, void> {
  hedge.called();
  const lateMs = first.firstMsAt(LATE_SHARE, SAMPLES_MIN);
  if (lateMs === null) return yield* ask(first, signal);
  signal.throwIfAborted();
  using scope = AbortScope.within(signal);
  const out = new Relay<string>();
  let winner: Engine<Port> | null = null;
  let running = 0;
  const run = async (engine: Engine<Port>) => {
    const own = scope.child();
    running += 1;
    try {
      for await (const piece of ask(engine, own.signal)) {
        if (winner === null && piece.trim() !== '') winner = engine;
        if (winner !== null && winner !== engine) return;
        if (winner === engine) out.push(piece);
      }
      if (winner === engine) out.end();
    } catch (error) {
      if (winner === engine || (winner === null && running === 1)) out.fail(error);
    } finally {
      running -= 1;
      own.end();
    }
  };
  using _late = clock.after(lateMs, () => {
    if (winner === null && running > 0 && second.state === 'closed' && hedge.mayAskTwice()) void run(second);
  });
  void run(first);
  yield* out.read(signal);
}
