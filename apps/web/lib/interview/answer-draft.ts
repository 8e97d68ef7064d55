import { readStored, store } from '../session-store.ts';

/** What was typed for this interview and not sent yet. */
export function draftOf(sessionId: string): string {
  return readStored(`intervue.draft.${sessionId}`) ?? '';
}

/** Keeps it for a reload of this page; nowhere else. */
export function keepDraft(sessionId: string, text: string): void {
  store(`intervue.draft.${sessionId}`, text === '' ? null : text);
}
