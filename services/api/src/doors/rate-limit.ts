import { LIMITS } from '@intervue/shared';
import { IntervueError } from '../base/intervue-error.ts';
import type { Presence } from '../ports/presence.ts';

const LIMITED = {
  create: LIMITS.createsPerMinuteMax,
  upload: LIMITS.uploadsPerMinuteMax,
  trial: LIMITS.trialsPerMinuteMax,
} as const;

/** Counts one use by this address. @throws {IntervueError} `rate-limited`. */
export async function useOnce(presence: Presence, what: keyof typeof LIMITED, address: string): Promise<void> {
  const waitMs = await presence.use(`${what}:${address}`, { usesMax: LIMITED[what], windowMs: 60_000 });
  if (waitMs > 0) throw new IntervueError('rate-limited', { waitMs });
}
