import type { AudioSample } from 'mediabunny';
import { Resampler } from './resampler.ts';
import type { SampleCollector } from './sample-collector.ts';

/** Mixes the channels evenly and resamples to 16 kHz. */
export async function decodePcm(
  pieces: AsyncIterable<AudioSample>,
  sampleRate: number,
  into: SampleCollector,
): Promise<void> {
  const resampler = new Resampler(sampleRate);
  for await (const piece of pieces) {
    into.addFloats(resampler.push(mixed(piece)));
    piece.close();
    if (into.isFull) return;
  }
  into.addFloats(resampler.end());
}

function mixed(piece: AudioSample): Float32Array {
  const sum = new Float32Array(piece.numberOfFrames);
  const channel = new Float32Array(piece.numberOfFrames);
  for (let planeIndex = 0; planeIndex < piece.numberOfChannels; planeIndex += 1) {
    piece.copyTo(channel, { planeIndex, format: 'f32-planar' });
    for (let index = 0; index < sum.length; index += 1) {
      const value = channel[index] ?? 0;
      sum[index] = (sum[index] ?? 0) + (Number.isFinite(value) ? value / piece.numberOfChannels : 0);
    }
  }
  return sum;
}
