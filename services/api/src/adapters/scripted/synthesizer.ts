import type { SpeechPart, Synthesizer } from '../../ports/synthesizer.ts';

const MS_A_LETTER = 60;

/** A voice of clicks: a fixed time for each letter, so that a test knows when each word is said. */
export function createScriptedSynthesizer(): Synthesizer {
  return {
    label: 'scripted',
    voices: [{ id: 'rms', label: 'Script', description: 'For tests.' }],
    async *synthesize(text, { signal }): AsyncIterable<SpeechPart> {
      signal.throwIfAborted();
      const samples = new Int16Array(text.length * MS_A_LETTER * 16).fill(1_000);
      yield { type: 'speech-audio', samples, sampleRate: 16_000, isLast: true };
    },
  };
}
