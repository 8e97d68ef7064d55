/** One bar of a waterfall: from one moment of a turn to the next. Milliseconds after the turn's first moment. */
export type Bar = { label: string; startMs: number; endMs: number };

/** From what is waited for to what it is called. */
const STEPS: readonly (readonly [moment: string, label: string])[] = [
  ['stored', 'storing the sound'],
  ['heard', 'writing it down'],
  ['first-sentence', 'first sentence'],
  ['replied', 'whole reply written'],
  ['first-sound-sent', 'first sound sent'],
  ['first-sound-heard', 'first sound heard'],
  ['voice-sent', 'whole voice sent'],
  ['heard-out', 'heard to the end'],
];

/** The bars of a turn, in the order in which their moments came; a moment that did not come has none. */
export function barsOf(stages: Readonly<Record<string, number>>): Bar[] {
  const begun = stages['answer-given'] ?? 0;
  const known = STEPS.flatMap(([moment, label]) => {
    const atMs = stages[moment];
    return atMs === undefined ? [] : [{ label, endMs: Math.max(0, atMs - begun) }];
  });
  known.sort((one, other) => one.endMs - other.endMs);
  return known.map(({ label, endMs }, place) => ({ label, startMs: known[place - 1]?.endMs ?? 0, endMs }));
}

/** How long the candidate waited for the first sound; null when it was not heard. */
export function waitedMs(stages: Readonly<Record<string, number>>): number | null {
  const heard = stages['first-sound-heard'];
  return heard === undefined ? null : Math.max(0, heard - (stages['answer-given'] ?? 0));
}
