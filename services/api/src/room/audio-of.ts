import type { StoredAudio } from '@intervue/shared';
import { joinedSamples } from '../base/joined-samples.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Recollection } from './recollection.ts';

export type Sound = { samples: Int16Array; sampleRate: number };

const PAUSE_MS = 400;

/** The sound of one line, or null when none is kept. @throws {IntervueError} `storage-unavailable`. */
export async function lineAudio(known: Recollection, audioId: string, blobs: BlobStore): Promise<Sound | null> {
  const line = known.lines.find((one) => one.audio_id === audioId);
  const turn = line && known.turns.get(line.turn_id);
  const audio = line?.role === 'candidate' ? turn?.audio : turn?.replyAudio;
  return audio ? load(audio, blobs) : null;
}

/** The whole conversation, line after line with a short pause between; null when no sound is kept. */
export async function conversationAudio(known: Recollection, blobs: BlobStore): Promise<Sound | null> {
  const parts: Int16Array[] = [];
  let sampleRate = 0;
  for (const line of known.lines) {
    const sound = line.audio_id ? await lineAudio(known, line.audio_id, blobs) : null;
    if (!sound) continue;
    sampleRate ||= sound.sampleRate;
    parts.push(atRate(sound, sampleRate), new Int16Array((sampleRate * PAUSE_MS) / 1_000));
  }
  return sampleRate > 0 ? { samples: joinedSamples(parts), sampleRate } : null;
}

async function load(audio: StoredAudio, blobs: BlobStore): Promise<Sound | null> {
  const bytes = await blobs.get(audio.blobKey);
  if (!bytes) return null;
  const whole = new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return { samples: new Int16Array(whole.buffer, whole.byteOffset, whole.length / 2), sampleRate: audio.sampleRate };
}

/** Nearest-neighbour is enough here: both sides are 16 kHz unless a provider's voice comes at 24. */
function atRate(sound: Sound, sampleRate: number): Int16Array {
  if (sound.sampleRate === sampleRate) return sound.samples;
  const length = Math.floor((sound.samples.length * sampleRate) / sound.sampleRate);
  return Int16Array.from({ length }, (_, at) => sound.samples[Math.floor((at * sound.sampleRate) / sampleRate)] ?? 0);
}
