import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedSpeech, type EmbeddedSpeech } from './embedded-speech.ts';
import type { Transcription } from './hear/transcription.ts';
import { type AlignedWord, alignWords } from './score/align-words.ts';
import { normalWords } from './score/normal-words.ts';
import {
  clearRecordings,
  hasRecordings,
  oneAfterTheOther,
  type Recording,
  withoutEdges,
} from './test/speech-fixtures.ts';

/** Pauses as people make them: for breath, for the next thought, and once to look something up. */
const PAUSES_MS = [250, 600, 180, 1_400, 400, 900, 2_600, 320, 200, 7_000];
const MINUTES = 5;

const signal = new AbortController().signal;
let speech: EmbeddedSpeech;
let heard: Transcription;

beforeAll(async () => {
  speech = createEmbeddedSpeech({ workers: 2 });
  if (hasRecordings()) heard = await speech.transcribe(answer().samples, { signal });
}, 120_000);

afterAll(() => speech.close());

describe.skipIf(!hasRecordings())('an answer of five minutes (needs ../shared/fixtures)', () => {
  it('[SP4] is written down whole: nothing is lost or said twice where it was parted', async () => {
    expect(heard.audioMs / 60_000).toBeGreaterThanOrEqual(MINUTES);
    expect(heard.segments.length).toBeGreaterThan(20);

    const words = normalWords(answer().told);
    const steps = alignWords(words, normalWords(heard.text));
    const wrong = steps.filter((step) => step !== 'same').length;
    expect(wrong / words.length).toBeLessThanOrEqual(0.06);
    // The model mistakes words here and there. A lost or doubled piece would be a row of them.
    expect(longestRow(steps, 'missed')).toBeLessThanOrEqual(2);
    expect(longestRow(steps, 'added')).toBeLessThanOrEqual(2);
  });

  it('[SP4] is heard whole: every stretch of voice lies in exactly one segment', async () => {
    const { stretches } = await speech.detectSpeech(answer().samples, { signal });
    const { segments } = heard;
    expect(stretches.length).toBeGreaterThan(segments.length);
    for (const { startMs, endMs } of stretches) {
      const middleMs = (startMs + endMs) / 2;
      expect(segments.filter((segment) => segment.startMs <= middleMs && middleMs <= segment.endMs)).toHaveLength(1);
    }
  });

  it('[SP4] keeps a sentence that somebody truly said twice', async () => {
    const [sentence] = clearRecordings();
    const twice = oneAfterTheOther([sentence?.samples ?? new Int16Array(), sentence?.samples ?? new Int16Array()], 300);
    const { text } = await speech.transcribe(twice, { signal });
    expect(normalWords(text)).toEqual(normalWords(`${sentence?.said} ${sentence?.said}`));
  });
});

/** The clear recordings one after the other, again from the first, until five minutes are full. */
function answer(): { samples: Int16Array; told: string } {
  const people = clearRecordings().map((each) => ({ ...each, samples: withoutEdges(each.samples) }));
  const parts: Recording[] = [];
  let seconds = 0;
  while (seconds < MINUTES * 60) {
    const part = people[parts.length % people.length];
    if (!part) break;
    const pauseMs = PAUSES_MS[parts.length % PAUSES_MS.length] ?? 0;
    parts.push({ ...part, samples: oneAfterTheOther([part.samples], pauseMs) });
    seconds += part.samples.length / 16_000 + pauseMs / 1000;
  }
  return {
    samples: oneAfterTheOther(
      parts.map(({ samples }) => samples),
      0,
    ),
    told: parts.map(({ said }) => said).join(' '),
  };
}

function longestRow(steps: readonly AlignedWord[], kind: AlignedWord): number {
  let [row, longest] = [0, 0];
  for (const step of steps) {
    row = step === kind ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}
