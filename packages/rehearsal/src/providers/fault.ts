import { z } from 'zod';

/** What can go wrong at a vendor, the same for all of them. */
export const FAULTS = [
  'refuse',
  'unauthorized',
  'limited',
  'broken',
  'slow',
  'hang',
  'drip',
  'cut',
  'empty',
  'bad-json',
  'filtered',
  'no-audio',
  'wrong-type',
  'flood',
] as const;

/** `start`: before anything was given; `middle`: after half of it. */
export const Fault = z.object({
  kind: z.enum(FAULTS),
  at: z.enum(['start', 'middle']).default('start'),
  /** Of the header `Retry-After`, for `limited`. */
  retryAfterS: z.number().nonnegative().default(1),
  /** For `slow` and `drip`: how long each wait is. */
  waitMs: z.number().nonnegative().default(3_000),
});
export type Fault = z.infer<typeof Fault>;

/** The status of the faults that are one. */
export const STATUS: Partial<Record<Fault['kind'], number>> = { unauthorized: 401, limited: 429, broken: 500 };
