/**
 * What the fake engines promise, the same for every system that is measured with them. All systems are judged by what they
 * add to these numbers, which nobody can save: the limit.
 */
export interface FakeProfile {
  /** From the end of speech to its final text. */
  sttFinalMs: number;
  /** From the beginning of a pause to the text of what was said before it. */
  sttPartialMs: number;
  firstTokenMs: number;
  /** Between two tokens. */
  tokenMs: number;
  firstAudioMs: number;
  /** Speech is made this many times faster than it is said. */
  ttsSpeed: number;
  /** How long a letter, a blank or a sign takes to say. */
  letterMs: number;
}

export const P1: FakeProfile = {
  sttFinalMs: 150,
  sttPartialMs: 60,
  firstTokenMs: 250,
  tokenMs: 20,
  firstAudioMs: 120,
  ttsSpeed: 20,
  letterMs: 60,
};

/** The silence after which a hands-free answer may be taken for finished. */
export const GATE_MS = 300;

export type ReplyName = 'two' | 'four';

/**
 * What the fake model says. The first sentence is six tokens: a token is a word with the blank after it, so that nobody must wait for
 * the next one to be sure that a word or a sentence is over.
 */
export const REPLIES: Record<ReplyName, string> = {
  two: 'Thank you, that is quite clear. What would you do differently the next time then?',
  four:
    'Thank you, that is quite clear. You said that the second step took the longest of all of them. ' +
    'I would like to hear more about the people who helped you with it. What did each of them do, and what did you do?',
};

const SENTENCE_END = /[.!?](?=\s|$)/;

export function tokensOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** Cuts the first whole sentence off; null when there is none yet. Looks at no character after it. */
export function firstSentence(text: string): { sentence: string; rest: string } | null {
  const end = SENTENCE_END.exec(text);
  if (!end) return null;
  const at = end.index + 1;
  return { sentence: text.slice(0, at).trim(), rest: text.slice(at) };
}

export function speechMs(text: string, profile: FakeProfile = P1): number {
  return text.length * profile.letterMs;
}

/** Until the first sentence of the reply is written, from the call. */
function firstSentenceMs(reply: ReplyName, { firstTokenMs, tokenMs }: FakeProfile): number {
  const tokens = tokensOf(firstSentence(REPLIES[reply])?.sentence ?? REPLIES[reply]);
  return firstTokenMs + (tokens.length - 1) * tokenMs;
}

/** End of speech → first audio, when everything streams and the model waits for the final text: 620 ms. */
export function streamingLimitMs(reply: ReplyName = 'two', profile: FakeProfile = P1): number {
  return profile.sttFinalMs + firstSentenceMs(reply, profile) + profile.firstAudioMs;
}

/** The same when the model is asked at the pause already, and nothing is heard before `gateMs`: 530 ms. */
export function speculativeLimitMs(gateMs = GATE_MS, reply: ReplyName = 'two', profile: FakeProfile = P1): number {
  return Math.max(gateMs, profile.sttPartialMs + firstSentenceMs(reply, profile) + profile.firstAudioMs);
}

/** The same when every step waits for the whole of the one before it. */
export function sequentialMs(reply: ReplyName, profile: FakeProfile = P1): number {
  const text = REPLIES[reply];
  const modelMs = profile.firstTokenMs + (tokensOf(text).length - 1) * profile.tokenMs;
  return profile.sttFinalMs + modelMs + profile.firstAudioMs + speechMs(text, profile) / profile.ttsSpeed;
}
