import { joinedSamples } from '../../base/joined-samples.ts';
import { Quiet } from '../../base/quiet.ts';

const PER_MS = 16;
/** A recogniser of files does better with more around the words: shorter pieces than this wait for the next pause. */
const PIECE_MS_MIN = 8_000;
const PAUSE_MS = 500;
/** Who speaks without a pause is cut all the same: a request must stay small. */
const PIECE_MS_MAX = 60_000;

/** A part of an answer, and where it begins in it. */
export type Piece = { samples: Int16Array; startMs: number };

/** Cuts an answer at its pauses, while it is spoken. Pieces without any sound are left out; nothing else is. */
export async function* piecesAtPauses(audio: AsyncIterable<Int16Array>): AsyncGenerator<Piece, void> {
  const quiet = new Quiet();
  let parts: Int16Array[] = [];
  let samples = 0;
  let start = 0;
  let hasSound = false;
  const cut = (): Piece | null => {
    const piece = hasSound ? { samples: joinedSamples(parts), startMs: start / PER_MS } : null;
    start += samples;
    parts = [];
    samples = 0;
    hasSound = false;
    return piece;
  };
  for await (const part of audio) {
    parts.push(part);
    samples += part.length;
    quiet.push(part);
    hasSound ||= part.some((sample) => Math.abs(sample) > HEARABLE);
    const ms = samples / PER_MS;
    if (ms < PIECE_MS_MAX && (ms < PIECE_MS_MIN || quiet.forMs < PAUSE_MS)) continue;
    const piece = cut();
    if (piece) yield piece;
  }
  const last = cut();
  if (last) yield last;
}

/** About −50 dBFS at the peak: below this even a quiet room is silence. */
const HEARABLE = 100;
