import type { EndReason } from '@intervue/shared';

/** The turn of the greeting. No client can name a turn like this: its own have no dots. */
export const OPENING_TURN = 'server.opening';

/** How an answer is given while it is being given. */
export type SpokenMode = 'hold' | 'hands_free';

/** What the interviewer is doing with a stored or nearly stored answer. */
export type WorkStage = 'storing' | 'transcribing' | 'replying';

/** A line that is being spoken: a reply (with its turn), or a notice such as "I did not catch that". */
export type SpokenLine =
  | { kind: 'reply'; turnId: string; closing: EndReason | null }
  | { kind: 'notice'; turnId: string }
  /** A kind word to somebody silent; `place` counts them from 1. */
  | { kind: 'prompt'; place: number }
  /** A word to somebody who waits for a reply; `place` counts them from 1. */
  | { kind: 'bridge'; place: number };

/** Who has the floor. `dueAtMs` is when this situation has lasted long enough, or null when it may last. */
export type Situation =
  | { at: 'before-start'; dueAtMs: null }
  | {
      at: 'working';
      turnId: string;
      stage: WorkStage;
      spoken: boolean;
      /** The candidate had not finished: once written down, the answer waits for its other part. */
      isWithdrawn: boolean;
      attempt: number;
      answerMs: number;
      /** Since when the candidate has been waiting for this answer's reply, and how often they were asked for patience. */
      sinceMs: number;
      bridges: number;
      /** When the stage is late. */
      lateAtMs: number;
      dueAtMs: number | null;
    }
  | {
      at: 'speaking';
      line: SpokenLine;
      epoch: number;
      /** Of the line's sound, as last reported. */
      playedMs: number;
      /** Its whole length, once all of it has been sent. */
      totalMs: number | null;
      /** Hands-free: a voice over the interviewer's, as long as it is not known what it wants. */
      over: { turnId: string; sinceMs: number; silentSinceMs: number | null; words: string | null } | null;
      dueAtMs: number | null;
    }
  /** `prompts`: how often the silent candidate was spoken to. */
  | { at: 'listening'; prompts: number; dueAtMs: number | null }
  | {
      at: 'answering';
      turnId: string;
      mode: SpokenMode;
      begunAtMs: number;
      isToldLong: boolean;
      /** Hands-free: since when nobody speaks, or null while somebody does. */
      silentSinceMs: number | null;
      /** Hands-free: what was understood so far, null while nothing is known of what was said last. */
      words: string | null;
      /** Hands-free: the longest pause after which the candidate went on. */
      ownPauseMs: number;
      /** Replies that were made ahead for it. */
      thoughts: number;
      /** The candidate asked for a moment. */
      isHeld: boolean;
      dueAtMs: number | null;
    }
  | { at: 'paused'; before: Exclude<Situation, { at: 'paused' }>; dueAtMs: null }
  | { at: 'ended'; dueAtMs: null };

/** The state of the floor: the situation and what outlives situations. */
export type FloorState = {
  situation: Situation;
  /** Of the latest speech; the next speech gets one more. */
  epoch: number;
  /** A page that can be spoken to is there. */
  isClientHere: boolean;
  /** The latest reply that was asked for before its answer was over. */
  thought: { turnId: string; key: string } | null;
  /** How many more such replies may be asked for. */
  spareCalls: number;
};

/** What happened. `atMs` is monotonic time. */
export type FloorEvent = { atMs: number } & (
  | { type: 'start-requested' }
  | { type: 'answer-begun'; turnId: string; mode: SpokenMode }
  | { type: 'answer-ended'; turnId: string; answerMs: number }
  | { type: 'answer-dropped'; turnId: string }
  /** Hands-free: nobody has been speaking for so long. */
  | { type: 'voice-stopped'; turnId: string; silentMs: number }
  | { type: 'voice-resumed'; turnId: string }
  /** What was understood of the answer so far; empty when nothing was. */
  | { type: 'words-heard'; turnId: string; words: string; isEcho?: boolean; isPause?: boolean }
  /** The candidate wants a moment. */
  | { type: 'moment-requested'; turnId: string }
  | { type: 'file-given'; turnId: string; answerMs: number }
  | { type: 'words-given'; turnId: string }
  | { type: 'answer-stored'; turnId: string }
  | { type: 'answer-heard'; turnId: string }
  | { type: 'answer-unheard'; turnId: string }
  /** The beginning of the reply is stored: it can be spoken while the rest is written. */
  | { type: 'reply-begun'; turnId: string; closing: EndReason | null }
  | { type: 'reply-stored'; turnId: string; closing: EndReason | null }
  /** The candidate had not finished. */
  | { type: 'not-finished' }
  | { type: 'stage-failed'; turnId: string; stage: WorkStage }
  | { type: 'voice-sent'; epoch: number; totalMs: number }
  | { type: 'voice-failed'; epoch: number }
  | { type: 'playout-reported'; epoch: number; playedMs: number }
  | { type: 'playback-done'; epoch: number | null }
  | { type: 'pause-requested' }
  | { type: 'continue-requested' }
  | { type: 'end-requested' }
  | { type: 'client-joined' }
  | { type: 'client-left' }
  | { type: 'due' }
);

/** What must happen because of it; carried out by the room, in order. */
export type FloorEffect =
  | { type: 'collect-answer'; turnId: string; mode: SpokenMode }
  | { type: 'store-answer'; turnId: string }
  | { type: 'forget-answer'; turnId: string }
  /** What was heard over the interviewer's voice was no answer; nothing of it is kept. */
  | { type: 'ignore-answer'; turnId: string }
  | { type: 'transcribe'; turnId: string; attempt: number }
  | { type: 'give-up-hearing'; turnId: string }
  | { type: 'reply'; turnId: string; attempt: number }
  /** Hands-free: if the silence lasts, the turn passes then; null when it does not. */
  | { type: 'announce-end'; turnId: string; atMs: number | null }
  /** Make the reply to these words beforehand; nothing of it is stored or spoken yet. */
  | { type: 'think-ahead'; turnId: string; words: string }
  | { type: 'drop-thought'; turnId: string }
  /** The reply of this turn counts as not given, whether or not it was begun. */
  | { type: 'withdraw-reply'; turnId: string }
  | { type: 'speak'; line: SpokenLine; epoch: number; fromMs: number }
  /** Nothing more of this epoch may be heard. Where the line stands is not decided by this. */
  | { type: 'stop-speech'; epoch: number }
  /** The voice waits where it is, and goes on from there. */
  | { type: 'hold-speech'; epoch: number }
  | { type: 'resume-speech'; epoch: number; turnId: string; reason: 'backchannel' | 'noise' | 'echo' }
  /** The line is over: heard to its end (null), or cut off after this much of its sound. */
  | { type: 'conclude-speech'; line: SpokenLine; epoch: number; playedMs: number | null }
  | { type: 'tell'; notice: 'long_answer' | 'text_only' }
  | { type: 'tell'; notice: 'idle'; place: number }
  | { type: 'pause'; reason: 'request' | 'idle' }
  | { type: 'continue' }
  | { type: 'end'; reason: EndReason }
  | { type: 'refuse'; reason: 'not-started' | 'ended' | 'busy' | 'paused'; turnId: string | null };

export type Decision = { state: FloorState; effects: readonly FloorEffect[] };
