'use client';

import { useEffect, useRef } from 'react';
import { isTalkKey } from '../../lib/interview/talk-key.ts';

/** The space bar is the talk button wherever nothing else wants it; Escape takes an answer back. */
export function useTalkKey(talk: { press: () => void; release: () => void; cancel: () => void }): void {
  const latest = useRef(talk);
  useEffect(() => {
    latest.current = talk;
  });
  useEffect(() => {
    let isHeld = false;
    let wasClicked = false;
    const onPointer = () => {
      wasClicked = true;
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.code === 'Tab') wasClicked = false;
      if (event.code === 'Escape') return latest.current.cancel();
      if (event.code === 'Space' && event.repeat && isHeld) return event.preventDefault();
      if (!isTalkKey(event, wasClicked)) return;
      event.preventDefault();
      isHeld = true;
      latest.current.press();
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || !isHeld) return;
      event.preventDefault();
      isHeld = false;
      latest.current.release();
    };
    // A window that loses the focus sees no key go up.
    const onBlur = () => {
      if (isHeld) latest.current.release();
      isHeld = false;
    };
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
}
