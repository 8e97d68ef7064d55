/** A press shorter than this is a tap: it switches speaking on, and the next one off, for those who cannot hold. */
export const TAP_MS = 350;

/** What a press on the talk button means when it is let go. */
export function releaseMeans(heldMs: number, wasSpeakingBefore: boolean): 'send' | 'keep-speaking' {
  if (wasSpeakingBefore) return 'send';
  return heldMs < TAP_MS ? 'keep-speaking' : 'send';
}

/** A place where typing belongs to the text. */
const TYPING = 'input, textarea, select, audio, [role="dialog"], dialog, [contenteditable]';
/** Something that the space bar presses. */
const PRESSED = 'button, a, summary';

/**
 * Whether a key press is meant for the talk button, and not for what has the focus.
 *
 * @param wasClicked the focus was put there by the mouse or a finger: who clicked "Repeat" and then holds the space bar wants to
 * speak, who walked there with the Tab key wants to press it.
 */
export function isTalkKey(
  event: { code: string; target: EventTarget | null; repeat: boolean },
  wasClicked: boolean,
): boolean {
  if (event.code !== 'Space' || event.repeat) return false;
  if (typeof Element === 'undefined' || !(event.target instanceof Element)) return true;
  if (event.target.closest(TYPING)) return false;
  const pressed = event.target.closest(PRESSED);
  return pressed === null || wasClicked || pressed.hasAttribute('data-talk');
}
