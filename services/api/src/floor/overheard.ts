/** What people say to show that they listen, not to take the floor. */
const LISTENING =
  /^(?:m+h*m+|h+m+|u+h+|u+m+|uh|huh|oh|ah|aha|mhm|mm|ya|yeah|yea|yes|yep|yup|right|okay|ok|sure|alright|cool|nice|great|good|fine|true|exactly|absolutely|definitely|indeed|understood|perfect|wow|interesting|thanks|thank|you|i|see|got|it|all|of|course|makes|sense|that|fair|enough|very|so|and|to|know)$/;
/** Short as they are, these want the floor. */
const WANTS_FLOOR =
  /\b(?:no|wait|stop|sorry|but|actually|excuse|hold|hang|pardon|what|why|how|can|could|question|repeat|again|skip|pause|help|hello)\b/;
const WORDS_MAX = 4;

/** "mm-hm", "yeah, okay", "I see": said while somebody else goes on speaking. */
export function isBackchannel(words: string): boolean {
  const said = wordsOf(words);
  if (said.length === 0 || said.length > WORDS_MAX) return false;
  return !WANTS_FLOOR.test(said.join(' ')) && said.every((word) => LISTENING.test(word));
}

/** So much of what was heard must be what was being played. */
const ECHO_SHARE = 0.7;
const ECHO_WORDS_MIN = 3;

/**
 * Whether what the microphone heard is the interviewer's own voice from a loudspeaker: its words stand, in order and close
 * together, in what was being said.
 */
export function isEcho(words: string, played: string): boolean {
  const heard = wordsOf(words);
  if (heard.length < ECHO_WORDS_MIN) return false;
  const said = wordsOf(played);
  return longestInOrder(heard, said) >= heard.length * ECHO_SHARE;
}

/** How many words of `heard` stand in `said` in the same order. */
function longestInOrder(heard: readonly string[], said: readonly string[]): number {
  let row = Array.from({ length: said.length + 1 }, () => 0);
  for (const word of heard) {
    const next = [0];
    for (const [at, other] of said.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function wordsOf(text: string): string[] {
  const spoken = text.toLowerCase().replaceAll('’', "'").replaceAll('mm-hm', 'mhm').replaceAll('uh-huh', 'mhm');
  return spoken.match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
}
