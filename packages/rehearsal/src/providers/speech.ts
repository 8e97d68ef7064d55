import type { Answer } from './faulty-answer.ts';
import { halves, openAiErrors, secretive } from './writing.ts';

type Pace = { pieceMs: number; firstMs: number };

/** OpenAI's transcription of a file: as deltas, as segments with times, or as a plain text. */
export function transcriptionAnswer(
  text: string,
  asked: { isStream: boolean; format: string; seconds: number; isMinimal: boolean },
  pace: Pace,
): Answer {
  const { isStream, format, seconds, isMinimal } = asked;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const each = seconds / Math.max(1, words.length);
  const sse = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
  const usage = { type: 'tokens', input_tokens: Math.round(seconds * 10), output_tokens: words.length };
  const streamed = [
    ...words.map((word, at) => sse({ type: 'transcript.text.delta', delta: at === 0 ? word : ` ${word}` })),
    sse({ type: 'transcript.text.done', text, logprobs: [{ token: 'a', logprob: -0.05, bytes: [97] }], usage }),
  ];
  const segment = {
    id: 0,
    seek: 0,
    start: 0,
    end: seconds,
    text: ` ${text}`,
    tokens: [1],
    temperature: 0,
    avg_logprob: -0.1,
    compression_ratio: 1,
    no_speech_prob: 0.01,
  };
  const timed = words.map((word, at) => ({ word, start: at * each, end: (at + 1) * each }));
  const verbose = {
    task: 'transcribe',
    language: 'english',
    duration: seconds,
    text,
    ...(isMinimal ? {} : { segments: text === '' ? [] : [segment], words: timed }),
  };
  const whole = format === 'verbose_json' ? verbose : { text, usage };
  return {
    ...pace,
    ...openAiErrors,
    type: isStream ? 'text/event-stream' : 'application/json',
    pieces: isStream ? streamed : halves(JSON.stringify(whole)),
    errorPiece: isStream ? sse({ error: { message: secretive(500), type: 'server_error' } }) : null,
    badPiece: isStream ? 'data: {"type":"transcript.text.del\n\n' : '{"text": "half a',
    filtered: { status: 400, body: openAiErrors.error(400) },
  };
}

/** A voice as bare samples, in pieces of 100 ms that end anywhere but at a sample's end. */
export function voiceAnswer(samples: Int16Array, pace: Pace, vendor: 'openai' | 'elevenlabs'): Answer {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(bytes.subarray(at, at + PIECE_BYTES));
  const elevenLabs = (status: number) => JSON.stringify({ detail: { status: 'error', message: secretive(status) } });
  return {
    ...pace,
    type: vendor === 'openai' ? 'audio/pcm' : 'audio/mpeg',
    pieces,
    error: vendor === 'openai' ? openAiErrors.error : elevenLabs,
    errorPiece: null,
    badPiece: '{"error": "half a',
    filtered: { status: 400, body: openAiErrors.error(400) },
  };
}

const PIECE_BYTES = 4_801;
