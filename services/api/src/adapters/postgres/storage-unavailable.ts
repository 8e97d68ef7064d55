import { IntervueError } from '../../base/intervue-error.ts';

/**
 * What the database, or the way to it, threw, as an error of ours. The database's own words quote values and the query's
 * parameters are what people said, so only its code and the place in its source that complained go along.
 */
export function storageUnavailable(error: unknown): IntervueError {
  if (error instanceof IntervueError) return error;
  const thrown = databaseErrorIn(error);
  const code = wordOf(thrown, 'code') ?? 'unknown';
  const origin = ['severity', 'routine', 'constraint', 'syscall'].flatMap((name) => wordOf(thrown, name) ?? []);
  const cause = new Error(['PostgreSQL', code, ...origin].join(' '));
  return new IntervueError('storage-unavailable', { code }, { cause });
}

/** The innermost error with a code: the query builder wraps it into one that quotes query and parameters. */
function databaseErrorIn(error: unknown): unknown {
  let thrown = error;
  while (thrown instanceof Error && thrown.cause instanceof Error && !('code' in thrown)) thrown = thrown.cause;
  return thrown;
}

function wordOf(thrown: unknown, name: string): string | null {
  const value: unknown = thrown instanceof Error ? Reflect.get(thrown, name) : null;
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null;
}
