import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { AudioDecoder, DecodedAudio } from '../../ports/audio-decoder.ts';
import { Places } from './places.ts';
import { runApart } from './run-apart.ts';

const SAMPLES_PER_MS = 16;
const HEADER_BYTES_MAX = 1024;
const NEWLINE = 10;
const BYTES_PER_MIB = 2 ** 20;

/** What the decoder may use of the machine. */
export type AudioDecoderLimits = {
  fileBytesMax: number;
  /** Of one process, above what its engine reserves. */
  memoryBytesMax: number;
  /** For any file, and for each MiB of it on top. */
  deadlineMs: number;
  deadlineMsPerMib: number;
  atOnce: number;
  waitingMax: number;
};

/**
 * Ten minutes of 16 kHz WAV fit in. A minute of WebM takes a quarter of a second, 32 MiB of WAV one second, so the deadline leaves
 * a slow machine ten times as long; it is short because some damaged WebM files keep the reading library busy for ever.
 */
export const AUDIO_DECODER_LIMITS: AudioDecoderLimits = {
  fileBytesMax: 32 * 2 ** 20,
  memoryBytesMax: 320 * 2 ** 20,
  deadlineMs: 3_000,
  deadlineMsPerMib: 400,
  atOnce: 2,
  waitingMax: 32,
};

/** Decodes each file in a process of its own, so that no file can harm the server or the next one. */
export function createAudioDecoder({ clock, limits }: { clock: Clock; limits: AudioDecoderLimits }): AudioDecoder {
  const places = new Places(limits.atOnce, limits.waitingMax);
  return {
    async decode(file, { signal, durationMsMax }) {
      signal.throwIfAborted();
      if (file.byteLength === 0) throw new IntervueError('audio-empty');
      if (file.byteLength > limits.fileBytesMax) {
        throw new IntervueError('audio-too-large', { bytes: file.byteLength, bytesMax: limits.fileBytesMax });
      }
      if (places.isCrowded) throw new IntervueError('speech-busy', { stage: 'decode' });
      using _place = await places.take(signal);
      const samplesMax = Math.floor(durationMsMax * SAMPLES_PER_MS);
      const outputBytesMax = HEADER_BYTES_MAX + samplesMax * 2;
      const said = await runApart(CHILD, [`${file.byteLength}`, `${samplesMax}`], file, {
        memoryBytesMax: limits.memoryBytesMax,
        deadlineMs: limits.deadlineMs + (limits.deadlineMsPerMib * file.byteLength) / BYTES_PER_MIB,
        outputBytesMax,
        signal,
        clock,
      });
      if (typeof said === 'string') throw new IntervueError('audio-unreadable', { reason: said });
      return outcomeOf(said);
    },
  };
}

// The same module as written and as built.
const CHILD = fileURLToPath(
  new URL(`./decode-child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

const ChildHeader = z.discriminatedUnion('type', [
  z.object({ type: z.literal('samples'), container: z.enum(['webm', 'mp4', 'ogg', 'wav']), codec: z.string() }),
  z.object({
    type: z.literal('refused'),
    code: z.enum(['audio-unreadable', 'audio-codec-unsupported', 'audio-too-long', 'audio-empty']),
    details: z.record(z.string(), z.string()),
  }),
]);

function outcomeOf(said: Buffer): DecodedAudio {
  const headerEnd = said.indexOf(NEWLINE);
  const header = ChildHeader.parse(JSON.parse(said.toString('utf8', 0, headerEnd)));
  if (header.type === 'refused') throw new IntervueError(header.code, header.details);
  // Copied, because the samples need not begin at an even place.
  const bytes = Uint8Array.prototype.slice.call(said, headerEnd + 1);
  const { container, codec } = header;
  return { samples: new Int16Array(bytes.buffer, 0, bytes.byteLength >> 1), container, codec };
}
