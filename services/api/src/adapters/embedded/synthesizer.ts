import type { EmbeddedSpeech } from '@intervue/embedded-speech';
import type { SpeechPart, Synthesizer } from '../../ports/synthesizer.ts';
import { asIntervueError } from './transcriber.ts';

/** The voices that come with us: no key, no network. */
export function createEmbeddedSynthesizer(speech: EmbeddedSpeech): Synthesizer {
  return {
    label: 'embedded/flite',
    voices: speech.voices,
    async *synthesize(text, { signal, voice, rate }): AsyncIterable<SpeechPart> {
      const known = speech.voices.find((one) => one.id === voice);
      try {
        for await (const part of speech.synthesize(text, { signal, rate, ...(known ? { voice: known.id } : {}) })) {
          const { samples, sampleRate } = part;
          const isWhole = part.text.trim().length >= text.trim().length;
          yield { type: 'speech-audio', samples, sampleRate, ...(isWhole ? { isLast: true } : {}) };
        }
      } catch (error) {
        throw asIntervueError(error, signal);
      }
    },
  };
}
