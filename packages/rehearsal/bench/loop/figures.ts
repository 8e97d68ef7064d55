import { spentOnExactness } from './exact-time.ts';

/** What one case of one system showed. Times are from one moment to another, in ms; both are named by the case. */
export interface LoopFigures {
  p50: number;
  p95: number;
  max: number;
  n: number;
  /** Nobody can be faster with these engines; null where no limit is known. */
  limitMs: number | null;
  /** Model calls for each reply that was wanted, the thrown away ones included. */
  callsPerTurn: number;
  /** Of one core, for each session, without what the microphones and exact waits cost. */
  cpuPercent: number;
  /** For each session, beyond what the process held before the first; garbage counts. Null with few sessions: it is all noise. */
  rssMb: number | null;
  /** Of what is said into a reply: the share after which the interviewer went on with the same sentence. */
  keptShare?: number;
  /** And how long nothing was heard from the interviewer after that, in ms. */
  quietP50?: number;
  /** How late a timer of an idle process was meanwhile: when this is large, others used the machine. */
  machineLateP95?: number;
}

const SESSIONS_MIN_FOR_RSS = 10;

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** p50, p95, max and n of what was timed. */
export function spread(values: readonly number[]): Pick<LoopFigures, 'p50' | 'p95' | 'max' | 'n'> {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1), n: values.length };
}

/** What a process uses between two moments. */
export class Load {
  readonly #sessions: number;
  readonly #rssBefore: number;
  #usedMs = 0;
  #sinceMs = 0;
  #harnessShare = 0;

  /** To be made before the sessions are. */
  constructor(sessions: number) {
    this.#sessions = sessions;
    globalThis.gc?.();
    this.#rssBefore = process.memoryUsage.rss();
  }

  /** From here on processor time counts. */
  begin(): void {
    this.#usedMs = usedMs();
    this.#sinceMs = performance.now();
  }

  /** What was used since `begin` is the harness: it is taken off later. */
  endOfHarness(): void {
    this.#harnessShare = this.#share();
  }

  take(): Pick<LoopFigures, 'cpuPercent' | 'rssMb'> {
    const cpuPercent = (Math.max(0, this.#share() - this.#harnessShare) * 100) / this.#sessions;
    const rssMb = (process.memoryUsage.rss() - this.#rssBefore) / 1e6 / this.#sessions;
    return { cpuPercent, rssMb: this.#sessions < SESSIONS_MIN_FOR_RSS ? null : rssMb };
  }

  #share(): number {
    return (usedMs() - this.#usedMs) / (performance.now() - this.#sinceMs);
  }
}

function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - spentOnExactness();
}
