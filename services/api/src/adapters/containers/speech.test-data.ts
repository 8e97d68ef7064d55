import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const WAV_HEADER_BYTES = 44;
const LAG_MAX = 160;

/** Eleven seconds of speech, 16 kHz mono, or null where the fixtures are not laid out. */
export const SPEECH_FILE = speechFile();

/** The speech itself. */
export function speechSamples(): Int16Array {
  const file = readFileSync(SPEECH_FILE ?? '');
  const at = file.indexOf('data') + 8;
  return new Int16Array(
    file.buffer.slice(file.byteOffset + Math.max(at, WAV_HEADER_BYTES), file.byteOffset + file.length),
  );
}

/** The speech as ffmpeg writes it with these arguments. */
export function recoded(ffmpegArguments: readonly string[]): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'intervue-audio-'));
  const target = path.join(folder, 'recording');
  try {
    execFileSync('ffmpeg', ['-loglevel', 'error', '-i', SPEECH_FILE ?? '', ...ffmpegArguments, target]);
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How alike two recordings are, 0–1, at the best of the small shifts that coding may bring. */
export function likeness(a: Int16Array, b: Int16Array, lagMax = LAG_MAX): number {
  let best = 0;
  for (let lag = -lagMax; lag <= lagMax; lag += 1) best = Math.max(best, correlation(a, b, lag));
  return best;
}

function correlation(a: Int16Array, b: Int16Array, lag: number): number {
  let both = 0;
  let left = 0;
  let right = 0;
  for (let index = 0; index < a.length; index += 7) {
    const x = a[index] ?? 0;
    const y = b[index + lag] ?? 0;
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return both / Math.sqrt(left * right + 1);
}

function speechFile(): string | null {
  const file = path.resolve(import.meta.dirname, '../../../../../../shared/fixtures/speech/jfk.wav');
  return existsSync(file) ? file : null;
}
