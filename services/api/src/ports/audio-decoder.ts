/** What a recorded file held. */
export type DecodedAudio = {
  /** 16 kHz mono. */
  samples: Int16Array;
  container: 'webm' | 'mp4' | 'ogg' | 'wav';
  /** As found in the file, e.g. `opus`, `pcm-s16`. */
  codec: string;
};

/** Turns one recorded file into samples, apart from the process that holds interviews. */
export interface AudioDecoder {
  /**
   * Decides by content what the file is; any rate and channel count in, 16 kHz mono PCM16 out.
   *
   * @throws {IntervueError} `audio-empty`, `audio-too-large`, `audio-too-long`, `audio-unreadable`, `audio-codec-unsupported`
   * or `speech-busy`.
   * @throws `signal.reason` when called off.
   */
  decode(file: Uint8Array, options: { signal: AbortSignal; durationMsMax: number }): Promise<DecodedAudio>;
}
