import { Decoder } from '@evan/opus/wasm/index.mjs';
import type { EncodedPacket } from 'mediabunny';
import type { SampleCollector } from './sample-collector.ts';

const HEAD_BYTES = 19;

/** What the head of an Opus track says; null when it has none. */
export type OpusHead = {
  /** Samples at 16 kHz that come before the sound. */
  skip: number;
  /** More than two channels, which need a decoder of their own. */
  isSurround: boolean;
};

/** Reads the `OpusHead` structure. */
export function opusHead(description: Uint8Array): OpusHead | null {
  if (description.byteLength < HEAD_BYTES) return null;
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  return { skip: Math.round(view.getUint16(10, true) / 3), isSurround: view.getUint8(18) !== 0 };
}

/** Decodes straight to 16 kHz mono. Returns how many packets were whole and how many damaged. */
export async function decodeOpus(
  packets: AsyncIterable<EncodedPacket>,
  skip: number,
  into: SampleCollector,
): Promise<{ whole: number; damaged: number }> {
  const decoder = new Decoder({ channels: 1, sample_rate: 16_000 });
  const count = { whole: 0, damaged: 0 };
  let toSkip = skip;
  for await (const packet of packets) {
    const samples = decoded(decoder, packet.data);
    count[samples ? 'whole' : 'damaged'] += 1;
    if (!samples) continue;
    into.add(samples.subarray(toSkip));
    toSkip = Math.max(0, toSkip - samples.length);
    if (into.isFull) break;
  }
  return count;
}

function decoded(decoder: Decoder, packet: Uint8Array): Int16Array | null {
  try {
    const bytes = decoder.decode(packet);
    return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  } catch {
    return null;
  }
}
