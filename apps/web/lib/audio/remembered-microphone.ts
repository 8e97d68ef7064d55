const KEY = 'intervue.microphone';

/** The microphone that was chosen in this browser, or null. */
export function rememberedMicrophone(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage can be switched off; then every visit begins with the browser's choice.
    return null;
  }
}

/** Keeps the choice for the next time. */
export function rememberMicrophone(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId);
  } catch {
    // As above.
  }
}
