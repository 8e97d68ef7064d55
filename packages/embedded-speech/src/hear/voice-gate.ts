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

/**
 * The detector doubts a single word between two pauses, however loud ("ask not": 0.25 to 0.5, silence below 0.02). A sound half
 * as loud as the voice it is sure of, and not certainly something else, is that voice.
 */
const LOUD_VOICE_STARTS_AT = 0.2;
const LOUD_VOICE_ENDS_BELOW = 0.05;
const LOUD_SHARE = 0.5;
/** How much sure voice there must be to know how loud it is. */
const SURE_FRAMES_MIN = 10;

/** Somebody who answers is louder (-54 dB of full scale) than people in another room. */
const NEAR_LEVEL = 0.002;

/** Where somebody near speaks, from each frame's probability of voice and its loudness. In order, never overlapping. */
export function findVoice(probabilities: Float32Array, levels: Float32Array): VoiceStretch[] {
  const found: VoiceStretch[] = [];
  let open: VoiceStretch | undefined;
  let voicedFrames = 0;
  const loud = loudVoice(probabilities, levels);
  const finish = () => {
    if (open && voicedFrames >= VOICE_FRAMES_MIN && isNear(open, levels))
      found.push({ ...open, voicedMs: voicedFrames * FRAME_MS });
    open = undefined;
    voicedFrames = 0;
  };
  for (const [frame, probability] of probabilities.entries()) {
    const isLoud = (levels[frame] ?? 0) >= loud;
    const startsAt = isLoud ? LOUD_VOICE_STARTS_AT : VOICE_STARTS_AT;
    const endsBelow = isLoud ? LOUD_VOICE_ENDS_BELOW : VOICE_ENDS_BELOW;
    if (probability >= startsAt) voicedFrames += 1;
    if (probability >= (open ? endsBelow : startsAt)) {
      open = { from: open?.from ?? frame, to: frame + 1, voicedMs: 0 };
    } else if (open && frame + 1 - open.to >= SILENCE_FRAMES_MIN) finish();
  }
  finish();
  return found;
}

/** From which loudness on a doubtful sound is the voice that is heard elsewhere in the recording. */
function loudVoice(probabilities: Float32Array, levels: Float32Array): number {
  const sure = levels.filter((_, frame) => (probabilities[frame] ?? 0) >= VOICE_STARTS_AT).sort();
  if (sure.length < SURE_FRAMES_MIN) return Number.POSITIVE_INFINITY;
  return (sure[sure.length >> 1] ?? 0) * LOUD_SHARE;
}

function isNear(stretch: VoiceStretch, levels: Float32Array): boolean {
  return levels.subarray(stretch.from, stretch.to).some((level) => level >= NEAR_LEVEL);
}
