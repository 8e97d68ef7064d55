import type { Clause } from './clauses.ts';

type Entry = { clause: Clause; startMs: number; endMs: number; isWhole: boolean };

/** Of ordinary speech: what a clause is taken to last until its sound is there. */
export const MS_A_LETTER = 65;

/** Characters ↔ milliseconds of one spoken line: what the candidate has really heard. */
export class HeardLedger {
  readonly #entries: Entry[] = [];

  /** Of the line's sound so far. */
  get totalMs(): number {
    return this.#entries.at(-1)?.endMs ?? 0;
  }

  /** So much more sound of this clause. Clauses come in the order they are spoken. */
  add(clause: Clause, durationMs: number): void {
    const last = this.#entries.at(-1);
    if (last?.clause === clause) last.endMs += durationMs;
    else {
      if (last) last.isWhole = true;
      this.#entries.push({ clause, startMs: this.totalMs, endMs: this.totalMs + durationMs, isWhole: false });
    }
  }

  /** No more sound of the latest clause comes. @returns where it stands in the line's sound; null when there is none. */
  close(): { clause: Clause; startMs: number; endMs: number } | null {
    const last = this.#entries.at(-1);
    if (!last || last.isWhole) return null;
    last.isWhole = true;
    return last;
  }

  /** Where the latest clause begins in the line's sound, and where it ends or is taken to end. */
  latest(): { startMs: number; endMs: number } {
    const last = this.#entries.at(-1);
    return last ? { startMs: last.startMs, endMs: endOf(last) } : { startMs: 0, endMs: 0 };
  }

  /** The words of `line` that had been spoken to their end after `playedMs`; within a clause, time is shared out by letters. */
  heard(line: string, playedMs: number): string {
    let end = 0;
    for (const entry of this.#entries) {
      const { clause, startMs } = entry;
      const endMs = endOf(entry);
      if (playedMs >= endMs) end = clause.end;
      else if (playedMs > startMs) {
        const share = (playedMs - startMs) / (endMs - startMs);
        end = clause.start + wholeWords(clause.text, share);
      }
    }
    return line.slice(0, end).trim();
  }
}

function endOf({ clause, startMs, endMs, isWhole }: Entry): number {
  return isWhole ? endMs : Math.max(endMs, startMs + clause.text.length * MS_A_LETTER);
}

/** How many characters of the text are whole words within this share of its time. */
function wholeWords(text: string, share: number): number {
  const reached = share * text.length;
  let end = 0;
  for (const word of text.matchAll(/\S+/g)) {
    const wordEnd = word.index + word[0].length;
    if (wordEnd > reached) break;
    end = wordEnd;
  }
  return end;
}
