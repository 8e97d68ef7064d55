'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { whyRefused } from '../api-client.ts';
import { tokenOf } from '../session-store.ts';
import { LiveInterview } from './live-interview.ts';
import type { LiveState } from './live-state.ts';

/** Joins the page to one interview for as long as the component lives. */
export function useInterview(sessionId: string): { live: LiveInterview; state: LiveState } {
  const live = useMemo(
    () => new LiveInterview(sessionId, tokenOf(sessionId), { whyRefused: () => whyRefused(sessionId) }),
    [sessionId],
  );
  const state = useSyncExternalStore(live.subscribe, live.state, live.state);
  useEffect(() => {
    live.open();
    return () => live.close();
  }, [live]);
  return { live, state };
}
