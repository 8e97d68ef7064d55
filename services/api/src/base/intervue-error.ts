import { ERRORS, type ErrorCode } from '@intervue/shared';

/** Something went wrong that the catalogue knows. `details` never hold what a person said, wrote or is called. */
export class IntervueError extends Error {
  override readonly name = 'IntervueError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(code: ErrorCode, details: Record<string, string | number | boolean> = {}, options: ErrorOptions = {}) {
    super(`${code}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`, options);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get isRecoverable(): boolean {
    return ERRORS[this.code].recoverable;
  }
}

/** The catalogue's code of any thrown thing; what is not ours is an `internal-error`. */
export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof IntervueError ? error.code : 'internal-error';
}
