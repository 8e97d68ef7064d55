import { Resolver } from 'node:dns/promises';

const TRY_MS = 2_000;
const TRIES = 2;

/**
 * Asks the name servers for all addresses of a name, of both versions. Not the system's own lookup: that adds search domains and the
 * hosts file, cannot be called off, and keeps one of the few threads that files are read with.
 */
export async function resolveName(host: string, options: { signal: AbortSignal }): Promise<readonly string[]> {
  const { signal } = options;
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
  const onAbort = () => resolver.cancel();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
