import type { EngineTrial, EngineTrialResult, EnginesView } from '@intervue/shared';
import { useCallback, useEffect, useState } from 'react';
import { ApiError, engines, tryEngine } from '../api-client.ts';

export type EnginesState =
  | { is: 'loading' }
  | { is: 'locked'; says: string }
  | { is: 'failed'; says: string }
  | { is: 'there'; view: EnginesView };

const LOOK_AGAIN_MS = 3_000;

/** The engines as they are doing, looked at again every few seconds, and a way to try one. */
export function useEngines() {
  const [token, setToken] = useState('');
  const [state, setState] = useState<EnginesState>({ is: 'loading' });
  const look = useCallback(async () => {
    try {
      setState({ is: 'there', view: await engines(token) });
    } catch (error) {
      setState(withoutView(error));
    }
  }, [token]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [look]);
  const trial = useCallback(
    async (wanted: EngineTrial): Promise<EngineTrialResult | { says: string }> => {
      try {
        return await tryEngine(wanted, token);
      } catch (error) {
        return { says: error instanceof ApiError ? error.message : 'Something went wrong. Please try again.' };
      }
    },
    [token],
  );
  return { state, setToken, trial };
}

function withoutView(error: unknown): EnginesState {
  if (error instanceof ApiError && error.status === 403) return { is: 'locked', says: error.message };
  return { is: 'failed', says: error instanceof ApiError ? error.message : 'Something went wrong. Please try again.' };
}
