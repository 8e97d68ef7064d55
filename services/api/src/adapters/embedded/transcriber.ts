import { type EmbeddedSpeech, EmbeddedSpeechError } from '@intervue/embedded-speech';
import { IntervueError } from '../../base/intervue-error.ts';
import { LiveHearing } from './live-hearing.ts';
import type { TranscriptPart, Transcriber } from '../../ports/transcriber.ts';

/** The recogniser that comes with us: no key, no network. */
export function createEmbeddedTranscriber(speech: EmbeddedSpeech): Transcriber {
  return {
    label: 'embedded/moonshine-tiny',
    isLive: true,
    async *transcribe(audio, { signal, terms }): AsyncIterable<TranscriptPart> {
      const hearing = new LiveHearing(speech, { signal, terms });
      try {
        for await (const samples of audio) {
          signal.throwIfAborted();
          hearing.push(samples);
          yield* hearing.take();
        }
        await hearing.end();
        yield* hearing.take();
      } catch (error) {
        throw asIntervueError(error, signal);
      } finally {
        hearing.close();
      }
    },
  };
}

/** What the engine throws, in the words of the catalogue. */
export function asIntervueError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (!(error instanceof EmbeddedSpeechError)) return error;
  const code = error.code === 'queue-full' ? 'speech-busy' : 'provider-unavailable';
  return new IntervueError(code, { provider: 'embedded', reason: error.code }, { cause: error });
}
