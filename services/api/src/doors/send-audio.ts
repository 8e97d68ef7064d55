import type { FastifyReply, FastifyRequest } from 'fastify';
import { encodeWav } from '../base/wav.ts';

/** Answers with a WAV file, or the part of it that was asked for: players seek by asking for parts. */
export function sendAudio(
  request: FastifyRequest,
  reply: FastifyReply,
  sound: { samples: Int16Array; sampleRate: number },
  fileName: string,
): FastifyReply {
  const wav = Buffer.from(encodeWav(sound.samples, sound.sampleRate));
  reply.type('audio/wav').header('Accept-Ranges', 'bytes').header('Cache-Control', 'private, no-store');
  reply.header('Content-Disposition', `inline; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) return reply.send(wav);
  const from = Number(range[1]);
  const to = Math.min(range[2] ? Number(range[2]) : wav.length - 1, wav.length - 1);
  if (from > to) return reply.code(416).header('Content-Range', `bytes */${wav.length}`).send();
  return reply
    .code(206)
    .header('Content-Range', `bytes ${from}-${to}/${wav.length}`)
    .send(wav.subarray(from, to + 1));
}
