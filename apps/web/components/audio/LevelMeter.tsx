'use client';

import { useEffect, useRef } from 'react';

const BARS = 24;

/** How loud the microphone is, moving with the voice. Reads the level at the pace of the screen, without rendering. */
export function LevelMeter({ readLevel, label }: { readLevel: () => number; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = 0;
    let frame = requestAnimationFrame(function draw() {
      const level = readLevel();
      // Up at once, down slowly: as the eye expects of a meter.
      shown = level > shown ? level : shown * 0.9 + level * 0.1;
      const lit = Math.round(shown * BARS);
      for (const [index, bar] of [...(box.current?.children ?? [])].entries()) {
        bar.toggleAttribute('data-lit', index < lit);
      }
      box.current?.setAttribute('aria-valuenow', String(Math.round(shown * 10) * 10));
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [readLevel]);
  return (
    <div
      ref={box}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      className="flex h-6 items-center gap-1"
    >
      {Array.from({ length: BARS }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change their places
          key={index}
          className="h-full min-w-0 flex-1 rounded-sm bg-line data-lit:bg-positive"
        />
      ))}
    </div>
  );
}
