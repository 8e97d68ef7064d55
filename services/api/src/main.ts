import { compose } from './compose.ts';
import { readConfig } from './config.ts';

const DRAIN_MS = 30_000;

/** Reads the settings, composes, listens, and closes in order when told to end; told twice, it ends at once. */
async function main(): Promise<void> {
  const config = readConfig();
  const server = await compose(config);
  let isEnding = false;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (isEnding) process.exit(1);
      isEnding = true;
      server.close(name === 'SIGTERM' ? DRAIN_MS : 0).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await server.listen();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
