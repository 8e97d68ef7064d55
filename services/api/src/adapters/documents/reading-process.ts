import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../base/clock.ts';

/** What one process may use. */
export type ProcessLimits = {
  pagesMax: number;
  charsMax: number;
  deadlineMs: number;
  cpuSecondsMax: number;
  heapMibMax: number;
  /** All data of the process, as the system counts it. */
  dataBytesMax: number;
  outputBytesMax: number;
};

/** A process that reads one document. It starts at once and waits; whoever made it calls `read` once or `end`. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  #isGone = false;

  constructor(limits: ProcessLimits) {
    this.#limits = limits;
    this.#child = start(limits);
    this.#child.on('error', () => {});
    this.#child.on('close', () => {
      this.#isGone = true;
    });
    // A waiting process must not keep the server alive; when the server is gone its input ends, and so does it.
    this.#hold(false);
  }

  /** False once the process has ended, for whatever reason. */
  get isAlive(): boolean {
    return !this.#isGone;
  }

  /** What the process wrote about the file; null when it died, was too slow or wrote too much. @throws `signal.reason`. */
  async read(file: Uint8Array, { signal, clock }: { signal: AbortSignal; clock: Clock }): Promise<string | null> {
    const parts: Buffer[] = [];
    let length = 0;
    this.#hold(true);
    const end = () => this.end();
    const deadline = clock.after(this.#limits.deadlineMs, end);
    signal.addEventListener('abort', end, { once: true });
    try {
      const closed = new Promise<number | null>((resolve) => {
        if (this.#isGone) resolve(null);
        this.#child.on('close', resolve);
      });
      this.#child.stdout?.on('data', (part: Buffer) => {
        length += part.byteLength;
        if (length > this.#limits.outputBytesMax) end();
        else parts.push(part);
      });
      // A process that dies early stops reading; how it closed says all there is to know.
      this.#child.stdin?.on('error', () => {});
      this.#child.stdin?.end(file);
      const code = await closed;
      signal.throwIfAborted();
      return code === 0 ? Buffer.concat(parts).toString('utf8') : null;
    } finally {
      deadline[Symbol.dispose]();
      signal.removeEventListener('abort', end);
    }
  }

  /** Ends the process now. */
  end(): void {
    this.#child.kill('SIGKILL');
  }

  #hold(isHeld: boolean): void {
    const { stdin, stdout } = this.#child;
    for (const part of [this.#child, stdin, stdout]) {
      if (!isReferable(part)) continue;
      if (isHeld) part.ref();
      else part.unref();
    }
  }
}

function isReferable(value: unknown): value is { ref(): void; unref(): void } {
  return typeof value === 'object' && value !== null && 'unref' in value && typeof value.unref === 'function';
}

// The same module as written and as built.
const CHILD = fileURLToPath(
  new URL(`./document-child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

function start(limits: ProcessLimits): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${limits.heapMibMax}`,
    '--permission',
    '--allow-fs-read=*',
    '--no-warnings',
    CHILD,
    `${limits.pagesMax}`,
    `${limits.charsMax}`,
  ] as const;
  const options = { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true } satisfies Parameters<
    typeof spawn
  >[2];
  if (process.platform === 'win32') return spawn(node[0], node.slice(1), options);
  // The heap's limit does not cover typed arrays, so the operating system holds the rest; a system that cannot (macOS) still has
  // the heap's limit and the deadline. The limit on processor time ends the process even when the server is gone.
  const dataKib = Math.floor(limits.dataBytesMax / 1024);
  const limited = `ulimit -c 0; ulimit -d ${dataKib} 2>/dev/null; ulimit -t ${limits.cpuSecondsMax} 2>/dev/null; exec "$@"`;
  return spawn('/bin/sh', ['-c', limited, 'sh', ...node], options);
}
