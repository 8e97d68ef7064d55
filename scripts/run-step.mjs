import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

const PINNED = join(ROOT, 'node_modules', '.bin', 'node');

/** The pinned Node, from the package registry; where that has none (no Linux), the Node that runs this script. */
export const NODE = existsSync(PINNED) || process.platform === 'linux' ? PINNED : process.execPath;

/** How the package manager is called, from any Node: it is one native program, fetched once. */
export const PNPM = ['-y', 'pnpm@12.20.0'];

/** Runs a command under the pinned Node's PATH. Gives its exit code (128 and more for a signal) and what it printed. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env, PATH: join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH },
    });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.on('error', (error) => done({ code: 127, printed: `${command}: ${error.message}` }));
    child.on('close', (code, signal) => done({ code: code ?? (signal ? 128 : 1), printed }));
  });
}
