import { describe, expect, it } from 'vitest';
import { TurnTimeline } from './turn-timeline.ts';

describe('the timeline of a turn', () => {
  it('[RM20] counts from the first moment and keeps the first time of each', () => {
    const timeline = new TurnTimeline();
    timeline.mark('t', 'answer-given', 1_000);
    timeline.mark('t', 'stored', 1_004.4);
    timeline.mark('t', 'heard', 1_300);
    timeline.mark('t', 'heard', 9_999);
    expect(timeline.take('t')).toEqual({ 'answer-given': 0, stored: 4, heard: 300 });
    expect(timeline.take('t')).toBeNull();
  });
});
