import { ClientMessage, ServerMessage } from '../../packages/shared/src/index.ts';

const settings = {
  type: 'behavioral',
  difficulty: 'medium',
  role: 'Backend engineer',
  max_questions: 5,
  time_budget_minutes: 30,
  voice: 'rms',
  pace: 'normal',
  answer_mode: 'hold',
};
const progress = {
  phase: 'main_questions',
  main_asked: 2,
  main_total: 5,
  follow_ups_asked: 1,
  elapsed_ms: 412_000,
  time_budget_ms: 1_800_000,
};
const turn = '5f6a0d0e-1';

const CLIENT: readonly Record<string, unknown>[] = [
  { type: 'hello', protocol: 1, last_seq: 0, speech: 'frames' },
  {
    type: 'resume_context',
    parsed_resume: { contact: { name: 'Ada Park' }, raw_text: 'Ada Park…' },
    client_msg_id: 'c1',
  },
  { type: 'start_interview', client_msg_id: 'c2' },
  { type: 'audio', data: 'UklGRiQAAABXQVZF…', format: 'wav', client_msg_id: 'c3' },
  { type: 'audio_begin', turn_id: turn, mode: 'hold', epoch: 3, client_msg_id: 'c4' },
  { type: 'audio_end', turn_id: turn, samples: 128_000, client_msg_id: 'c5' },
  { type: 'voice', turn_id: turn, state: 'off', silent_ms: 160 },
  { type: 'hold_on', turn_id: turn },
  { type: 'not_finished' },
  { type: 'audio_cancel', turn_id: turn, client_msg_id: 'c6' },
  { type: 'answer_text', turn_id: turn, text: 'We split the service in two.', client_msg_id: 'c7' },
  { type: 'request', turn_id: turn, request: 'repeat', client_msg_id: 'c8' },
  { type: 'set_preferences', pace: 'patient', client_msg_id: 'c9' },
  { type: 'playout', epoch: 3, played_ms: 2_400 },
  { type: 'playback_done', epoch: 3 },
  { type: 'pause', client_msg_id: 'c10' },
  { type: 'continue', client_msg_id: 'c11' },
  { type: 'end_session', client_msg_id: 'c12' },
  { type: 'ping', at: 1_764_000_000_000 },
];

const SERVER: readonly Record<string, unknown>[] = [
  { type: 'hello', protocol: 1, session_id: 's1', heartbeat_ms: 15_000, server_time: '2026-11-24T09:00:00.000Z' },
  { type: 'session_started', session_id: 's1' },
  {
    type: 'resumed',
    count: 7,
    last_seq: 21,
    status: 'active',
    state: 'listening',
    settings,
    progress,
    open_answer: { turn_id: turn, samples: 48_000, epoch: 3 },
    end_reason: null,
  },
  { type: 'ack', client_msg_id: 'c7', seq: 23 },
  { type: 'status', state: 'processing_stt', turn_id: turn },
  {
    type: 'transcript',
    seq: 24,
    role: 'candidate',
    text: 'We split the service in two.',
    sequence: 6,
    turn_id: turn,
    at: '2026-11-24T09:06:52.000Z',
    confidence: 0.94,
    interrupted: false,
    audio_id: null,
  },
  { type: 'partial', turn_id: turn, text: 'We had to build a simple' },
  { type: 'transcript_trimmed', seq: 30, turn_id: turn, text: 'Thank you. What did' },
  { type: 'progress', seq: 26, ...progress },
  { type: 'stored', seq: 22, event: 'answer-begun' },
  { type: 'notice', seq: 25, code: 'not_heard', message: "I didn't catch that. Could you say it again?" },
  { type: 'speech_start', epoch: 3, turn_id: turn, codec: 'pcm16-16k', start_ms: 0 },
  { type: 'speech_clause', epoch: 3, text: 'Thank you.', start_ms: 0, end_ms: 640 },
  { type: 'speech_end', epoch: 3, total_ms: 5_120 },
  { type: 'turn_ending', turn_id: turn, in_ms: 650 },
  { type: 'turn_timing', seq: 9, turn_id: turn, stages: { 'answer-given': 0, heard: 40, 'first-sound-heard': 210 } },
  { type: 'speech_hold', epoch: 3 },
  { type: 'speech_resume', epoch: 3, turn_id: turn, reason: 'backchannel' },
  { type: 'speech_cancel', epoch: 3 },
  { type: 'audio_response', data: 'UklGRiQAAABXQVZF…', format: 'wav', epoch: 3, turn_id: turn },
  { type: 'audio_have', turn_id: turn, samples: 48_000 },
  { type: 'error', code: 'AUDIO_EMPTY', message: 'The recording is empty. Please answer again.', recoverable: true },
  { type: 'going_away', in_ms: 1_000 },
  { type: 'session_ended', seq: 61, session_id: 's1', total_turns: 24, reason: 'plan' },
  { type: 'pong', at: 1_764_000_000_000 },
];

/** An example of this message as the schema accepts it; a message without a valid example is a fault of the documents. */
export function exampleOf(side: 'client' | 'server', name: string): Record<string, unknown> {
  const example = (side === 'client' ? CLIENT : SERVER).find((each) => each.type === name);
  if (!example) throw new Error(`scripts/docs/examples.ts has no example of the ${side}'s ${name}`);
  (side === 'client' ? ClientMessage : ServerMessage).parse(example);
  return example;
}
