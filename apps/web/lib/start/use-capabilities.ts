import type { Capabilities } from '@intervue/shared';
import { useEffect, useState } from 'react';
import { capabilities } from '../api-client.ts';

/** What this server offers; null until it is known, and when it cannot be asked: the interview then tells. */
export function useCapabilities(): Capabilities | null {
  const [known, setKnown] = useState<Capabilities | null>(null);
  useEffect(() => {
    capabilities().then(setKnown, () => {});
  }, []);
  return known;
}
