import { answerJobs } from '../pool/answer-jobs.ts';

/** Does what its jobs say, so that a test decides how long work takes and when a worker dies. */
export type ObedientJob =
  | { does: 'answer'; word: string }
  /** Answers when the gate (one Int32) is opened: set to 1 and notified. Counts itself in `begun`. */
  | { does: 'wait'; word: string; gate: Int32Array; begun: Int32Array }
  | { does: 'fail' }
  /** Ends its thread while `lives` are left to lose. */
  | { does: 'die'; word: string; lives: Int32Array }
  /** Fails outside of its work, as native code or a forgotten promise does. */
  | { does: 'crash' }
  /** Never answers and hears nothing any more; sets `begun` before. */
  | { does: 'hang'; begun: Int32Array };

answerJobs<ObedientJob, string>(async (job, signal) => {
  switch (job.does) {
    case 'answer':
      return job.word;
    case 'wait':
      Atomics.add(job.begun, 0, 1);
      Atomics.notify(job.begun, 0);
      return waited(job, signal);
    case 'fail':
      throw new RangeError('on purpose');
    case 'die':
      if (Atomics.sub(job.lives, 0, 1) > 0) process.exit(1);
      return job.word;
    case 'crash':
      setImmediate(() => {
        throw new RangeError('on purpose');
      });
      return new Promise(() => undefined);
    case 'hang':
      Atomics.add(job.begun, 0, 1);
      Atomics.notify(job.begun, 0);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return 'never';
    default:
      throw new TypeError('No such job');
  }
});

function waited(job: { word: string; gate: Int32Array }, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('called off')));
    const opened = Atomics.waitAsync(job.gate, 0, 0);
    if (opened.async) void opened.value.then(() => resolve(job.word));
    else resolve(job.word);
  });
}
