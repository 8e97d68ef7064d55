import { describe, expect, it } from 'vitest';
import { MicrophoneWatch } from './microphone-watch.ts';

const sound = new Float32Array(320).fill(0.01);
const zeros = new Float32Array(320);
const fine = { isMuted: false, isAnswering: true };

describe('an open microphone', () => {
  it('[WB59] is noticed within two seconds when it brings nothing any more', () => {
    const watch = new MicrophoneWatch(0);
    watch.heard(sound, 1_000);
    expect(watch.trouble(2_400, fine)).toBeNull();
    expect(watch.trouble(2_500, fine)).toBe('asleep');
    watch.heard(sound, 2_600);
    expect(watch.trouble(2_700, fine)).toBeNull();
  });

  it('[WB59] is noticed when it is switched off, whatever else', () => {
    const watch = new MicrophoneWatch(0);
    watch.heard(sound, 10);
    expect(watch.trouble(20, { isMuted: true, isAnswering: false })).toBe('muted');
  });

  it('[WB59] is noticed when it gives digital silence to somebody who answers, and only then', () => {
    const watch = new MicrophoneWatch(0);
    for (let atMs = 0; atMs <= 6_000; atMs += 20) watch.heard(zeros, atMs);
    expect(watch.trouble(6_000, fine)).toBe('silent');
    expect(watch.trouble(6_000, { ...fine, isAnswering: false })).toBeNull();
    watch.heard(sound, 6_020);
    expect(watch.trouble(6_040, fine)).toBeNull();
  });
});
