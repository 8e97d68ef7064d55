import { Microphone, MICROPHONE_RATE } from '../audio/microphone.ts';
import { wavBlob } from '../audio/wav-url.ts';

/** What the microphone hears in this time, as a WAV file in base64; null when it cannot be used. Nothing of it is kept. */
export async function recordedWav(ms: number): Promise<string | null> {
  const pieces: Float32Array[] = [];
  try {
    const microphone = await Microphone.open(null, { onSamples: (samples) => pieces.push(samples), onLost: () => {} });
    await new Promise((resolve) => setTimeout(resolve, ms));
    microphone.close();
  } catch {
    return null;
  }
  return base64Of(wavBlob(pieces, MICROPHONE_RATE));
}

/** The sound of a WAV file in base64, as an address that the browser can play; the caller revokes it. */
export function soundUrl(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(blob);
  });
}
