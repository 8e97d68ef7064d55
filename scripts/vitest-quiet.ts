import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** Fails a test that prints: what is worth knowing is asserted, and what people said must not be printed at all. */
beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  const printed = METHODS.flatMap((method) => {
    const spied: unknown = console[method];
    return vi.isMockFunction(spied)
      ? spied.mock.calls.map((call) => `console.${method}: ${call.map(String).join(' ')}`)
      : [];
  });
  for (const method of METHODS) {
    const spied: unknown = console[method];
    if (vi.isMockFunction(spied)) spied.mockRestore();
  }
  expect(printed, 'A test prints nothing').toEqual([]);
});
