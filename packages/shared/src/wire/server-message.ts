import { z } from 'zod';
import { EndReason, InterviewSettings, InterviewStatus, Phase } from '../domain/interview.ts';
import { Utterance } from '../domain/transcript.ts';

const seq = z.int().positive().describe('Place in the stored log, from 1 without gaps.');
const epoch = z.int().nonnegative().describe('Counts the replies; its binary frames carry this number.');

/** The states of the original protocol. `ready`: the candidate may answer. */
export const StatusState = z.enum([
  'ready',
  'processing_stt',
  'generating',
  'speaking',
  'error',
  'listening',
  'paused',
]);
export type StatusState = z.infer<typeof StatusState>;

/** How far the interview is, for the phase rail and the clock. */
export const Progress = z.object({
  phase: Phase,
  main_asked: z.int().nonnegative(),
  main_total: z.int().positive(),
  follow_ups_asked: z.int().nonnegative(),
  elapsed_ms: z.number().nonnegative(),
  time_budget_ms: z.number().positive(),
});
export type Progress = z.infer<typeof Progress>;

/** What the server may say on the interview socket as text. `seq` is on every message that is stored. */
export const ServerMessage = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('hello'),
      protocol: z.literal(1),
      session_id: z.string(),
      heartbeat_ms: z.int().positive(),
      server_time: z.string(),
    })
    .describe('Answer to hello.'),
  z
    .object({ type: z.literal('session_started'), session_id: z.string() })
    .describe('The socket is open and the interview is known.'),
  z
    .object({
      type: z.literal('resumed'),
      count: z.int().nonnegative().describe('How many stored messages were sent again before this one.'),
      last_seq: z.int().nonnegative(),
      status: InterviewStatus,
      state: StatusState,
      settings: InterviewSettings,
      progress: Progress.nullable(),
      open_answer: z
        .object({ turn_id: z.string(), samples: z.int().nonnegative(), epoch: z.int().nonnegative() })
        .nullable()
        .describe('An answer that was begun and not finished: what the server holds of it.'),
      end_reason: EndReason.nullable(),
    })
    .describe('Everything after last_seq has been sent; this is where the interview stands.'),
  z
    .object({ type: z.literal('ack'), client_msg_id: z.string(), seq: z.int().nonnegative() })
    .describe('The command is stored, under this seq (0: it needed no storing).'),
  z
    .object({ type: z.literal('status'), state: StatusState, turn_id: z.string().optional() })
    .describe('What happens now.'),
  z
    .object({ type: z.literal('transcript'), ...Utterance.shape })
    .describe('A line that was said; stored before it is sent.'),
  z
    .object({ type: z.literal('partial'), turn_id: z.string(), text: z.string() })
    .describe('The words of the answer so far, while it is being spoken. They may still change, and are not stored.'),
  z
    .object({
      type: z.literal('turn_ending'),
      turn_id: z.string(),
      in_ms: z.number().nonnegative().nullable(),
    })
    .describe(
      'Hands-free: if the silence lasts, the answer is over in so many milliseconds; null when somebody speaks.',
    ),
  z
    .object({
      type: z.literal('turn_timing'),
      seq,
      turn_id: z.string(),
      stages: z.record(z.string(), z.number()).describe('Milliseconds after the first of these moments of the turn.'),
    })
    .describe('When what happened in a turn that is over.'),
  z
    .object({ type: z.literal('transcript_trimmed'), seq, turn_id: z.string(), text: z.string() })
    .describe('The interviewer was interrupted: only this part of its line was heard.'),
  z
    .object({ type: z.literal('progress'), seq, ...Progress.shape })
    .describe('Phase, questions and time after a reply.'),
  z
    .object({ type: z.literal('stored'), seq, event: z.string() })
    .describe('A stored event with nothing to show; keeps seq without gaps.'),
  z
    .object({
      type: z.literal('notice'),
      seq: seq.optional(),
      code: z.enum(['not_heard', 'long_answer', 'idle', 'text_only', 'going_on', 'other_engine']),
      message: z.string(),
    })
    .describe('Something the interviewer says that is not part of the transcript.'),
  z
    .object({
      type: z.literal('speech_start'),
      epoch,
      turn_id: z.string().nullable(),
      codec: z.enum(['pcm16-16k', 'pcm16-24k']),
      start_ms: z.number().nonnegative(),
    })
    .describe('Binary frames of this epoch follow. start_ms: where in the reply they begin, after a reconnect.'),
  z
    .object({
      type: z.literal('speech_clause'),
      epoch,
      text: z.string(),
      start_ms: z.number().nonnegative(),
      end_ms: z.number().nonnegative(),
    })
    .describe(
      'These words are in the frames from start_ms to end_ms. Told again with the same start_ms when the end was a guess.',
    ),
  z
    .object({ type: z.literal('speech_end'), epoch, total_ms: z.number().nonnegative() })
    .describe('The reply has this length; no more frames come.'),
  z
    .object({ type: z.literal('speech_hold'), epoch })
    .describe('Somebody speaks over this reply: wait where it is, until it is cancelled or goes on.'),
  z
    .object({
      type: z.literal('speech_resume'),
      epoch,
      turn_id: z.string(),
      reason: z.enum(['backchannel', 'noise', 'echo']),
    })
    .describe('What was heard over this reply was no answer: play on, and forget the answer with this turn_id.'),
  z.object({ type: z.literal('speech_cancel'), epoch }).describe('Stop playing this reply now and drop its frames.'),
  z
    .object({
      type: z.literal('audio_response'),
      data: z.string(),
      format: z.string(),
      epoch,
      turn_id: z.string().nullable(),
    })
    .describe('A whole reply as a base64 file, for clients of the original protocol.'),
  z
    .object({ type: z.literal('audio_have'), turn_id: z.string(), samples: z.int().nonnegative() })
    .describe('The server holds this many samples of the answer; send from there.'),
  z
    .object({
      type: z.literal('error'),
      code: z.string(),
      message: z.string(),
      recoverable: z.boolean(),
      client_msg_id: z.string().optional(),
    })
    .describe('Something went wrong. recoverable: the interview goes on.'),
  z
    .object({ type: z.literal('going_away'), in_ms: z.number().nonnegative() })
    .describe('The server restarts; reconnect then.'),
  z
    .object({
      type: z.literal('session_ended'),
      seq: seq.optional(),
      session_id: z.string(),
      total_turns: z.int().nonnegative(),
      reason: EndReason,
    })
    .describe('The interview is over.'),
  z.object({ type: z.literal('pong'), at: z.number() }).describe('Answer to ping.'),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;
