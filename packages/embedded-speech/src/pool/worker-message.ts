/** What the pool says to a worker. */
export type ToWorker<Job> =
  | { type: 'job-start'; id: number; job: Job }
  | { type: 'job-cancel'; id: number }
  | { type: 'worker-close' };

/** What a worker answers. A failed job leaves the worker usable. */
export type FromWorker<Result> =
  | { type: 'job-done'; id: number; result: Result }
  | { type: 'job-failed'; id: number; reason: string };
