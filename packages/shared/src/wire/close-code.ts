/** Why a socket closes, and whether the client should come back: `retry` with back-off, `once` after a new ticket, `never`. */
export const CLOSE_CODES = {
  1000: { name: 'normal', retry: 'never' },
  1008: { name: 'policy', retry: 'never' },
  1009: { name: 'too-large', retry: 'never' },
  1012: { name: 'restart', retry: 'retry' },
  1013: { name: 'slow-reader', retry: 'retry' },
  4000: { name: 'try-again', retry: 'retry' },
  4001: { name: 'bad-ticket', retry: 'once' },
  4003: { name: 'forbidden', retry: 'never' },
  4004: { name: 'unknown-session', retry: 'never' },
  4008: { name: 'too-many-messages', retry: 'retry' },
  4009: { name: 'taken-over', retry: 'never' },
  4010: { name: 'finished', retry: 'never' },
  4029: { name: 'server-full', retry: 'retry' },
} as const;

export type CloseCode = keyof typeof CLOSE_CODES;

/** What a client should do after a socket closed with this code; unknown codes are worth a retry. */
export function retryAfterClose(code: number): 'retry' | 'once' | 'never' {
  return isCloseCode(code) ? CLOSE_CODES[code].retry : 'retry';
}

function isCloseCode(code: number): code is CloseCode {
  return code in CLOSE_CODES;
}
