'use client';

import type { Progress } from '@intervue/shared';
import { useEffect, useState } from 'react';
import { timeLeftInWords, timeLeftMs } from '../../lib/interview/time-left.ts';

/** The time that is left, in whole minutes. */
export function TimeLeft(props: { progress: Progress | null; toldAtMs: number; isRunning: boolean }) {
  const { progress, toldAtMs, isRunning } = props;
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  if (!progress) return null;
  const leftMs = timeLeftMs(progress, toldAtMs, Math.max(nowMs, toldAtMs), isRunning);
  return <p className="whitespace-nowrap text-muted text-sm">{timeLeftInWords(leftMs)}</p>;
}
