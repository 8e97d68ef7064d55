import { hashOf } from './seeded-choice.ts';

/** Marks around somebody's words: what stands between them is data. */
export type Fence = { open: string; close: string };

/** The mark depends on the interview, so nobody can know it beforehand. */
export function fenceOf(seed: number): Fence {
  const mark = hashOf(`fence/${seed}`).toString(36);
  return { open: `[words ${mark}]`, close: `[end ${mark}]` };
}

/** A text between its marks, cut at `charsMax`; it can hold no mark itself. */
export function fenced(text: string, fence: Fence, charsMax: number): string {
  return `${fence.open} ${text.slice(0, charsMax).replaceAll(/[[\]<>]/g, ' ')} ${fence.close}`;
}
