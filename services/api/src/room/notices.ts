import type { FloorEffect } from '../floor/floor-state.ts';

/** What a silent candidate is told, one after the other. None asks anything: a "yes" would be taken for an answer. */
const PROMPTS = [
  "Take your time. I'm listening.",
  'If it helps, ask me to repeat the question, or to put it another way.',
  'There is no hurry. If you need a break, I will wait for you.',
] as const;

const SHOWN = {
  long_answer: 'You have been speaking for a while. Finish your thought when you are ready.',
  text_only: 'The voice is not available right now, so the interviewer goes on in writing.',
} as const;

/** What the candidate is told once when another engine stands in. Who phrases the questions they need not know. */
export const STANDS_IN = {
  voice: 'The usual voice is not answering, so another one speaks for now. Nothing else changes.',
  hearing: 'The usual speech recognition is not answering, so another one listens for now. Nothing you said is lost.',
} as const;

/** What somebody hears who waits for a reply. */
const BRIDGES = ['One moment, please.', 'Thank you for your patience. I am still with you.'] as const;

/** Everything that is said besides replies, sentence by sentence. */
export const NOTICES: readonly string[] = [...BRIDGES, ...PROMPTS].flatMap((line) => line.split(/(?<=[.!?]) /));

/** The word to somebody who waits in this place, from 1. */
export function bridgeAt(place: number): string {
  return BRIDGES[place - 1] ?? BRIDGES[1];
}

/** The kind word in this place, from 1. */
export function promptAt(place: number): string {
  return PROMPTS[(place - 1) % PROMPTS.length] ?? PROMPTS[0];
}

/** What the page shows. */
export function noticeOf(effect: Extract<FloorEffect, { type: 'tell' }>): string {
  return effect.notice === 'idle' ? promptAt(effect.place) : SHOWN[effect.notice];
}
