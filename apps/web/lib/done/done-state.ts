import type { InterviewView } from '@intervue/shared';
import { ApiError } from '../api-client.ts';

/** What the last page shows. A deletion that failed leaves everything where it is. */
export type DoneState =
  | { is: 'loading' }
  | { is: 'failed'; title: string; says: string; canRetry: boolean }
  | { is: 'there'; view: InterviewView; erasing: { is: 'no' | 'running' } | { is: 'failed'; says: string } }
  | { is: 'deleted' };

/** The page without the interview: it is not here, or it could not be fetched just now. */
export function withoutView(error: unknown): DoneState {
  if (error instanceof ApiError && (error.status === 404 || error.status === 403)) {
    const says = 'It was deleted, or it was held in another browser.';
    return { is: 'failed', title: 'There is no such interview here', says, canRetry: false };
  }
  return { is: 'failed', title: 'It cannot be shown right now', says: sentenceOf(error), canRetry: true };
}

/** The page after a deletion that did not work. What is not there any more is as good as deleted. */
export function notErased(before: DoneState, error: unknown): DoneState {
  if (error instanceof ApiError && error.status === 404) return { is: 'deleted' };
  if (before.is !== 'there') return before;
  return { ...before, erasing: { is: 'failed', says: `Nothing was deleted. ${sentenceOf(error)}` } };
}

function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong. Please try again.';
}
