import type { TranscriptPart, Transcriber } from '../../ports/transcriber.ts';

/** What is "heard" in an answer: by the value of its first sample, so that a test says what it says. Null is silence. */
export type Script = ReadonlyMap<number, { text: string; confidence: number } | null>;

/** Ears that follow a script. An answer whose first sample is not in the script is silence. */
export function createScriptedTranscriber(script: Script): Transcriber {
  return {
    label: 'scripted',
    isLive: true,
    async *transcribe(audio, { signal }): AsyncIterable<TranscriptPart> {
      let first: number | undefined;
      let samples = 0;
      for await (const part of audio) {
        first ??= part[0];
        samples += part.length;
      }
      signal.throwIfAborted();
      const heard = first === undefined ? null : script.get(first);
      if (heard) yield { type: 'transcript-final', ...heard, startMs: 0, endMs: samples / 16 };
    },
  };
}
