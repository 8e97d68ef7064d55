import { InterviewView } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api-client.ts';
import { type DoneState, notErased, withoutView } from './done-state.ts';

const view = InterviewView.parse({
  session_id: 'one',
  status: 'completed',
  created_at: '2026-11-23T08:00:00.000Z',
  started_at: null,
  ended_at: null,
  end_reason: 'plan',
  settings: {},
  consent: { version: '1', knows_it_is_ai: true, keep: 'transcript_only' },
  timing: { replies: 0, wait_ms_p50: null, wait_ms_p95: null },
  progress: null,
  check: null,
  plan: null,
  coverage: null,
  passed_on: [],
  use: { lines: [], total_usd: 0, budget_usd: null },
  transcript: [],
  audio: [],
});
const there: DoneState = { is: 'there', view, erasing: { is: 'running' } };
const gone = new ApiError('SESSION_NOT_FOUND', 'This interview does not exist.', 404);
const full = new ApiError('STORAGE_UNAVAILABLE', 'Saving is not possible right now.', 503);

describe('the end page when something does not work', () => {
  it('[WB11] offers to try again only where that can help', () => {
    expect(withoutView(gone)).toMatchObject({ is: 'failed', canRetry: false });
    expect(withoutView(full)).toMatchObject({ says: 'Saving is not possible right now.', canRetry: true });
    expect(withoutView(new TypeError('null'))).toMatchObject({ canRetry: true });
  });

  it('[WB12] leaves everything in sight when a deletion fails, and says that nothing was deleted', () => {
    const after = notErased(there, full);
    expect(after).toMatchObject({ is: 'there', view, erasing: { is: 'failed' } });
    expect(JSON.stringify(after)).toContain('Nothing was deleted. Saving is not possible right now.');
  });

  it('[WB12] takes what is gone already for deleted', () => {
    expect(notErased(there, gone)).toEqual({ is: 'deleted' });
  });
});
