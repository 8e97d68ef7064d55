import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { InterviewLog } from '../../ports/interview-log.ts';
import type { Library } from '../../ports/library.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { createPostgresLog } from './interview-log.ts';
import { createPostgresLibrary } from './library.ts';

export type Store = { log: InterviewLog; library: Library; close(): Promise<void> };

/**
 * Opens the database that is configured, or starts our own in the data folder, and brings its tables up to date.
 *
 * @throws {Error} with a sentence for people when it cannot be opened or is in use by another copy.
 */
export async function openStore(options: {
  databaseUrl: string | null;
  dataDir: string;
  log: Log;
  clock: Clock;
}): Promise<Store> {
  const { databaseUrl, dataDir, log, clock } = options;
  const embedded =
    databaseUrl === null ? await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log, clock }) : null;
  const database = openDatabase(embedded ?? { url: databaseUrl ?? '' }, { log, clock });
  try {
    await database.migrate();
  } catch (error) {
    await database.close();
    await embedded?.stop();
    throw new Error('The database could not be opened. Is its address right, and may we write there?', {
      cause: error,
    });
  }
  return {
    log: createPostgresLog(database),
    library: createPostgresLibrary(database),
    async close() {
      await database.close();
      await embedded?.stop();
    },
  };
}
