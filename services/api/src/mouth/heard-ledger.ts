import type { Clause } from './clauses.ts';

type Entry = {
  clause: Clause;
  startMs: number;
  endMs: number;
  isWhole: boolean;
  /** For each step of the clause's sound: whether a voice is in it. */
  voiced: boolean[];
};

const STEP_MS = 20;
/** Of 32,768: below this it is a pause, and no letter is said in it. */
const VOICE_LEVEL = 150;
/** A stop inside a word is shorter. */
const PAUSE_STEPS_MIN = 4;
/** What is said between two pauses of a text. */
const PHRASE = /.+?(?:[,;:](?=\s)|$)/gs;

/** Of ordinary speech: what a clause is taken to last until its sound is there. */
export const MS_A_LETTER = 65;

/** Characters ↔ milliseconds of one spoken line: what the candidate has really heard. */
export class HeardLedger {
  readonly #entries: Entry[] = [];

  /** Of the line's sound so far. */
  get totalMs(): number {
    return this.#entries.at(-1)?.endMs ?? 0;
  }

  /** More sound of this clause. Clauses come in the order they are spoken. */
  add(clause: Clause, samples: Int16Array, sampleRate: number): void {
    const { totalMs } = this;
    let last = this.#entries.at(-1);
    if (last?.clause !== clause) {
      if (last) last.isWhole = true;
      last = { clause, startMs: totalMs, endMs: totalMs, isWhole: false, voiced: [] };
      this.#entries.push(last);
    }
    last.endMs += (samples.length / sampleRate) * 1_000;
    const step = (STEP_MS * sampleRate) / 1_000;
    // Parts need not be whole steps long: the steps follow the clock, not the parts.
    const steps = Math.round((last.endMs - last.startMs) / STEP_MS) - last.voiced.length;
    for (let index = 0; index < steps; index += 1) {
      last.voiced.push(isVoiced(samples.subarray(Math.round(index * step), Math.round((index + 1) * step))));
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

  /** The words of `line` that had been spoken to their end after `playedMs`; within a clause the letters of a phrase share the time it sounds. */
  heard(line: string, playedMs: number): string {
    let end = 0;
    for (const entry of this.#entries) {
      const { clause, startMs } = entry;
      if (playedMs >= endOf(entry)) end = clause.end;
      else if (playedMs > startMs) end = clause.start + charactersHeard(entry, playedMs - startMs);
    }
    return line.slice(0, end).trim();
  }
}

function endOf({ clause, startMs, endMs, isWhole }: Entry): number {
  return isWhole ? endMs : Math.max(endMs, startMs + clause.text.length * MS_A_LETTER);
}

/** How many characters of the clause are words that have sounded to their end after so much of its time. */
function charactersHeard(entry: Entry, ms: number): number {
  const { clause, voiced, isWhole } = entry;
  const heardSteps = ms / STEP_MS;
  const wholeSteps = (endOf(entry) - entry.startMs) / STEP_MS;
  const runs = isWhole ? runsOfVoice(voiced) : [];
  const phrases = clause.text.match(PHRASE) ?? [];
  // A voice pauses where the text does: then each phrase has a time of its own.
  if (runs.length === phrases.length) {
    const at = runs.findIndex(({ to }) => heardSteps < to);
    const before = phrases.slice(0, at === -1 ? phrases.length : at).join('').length;
    const [phrase, run] = [phrases[at], runs[at]];
    if (!phrase || !run) return before;
    return before + wholeWords(phrase, Math.max(0, heardSteps - run.from) / (run.to - run.from));
  }
  const heard = voiced.filter((isVoice, step) => isVoice && step + 1 <= heardSteps).length;
  // What has not been made yet is taken to be all voice.
  const unmade = isWhole ? 0 : Math.max(0, wholeSteps - voiced.length);
  const all = voiced.filter(Boolean).length + unmade;
  return wholeWords(clause.text, all === 0 ? heardSteps / wholeSteps : heard / all);
}

/** From pause to pause, in steps. */
function runsOfVoice(voiced: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [step, isVoice] of voiced.entries()) {
    const last = runs.at(-1);
    if (!isVoice) continue;
    if (last && step - last.to < PAUSE_STEPS_MIN) last.to = step + 1;
    else runs.push({ from: step, to: step + 1 });
  }
  return runs;
}

function isVoiced(samples: Int16Array): boolean {
  return samples.some((sample) => Math.abs(sample) >= VOICE_LEVEL);
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
