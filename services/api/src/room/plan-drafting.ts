import type { PlanDraft } from '@intervue/shared';
import type { AbortScope } from '../base/abort-scope.ts';
import type { Clock } from '../base/clock.ts';
import { errorCodeOf, IntervueError } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import { Wait } from '../base/wait.ts';
import type { PlanRequest } from '../interviewer/plan/plan-request.ts';
import type { Account } from '../ports/account.ts';
import type { Journal } from './journal.ts';

/** Has a model propose the questions of an interview. */
export type DraftPlan = (
  request: PlanRequest,
  options: { signal: AbortSignal; account: Account },
) => Promise<{ draft: PlanDraft; by: string }>;

/** Whoever checks their microphone gives a model this long; whoever is quicker gets the bank's plan. */
const DRAFT_MS_MAX = 25_000;

/**
 * Has a plan drafted while the candidate gets ready, and stores it. An interview never waits for it: a model that fails, is late or
 * may not be asked leaves everything as it is.
 */
export async function draftAhead(given: {
  draftPlan?: DraftPlan | undefined;
  journal: Journal;
  scope: AbortScope;
  clock: Clock;
  account: Account;
  out: Log;
  newSeed(): number;
}): Promise<void> {
  const { draftPlan, journal, scope, clock, account, out, newSeed } = given;
  const { status, draft, settings, resume, jobDescription, jobFacts } = journal.known;
  if (!draftPlan || status !== 'created' || draft !== null || account.thrift === 'free-only') return;
  using work = scope.child();
  using wait = new Wait({ signal: work.signal, clock, late: tooLate });
  try {
    const request = { settings, resume, jobDescription, jobFacts, seed: newSeed() };
    const drafted = await wait.for(draftPlan(request, { signal: work.signal, account }), DRAFT_MS_MAX);
    await journal.append([{ event: { type: 'plan-drafted', ...drafted }, key: 'drafted' }], work.signal);
  } catch (error) {
    if (!scope.signal.aborted) out.info({ code: errorCodeOf(error) }, 'no plan was drafted; the bank has one');
  }
}

function tooLate(): IntervueError {
  return new IntervueError('provider-unavailable', { stage: 'plan', late: true });
}
