import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The server that says of itself that it runs on this data folder; null when none does. */
export async function runningPostmaster(data: string): Promise<{ pid: number; socketDir: string | null } | null> {
  const [pidLine, , , , socketDir] = await linesOf(data);
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1 || !(await isPostgres(pid))) return null;
  return { pid, socketDir: socketDir || null };
}

/**
 * Takes the name out of a lock file whose server is gone. After the machine was switched off the number may belong to anybody,
 * and PostgreSQL would wait for them for ever. With our own number in it, which it knows as its parent's, it goes on to its
 * second check, whether any of the old server's processes still uses the data.
 */
export async function disownLock(data: string): Promise<void> {
  const [, ...others] = await linesOf(data);
  if (others.length === 0) return;
  await writeFile(join(data, 'postmaster.pid'), [process.pid, ...others].join('\n'));
}

async function linesOf(data: string): Promise<string[]> {
  const file = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  return file === '' ? [] : file.split('\n').map((line) => line.trim());
}

/** Whether this process is alive and a PostgreSQL. A dead one that nobody has buried yet counts as dead. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return /^[^Z]\S*\s.*postgres/.test(stdout.trim());
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres\) [^ZX]/.test(stat);
}
