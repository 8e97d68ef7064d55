import { msOf } from '../audio/audio-rate.ts';
import { EmbeddedSpeechError } from '../embedded-speech-error.ts';
import type { Priority } from '../pool/job-queue.ts';
import type { SpeechCall, SpeechCalls } from '../speech-calls.ts';
import { FRAME_SAMPLES, findVoice, type VoiceStretch } from './voice-gate.ts';

const AUDIO_MS_MAX = 60 * 60_000;
/** Voice is looked for in pieces of about a minute, so that a long recording does not hold a worker. */
const PIECE_FRAMES = 2_048;

/** Where somebody near speaks in a recording; times count from its start. Stretches are in order and do not overlap. */
export interface DetectedSpeech {
  speechMs: number;
  stretches: readonly { startMs: number; endMs: number }[];
}

/** See `EmbeddedSpeech.detectSpeech`. */
export async function detectSpeech(
  samples: Int16Array,
  given: { signal: AbortSignal; priority?: Priority },
  calls: Pick<SpeechCalls, 'begin'>,
): Promise<DetectedSpeech> {
  refuseTooLong(samples);
  const call = calls.begin({ signal: given.signal, priority: given.priority ?? 'final' });
  const { stretches } = await listenForVoice(samples, call);
  return {
    speechMs: stretches.reduce((sum, { voicedMs }) => sum + voicedMs, 0),
    stretches: stretches.map(({ from, to }) => ({
      startMs: msOf(from * FRAME_SAMPLES),
      endMs: Math.min(msOf(to * FRAME_SAMPLES), msOf(samples.length)),
    })),
  };
}

/** @throws {EmbeddedSpeechError} `bad-input` when the recording is longer than an hour. */
export function refuseTooLong(samples: Int16Array): void {
  if (msOf(samples.length) <= AUDIO_MS_MAX) return;
  throw new EmbeddedSpeechError('bad-input', 'The recording is longer than an hour.');
}

/** The stretches of voice in a recording, in frames, and how loud each frame is. */
export async function listenForVoice(
  samples: Int16Array,
  call: SpeechCall,
): Promise<{ stretches: VoiceStretch[]; levels: Float32Array }> {
  const frames = Math.ceil(samples.length / FRAME_SAMPLES);
  const probabilities = new Float32Array(frames);
  const levels = new Float32Array(frames);
  for (let from = 0; from < frames; from += PIECE_FRAMES) {
    const found = await call.detectVoice(samples.slice(from * FRAME_SAMPLES, (from + PIECE_FRAMES) * FRAME_SAMPLES));
    probabilities.set(found.probabilities, from);
    levels.set(found.levels, from);
  }
  return { stretches: findVoice(probabilities, levels), levels };
}
