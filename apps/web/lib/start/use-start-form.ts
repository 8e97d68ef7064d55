'use client';

import type { InterviewSettings } from '@intervue/shared';
import { useEffect, useState } from 'react';
import { ApiError, createInterview } from '../api-client.ts';
import { keepToken, readStored, START_KEY, store } from '../session-store.ts';
import { changedForm, emptyForm, problemsOf, requestOf, type StartForm, type StartProblems } from './start-form.ts';
import { formFrom, storedForm } from './stored-form.ts';

export type StartState = {
  form: StartForm;
  change: (change: Partial<StartForm>) => void;
  /** For what comes later than it was asked for: others may have changed meanwhile. */
  changeBy: (changeOf: (before: StartForm) => Partial<StartForm>) => void;
  choose: (change: Partial<InterviewSettings>) => void;
  problems: StartProblems;
  /** A sentence about a start that failed. */
  failure: string | null;
  isStarting: boolean;
  start: () => void;
};

/** The start page's form, kept for a reload, and the start itself. `isSentOut`: others than this server take part. */
export function useStartForm(isSentOut: boolean): StartState {
  const [form, setForm] = useState(() => emptyForm(''));
  const [hasTried, setHasTried] = useState(false);
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useReturn(() => {
    setForm(formFrom(readStored(START_KEY)) ?? emptyForm(newRequestId()));
    setHasTried(false);
    setIsStarting(false);
  });
  useEffect(() => {
    if (form.requestId !== '') store(START_KEY, storedForm(form));
  }, [form]);
  const changeBy = (changeOf: (before: StartForm) => Partial<StartForm>) =>
    setForm((before) => changedForm(before, changeOf(before), newRequestId()));
  const start = () => {
    setHasTried(true);
    setFailure(null);
    if (Object.keys(problemsOf(form)).length > 0) return focusFirstProblem();
    setIsStarting(true);
    begin(form, isSentOut).catch((error: unknown) => {
      setIsStarting(false);
      setFailure(error instanceof ApiError ? error.message : 'Something went wrong. Please try again.');
    });
  };
  return {
    form,
    change: (changed) => changeBy(() => changed),
    changeBy,
    choose: (changed) => changeBy(({ settings }) => ({ settings: { ...settings, ...changed } })),
    problems: hasTried ? problemsOf(form) : {},
    failure,
    isStarting,
    start,
  };
}

/** Calls when the page is opened, and when it comes out of the browser's memory as it was left. */
function useReturn(onReturn: () => void): void {
  useEffect(() => {
    onReturn();
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) onReturn();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
    // oxlint-disable-next-line react/exhaustive-deps -- it only sets state, and must not run again with each change
  }, []);
}

async function begin(form: StartForm, isSentOut: boolean): Promise<void> {
  const { session_id: sessionId, token } = await createInterview(requestOf(form, isSentOut));
  keepToken(sessionId, token);
  // The next start is another interview; everything else may stay as it is.
  store(START_KEY, storedForm({ ...form, requestId: newRequestId() }));
  window.location.assign(`/interview/${sessionId}`);
}

function focusFirstProblem(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
