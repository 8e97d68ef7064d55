import type { MicrophoneProblem } from '../audio/microphone-problem.ts';
import type { MicrophoneTrouble } from '../audio/microphone-watch.ts';
import type { HandsFreeScene } from './hands-free.ts';
import type { EarsState } from './hands-free-ears.ts';
import { emptyInterview, type InterviewState } from './interview-state.ts';

/** The candidate's own answer, from the first press to the moment it is stored. */
export type AnswerState =
  | { is: 'none' }
  | { is: 'speaking'; turnId: string; mode: 'hold' | 'hands_free'; beganAtMs: number; beforeMs: number }
  | { is: 'sending'; turnId: string };

export type MicrophoneState =
  | { is: 'closed' }
  | { is: 'opening' }
  | { is: 'open'; deviceId: string | null; trouble: MicrophoneTrouble | null }
  | { is: 'failed'; problem: MicrophoneProblem };

/** Everything the interview page knows. */
export type LiveState = {
  interview: InterviewState;
  answer: AnswerState;
  microphone: MicrophoneState;
  /** The browser lets the interviewer's voice out. */
  isSoundAllowed: boolean;
  /** Heard so far of the reply that is being spoken. */
  heardMs: number;
  isVoicePlaying: boolean;
  /** How the latest answer was given: only what was spoken can be gone on with. */
  lastGiven: 'spoken' | 'other';
  /** Hands-free: whether the candidate's voice is noticed, or that it cannot be. */
  ears: EarsState;
  /** Answers in writing that wait for the server's word. */
  unsentAnswers: number;
};

/** Before the line is open. */
export const emptyLive: LiveState = {
  interview: emptyInterview,
  answer: { is: 'none' },
  microphone: { is: 'closed' },
  isSoundAllowed: true,
  heardMs: 0,
  isVoicePlaying: false,
  lastGiven: 'other',
  ears: 'off',
  unsentAnswers: 0,
};

/** What matters of it to somebody who listens for the candidate's voice. */
export function sceneOf({ interview, answer, isVoicePlaying, lastGiven }: LiveState): HandsFreeScene {
  const isAnswering = answer.is === 'speaking';
  return { turn: interview.turn, isAnswering, isVoicePlaying, mayGoOn: lastGiven === 'spoken' && answer.is === 'none' };
}

/** Whether there is a reply on its way, or being spoken, that could be taken back. */
export function mayTakeBack({ interview, answer, lastGiven, isVoicePlaying }: LiveState): boolean {
  if (lastGiven !== 'spoken' || answer.is === 'speaking') return false;
  const { turn } = interview;
  return turn === 'processing_stt' || turn === 'generating' || (turn === 'speaking' && isVoicePlaying);
}
