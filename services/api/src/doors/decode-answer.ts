import { LIMITS } from '@intervue/shared';
import { IntervueError } from '../base/intervue-error.ts';
import type { AudioDecoder } from '../ports/audio-decoder.ts';
import type { DecodeAnswer } from '../room/commands.ts';

/** Reads an answer that came as a base64 file; limits are checked before anything is decoded. */
export function decodeAnswers(decoder: AudioDecoder): DecodeAnswer {
  return async (data) => {
    const base64 = data.startsWith('data:') ? data.slice(data.indexOf(',') + 1) : data;
    if (base64.length * 0.75 > LIMITS.answerFileBytesMax) throw new IntervueError('audio-too-large');
    if (!/^[\w+/-]*={0,2}\s*$/.test(base64)) throw new IntervueError('audio-unreadable');
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0) throw new IntervueError('audio-empty');
    const { signal } = new AbortController();
    const { samples } = await decoder.decode(bytes, { signal, durationMsMax: LIMITS.answerMsMax });
    return samples;
  };
}
