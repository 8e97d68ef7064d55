'use client';

import { useEffect, useRef, useState } from 'react';

export type Sample = { is: 'silent' | 'fetching' | 'playing' | 'failed'; play: () => void; stop: () => void };

/** Plays the sound at an address; another address stops it. */
export function useVoiceSample(url: string): Sample {
  const [is, setIs] = useState<Sample['is']>('silent');
  const player = useRef<HTMLAudioElement | null>(null);
  const stop = () => {
    player.current?.pause();
    player.current = null;
    setIs('silent');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what sounded belongs to the address before
  useEffect(() => stop, [url]);
  const play = () => {
    const audio = new Audio(url);
    const ifCurrent = (state: Sample['is']) => () => {
      if (player.current === audio) setIs(state);
    };
    player.current = audio;
    setIs('fetching');
    audio.addEventListener('ended', ifCurrent('silent'));
    audio.play().then(ifCurrent('playing'), ifCurrent('failed'));
  };
  return { is, play, stop };
}
