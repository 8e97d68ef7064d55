/** Kinds of binary frames. */
export const FRAME_KINDS = { microphone: 1, speech: 2 } as const;
export type FrameKind = keyof typeof FRAME_KINDS;

/** How the payload is coded. */
export const FRAME_CODECS = { 'pcm16-16k': 0, 'pcm16-24k': 1 } as const;
export type FrameCodec = keyof typeof FRAME_CODECS;

/** One piece of sound on the wire. */
export type AudioFrame = {
  kind: FrameKind;
  codec: FrameCodec;
  /** Counts turns or replies; frames of an older epoch are dropped on both sides. Unsigned 16 bit. */
  epoch: number;
  /** Index of the first sample, counted from the start of the answer or reply. Unsigned 32 bit. */
  firstSample: number;
  /** Mono. */
  samples: Int16Array;
};

export const AUDIO_FRAME_HEADER_BYTES = 8;

/** Little endian: u8 kind, u8 codec, u16 epoch, u32 first sample, then PCM16. */
export function encodeAudioFrame(frame: AudioFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(AUDIO_FRAME_HEADER_BYTES + frame.samples.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, FRAME_KINDS[frame.kind]);
  view.setUint8(1, FRAME_CODECS[frame.codec]);
  view.setUint16(2, frame.epoch, true);
  view.setUint32(4, frame.firstSample, true);
  bytes.set(
    new Uint8Array(frame.samples.buffer, frame.samples.byteOffset, frame.samples.byteLength),
    AUDIO_FRAME_HEADER_BYTES,
  );
  return bytes;
}

/** The frame these bytes hold, or null when they hold none: too short, odd length, unknown kind or codec. */
export function decodeAudioFrame(bytes: Uint8Array): AudioFrame | null {
  if (bytes.length <= AUDIO_FRAME_HEADER_BYTES || (bytes.length - AUDIO_FRAME_HEADER_BYTES) % 2 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = nameOf(FRAME_KINDS, view.getUint8(0));
  const codec = nameOf(FRAME_CODECS, view.getUint8(1));
  if (!kind || !codec) return null;
  // A copy: the payload may start at an odd address, and the socket's buffer is pooled. Not `slice`, which a Buffer does not copy.
  const payload = new Uint8Array(bytes.subarray(AUDIO_FRAME_HEADER_BYTES));
  const samples = new Int16Array(payload.buffer, payload.byteOffset, payload.length / 2);
  return { kind, codec, epoch: view.getUint16(2, true), firstSample: view.getUint32(4, true), samples };
}

function nameOf<Name extends string>(table: Record<Name, number>, value: number): Name | undefined {
  for (const name in table) if (table[name] === value) return name;
  return undefined;
}
