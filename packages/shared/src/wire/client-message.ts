import { z } from 'zod';
import { AnswerMode, Pace } from '../domain/interview.ts';
import { ParsedResume } from '../domain/resume.ts';
import { LIMITS } from '../limits.ts';

const clientMsgId = z
  .string()
  .min(1)
  .max(64)
  .describe('Made by the client, unique for each command: the same id again gets the same answer.');
const turnId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
  .describe('Made by the client for each answer.');

/** Everything a browser, or another client, may say on the interview socket as text. */
export const ClientMessage = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('hello'),
      protocol: z.literal(1),
      last_seq: z
        .int()
        .nonnegative()
        .describe('The last `seq` the client has, 0 for none. What follows is sent again.'),
      speech: z
        .enum(['frames', 'audio_response', 'none'])
        .default('frames')
        .describe(
          "How the interviewer's voice should come: binary frames paced to the ear, or one `audio_response` a reply.",
        ),
    })
    .describe('First message of a client that streams. Without it the simple, original protocol is spoken.'),
  z
    .object({ type: z.literal('resume_context'), parsed_resume: z.unknown(), client_msg_id: clientMsgId.optional() })
    .describe('A resume, before the start. An object that is no ParsedResume is kept for its raw_text alone.'),
  z
    .object({ type: z.literal('start_interview'), client_msg_id: clientMsgId.optional() })
    .describe('Begins the interview; a second one changes nothing.'),
  z
    .object({
      type: z.literal('audio'),
      data: z
        .string()
        .max(LIMITS.frameBytesMax)
        .describe('Base64, a data-URL prefix is tolerated. The container is found by content, whatever `format` says.'),
      format: z.string().max(40).default('webm'),
      turn_id: turnId.optional(),
      client_msg_id: clientMsgId.optional(),
    })
    .describe('One whole spoken answer as a file: WebM, MP4, Ogg or WAV.'),
  z
    .object({
      type: z.literal('audio_begin'),
      turn_id: turnId,
      mode: z.enum(['hold', 'hands_free']).default('hold'),
      epoch: z.int().min(0).max(65_535).describe('Binary frames of this answer carry this number.'),
      client_msg_id: clientMsgId.optional(),
    })
    .describe(
      'The candidate begins to speak; binary frames follow. Interrupts the interviewer. Again for a turn that is open: answered by audio_have.',
    ),
  z
    .object({
      type: z.literal('audio_end'),
      turn_id: turnId,
      samples: z
        .int()
        .nonnegative()
        .describe('How many samples the whole answer has; the server asks again for what it lacks.'),
      client_msg_id: clientMsgId.optional(),
    })
    .describe('The answer is over. Acknowledged when it is stored.'),
  z
    .object({
      type: z.literal('voice'),
      turn_id: turnId,
      state: z.enum(['on', 'off']),
      silent_ms: z
        .number()
        .min(0)
        .max(60_000)
        .default(0)
        .describe('With `off`: for how long nobody has been speaking.'),
    })
    .describe('Hands-free: the candidate fell silent, or goes on. From it the server knows when the answer is over.'),
  z
    .object({ type: z.literal('hold_on'), turn_id: turnId })
    .describe('Hands-free: the candidate wants a moment; the answer stays open.'),
  z
    .object({ type: z.literal('not_finished') })
    .describe(
      'The candidate had not finished: the reply is taken back, and the next answer goes on with the last one.',
    ),
  z
    .object({ type: z.literal('audio_cancel'), turn_id: turnId, client_msg_id: clientMsgId.optional() })
    .describe('Forget this answer; it was not meant.'),
  z
    .object({
      type: z.literal('answer_text'),
      turn_id: turnId,
      text: z.string().trim().min(1).max(LIMITS.answerTextCharsMax),
      client_msg_id: clientMsgId.optional(),
    })
    .describe('A typed answer. Acknowledged when it is stored.'),
  z
    .object({
      type: z.literal('request'),
      turn_id: turnId,
      request: z.enum(['repeat', 'rephrase', 'skip']),
      client_msg_id: clientMsgId.optional(),
    })
    .describe('A button instead of an answer.'),
  z
    .object({
      type: z.literal('set_preferences'),
      voice: z.string().max(LIMITS.voiceIdCharsMax).optional(),
      pace: Pace.optional(),
      answer_mode: AnswerMode.optional(),
      client_msg_id: clientMsgId.optional(),
    })
    .describe('Changes how the interview is held from the next turn on.'),
  z
    .object({
      type: z.literal('playout'),
      epoch: z.int().nonnegative(),
      played_ms: z.number().nonnegative().describe('Counted from the start of the reply.'),
    })
    .describe('How much of this reply has been heard; a few times a second while it plays.'),
  z
    .object({ type: z.enum(['playback_done', 'playback_complete']), epoch: z.int().nonnegative().optional() })
    .describe('The reply has been played to its end.'),
  z.object({ type: z.literal('pause'), client_msg_id: clientMsgId.optional() }).describe('Stop the clock for now.'),
  z.object({ type: z.literal('continue'), client_msg_id: clientMsgId.optional() }).describe('Go on after a pause.'),
  z
    .object({ type: z.literal('end_session'), client_msg_id: clientMsgId.optional() })
    .describe('Ends the interview now; everything said so far is kept.'),
  z
    .object({ type: z.literal('ping'), at: z.number().describe('Any number, for example the time of sending.') })
    .describe('Answered by pong with the same number.'),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** The part of `resume_context` that is read when `parsed_resume` is no ParsedResume. */
export const LooseResume = z.object({ raw_text: ParsedResume.shape.raw_text });
