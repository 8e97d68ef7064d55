/** Samples in one frame of voice detection: 32 ms. */
export const FRAME_SAMPLES = 512;
export const FRAME_MS = 32;

/** A stretch of voice: its first frame and the one after its last, and how long a voice was heard in it. */
export interface VoiceStretch {
  from: number;
  to: number;
  voicedMs: number;
}

const VOICE_STARTS_AT = 0.5;
const VOICE_ENDS_BELOW = 0.35;
/** Shorter silences are stops inside words or between two words of one breath: no place to cut. */
const SILENCE_FRAMES_MIN = 5;
/** A click or a breath is shorter than the shortest word. */
const VOICE_FRAMES_MIN = 3;

/** Somebody who answers is louder (-54 dB of full scale) than people in another room. */
const NEAR_LEVEL = 0.002;

/** Where somebody near speaks, from each frame's probability of voice and its loudness. In order, never overlapping. */
export function findVoice(probabilities: Float32Array, levels: Float32Array): VoiceStretch[] {
  const found: VoiceStretch[] = [];
  let open: VoiceStretch | undefined;
  let voicedFrames = 0;
  const finish = () => {
    if (open && voicedFrames >= VOICE_FRAMES_MIN && isNear(open, levels))
      found.push({ ...open, voicedMs: voicedFrames * FRAME_MS });
    open = undefined;
    voicedFrames = 0;
  };
  for (const [frame, probability] of probabilities.entries()) {
    if (probability >= VOICE_STARTS_AT) voicedFrames += 1;
    if (probability >= (open ? VOICE_ENDS_BELOW : VOICE_STARTS_AT)) {
      open = { from: open?.from ?? frame, to: frame + 1, voicedMs: 0 };
    } else if (open && frame + 1 - open.to >= SILENCE_FRAMES_MIN) finish();
  }
  finish();
  return found;
}

function isNear(stretch: VoiceStretch, levels: Float32Array): boolean {
  return levels.subarray(stretch.from, stretch.to).some((level) => level >= NEAR_LEVEL);
}
