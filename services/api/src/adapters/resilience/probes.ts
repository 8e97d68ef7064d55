import { CalledOff } from '../../base/abort-scope.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import type { Synthesizer } from '../../ports/synthesizer.ts';
import type { Transcriber } from '../../ports/transcriber.ts';

/** The shortest call that shows whether a model writes. */
export function probeModel(port: LanguageModel, signal: AbortSignal): AsyncIterable<string> {
  const instruction = { move: { kind: 'wait' as const }, task: 'Say hello.', question: null, wording: 'Hello.' };
  const messages = [{ role: 'candidate' as const, text: 'Hello.' }] as const;
  return port.reply({ system: 'You say hello, in one word.', messages, instruction }, { signal });
}

/** The shortest call that shows whether a voice makes sound. */
export function probeVoice(port: Synthesizer, signal: AbortSignal): AsyncIterable<unknown> {
  return port.synthesize('Hello.', { signal, voice: port.voices[0]?.id ?? '', rate: 1 });
}

const PROBE_SAMPLES = 8_000;

/** Half a second of a soft hum: there is nothing to understand in it, but the recogniser must come back and say so. */
export async function* probeTranscriber(port: Transcriber, signal: AbortSignal): AsyncIterable<unknown> {
  const hum = Int16Array.from({ length: PROBE_SAMPLES }, (_, at) => Math.round(600 * Math.sin(at / 16)));
  const sound = async function* () {
    signal.throwIfAborted();
    yield hum;
  };
  try {
    yield* port.transcribe(sound(), { signal, language: 'en', terms: [] });
  } catch (error) {
    // Nothing heard is what was expected.
    if (isEmpty(error)) return;
    throw error instanceof CalledOff ? signal.reason : error;
  }
}

function isEmpty(error: unknown): boolean {
  return error instanceof Error && 'reason' in error && error.reason === 'empty';
}
