import { describe, expect, it } from 'vitest';
import { CLOSE_CODES, retryAfterClose } from './close-code.ts';

describe('close codes', () => {
  it('[WP18] says for each code whether to come back', () => {
    expect(retryAfterClose(1000)).toBe('never');
    expect(retryAfterClose(1012)).toBe('retry');
    expect(retryAfterClose(4001)).toBe('once');
    expect(retryAfterClose(4009)).toBe('never');
    expect(retryAfterClose(4010)).toBe('never');
  });

  it.each([1001, 1005, 1006, 1011, 4999, -1, Number.NaN])(
    '[WP18] comes back after %d, which it does not know',
    (code) => {
      expect(retryAfterClose(code)).toBe('retry');
    },
  );

  it('[WP18] uses only codes that an application may send', () => {
    const codes = Object.keys(CLOSE_CODES).map(Number);
    expect(
      codes.filter((code) => ![1000, 1008, 1009, 1012, 1013].includes(code) && (code < 4000 || code > 4999)),
    ).toEqual([]);
  });
});
