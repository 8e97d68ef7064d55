import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { Account } from '../../ports/account.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import type { Engine } from './engine.ts';
import { Hedge, withHedge } from './with-hedge.ts';

type ReplyOptions = Parameters<LanguageModel['reply']>[1];

/**
 * Lets the first model write that can. A model that fails after its first word is not replaced here: what it wrote may have been
 * said already, and the line is brought to its end by whoever asked.
 */
export function withModelFallback(
  engines: readonly [Engine<LanguageModel>, ...Engine<LanguageModel>[]],
  clock: Clock,
): LanguageModel {
  const hedge = new Hedge();
  return {
    label: engines.map(({ label }) => label).join(' → '),
    async *reply(request, options): AsyncIterable<string> {
      let failure = new IntervueError('provider-unavailable', { stage: 'interviewer' });
      const ready = engines.filter((engine) => engine.mayBeAsked(options.account));
      for (const [at, engine] of ready.entries()) {
        let isBegun = false;
        const second = ready[at + 1];
        const written =
          second && second.cost !== 'free'
            ? withHedge([engine, second], (one, signal) => ask(one, request, { ...options, signal }), {
                ...{ hedge, clock, signal: options.signal },
              })
            : ask(engine, request, options);
        try {
          for await (const piece of written) {
            isBegun ||= piece.trim() !== '';
            if (isBegun) yield piece;
          }
          return;
        } catch (error) {
          options.signal.throwIfAborted();
          if (isBegun) throw error;
          if (error instanceof IntervueError) failure = error;
          tell(ready[at + 1], options.account);
        }
      }
      throw failure;
    },
  };
}

function ask(engine: Engine<LanguageModel>, request: Parameters<LanguageModel['reply']>[0], options: ReplyOptions) {
  return engine.ask((signal) => engine.port.reply(request, { ...options, signal }), {
    signal: options.signal,
    isContent: (piece) => piece.trim() !== '',
  });
}

function tell(next: Engine<LanguageModel> | undefined, account: Account | undefined): void {
  if (next) account?.switched('interviewer', next.label);
}
