import type { AbortScope } from '../base/abort-scope.ts';
import type { Clock } from '../base/clock.ts';
import { errorCodeOf, IntervueError } from '../base/intervue-error.ts';
import { SentenceSplitter } from '../base/sentence-splitter.ts';
import { Wait } from '../base/wait.ts';
import type { Account } from '../ports/account.ts';
import type { LanguageModel, ReplyRequest } from '../ports/language-model.ts';
import type { GuardContext } from './guard.ts';
import { LineGuard } from './line-guard.ts';

/** A sentence of the line, whose words it is, and why the model's were not taken. */
export type ReplyPiece = {
  text: string;
  source: 'model' | 'built-in';
  reason?: string;
  /** The line has no other pieces. */
  isWhole: boolean;
};

// A line of sixty words has about four hundred characters; what is longer will be refused anyway.
const REPLY_CHARS_MAX = 2_000;

/**
 * Asks the model for the line and lets it through sentence by sentence. A model that fails, writes what may not be said or leaves
 * the candidate waiting is replaced from there on by built-in words: what was said stays said, and the line is always a whole one.
 *
 * @param options.firstMs how long the first sentence may take, other models than the usual one included.
 * @param options.patienceMs how long each sentence after it may take.
 * @throws `scope.signal.reason` when called off.
 */
export async function* reply(
  model: LanguageModel,
  request: ReplyRequest,
  context: GuardContext,
  options: {
    scope: AbortScope;
    clock: Clock;
    firstMs: number;
    patienceMs: number;
    onFirstToken?: () => void;
    account?: Account;
  },
): AsyncGenerator<ReplyPiece, void> {
  const { account } = options;
  const { signal } = options.scope;
  const { wording } = context.instruction;
  const guard = new LineGuard(context);
  let reason: string | undefined;
  using asking = options.scope.child();
  try {
    const written = model.reply(request, { signal: asking.signal, ...(account ? { account } : {}) });
    for await (const sentence of sentencesBy(written, asking, { ...options, wording })) {
      signal.throwIfAborted();
      // Our own words need no check, and must not fail one.
      if (guard.isEmpty && sentence === wording) {
        return yield { text: wording, source: 'built-in', isWhole: true };
      }
      const offered = guard.offer(sentence);
      if ('text' in offered) yield { text: offered.text, source: 'model', isWhole: false };
      else reason = offered.reason ?? reason;
      if (guard.isRefused) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    reason = errorCodeOf(error);
  }
  signal.throwIfAborted();
  const isWhole = guard.isEmpty;
  const rest = guard.rest();
  if (rest !== null) yield { text: rest, source: 'built-in', reason: reason ?? 'empty', isWhole };
}

/** A model's pieces as sentences; the whole wording in one piece stays whole. */
async function* sentencesBy(
  pieces: AsyncIterable<string>,
  scope: AbortScope,
  options: { wording: string; clock: Clock; firstMs: number; patienceMs: number; onFirstToken?: () => void },
): AsyncGenerator<string, void> {
  const { wording, clock, firstMs, patienceMs, onFirstToken } = options;
  using wait = new Wait({ signal: scope.signal, clock, late: tooLate });
  const splitter = new SentenceSplitter();
  const source = pieces[Symbol.asyncIterator]();
  let written = 0;
  let dueAtMs = clock.monotonicMs() + firstMs;
  try {
    while (written <= REPLY_CHARS_MAX) {
      const next = await wait.for(source.next(), dueAtMs - clock.monotonicMs());
      if (next.done) break;
      if (written === 0) onFirstToken?.();
      written += next.value.length;
      if (next.value === wording) return yield wording;
      for (const sentence of splitter.push(next.value)) {
        yield sentence;
        dueAtMs = clock.monotonicMs() + patienceMs;
      }
    }
    const last = splitter.end();
    if (last !== '') yield last;
  } finally {
    // It may be stuck: it is told to stop and not waited for.
    scope.end();
    source.return?.()?.catch(() => {});
  }
}

function tooLate(): IntervueError {
  return new IntervueError('provider-unavailable', { stage: 'reply', late: true });
}
