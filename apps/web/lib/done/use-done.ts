'use client';

import { useCallback, useEffect, useState } from 'react';
import { deleteInterview, interview } from '../api-client.ts';
import { AnswerStore } from '../interview/answer-store.ts';
import { forgetInterview } from '../session-store.ts';
import { type DoneState, notErased, withoutView } from './done-state.ts';

/** What an interview left, read once; and its erasure, here and on the server. */
export function useDone(): { sessionId: string; done: DoneState; fetchAgain: () => void; erase: () => void } {
  const [sessionId, setSessionId] = useState('');
  const [done, setDone] = useState<DoneState>({ is: 'loading' });
  const show = useCallback((id: string) => {
    setDone({ is: 'loading' });
    interview(id).then(
      (view) => setDone({ is: 'there', view, erasing: { is: 'no' } }),
      (error: unknown) => setDone(withoutView(error)),
    );
  }, []);
  useEffect(() => {
    const id = window.location.pathname.split('/')[2] ?? '';
    setSessionId(id);
    show(id);
  }, [show]);
  const erase = () => {
    setDone((before) => (before.is === 'there' ? { ...before, erasing: { is: 'running' } } : before));
    deleteInterview(sessionId).then(
      () => {
        forgetInterview(sessionId);
        void new AnswerStore(sessionId).forgetAll();
        setDone({ is: 'deleted' });
      },
      (error: unknown) => setDone((before) => notErased(before, error)),
    );
  };
  return { sessionId, done, fetchAgain: () => show(sessionId), erase };
}
