import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '../../base/clock.ts';

/** What a process of its own may use. */
export type ApartLimits = { deadlineMs: number; memoryBytesMax: number; outputBytesMax: number };

/**
 * Runs one of our own modules in a process without environment, file writing or other programs, hands it `input` and resolves with what it
 * wrote, or with why there is nothing: `failed` also when it wanted more memory or wrote more than it may. Ends it in every case.
 *
 * @throws `signal.reason` when called off.
 */
export function runApart(
  module: string,
  args: readonly string[],
  input: Uint8Array,
  options: ApartLimits & { signal: AbortSignal; clock: Clock },
): Promise<Buffer | 'failed' | 'too-slow'> {
  const { signal, clock, deadlineMs, outputBytesMax } = options;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = start(module, args, options);
    const parts: Buffer[] = [];
    let length = 0;
    let failure: 'failed' | 'too-slow' | null = null;
    const stop = () => {
      failure ??= 'failed';
      child.kill('SIGKILL');
    };
    const deadline = clock.after(deadlineMs, () => {
      failure = 'too-slow';
      stop();
    });
    signal.addEventListener('abort', stop, { once: true });
    child.stdout?.on('data', (part: Buffer) => {
      length += part.byteLength;
      if (length > outputBytesMax) stop();
      else parts.push(part);
    });
    // A process that fails early stops reading; its exit code says all there is to know.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', () => {});
    child.on('close', (code) => {
      deadline[Symbol.dispose]();
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else resolve(failure ?? (code === 0 ? Buffer.concat(parts) : 'failed'));
    });
  });
}

/** Asked for by the engine at its start and never filled; it counts as the process's memory all the same. */
const ENGINE_RESERVE_BYTES = 512 * 2 ** 20;

function start(module: string, args: readonly string[], { deadlineMs, memoryBytesMax }: ApartLimits): ChildProcess {
  const heapMib = Math.floor(memoryBytesMax / 2 ** 20 / 2);
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMib}`,
    '--permission',
    '--allow-fs-read=*',
    '--disable-warning=ExperimentalWarning',
    module,
    ...args,
  ];
  const options = { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true } satisfies Parameters<
    typeof spawn
  >[2];
  if (process.platform === 'win32') return spawn(node[0] ?? '', node.slice(1), options);
  // The heap's limit does not cover typed arrays, so the operating system holds the rest; a system that cannot (macOS) still has the
  // heap's limit and the deadline. The limit on processor time ends the child even when the server is gone.
  const dataKib = Math.floor((memoryBytesMax + ENGINE_RESERVE_BYTES) / 1024);
  const cpuSeconds = Math.ceil(deadlineMs / 1000) + 1;
  const limited = `ulimit -c 0; ulimit -d ${dataKib} 2>/dev/null; ulimit -t ${cpuSeconds} 2>/dev/null; exec "$@"`;
  return spawn('/bin/sh', ['-c', limited, 'sh', ...node], options);
}
