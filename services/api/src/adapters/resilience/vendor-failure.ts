import type { Stage } from '@intervue/shared';
import { IntervueError } from '../../base/intervue-error.ts';

/** Why a vendor gave nothing, in words of our own: a vendor's sentence may hold a key or what a person said. */
export type FailureReason =
  | 'no-key'
  | 'key-refused'
  | 'quota-spent'
  | 'rate-limited'
  | 'not-allowed'
  | 'out-of-order'
  | 'unreachable'
  | 'late'
  | 'cut-off'
  | 'empty'
  | 'filtered'
  | 'unreadable'
  | 'too-much';

/** One call to one vendor that gave nothing, or not all. */
export class VendorFailure extends IntervueError {
  readonly reason: FailureReason;
  /** What the vendor asks for; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    about: { vendor: string; stage: Stage },
    reason: FailureReason,
    more: { status?: number | null; retryAfterMs?: number | null } = {},
  ) {
    const { status = null, retryAfterMs = null } = more;
    super('provider-unavailable', { ...about, reason, ...(status === null ? {} : { status }) });
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }

  /** What the vendor answered; null when it did not get so far. */
  get vendorStatus(): number | null {
    const { status } = this.details;
    return typeof status === 'number' ? status : null;
  }

  /** Another try may find it well again. */
  get isPassing(): boolean {
    return PASSING.has(this.reason);
  }

  /** It is about the key: another one may do. */
  get isAboutKey(): boolean {
    return this.reason === 'key-refused' || this.reason === 'quota-spent' || this.reason === 'rate-limited';
  }
}

const PASSING: ReadonlySet<FailureReason> = new Set(['rate-limited', 'out-of-order', 'unreachable', 'cut-off']);

/** What any vendor's library throws, as a failure. Looks at names, numbers and headers; never copies a message. */
export function vendorFailure(error: unknown, about: { vendor: string; stage: Stage }): VendorFailure {
  if (error instanceof VendorFailure) return error;
  const thrown = isRecord(error) ? error : {};
  const status = numberOf(thrown['status']) ?? numberOf(thrown['statusCode']);
  const retryAfterMs = retryAfterOf(thrown['headers'] ?? thrown['responseHeaders']);
  if (status !== null && status >= 300) {
    return new VendorFailure(about, reasonOfStatus(status, thrown), { status, retryAfterMs });
  }
  const reason = reasonOfName(thrown) ?? (isRecord(thrown['cause']) ? reasonOfName(thrown['cause']) : null);
  return new VendorFailure(about, reason ?? 'unreadable', { status });
}

/** The failure behind an answer's status, for vendors that are asked without a library. */
export function statusFailure(response: Response, about: { vendor: string; stage: Stage }): VendorFailure {
  const retryAfterMs = retryAfterOf(response.headers);
  return new VendorFailure(about, reasonOfStatus(response.status, {}), { status: response.status, retryAfterMs });
}

function reasonOfStatus(status: number, thrown: Readonly<Record<string, unknown>>): FailureReason {
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 402) return 'quota-spent';
  // OpenAI answers 429 both to haste and to an empty purse.
  if (status === 429) return isQuota(thrown) ? 'quota-spent' : 'rate-limited';
  if (status === 408 || status === 504) return 'late';
  if (status >= 500) return 'out-of-order';
  return 'not-allowed';
}

function isQuota(thrown: Readonly<Record<string, unknown>>): boolean {
  return [thrown['code'], thrown['type'], thrown['responseBody']].some(
    (value) => typeof value === 'string' && /insufficient_quota|quota_exceeded|billing/.test(value),
  );
}

const REASONS: readonly (readonly [RegExp, FailureReason])[] = [
  [/timeout/i, 'late'],
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|SELF_SIGNED|APIConnection/, 'unreachable'],
  [/ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|^terminated$/, 'cut-off'],
  [/NoOutputGenerated|EmptyResponseBody|NoContentGenerated/, 'empty'],
  [/JSONParse|TypeValidation|InvalidResponse|SyntaxError|ZodError/, 'unreadable'],
];

function reasonOfName(thrown: Readonly<Record<string, unknown>>): FailureReason | null {
  // Only the library's own fixed words are looked at in a message, and only to tell a broken line from a broken answer.
  const names = [thrown['name'], thrown['code'], thrown['message']].filter((name) => typeof name === 'string');
  const cause = isRecord(thrown['cause']) ? reasonOfName(thrown['cause']) : null;
  if (cause !== null && cause !== 'unreadable') return cause;
  for (const [pattern, reason] of REASONS) if (names.some((name) => pattern.test(name))) return reason;
  return names.some((name) => /fetch failed|Cannot connect|other side closed|aborted/i.test(name)) ? 'cut-off' : cause;
}

function retryAfterOf(headers: unknown): number | null {
  const given = (name: string) => {
    const value = headers instanceof Headers ? headers.get(name) : isRecord(headers) ? headers[name] : null;
    return typeof value === 'string' ? value : '';
  };
  const ms = Number.parseFloat(given('retry-after-ms'));
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const seconds = Number.parseFloat(given('retry-after'));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
