'use client';

import type { GapRequest, GapView } from '@intervue/shared';
import { useEffect, useState } from 'react';
import { gaps } from '../api-client.ts';

/** Long enough that a comparison is not asked for with every letter of a correction. */
const CALM_MS = 1_200;

export type Gaps = { is: 'none' | 'comparing' | 'failed' } | { is: 'there'; view: GapView };

/** How the resume stands to the job, compared again when one of them has changed. */
export function useGaps(wanted: GapRequest | null): { gaps: Gaps; compareAgain: () => void } {
  const [found, setFound] = useState<Gaps>({ is: 'none' });
  const [attempt, setAttempt] = useState(0);
  const key = wanted && JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is made again by counting it
  useEffect(() => {
    if (key === null) return setFound({ is: 'none' });
    const controller = new AbortController();
    // What was compared before stays in sight meanwhile.
    setFound((before) => (before.is === 'there' ? before : { is: 'comparing' }));
    const timer = setTimeout(() => {
      gaps(JSON.parse(key), controller.signal).then(
        (view) => setFound({ is: 'there', view }),
        () => {
          if (!controller.signal.aborted) setFound({ is: 'failed' });
        },
      );
    }, CALM_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, attempt]);
  return { gaps: found, compareAgain: () => setAttempt((before) => before + 1) };
}
