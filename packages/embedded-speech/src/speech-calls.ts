import type { Priority } from './pool/job-queue.ts';
import type { WorkerPool } from './pool/worker-pool.ts';
import type { VoiceId } from './say/voices.ts';
import type { SpeechJob, SpeechResult } from './speech-job.ts';

/** One call of somebody, which may take several pieces of work. */
export interface SpeechCall {
  /** How many pieces it is worth having in work at once. */
  readonly width: number;
  /** Finds where somebody speaks. */
  detectVoice(samples: Int16Array): Promise<{ probabilities: Float32Array; levels: Float32Array }>;
  /** Recognises one window, the `round`th of this call. */
  recognise(
    samples: Int16Array,
    given: { voicedMs: number; terms: readonly string[]; round: number },
  ): Promise<{ text: string; confidence: number }>;
  /** Speaks one sentence, the `round`th of this call. */
  speak(text: string, given: { voice: VoiceId; rate: number; round: number }): Promise<Int16Array>;
}

/** Takes on calls and does their work in the pool. */
export class SpeechCalls {
  readonly #pool: WorkerPool<SpeechJob, SpeechResult>;
  #turns = 0;

  constructor(pool: WorkerPool<SpeechJob, SpeechResult>) {
    this.#pool = pool;
  }

  /** @throws {EmbeddedSpeechError} `closed` or `queue-full` when a new call cannot be taken on. */
  begin(options: { signal: AbortSignal; priority: Priority }): SpeechCall {
    const { signal, priority } = options;
    signal.throwIfAborted();
    this.#pool.admit();
    const turn = ++this.#turns;
    const run = (job: SpeechJob, round: number) => this.#pool.run(job, { priority, round, turn }, { signal });
    return {
      width: this.#pool.size,
      async detectVoice(samples) {
        return expected('detect-voice', await run({ kind: 'detect-voice', samples }, 0));
      },
      async recognise(samples, { voicedMs, terms, round }) {
        return expected('recognise', await run({ kind: 'recognise', samples, voicedMs, terms }, round));
      },
      async speak(text, { voice, rate, round }) {
        return expected('speak', await run({ kind: 'speak', text, voice, rate }, round)).samples;
      },
    };
  }

  /** Loads the models of every worker. */
  async warm(): Promise<void> {
    const { signal } = new AbortController();
    const load = (part: 'mouth' | 'ears', count: number) => {
      const place = { priority: 'final', round: 0, turn: ++this.#turns } as const;
      const jobs = Array.from({ length: count }, () => this.#pool.run({ kind: 'warm', part }, place, { signal }));
      return Promise.all(jobs);
    };
    // The voices load fast and are wanted first; while the first ears load, the other workers can speak.
    await load('mouth', this.#pool.size);
    await load('ears', 1);
    await load('ears', this.#pool.size);
  }
}

function expected<Kind extends SpeechResult['kind']>(
  kind: Kind,
  result: SpeechResult,
): Extract<SpeechResult, { kind: Kind }> {
  if (!isOf(kind, result)) throw new TypeError(`A ${kind} was answered by a ${result.kind}.`);
  return result;
}

function isOf<Kind extends SpeechResult['kind']>(
  kind: Kind,
  result: SpeechResult,
): result is Extract<SpeechResult, { kind: Kind }> {
  return result.kind === kind;
}
