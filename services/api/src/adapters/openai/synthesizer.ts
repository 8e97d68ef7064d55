import type { Stage } from '@intervue/shared';
import type { SpeechPart, Synthesizer, SynthesizerVoice } from '../../ports/synthesizer.ts';
import { type KeyRing, withKeys } from '../resilience/key-ring.ts';
import { pcmSpeech } from '../resilience/pcm-speech.ts';
import { spokenByVendor } from '../resilience/spoken-by-vendor.ts';
import { vendorFailure } from '../resilience/vendor-failure.ts';
import { openAiClient } from './speech-wire.ts';

export type OpenAiSynthesizerOptions = {
  vendor: 'openai' | 'openai-compatible';
  model: string;
  /** The first is used for a voice that is not among them. */
  voices: readonly [SynthesizerVoice, ...SynthesizerVoice[]];
  /** Ends in `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  keys: KeyRing;
};

/** These follow a word of direction; others read it aloud or refuse it. */
const FOLLOWS_DIRECTION = /^gpt-/;
const DIRECTION = 'Speak like a warm, calm interviewer: clear, unhurried, in natural conversational English.';

/** OpenAI's voices, or those of any server that speaks the same, as 24 kHz samples while they are made. */
export function createOpenAiSynthesizer(options: OpenAiSynthesizerOptions): Synthesizer {
  const { vendor, model, voices, baseUrl, keys } = options;
  const about = { vendor, stage: 'voice' as Stage };
  const label = `${vendor}/${model}`;
  return {
    label,
    voices,
    async *synthesize(text, asked): AsyncIterable<SpeechPart> {
      const { signal, rate, account } = asked;
      const input = spokenByVendor(text);
      const voice = voices.find(({ id }) => id === asked.voice) ?? voices[0];
      signal.throwIfAborted();
      const direction = FOLLOWS_DIRECTION.test(model) ? { instructions: DIRECTION } : {};
      const ask = async function* (key: string) {
        const { audio } = openAiClient({ key, baseUrl });
        const request = { model, input, voice: voice.id, speed: rate, response_format: 'pcm', ...direction } as const;
        const response = await audio.speech.create(request, { signal });
        account?.used({ stage: 'voice', engine: label, ...NOTHING, characters: input.length });
        yield* pcmSpeech(response, { about, signal, sampleRate: 24_000 });
      };
      let audioMs = 0;
      try {
        for await (const part of withKeys(keys, about, ask)) {
          audioMs += part.samples.length / 24;
          yield part;
        }
      } catch (error) {
        signal.throwIfAborted();
        throw vendorFailure(error, about);
      } finally {
        if (audioMs > 0) account?.used({ stage: 'voice', engine: label, ...NOTHING, calls: 0, audioMs });
      }
    },
  };
}

const NOTHING = { calls: 1, inputTokens: 0, outputTokens: 0, audioMs: 0, characters: 0 };
