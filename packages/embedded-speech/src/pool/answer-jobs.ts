import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-message.ts';

/**
 * Makes this thread a worker of a `WorkerPool`: does each job it is given, answers, and leaves when told to.
 * `perform` should stop soon after its signal is aborted; what it then returns or throws is not used.
 */
export function answerJobs<Job, Result>(perform: (job: Job, signal: AbortSignal) => Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new TypeError('This module runs in a worker thread only.');
  const running = new Map<number, AbortController>();
  const say = (message: FromWorker<Result>) => port.postMessage(message);

  async function start(id: number, job: Job): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      say({ type: 'job-done', id, result: await perform(job, controller.signal) });
    } catch (error) {
      say({ type: 'job-failed', id, reason: error instanceof Error ? error.name : 'unknown' });
    } finally {
      running.delete(id);
    }
  }

  let work = Promise.resolve();
  port.on('message', (message: ToWorker<Job>) => {
    if (message.type === 'job-start') work = work.then(() => start(message.id, message.job));
    else if (message.type === 'job-cancel') running.get(message.id)?.abort();
    else void work.then(() => port.close());
  });
}
