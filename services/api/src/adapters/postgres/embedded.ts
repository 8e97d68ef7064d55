import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { EMBEDDED_USER, makeCluster } from './embedded-cluster.ts';
import { embeddedPlace } from './embedded-place.ts';
import { Postmaster } from './postmaster.ts';

/** A PostgreSQL of our own. Whoever started it stops it, after closing what is connected to it. */
export type EmbeddedPostgres = { socketDir: string; user: string; stop(): Promise<void> };

/**
 * Starts the PostgreSQL that comes with us, on a socket in a folder of its own and nowhere else, and starts it again when it
 * dies. A server that a killed copy of us left behind is taken over.
 *
 * @throws {Error} with a sentence for people when it does not start, or another copy of us uses these data.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: Log;
  clock: Clock;
  /** Where data and programs go when the server's user cannot reach the data folder; `/var/lib/intervue` when left out. */
  shelter?: string;
}): Promise<EmbeddedPostgres> {
  const { dataDir, log, clock, shelter } = options;
  const place = await embeddedPlace(dataDir, log, shelter);
  await makeCluster(place);
  const postmaster = new Postmaster(place, log, clock);
  await postmaster.start();
  return { socketDir: postmaster.socketDir, user: EMBEDDED_USER, stop: () => postmaster.stop() };
}
