import type { EndReason } from '@intervue/shared';
import type { Clock } from '../base/clock.ts';
import { selfCheck } from '../interviewer/self-check.ts';
import type { InterviewLog, NewEntry } from '../ports/interview-log.ts';
import type { Journal } from './journal.ts';
import { activeMsAt } from './recall.ts';

/**
 * Stores that the interview is over, and how it was held, in one commit.
 *
 * @returns the seq of the end.
 * @throws what the journal throws.
 */
export async function storeEnding(
  reason: EndReason,
  journal: Journal,
  outside: { interviewId: string; log: InterviewLog; clock: Clock; signal: AbortSignal },
): Promise<number> {
  const { interviewId, log, clock, signal } = outside;
  await journal.settled();
  const elapsedMs = activeMsAt(journal.known, clock.nowMs());
  // An interview ends also when its log cannot be read: then without a check.
  const check = await log.read(interviewId, 0).then(
    (events) => selfCheck(events, elapsedMs, journal.known.interviewer?.coverage),
    () => null,
  );
  const ended: NewEntry = { event: { type: 'interview-ended', reason }, key: 'ended' };
  const stored = check
    ? await journal.append([{ event: { type: 'interview-checked', check }, key: 'checked' }, ended], signal)
    : await journal.append([ended], signal);
  return stored.at(-1)?.seq ?? 0;
}
