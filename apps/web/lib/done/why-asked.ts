import { capitalised } from '../start-of-line.ts';

/** Why a follow-up was asked, in plain words: what in the answer it picks up, and what was open there. */
export function whyAsked({ reason, picks_up: picksUp }: { reason: string; picks_up: string | null }): string {
  const why = whyOf(reason, picksUp);
  if (picksUp === null || picksUp.trim() === '') return `${capitalised(why)}.`;
  return `You said “${picksUp.trim()}”: ${why}.`;
}

const WHYS: Readonly<Record<string, string>> = {
  short: 'the answer was short',
  'own-part': 'your own part in it was open',
  'no-action': 'what you did was missing',
  'no-result': 'how it ended was missing',
  'no-situation': 'what was going on was missing',
  'no-number': 'a number was missing',
  vague: 'it could mean many things',
  'unnamed-technology': 'the tool was not named',
  technology: 'to hear more about what you worked with',
  figure: 'to hear what is behind the figure',
  depth: 'to go deeper',
  challenge: 'to hear how you stand by it',
  'dropped-thread': 'it was announced and not told',
  contradiction: 'your resume says something else',
};
const ANY = 'to hear more';
const TRIGGER = 'trigger:';

function whyOf(reason: string, picksUp: string | null): string {
  if (!reason.startsWith(TRIGGER)) return Object.hasOwn(WHYS, reason) ? (WHYS[reason] ?? ANY) : ANY;
  const word = reason.slice(TRIGGER.length).trim();
  if (word === '') return ANY;
  // Where the word itself is quoted already, it need not be said again.
  if (picksUp !== null && picksUp.trim().toLowerCase() === word.toLowerCase()) return ANY;
  return picksUp === null ? `you spoke of “${word}”` : `this question belongs to “${word}”`;
}
