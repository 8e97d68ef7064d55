import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetInterview, keepToken, readStored, START_KEY, store, tokenOf } from './session-store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A tab's storage that lives in an object, as the browser's does: keys are its properties. */
function openTab(): Record<string, string> {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  const storage = new Proxy(kept, { get: (_, name) => methods[name as keyof typeof methods] ?? kept[String(name)] });
  vi.stubGlobal('sessionStorage', storage);
  return kept;
}

describe('what the tab remembers', () => {
  it('[WB14] goes with the interview: token, draft and resume, and nothing of another one', () => {
    const kept = openTab();
    keepToken('one', 'secret');
    keepToken('another', 'other secret');
    store('intervue.draft.one', 'I began to');
    store(START_KEY, '{"resume":{}}');
    store('theme', 'dark');
    forgetInterview('one');
    expect(kept).toEqual({ 'intervue.token.another': 'other secret', theme: 'dark' });
  });

  it('[WB15] is nothing where storage is switched off, and nothing breaks', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect([store('a', 'b'), readStored('a'), tokenOf('one')]).toEqual([false, null, null]);
    expect(() => forgetInterview('one')).not.toThrow();
  });
});
