import { availableParallelism } from 'node:os';
import { type DetectedSpeech, detectSpeech } from './hear/detect-speech.ts';
import { transcribe } from './hear/transcribe.ts';
import type { Transcription } from './hear/transcription.ts';
import type { Priority } from './pool/job-queue.ts';
import { WorkerPool } from './pool/worker-pool.ts';
import { type SpokenSentence, synthesize } from './say/synthesize.ts';
import { VOICES, type VoiceId } from './say/voices.ts';
import { SpeechCalls } from './speech-calls.ts';
import type { SpeechJob, SpeechResult } from './speech-job.ts';

/** Each worker holds its models (about 250 MB): more of them is the caller's decision. */
const DEFAULT_WORKERS_MAX = 4;
const DEFAULT_QUEUE_MAX = 64;
/** The longest window takes about a second; a worker this late is stuck. */
const JOB_MS_MAX = 60_000;
/** A running piece of work stops at its next token, and a model loads in half a second. */
const CLOSE_MS_MAX = 5_000;

export interface EmbeddedSpeechOptions {
  /** Worker threads, one a core; the default is the number of cores, at most 4. They start when there is work. */
  workers?: number;
  /** How much work may wait before a call is rejected with `queue-full`; the default is 64. */
  queueMax?: number;
}

/**
 * Speech recognition and synthesis on this machine, in worker threads: no network, no key. Finals go before partials. Every call
 * ends at once with `signal.reason` when called off, and with an `EmbeddedSpeechError` otherwise: `bad-input`, `queue-full`,
 * `worker-died` (the engine failed twice) or `closed`.
 */
export interface EmbeddedSpeech {
  /** Writes down what is said in English in 16 kHz mono samples, of any length up to an hour. Silence and noise give no text. */
  transcribe(
    samples: Int16Array,
    options: { signal: AbortSignal; priority?: Priority; terms?: readonly string[] },
  ): Promise<Transcription>;
  /** Finds where somebody near speaks, without writing it down: a fraction of the work of `transcribe`. */
  detectSpeech(samples: Int16Array, options: { signal: AbortSignal; priority?: Priority }): Promise<DetectedSpeech>;
  /**
   * Speaks a text of any length, sentence by sentence, each as soon as it is made. `rate` 1 is the voice's own pace; it is kept
   * within 0.7–1.4. A text without anything speakable yields nothing.
   */
  synthesize(
    text: string,
    options: { signal: AbortSignal; voice?: VoiceId; rate?: number; priority?: Priority },
  ): AsyncIterable<SpokenSentence>;
  /** The voices on offer; the first is the default. */
  readonly voices: readonly { id: VoiceId; label: string; description: string }[];
  /** Starts all workers and loads all models, so that first use is fast. */
  warm(): Promise<void>;
  /** Ends the workers, within about 5 s; whatever is pending is rejected with `closed`. */
  close(): Promise<void>;
}

/** Makes the engines ready to use; nothing is loaded yet. Whoever makes them closes them. */
export function createEmbeddedSpeech(options: EmbeddedSpeechOptions = {}): EmbeddedSpeech {
  const pool = new WorkerPool<SpeechJob, SpeechResult>({
    workerUrl: workerUrl(),
    workers: options.workers ?? Math.min(availableParallelism(), DEFAULT_WORKERS_MAX),
    queueMax: options.queueMax ?? DEFAULT_QUEUE_MAX,
    jobMsMax: JOB_MS_MAX,
    closeMsMax: CLOSE_MS_MAX,
  });
  const calls = new SpeechCalls(pool);
  return {
    voices: VOICES,
    transcribe: (samples, given) => transcribe(samples, given, calls),
    detectSpeech: (samples, given) => detectSpeech(samples, given, calls),
    synthesize: (text, given) => synthesize(text, given, calls),
    warm: () => calls.warm(),
    close: () => pool.close(),
  };
}

/** The worker runs from the sources when this file does, and from the build when this file does. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./speech.worker.ts', import.meta.url)
    : new URL('./speech.worker.js', import.meta.url);
}
