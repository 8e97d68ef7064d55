import { createHash, timingSafeEqual } from 'node:crypto';
import { IntervueError } from '../base/intervue-error.ts';
import type { InterviewRecord, Library } from '../ports/library.ts';

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The cookie that opens one interview in this browser. */
export function cookieName(interviewId: string): string {
  return `intervue_${interviewId}`;
}

/**
 * Lets in who holds the interview's token.
 *
 * @throws {IntervueError} `session-not-found`, also for a wrong token: who has none learns nothing of what exists.
 */
export async function admit(library: Library, interviewId: string, token: string | null): Promise<InterviewRecord> {
  const record = isId(interviewId) ? await library.findInterview(interviewId) : null;
  if (!record || !token || !isSame(hashToken(token), record.tokenHash)) throw new IntervueError('session-not-found');
  return record;
}

/** Ids are UUIDs made by us. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

function isSame(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
