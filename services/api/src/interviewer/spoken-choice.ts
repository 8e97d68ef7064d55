import type { InterviewerState } from './interviewer-state.ts';
import { shuffled } from './seeded-choice.ts';
import { sentencesOf, spokenForm } from './words.ts';

/** One of the options that was not said lately, and that does not begin as the last line began. */
export function pick(state: InterviewerState, options: readonly string[]): string {
  const spoken = state.lines.filter((line) => line.speaker === 'interviewer').map((line) => line.text);
  const lastOpening = openingOf(spoken.at(-1) ?? '');
  const recent = spoken.slice(-RECENT_LINES).map((text) => ` ${spokenForm(text)} `);
  const order = shuffled(options, state.plan.seed, `line ${spoken.length}`);
  const other = order.filter((option) => openingOf(option) !== lastOpening);
  const fresh = other.find((option) => !recent.some((line) => line.includes(` ${spokenForm(option)} `)));
  return fresh ?? other[0] ?? order[0] ?? '';
}

function openingOf(text: string): string {
  return spokenForm(sentencesOf(text)[0] ?? '');
}

const RECENT_LINES = 6;

/** One of the options by the seed alone. */
export function pickBy(seed: number, purpose: string, options: readonly string[]): string {
  return shuffled(options, seed, purpose)[0] ?? '';
}
