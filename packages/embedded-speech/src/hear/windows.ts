import { FRAME_MS, FRAME_SAMPLES, type VoiceStretch } from './voice-gate.ts';

/** A piece of the recording to recognise on its own, in samples, and the voice in it. */
export interface Window {
  start: number;
  end: number;
  voiceStart: number;
  voiceEnd: number;
  voicedMs: number;
}

/** Measured: windows of 12 s have fewer word errors than 8 s or 20 s, and cost less memory than whole answers. */
const WINDOW_FRAMES_MAX = framesOf(12_500);
/** A cut leaves no scrap behind: very short windows are recognised badly. */
const WINDOW_FRAMES_MIN = framesOf(2_500);
/** A silence longer than this parts two windows whatever their length: the model invents words in long silences. */
const REST_FRAMES = framesOf(2_000);
/** Soft beginnings and endings of words lie outside what the voice detector is sure of. */
const MARGIN_FRAMES = framesOf(384);
/** How far back from the longest window a quiet moment is looked for. */
const SEARCH_FRAMES = framesOf(5_000);
/** A pause longer than this is no better for a cut. */
const GOOD_PAUSE_FRAMES = framesOf(640);

/**
 * Parts a recording into windows at its pauses, in order. All voice lies inside exactly one window; without a pause the cut falls
 * on the quietest moment. `levels` is the loudness of each frame.
 */
export function planWindows(stretches: readonly VoiceStretch[], levels: Float32Array, sampleCount: number): Window[] {
  const spans = talks(stretches).flatMap((talk) => cut(talk, levels));
  return spans.map((span, index) => {
    const before = spans[index - 1];
    const after = spans[index + 1];
    const from = Math.max(span.from - MARGIN_FRAMES, before?.to ?? 0);
    const to = Math.min(span.to + MARGIN_FRAMES, after?.from ?? levels.length);
    return {
      start: from * FRAME_SAMPLES,
      end: Math.min(to * FRAME_SAMPLES, sampleCount),
      voiceStart: span.from * FRAME_SAMPLES,
      voiceEnd: Math.min(span.to * FRAME_SAMPLES, sampleCount),
      voicedMs: span.voicedMs,
    };
  });
}

/** Stretches of voice with no long silence between them. */
function talks(stretches: readonly VoiceStretch[]): VoiceStretch[][] {
  const groups: VoiceStretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && stretch.from - before.to <= REST_FRAMES) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

/** One talk as spans of at most the longest window. */
function cut(talk: readonly VoiceStretch[], levels: Float32Array): VoiceStretch[] {
  const span = joined(talk);
  if (span.to - span.from <= WINDOW_FRAMES_MAX) return [span];
  const pause = bestPause(talk);
  const [head, tail] =
    pause > 0 ? [talk.slice(0, pause), talk.slice(pause)] : parted(talk, quietestFrame(span, levels));
  return [joined(head), ...cut(tail, levels)];
}

/** The index of the stretch before which to cut: after a long pause, and late. 0 when there is no pause in reach. */
function bestPause(talk: readonly VoiceStretch[]): number {
  const start = talk[0]?.from ?? 0;
  const end = talk.at(-1)?.to ?? 0;
  let best = 0;
  let bestWorth = -Infinity;
  for (let index = 1; index < talk.length; index += 1) {
    const before = talk[index - 1];
    const after = talk[index];
    if (!before || !after || before.to - start > WINDOW_FRAMES_MAX) break;
    if (before.to - start < WINDOW_FRAMES_MIN || end - after.from < WINDOW_FRAMES_MIN) continue;
    const worth = Math.min(after.from - before.to, GOOD_PAUSE_FRAMES) + (before.to - start) / 16;
    if (worth > bestWorth) {
      bestWorth = worth;
      best = index;
    }
  }
  return best;
}

function quietestFrame(span: VoiceStretch, levels: Float32Array): number {
  const latest = Math.min(span.from + WINDOW_FRAMES_MAX, span.to - WINDOW_FRAMES_MIN);
  const earliest = Math.max(span.from + WINDOW_FRAMES_MIN, latest - SEARCH_FRAMES);
  let quietest = earliest;
  for (let frame = earliest; frame < latest; frame += 1) {
    if (smooth(levels, frame) < smooth(levels, quietest)) quietest = frame;
  }
  return quietest;
}

/** Three frames together: the stop inside a word is shorter than the gap between two. */
function smooth(levels: Float32Array, frame: number): number {
  return (levels[frame - 1] ?? 0) + 2 * (levels[frame] ?? 0) + (levels[frame + 1] ?? 0);
}

/** The stretches before and after a frame; one that lies across it is parted. */
function parted(talk: readonly VoiceStretch[], frame: number): [VoiceStretch[], VoiceStretch[]] {
  const head = talk.flatMap((stretch) => clipped(stretch, stretch.from, Math.min(stretch.to, frame)));
  const tail = talk.flatMap((stretch) => clipped(stretch, Math.max(stretch.from, frame), stretch.to));
  return [head, tail];
}

function clipped(stretch: VoiceStretch, from: number, to: number): VoiceStretch[] {
  if (from >= to) return [];
  const share = (to - from) / (stretch.to - stretch.from);
  return [{ from, to, voicedMs: Math.round(stretch.voicedMs * share) }];
}

function joined(talk: readonly VoiceStretch[]): VoiceStretch {
  const voicedMs = talk.reduce((sum, stretch) => sum + stretch.voicedMs, 0);
  return { from: talk[0]?.from ?? 0, to: talk.at(-1)?.to ?? 0, voicedMs };
}

function framesOf(ms: number): number {
  return Math.round(ms / FRAME_MS);
}
