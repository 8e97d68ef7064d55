import { randomUUID } from 'node:crypto';
import { REST } from '@intervue/shared';
import { WebSocket } from 'ws';
import { z } from 'zod';

/** What a client of the original protocol understands; everything else it ignores. */
const Heard = z.object({
  type: z.string(),
  role: z.string().optional(),
  text: z.string().optional(),
  state: z.string().optional(),
  code: z.string().optional(),
  data: z.string().optional(),
  format: z.string().optional(),
});
type Heard = z.infer<typeof Heard>;

/** One recorded answer, as a browser's recorder gives it. */
export type RecordedAnswer = { bytes: Uint8Array; format: string };

export type OriginalInterview = {
  transcript: { role: string; text: string }[];
  states: string[];
  errors: string[];
  /** The replies, as files. */
  replies: Uint8Array[];
  hasEnded: boolean;
};

/**
 * Holds an interview with the original protocol alone: base64 files up, base64 files down, `playback_done` after each. Written
 * without any help of ours but the addresses, as another client would be.
 *
 * @param answers given one after the other; when they are used up, the interview is ended.
 * @param onLine called with each line of the transcript.
 */
export async function holdOriginalInterview(
  url: string,
  answers: readonly RecordedAnswer[],
  onLine: (role: string, text: string) => void = () => {},
): Promise<OriginalInterview> {
  const { id, token } = await create(url);
  const result: OriginalInterview = { transcript: [], states: [], errors: [], replies: [], hasEnded: false };
  const left = [...answers];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws/interview/${id}`, [
    'intervue.v1',
    `intervue.token.${token}`,
  ]);
  const send = (message: object) => socket.send(JSON.stringify(message));
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      const message = Heard.parse(JSON.parse(data.toString()));
      note(result, message, onLine);
      const answer = answerTo(message, left);
      if (answer) send(answer);
      if (message.type === 'session_ended') socket.close();
    });
  });
  return result;
}

async function create(url: string): Promise<{ id: string; token: string }> {
  const created = await fetch(url + REST.createInterview.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      settings: { max_questions: 1 },
      consent: { version: 'original-client', knows_it_is_ai: true, keep: 'transcript_only' },
      client_request_id: randomUUID(),
    }),
  });
  const { session_id: id, token } = z.object({ session_id: z.string(), token: z.string() }).parse(await created.json());
  return { id, token };
}

function note(result: OriginalInterview, message: Heard, onLine: (role: string, text: string) => void): void {
  const { type, role = '', text = '', state, code, data } = message;
  if (type === 'status' && state) result.states.push(state);
  if (type === 'error' && code) result.errors.push(code);
  if (type === 'audio_response' && data) result.replies.push(Buffer.from(data, 'base64'));
  if (type === 'session_ended') result.hasEnded = true;
  if (type !== 'transcript') return;
  result.transcript.push({ role, text });
  onLine(role, text);
}

/** What this client says to a message, if anything. */
function answerTo({ type, state }: Heard, left: RecordedAnswer[]): object | null {
  if (type === 'session_started') return { type: 'start_interview' };
  if (type === 'audio_response') return { type: 'playback_done' };
  if (type !== 'status' || state !== 'ready') return null;
  const next = left.shift();
  if (!next) return { type: 'end_session' };
  return { type: 'audio', data: Buffer.from(next.bytes).toString('base64'), format: next.format };
}
