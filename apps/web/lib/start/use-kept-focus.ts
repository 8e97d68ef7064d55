'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * What had the focus is gone when something else stands in its place: the focus then goes to that, not to nowhere. Only after
 * `acts`: a page that is opened with something in it takes no focus.
 */
export function useKeptFocus(stage: string): {
  section: RefObject<HTMLElement | null>;
  acts: <Given extends unknown[]>(act: (...given: Given) => void) => (...given: Given) => void;
} {
  const section = useRef<HTMLElement>(null);
  const hasActed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stage has other things in it
  useEffect(() => {
    if (!hasActed.current || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('[data-takes-focus]')?.focus({ preventScroll: true });
  }, [stage]);
  return {
    section,
    acts:
      (act) =>
      (...given) => {
        hasActed.current = true;
        act(...given);
      },
  };
}
