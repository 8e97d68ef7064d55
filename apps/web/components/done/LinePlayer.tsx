'use client';

import { clockOf, spokenLengthOf } from '../../lib/done/line-sound.ts';
import type { Playing } from '../../lib/done/use-player.ts';

type Props = {
  /** Whose line it is, for those who hear the page. */
  of: string;
  lengthS: number;
  /** This line's own state, or null while another or none is listened to. */
  playing: Playing | null;
  onToggle: () => void;
  onSeek: (seconds: number) => void;
};

/** The sound of one line: a small button, and where one is in it once it plays. */
export function LinePlayer({ of, lengthS, playing, onToggle, onSeek }: Props) {
  const isOn = playing?.isOn ?? false;
  const atS = Math.min(playing?.atS ?? 0, lengthS);
  return (
    <div className="mt-2 flex min-h-9 max-w-md flex-wrap items-center gap-x-3 text-muted text-sm tabular-nums">
      <button
        type="button"
        onClick={onToggle}
        className="-ml-2 inline-flex min-h-9 items-center gap-2 rounded-lg px-2 font-medium text-accent-ink transition-colors hover:bg-tint"
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-current">
          <path d={isOn ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4.5 2.6v10.8L13 8z'} />
        </svg>
        {isOn ? 'Pause' : 'Listen'}
        <span className="sr-only">
          : {of}, {spokenLengthOf(lengthS)}
        </span>
      </button>
      {playing && !playing.hasFailed ? (
        <>
          <input
            type="range"
            aria-label={`Position in: ${of}`}
            aria-valuetext={`${clockOf(atS)} of ${clockOf(lengthS)}`}
            min={0}
            max={lengthS}
            step={0.1}
            value={atS}
            onChange={({ target }) => onSeek(Number(target.value))}
            className="h-9 min-w-24 flex-1 cursor-pointer accent-accent"
          />
          <span aria-hidden="true">
            {clockOf(atS)} / {clockOf(lengthS)}
          </span>
        </>
      ) : (
        <span aria-hidden="true">{clockOf(lengthS)}</span>
      )}
      <span role="status" className="basis-full text-danger empty:hidden">
        {playing?.hasFailed ? 'This sound cannot be played right now.' : null}
      </span>
    </div>
  );
}
