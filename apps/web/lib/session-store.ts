/** Under this name the start page keeps its form. */
export const START_KEY = 'intervue.start';

/** The token of an interview that was begun in this tab, or null; the cookie then opens it. */
export function tokenOf(sessionId: string): string | null {
  return readStored(`intervue.token.${sessionId}`);
}

/** Keeps a token for as long as this tab lives. */
export function keepToken(sessionId: string, token: string): void {
  store(`intervue.token.${sessionId}`, token);
}

/** Forgets what this tab remembers of an interview: its token, a draft, and the resume it was begun with. */
export function forgetInterview(sessionId: string): void {
  for (const key of storedKeys()) {
    if (key === START_KEY || (key.startsWith('intervue.') && key.endsWith(`.${sessionId}`))) store(key, null);
  }
}

/** A text kept for this tab, or null. Storage can be switched off; then nothing is kept. */
export function readStored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for this tab; null forgets it. @returns false when there is no storage or no room. */
export function store(key: string, value: string | null): boolean {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}
