import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUDIO_FRAME_HEADER_BYTES,
  FRAME_CODECS,
  FRAME_KINDS,
  decodeAudioFrame,
  encodeAudioFrame,
  type AudioFrame,
} from './audio-frame.ts';

const frames: fc.Arbitrary<AudioFrame> = fc.record({
  kind: fc.constantFrom('microphone', 'speech'),
  codec: fc.constantFrom('pcm16-16k', 'pcm16-24k'),
  epoch: fc.integer({ min: 0, max: 0xffff }),
  firstSample: fc.integer({ min: 0, max: 0xffff_ffff }),
  samples: fc.int16Array({ minLength: 1, maxLength: 960 }),
});

describe('audio frames', () => {
  it('[WP1] comes back as it was sent', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeAudioFrame(encodeAudioFrame(frame))).toEqual(frame);
      }),
    );
  });

  it('[WP1] keeps a part of a longer recording, without what lies around it', () => {
    const recording = Int16Array.from({ length: 100 }, (_, index) => index);
    const frame: AudioFrame = {
      kind: 'microphone',
      codec: 'pcm16-16k',
      epoch: 1,
      firstSample: 40,
      samples: recording.subarray(40, 43),
    };
    expect(decodeAudioFrame(encodeAudioFrame(frame))?.samples).toEqual(Int16Array.of(40, 41, 42));
  });

  it('[WP2] refuses bytes that are no frame and throws at none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const isFrame =
          bytes.length > AUDIO_FRAME_HEADER_BYTES &&
          bytes.length % 2 === 0 &&
          Object.values<number>(FRAME_KINDS).includes(bytes[0] ?? -1) &&
          Object.values<number>(FRAME_CODECS).includes(bytes[1] ?? -1);
        expect(decodeAudioFrame(bytes) !== null).toBe(isFrame);
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['a header without samples', [1, 0, 0, 0, 0, 0, 0, 0]],
    ['half a sample', [1, 0, 0, 0, 0, 0, 0, 0, 7]],
    ['an unknown kind', [3, 0, 0, 0, 0, 0, 0, 0, 7, 7]],
    ['an unknown codec', [1, 2, 0, 0, 0, 0, 0, 0, 7, 7]],
  ])('[WP2] refuses %s', (_what, bytes) => {
    expect(decodeAudioFrame(Uint8Array.from(bytes))).toBeNull();
  });

  it('[WP3] lays out eight bytes of header, little endian', () => {
    const bytes = encodeAudioFrame({
      kind: 'speech',
      codec: 'pcm16-24k',
      epoch: 0x0102,
      firstSample: 0x03040506,
      samples: Int16Array.of(-2, 0x0708),
    });
    expect([...bytes]).toEqual([2, 1, 0x02, 0x01, 0x06, 0x05, 0x04, 0x03, 0xfe, 0xff, 0x08, 0x07]);
  });

  it('[WP4] does not change when the socket uses its buffer again, whatever address the frame lay at', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 9 }), (frame, offset) => {
        const encoded = encodeAudioFrame(frame);
        const pool = new Uint8Array(encoded.length + 10);
        pool.set(encoded, offset);
        const decoded = decodeAudioFrame(pool.subarray(offset, offset + encoded.length));
        pool.fill(0);
        expect(decoded).toEqual(frame);
      }),
    );
  });
});
