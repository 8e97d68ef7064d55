import { useEffect, useState } from 'react';

const KEY = 'intervue.developer';

/** Whether this browser shows what developers look at: once any page was opened with `?developer=1`, until `?developer=0`. */
export function useDeveloper(): boolean {
  const [isDeveloper, setIsDeveloper] = useState(false);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('developer');
    try {
      if (asked !== null) window.localStorage.setItem(KEY, asked);
      setIsDeveloper(window.localStorage.getItem(KEY) === '1');
    } catch {
      // A browser that keeps nothing shows it where it is asked for.
      setIsDeveloper(asked === '1');
    }
  }, []);
  return isDeveloper;
}
