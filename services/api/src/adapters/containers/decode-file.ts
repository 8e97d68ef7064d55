import {
  ADTS,
  AudioSampleSink,
  BufferSource,
  EncodedPacketSink,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { decodeOpus, opusHead } from './opus.ts';
import { decodePcm } from './pcm.ts';
import type { FileOutcome } from './file-outcome.ts';
import { SampleCollector } from './sample-collector.ts';

// Named one by one: the package also reads playlists, which would make it fetch what a stranger's file points to.
const CONTAINERS = new Map<InputFormat, string>([
  [WEBM, 'webm'],
  [MATROSKA, 'webm'],
  [MP4, 'mp4'],
  [QTFF, 'mp4'],
  [OGG, 'ogg'],
  [WAVE, 'wav'],
  [FLAC, 'flac'],
  [MP3, 'mp3'],
  [ADTS, 'aac'],
]);
const RATE_MIN = 8_000;
const RATE_MAX = 192_000;
const CHANNELS_MAX = 8;

/** Reads one recorded file; throws nothing the file could cause but what the reading library throws. */
export async function decodeFile(file: Uint8Array, samplesMax: number): Promise<FileOutcome> {
  using input = new Input({ formats: [...CONTAINERS.keys()], source: new BufferSource(file) });
  if (!(await input.canRead())) return refused('audio-unreadable', { reason: 'not-a-recording' });
  const container = CONTAINERS.get(await input.getFormat()) ?? '';
  const track = await input.getPrimaryAudioTrack();
  if (!track) return refused('audio-empty', { container });
  const codec = (await track.getCodec()) ?? 'unknown';
  const into = new SampleCollector(samplesMax);
  const failure = await decodeTrack(track, codec, into);
  if (into.isFull) return refused('audio-too-long', { container });
  if (failure) return refused(failure.code, { container, codec, reason: failure.reason });
  if (into.length === 0) return refused('audio-empty', { container });
  return { type: 'samples', container, codec, parts: into.parts };
}

type Failure = { code: 'audio-unreadable' | 'audio-codec-unsupported'; reason: string };

async function decodeTrack(track: InputAudioTrack, codec: string, into: SampleCollector): Promise<Failure | null> {
  if (codec === 'opus') return decodeOpusTrack(track, into);
  if (isPcm(codec)) return decodePcmTrack(track, into);
  return { code: 'audio-codec-unsupported', reason: 'codec' };
}

async function decodeOpusTrack(track: InputAudioTrack, into: SampleCollector): Promise<Failure | null> {
  const description = (await track.getDecoderConfig())?.description;
  const head = description === undefined ? null : opusHead(bytesOf(description));
  if (head?.isSurround) return { code: 'audio-codec-unsupported', reason: 'channels' };
  const end = { isBroken: false };
  const count = await decodeOpus(untilBroken(new EncodedPacketSink(track).packets(), end), head?.skip ?? 0, into);
  const isLost = count.damaged > count.whole || (end.isBroken && count.whole === 0);
  return isLost ? { code: 'audio-unreadable', reason: 'damaged' } : null;
}

async function decodePcmTrack(track: InputAudioTrack, into: SampleCollector): Promise<Failure | null> {
  const sampleRate = await track.getSampleRate();
  const channels = await track.getNumberOfChannels();
  if (sampleRate < RATE_MIN || sampleRate > RATE_MAX) return { code: 'audio-unreadable', reason: 'rate' };
  if (channels < 1 || channels > CHANNELS_MAX) return { code: 'audio-unreadable', reason: 'channels' };
  const end = { isBroken: false };
  await decodePcm(untilBroken(new AudioSampleSink(track).samples(), end), sampleRate, into);
  return end.isBroken && into.length === 0 ? { code: 'audio-unreadable', reason: 'damaged' } : null;
}

/** Ends where reading fails: what came before a cut is still an answer. */
async function* untilBroken<T>(items: AsyncIterable<T>, end: { isBroken: boolean }): AsyncGenerator<T, void> {
  try {
    yield* items;
  } catch {
    end.isBroken = true;
  }
}

function isPcm(codec: string): boolean {
  return codec.startsWith('pcm-') || codec === 'ulaw' || codec === 'alaw';
}

function bytesOf(source: ArrayBufferView | ArrayBufferLike): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function refused(
  code: Extract<FileOutcome, { type: 'refused' }>['code'],
  details: Record<string, string>,
): FileOutcome {
  return { type: 'refused', code, details };
}
