/** Structured logging, without words of people: a key with a `pii` segment is dropped. Fulfilled by pino in compose. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Says nothing; for tests. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
