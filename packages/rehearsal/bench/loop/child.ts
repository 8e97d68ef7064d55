import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Forks a file of this folder with a job as its argument. Nothing of the environment may lead a peer to a cloud. */
export function forkJob(file: string, job: object): ChildProcess {
  const env = Object.entries(process.env).filter(([key]) => !key.startsWith('LIVEKIT_'));
  return fork(file, [JSON.stringify(job)], {
    execArgv: ['--conditions=development', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: Object.fromEntries(env),
  });
}

/** The next message of a child. @throws what it complained of, when it ends before, and when it takes too long. */
export async function messageOf<Message>(child: ChildProcess, withinMs: number): Promise<Message> {
  let complaint = '';
  const keep = (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  };
  child.stderr?.on('data', keep);
  const over = new AbortController();
  const late = setTimeout(() => over.abort(new Error(`nothing for ${withinMs} ms: ${complaint}`)), withinMs);
  try {
    const message = once(child, 'message', { signal: over.signal }).then(([first]) => ({ first: first as Message }));
    const ended = once(child, 'exit', { signal: over.signal }).then(() => null);
    const told = await Promise.race([message, ended]);
    if (!told) throw new Error(`the process ended: ${complaint}`);
    return told.first;
  } catch (error) {
    throw over.signal.aborted ? over.signal.reason : error;
  } finally {
    clearTimeout(late);
    child.stderr?.off('data', keep);
    over.abort();
  }
}

/** Ends a child at once and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
