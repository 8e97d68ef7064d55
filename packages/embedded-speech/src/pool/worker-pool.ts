import { Worker } from 'node:worker_threads';
import { EmbeddedSpeechError } from '../embedded-speech-error.ts';
import { JobQueue, type Place } from './job-queue.ts';
import type { FromWorker, ToWorker } from './worker-message.ts';

const ATTEMPTS_MAX = 2;

/** How a pool is made. */
export interface WorkerPoolOptions {
  /** The module each worker runs; it speaks `ToWorker` and `FromWorker`. */
  workerUrl: URL;
  workers: number;
  /** How many pieces of work may wait before a new call is turned away. */
  queueMax: number;
  /** A worker that takes longer over one piece of work is stuck: it is ended and replaced. */
  jobMsMax: number;
  /** A worker that has not left this long after it was told to is ended. */
  closeMsMax: number;
}

interface Ticket<Job, Result> {
  readonly id: number;
  readonly job: Job;
  readonly place: Place;
  attempts: number;
  isSettled: boolean;
  readonly settle: (outcome: { result: Result } | { error: unknown }) => void;
}

interface Seat<Job, Result> {
  readonly worker: Worker;
  ticket: Ticket<Job, Result> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Does jobs in worker threads, one at a time each. Workers start when there is work for them; one that dies is replaced, and
 * its job is tried once more.
 */
export class WorkerPool<Job, Result> {
  readonly #options: WorkerPoolOptions;
  readonly #queue = new JobQueue<Ticket<Job, Result>>();
  readonly #seats = new Set<Seat<Job, Result>>();
  #lastId = 0;
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** How many workers there are at most. */
  get size(): number {
    return this.#options.workers;
  }

  /** @throws {EmbeddedSpeechError} `closed` or `queue-full` when a new call cannot be taken on. */
  admit(): void {
    if (this.#isClosed) throw new EmbeddedSpeechError('closed');
    if (this.#queue.size >= this.#options.queueMax) throw new EmbeddedSpeechError('queue-full');
  }

  /**
   * Does one job. The job is copied to the worker; the caller may reuse it.
   *
   * @throws {EmbeddedSpeechError} `closed`, or `worker-died` after two attempts.
   * @throws `signal.reason` when called off: at once, whether the job was waiting or running.
   */
  run(job: Job, place: Place, options: { signal: AbortSignal }): Promise<Result> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      if (this.#isClosed) return reject(new EmbeddedSpeechError('closed'));
      const onAbort = () => {
        ticket.settle({ error: signal.reason });
        this.#callOff(ticket);
      };
      const ticket: Ticket<Job, Result> = {
        id: ++this.#lastId,
        job,
        place,
        attempts: 0,
        isSettled: false,
        settle: (outcome) => {
          if (ticket.isSettled) return;
          ticket.isSettled = true;
          signal.removeEventListener('abort', onAbort);
          if ('result' in outcome) resolve(outcome.result);
          else reject(outcome.error);
        },
      };
      signal.addEventListener('abort', onAbort);
      this.#queue.add(ticket);
      this.#pump();
    });
  }

  /** Ends the workers. What is waiting or running is rejected with `closed`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (let ticket = this.#queue.take(); ticket; ticket = this.#queue.take()) {
      ticket.settle({ error: new EmbeddedSpeechError('closed') });
    }
    await Promise.all([...this.#seats].map((seat) => this.#end(seat)));
  }

  /** Gives waiting jobs to idle workers, and starts workers while there is more to do. */
  #pump(): void {
    while (this.#queue.size > 0 && !this.#isClosed) {
      const idle = [...this.#seats].find((seat) => !seat.ticket);
      if (!idle && this.#seats.size >= this.#options.workers) return;
      const ticket = this.#queue.take();
      if (ticket) this.#give(ticket, idle ?? this.#hire());
    }
  }

  #give(ticket: Ticket<Job, Result>, seat: Seat<Job, Result>): void {
    ticket.attempts += 1;
    seat.ticket = ticket;
    seat.timer = setTimeout(() => void seat.worker.terminate(), this.#options.jobMsMax);
    tell<Job>(seat.worker, { type: 'job-start', id: ticket.id, job: ticket.job });
  }

  #hire(): Seat<Job, Result> {
    const worker = new Worker(this.#options.workerUrl, { execArgv: [], name: 'speech' });
    const seat: Seat<Job, Result> = { worker, ticket: undefined, timer: undefined };
    worker.on('message', (message: FromWorker<Result>) => this.#answered(seat, message));
    // An error is always followed by an exit, which is where the seat is given up.
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => this.#left(seat, cause));
    this.#seats.add(seat);
    return seat;
  }

  #answered(seat: Seat<Job, Result>, message: FromWorker<Result>): void {
    const ticket = this.#unseat(seat);
    if (!ticket || ticket.id !== message.id) return;
    if (message.type === 'job-done') ticket.settle({ result: message.result });
    else this.#tryAgain(ticket, new Error(message.reason));
    this.#pump();
  }

  #left(seat: Seat<Job, Result>, cause: unknown): void {
    this.#seats.delete(seat);
    const ticket = this.#unseat(seat);
    if (ticket) this.#tryAgain(ticket, cause);
    this.#pump();
  }

  #tryAgain(ticket: Ticket<Job, Result>, cause: unknown): void {
    if (ticket.isSettled) return;
    if (this.#isClosed) return ticket.settle({ error: new EmbeddedSpeechError('closed') });
    if (ticket.attempts < ATTEMPTS_MAX) return this.#queue.add(ticket);
    ticket.settle({ error: new EmbeddedSpeechError('worker-died', '', { cause }) });
  }

  #callOff(ticket: Ticket<Job, Result>): void {
    if (this.#queue.drop(ticket)) return;
    const seat = [...this.#seats].find((each) => each.ticket === ticket);
    if (seat) tell<Job>(seat.worker, { type: 'job-cancel', id: ticket.id });
  }

  #unseat(seat: Seat<Job, Result>): Ticket<Job, Result> | undefined {
    const { ticket } = seat;
    clearTimeout(seat.timer);
    seat.ticket = undefined;
    return ticket;
  }

  /** Lets the worker put its models away by itself: ending a thread inside native code can end the process. */
  async #end(seat: Seat<Job, Result>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    seat.worker.once('exit', () => resolve());
    clearTimeout(seat.timer);
    seat.timer = setTimeout(() => void seat.worker.terminate(), this.#options.closeMsMax);
    if (seat.ticket) {
      seat.ticket.settle({ error: new EmbeddedSpeechError('closed') });
      tell<Job>(seat.worker, { type: 'job-cancel', id: seat.ticket.id });
    }
    tell<Job>(seat.worker, { type: 'worker-close' });
    await promise;
  }
}

function tell<Job>(worker: Worker, message: ToWorker<Job>): void {
  worker.postMessage(message);
}
