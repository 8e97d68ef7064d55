import type { Stage } from '@intervue/shared';
import type { SpeechPart, Synthesizer, SynthesizerVoice } from '../../ports/synthesizer.ts';
import { type KeyRing, withKeys } from '../resilience/key-ring.ts';
import { pcmSpeech } from '../resilience/pcm-speech.ts';
import { spokenByVendor } from '../resilience/spoken-by-vendor.ts';
import { vendorFailure } from '../resilience/vendor-failure.ts';

const OWN_PLACE = 'https://api.elevenlabs.io';
/** The vendor takes no other speeds. */
const RATE_MIN = 0.7;
const RATE_MAX = 1.2;

export type ElevenLabsOptions = {
  model: string;
  voices: readonly [SynthesizerVoice, ...SynthesizerVoice[]];
  /** Without a path; null is the vendor's own. */
  baseUrl: string | null;
  keys: KeyRing;
};

/** ElevenLabs' voices, as 24 kHz samples while they are made. */
export function createElevenLabsSynthesizer({ model, voices, baseUrl, keys }: ElevenLabsOptions): Synthesizer {
  const about = { vendor: 'elevenlabs', stage: 'voice' as Stage };
  const label = `elevenlabs/${model}`;
  return {
    label,
    voices,
    async *synthesize(text, asked): AsyncIterable<SpeechPart> {
      const { signal, rate, account } = asked;
      const written = spokenByVendor(text);
      const voice = voices.find(({ id }) => id === asked.voice) ?? voices[0];
      signal.throwIfAborted();
      const use = { stage: 'voice', engine: label, calls: 1, inputTokens: 0, outputTokens: 0, audioMs: 0 } as const;
      const body = {
        text: written,
        model_id: model,
        voice_settings: { speed: Math.min(RATE_MAX, Math.max(RATE_MIN, rate)) },
      };
      const path = `/v1/text-to-speech/${encodeURIComponent(voice.id)}/stream?output_format=pcm_24000`;
      const ask = async function* (key: string) {
        const response = await fetch(`${baseUrl ?? OWN_PLACE}${path}`, {
          method: 'POST',
          headers: { 'xi-api-key': key, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        });
        if (response.ok) account?.used({ ...use, characters: written.length });
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
        if (audioMs > 0) account?.used({ ...use, calls: 0, characters: 0, audioMs });
      }
    },
  };
}
