'use client';

import { useEffect, useRef, useState } from 'react';

export type Playing = { id: string; isOn: boolean; atS: number; hasFailed: boolean };

export type Player = {
  /** What was listened to last, or null before anything was. */
  playing: Playing | null;
  /** Plays a sound, or halts it; what sounded before falls silent. */
  toggle: (id: string, url: string) => void;
  seek: (seconds: number) => void;
};

/** One loudspeaker for the whole page: two lines never sound at once. */
export function usePlayer(): Player {
  const [playing, setPlaying] = useState<Playing | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  useEffect(() => () => audio.current?.pause(), []);
  const toggle = (id: string, url: string) => {
    const current = audio.current;
    if (current && playing?.id === id && !playing.hasFailed) {
      if (current.paused) void current.play().catch(() => {});
      else current.pause();
      return;
    }
    current?.pause();
    const next = new Audio(url);
    audio.current = next;
    const told = (hasFailed: boolean) => () => {
      if (audio.current === next)
        setPlaying({ id, isOn: !next.paused && !hasFailed, atS: next.currentTime, hasFailed });
    };
    for (const event of ['play', 'pause', 'ended', 'timeupdate', 'seeked']) next.addEventListener(event, told(false));
    next.addEventListener('error', told(true));
    setPlaying({ id, isOn: true, atS: 0, hasFailed: false });
    void next.play().catch(told(true));
  };
  const seek = (seconds: number) => {
    if (audio.current) audio.current.currentTime = seconds;
  };
  return { playing, toggle, seek };
}
