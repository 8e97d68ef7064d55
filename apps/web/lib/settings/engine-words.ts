import type { EngineState, EngineTrialResult, Stage } from '@intervue/shared';

/** What each stage is called, and what it does, for people. */
export const STAGES: Record<Stage, { title: string; says: string; tryIt: string }> = {
  hearing: {
    title: 'Hearing',
    says: 'Turns what the candidate says into words.',
    tryIt: 'Say a sentence',
  },
  interviewer: {
    title: 'Interviewer',
    says: 'Puts the next question into words. What is asked, our own rules decide.',
    tryIt: 'Ask a question',
  },
  voice: { title: 'Voice', says: 'Says what the interviewer asks.', tryIt: 'Hear a sentence' },
};

const REASONS: Readonly<Record<string, string>> = {
  'no-key': 'There is no key for it.',
  'key-refused': 'The key was refused.',
  'quota-spent': 'The account has no credit left.',
  'rate-limited': 'Too many requests for this account.',
  'not-allowed': 'It did not accept the request.',
  'out-of-order': 'It has a fault of its own.',
  unreachable: 'It cannot be reached.',
  late: 'It did not answer in time.',
  'cut-off': 'The line broke while it answered.',
  empty: 'It answered with nothing.',
  filtered: 'Its filter stopped the answer.',
  unreadable: 'Its answer could not be read.',
  'too-much': 'It sent far more sound than the words can take.',
  'speech-busy': 'All speech workers are busy.',
};

/** Why an engine failed, as a sentence. */
export function reasonOf(reason: string, status: number | null): string {
  const says = REASONS[reason] ?? 'Something went wrong.';
  return status === null ? says : `${says} (status ${status})`;
}

/** How an engine is doing, in a few words, and whether that is good. */
export function standingOf(engine: EngineState): { says: string; look: 'serving' | 'waiting' | 'resting' } {
  if (engine.state === 'probing') return { says: 'Being tried again', look: 'resting' };
  if (engine.state === 'open') {
    const seconds = Math.ceil((engine.rest_ms ?? 0) / 1_000);
    return {
      says: seconds > 0 ? `Left alone for ${seconds} s` : 'Left alone until it is next needed',
      look: 'resting',
    };
  }
  if (engine.is_serving) return { says: 'Serving', look: 'serving' };
  return { says: engine.is_saving ? 'For when the budget runs low' : 'Stands by', look: 'waiting' };
}

/** What a trial brought, as a sentence. */
export function outcomeOf(result: EngineTrialResult): string {
  if (!result.ok) return `${reasonOf(result.reason, result.status)} After ${seconds(result.total_ms)}.`;
  return `First answer after ${seconds(result.first_ms)}, all of it after ${seconds(result.total_ms)}.`;
}

/** `0.35 s`; below a tenth of a second in milliseconds. */
export function seconds(ms: number): string {
  return ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}
