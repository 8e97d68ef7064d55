import { describe, expect, it } from 'vitest';
import { isTalkKey, releaseMeans } from './talk-key.ts';

describe('the talk button', () => {
  it('[WB43] sends after a hold, goes on after a tap, and sends at the second tap', () => {
    expect(releaseMeans(2_000, false)).toBe('send');
    expect(releaseMeans(120, false)).toBe('keep-speaking');
    expect(releaseMeans(120, true)).toBe('send');
  });

  it('[WB43] listens to the space bar only, and once a press', () => {
    expect(isTalkKey({ code: 'Space', target: null, repeat: true }, false)).toBe(false);
    expect(isTalkKey({ code: 'Space', target: null, repeat: false }, false)).toBe(true);
    expect(isTalkKey({ code: 'Enter', target: null, repeat: false }, false)).toBe(false);
  });
});
