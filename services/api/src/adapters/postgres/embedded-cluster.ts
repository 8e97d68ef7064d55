import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '../../base/ids.ts';
import { type EmbeddedPlace, giveTo, isThere } from './embedded-place.ts';

/** The one user of a server of our own. */
export const EMBEDDED_USER = 'intervue';

/**
 * Makes the server's data folder, unless it is there. It gets its name only when it is whole, so that a first start that is cut
 * off leaves nothing that looks like one.
 *
 * @throws {Error} with a sentence for people when it cannot be made.
 */
export async function makeCluster({ data, binaries, runsAs }: EmbeddedPlace): Promise<void> {
  if (await isThere(join(data, 'PG_VERSION'))) return;
  const found = await readdir(data).catch(() => []);
  if (found.length > 0) {
    throw new Error(
      `${data} holds something that is no database of ours. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  const draft = `${data}~${newId()}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await giveTo(draft, runsAs);
    const settings = ['-U', EMBEDDED_USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
    const unicode = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const options = { ...runsAs, cwd: draft, env: { LC_ALL: 'C' } };
    await promisify(execFile)(join(binaries, 'initdb'), ['-D', draft, ...settings, ...unicode], options);
    await rename(draft, data);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another copy of us may have been faster.
    if (await isThere(join(data, 'PG_VERSION'))) return;
    throw new Error(`The database could not be made in ${data}. Is the disk full, or may we not write there?`, {
      cause: error,
    });
  }
}
