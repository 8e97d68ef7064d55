import type { AnswerMode, Pace } from '@intervue/shared';

/** What kind of answer the question asks for: a story, an explanation, a detail of what was said, or a word. */
export type Expected = 'story' | 'explanation' | 'detail' | 'word';

/** Every number of turn-taking, with its reason. Milliseconds. */
export type FloorPolicy = {
  /** How the candidate answers. */
  mode: AnswerMode;
  /** A candidate who has not begun to answer gets a kind word after each of these; by how they answer. */
  promptsMs: Record<AnswerMode, readonly number[]>;
  /** After the last one, the interview is paused: somebody was called away, nobody is blamed. */
  idlePauseMs: Record<AnswerMode, number>;
  /** When an answer gets a polite sign that it is long. */
  longAnswerMs: number;
  /** When an answer is taken as it is; the limit of one answer. */
  answerMsMax: number;
  /** Transcribing takes about 0.05 of the audio on an idle machine; a busy one gets this and half of the answer's length. */
  transcribeMs: number;
  /** A model that has not phrased the line by then will not help the conversation. */
  replyMs: number;
  /** How long one sentence of a reply may take before built-in words stand in for the rest. */
  sentenceMs: number;
  /** The first one may take longer: a second model may have to stand in for the first. */
  firstSentenceMs: number;
  /** Nobody waits for a reply in silence for longer: then a word that it is coming, and again after the second span. */
  bridgeMs: number;
  bridgeAgainMs: number;
  /** Between tries of a step that fails at once. */
  restMs: number;
  /** From asking for a voice, or from its last sample, to giving it up. */
  voiceMs: number;
  /** A page may report its playback late by this (throttled timers, slow links) before the reply counts as played. */
  playoutGraceMs: number;
  /** Replies that may be made in vain: at most so many at once, and so many more with each turn. */
  /** A reply is made ahead after so much silence, and after as much more for each that was made in vain for this answer. */
  thinkMs: number;
  /** From asking for a reply to its first sound, roughly: with less time than this, a pause is enough to ask. */
  replyTakesMs: number;
  spareCallsMax: number;
  spareCallsATurn: number;
  /** Who speaks up so soon after a reply began is going on with the answer. */
  goingOnMs: number;
  /** Hands-free, a voice over the interviewer's that lasts this long takes the floor, whatever it says. */
  overheardMs: number;
  /** After it fell silent, its words are waited for so long. */
  overheardWordsMs: number;
  /** With no more than this left of a line, its question has been heard: "yes" answers it. */
  nearlyOverMs: number;
  /** When a silence ends an answer that is given hands-free. */
  endOfTurn: {
    /** After a finished thought. People answer each other after some 200 ms; interviewers wait a little longer. */
    finishedMs: number;
    /** After words that may go on. Most pauses inside a thought are shorter than 2 s. */
    openMs: number;
    /** After a word nobody ends with. */
    hangingMs: number;
    /** After "let me think" and when the candidate asked for a moment. */
    thinkingMs: number;
    /** Of the candidate's own longest pause, and up to which length it counts. */
    ownPauseShare: number;
    finishedMsMax: number;
    unfinishedMsMax: number;
    /** An answer of fewer words than this is waited for like one that may go on, however finished it sounds; by what was asked. */
    wordsMinFor: Record<Expected, number>;
    wordsMin: number;
    /** By the chosen pace. */
    paceShare: number;
    /** No silence shorter than this ends an answer. */
    leastMs: number;
  };
};

export const floorPolicy: FloorPolicy = {
  mode: 'hold',
  // Who talks freely is asked soon; who has to press something may be reading, and who types is busy.
  promptsMs: { hands_free: [11_000, 14_000, 18_000], hold: [20_000, 25_000, 25_000], typed: [180_000] },
  idlePauseMs: { hands_free: 25_000, hold: 28_000, typed: 720_000 },
  longAnswerMs: 240_000,
  answerMsMax: 600_000,
  transcribeMs: 10_000,
  replyMs: 8_000,
  sentenceMs: 2_000,
  firstSentenceMs: 4_500,
  bridgeMs: 2_000,
  bridgeAgainMs: 15_000,
  restMs: 2_000,
  voiceMs: 8_000,
  playoutGraceMs: 3_000,
  thinkMs: 160,
  replyTakesMs: 500,
  spareCallsMax: 2,
  spareCallsATurn: 0.4,
  goingOnMs: 1_500,
  overheardMs: 1_000,
  overheardWordsMs: 700,
  nearlyOverMs: 1_200,
  endOfTurn: {
    finishedMs: 620,
    openMs: 2_300,
    hangingMs: 2_600,
    thinkingMs: 12_000,
    ownPauseShare: 1.25,
    finishedMsMax: 900,
    unfinishedMsMax: 3_000,
    // A story told in a few words has not been told. Measured: this saves a quarter of the cut-ins.
    wordsMinFor: { story: 12, explanation: 8, detail: 3, word: 0 },
    wordsMin: 3,
    paceShare: 1,
    leastMs: 0,
  },
};

/** The policy for a candidate who chose this pace and answers like this, to a question of this kind. */
export function policyFor(
  policy: FloorPolicy,
  settings: { pace: Pace; answer_mode: AnswerMode },
  expected: Expected = 'detail',
): FloorPolicy {
  const { pace, answer_mode: mode } = settings;
  const paceShare = { quick: 0.75, normal: 1, patient: 1.8 }[pace];
  const leastMs = pace === 'patient' ? 2_400 : policy.endOfTurn.leastMs;
  return {
    ...policy,
    mode,
    endOfTurn: { ...policy.endOfTurn, paceShare, leastMs, wordsMin: policy.endOfTurn.wordsMinFor[expected] },
  };
}
