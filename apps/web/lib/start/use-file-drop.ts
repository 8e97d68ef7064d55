'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Marks a place that takes what is dropped on it for itself. */
export const OWN_PLACE = { 'data-own-drop': '' } as const;

/**
 * Takes files that are dropped in a place, or anywhere on the page but in a place of their own: one that just misses its place
 * would otherwise be opened by the browser instead of the page. @returns whether a file is being dragged over where it is taken.
 */
export function useFileDrop(
  place: RefObject<HTMLElement | null>,
  where: 'anywhere' | 'here',
  onFile: (file: File) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const isTaken = ({ target }: DragEvent) => {
      const own = target instanceof Element ? target.closest('[data-own-drop]') : null;
      return where === 'here' ? own !== null && own === place.current : own === null;
    };
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setIsOver(isTaken(event));
    };
    const leave = (event: DragEvent) => {
      // Without a place it goes to, it has left the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && isTaken(event)) take.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [place, where]);
  return isOver;
}

function carriesFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
