import { EmbeddedSpeechError } from '../embedded-speech-error.ts';
import { SAMPLE_RATE } from './audio-rate.ts';
import { resample } from './resample.ts';

const HEADER_BYTES = 44;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const CHANNELS_MAX = 8;
const RATE_MIN = 4_000;
const RATE_MAX = 384_000;
const BYTES_MAX = 512 * 1024 * 1024;

interface Format {
  encoding: number;
  channels: number;
  sampleRate: number;
  bits: number;
}

/**
 * Reads a WAV file as 16 kHz mono PCM16. Takes PCM of 16, 24 and 32 bits and floats of 32 bits, 4–384 kHz, 1–8 channels, up to
 * 512 MB. A file cut off in its samples gives the samples that are there.
 *
 * @throws {EmbeddedSpeechError} `bad-input` when it is none of these.
 */
export function readWav(bytes: Uint8Array): Int16Array {
  if (bytes.length > BYTES_MAX) throw unusable('The file is too big.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') throw unusable('It is no WAV file.');
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tag(view, at) === 'fmt ') format = readFormat(view, start, size);
    if (tag(view, at) === 'data') {
      if (!format) throw unusable('Its format is not told.');
      const end = Math.min(start + size, bytes.length);
      return resample(mono(view, { start, end }, format), format.sampleRate, SAMPLE_RATE);
    }
    // Chunks begin at even places.
    at = start + size + (size % 2);
  }
  throw unusable('It holds no samples.');
}

/** Writes mono PCM16 as a WAV file. */
export function writeWav(samples: Int16Array, sampleRate: number = SAMPLE_RATE): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  setTag(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  setTag(bytes, 8, 'WAVE');
  setTag(bytes, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  setTag(bytes, 36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries()) view.setInt16(HEADER_BYTES + index * 2, sample, true);
  return bytes;
}

function readFormat(view: DataView, start: number, size: number): Format {
  if (size < 16 || start + size > view.byteLength) throw unusable('Its format is cut off.');
  const told = view.getUint16(start, true);
  // The extensible form keeps the encoding in the first bytes of an id further on.
  if (told === EXTENSIBLE && size < 26) throw unusable('Its format is cut off.');
  const encoding = told === EXTENSIBLE ? view.getUint16(start + 24, true) : told;
  const channels = view.getUint16(start + 2, true);
  const sampleRate = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  if (!isReadable(encoding, bits))
    throw unusable('Its encoding is not PCM of 16, 24 or 32 bits nor floats of 32 bits.');
  if (channels < 1 || channels > CHANNELS_MAX) throw unusable('It has too many channels, or none.');
  if (sampleRate < RATE_MIN || sampleRate > RATE_MAX) throw unusable('Its sample rate is out of range.');
  return { encoding, channels, sampleRate, bits };
}

function isReadable(encoding: number, bits: number): boolean {
  return encoding === PCM ? [16, 24, 32].includes(bits) : encoding === FLOAT && bits === 32;
}

function mono(view: DataView, range: { start: number; end: number }, format: Format): Int16Array {
  const { channels, bits } = format;
  const step = (bits / 8) * channels;
  const read = reader(view, format);
  const samples = new Int16Array(Math.floor((range.end - range.start) / step));
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += read(range.start + index * step + (channel * bits) / 8);
    }
    samples[index] = Math.max(-32_768, Math.min(32_767, Math.round(sum / channels)));
  }
  return samples;
}

/** Reads the sample at a byte, on the scale of PCM16. */
function reader(view: DataView, { encoding, bits }: Format): (at: number) => number {
  // What is no number (a broken float) is silence.
  if (encoding === FLOAT) return (at) => view.getFloat32(at, true) * 32_768 || 0;
  if (bits === 16) return (at) => view.getInt16(at, true);
  if (bits === 24) return (at) => view.getInt16(at + 1, true) + view.getUint8(at) / 256;
  return (at) => view.getInt32(at, true) / 65_536;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
}

function setTag(bytes: Uint8Array, at: number, letters: string): void {
  bytes.set(new TextEncoder().encode(letters), at);
}

function unusable(detail: string): EmbeddedSpeechError {
  return new EmbeddedSpeechError('bad-input', detail);
}
